"""Two people become one, and nothing is lost that either had."""

from dataclasses import replace

import pytest

from tests.domain.builders import NOW, at, event, note, occasion, person
from tui_interviews.domain.card import Card
from tui_interviews.domain.change import apply, changes, inverse
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.contact import Contact, Research, ResearchKind
from tui_interviews.domain.doubles import doubles
from tui_interviews.domain.edits.merging import differing, merge
from tui_interviews.domain.edits.people import mark_do_not_contact
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.insight import Evidence, Insight, InsightKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.notebook import Notebook, interviews_of, put

FACT = Research("r1", ResearchKind.EMPLOYER, "moved in 2024", "the site")


def two() -> tuple[Notebook, Contact, Contact]:
    """Ada as a contact with a held talk, and as another with a request, and somebody she sent the user to."""
    notebook, ada, first = person(name="Ada Okafor", title="Librarian", email="ada@tufts.example")
    notebook, double, second = person(
        notebook, "A. Okafor", 10, title="Dean", employer="Tufts", email="ada@home.example", url="x.org/ada"
    )
    notebook, bo, _ = person(notebook, "Bo Lind", 20, referred_by="A. Okafor")
    assert bo.referrer_id == double.id
    first = replace(first, notes=(note(1, "said"),), events=(event(EventKind.HELD, "2026-11-25 15:00"),))
    second = replace(second, events=(event(EventKind.ASKED, "2026-11-20 15:00", 901),))
    ada = replace(ada, tags=("a", "b"), research=(FACT,), created_at=NOW)
    double = replace(
        double,
        tags=("b", "c"),
        research=(replace(FACT, id="r2"), replace(FACT, id="r3", text="was at MIT")),
        created_at=at("2026-01-01 10:00"),
    )
    message = Message("m1", double.id, second.id, Purpose.REQUEST, Channel.EMAIL, NOW)
    insight = Insight("i1", "p", InsightKind.FACT, "x", NOW, (Evidence(second.id, "n9"),))
    lead = Lead("l1", "p", LeadKind.PERSON, "x", NOW, interview_id=second.id)
    return put(notebook, ada, double, first, second, message, insight, lead), ada, double


def merged(**chosen: str) -> tuple[Notebook, Contact]:
    notebook, ada, double = two()
    after = merge(notebook, occasion(), ada.id, double.id, chosen)
    return after, after.contacts[ada.id]


def test_each_fact_is_the_chosen_one_else_the_firsts_else_the_others() -> None:
    _, ada = merged(title="Dean ")
    assert (ada.name, ada.title, ada.employer) == ("Ada Okafor", "Dean", "Tufts")
    assert (ada.email, ada.url) == ("ada@tufts.example", "x.org/ada")


def test_the_address_that_was_not_chosen_is_kept_as_a_further_one() -> None:
    assert merged()[1].other_addresses == ("ada@home.example",)
    assert merged(email="ada@home.example")[1].other_addresses == ("ada@tufts.example",)


def test_tags_and_research_of_both_are_kept_once_and_the_older_date_counts() -> None:
    _, ada = merged()
    assert ada.tags == ("a", "b", "c")
    assert [fact.id for fact in ada.research] == ["r1", "r3"]
    assert ada.created_at == at("2026-01-01 10:00")


def test_everything_that_pointed_to_either_points_to_the_one_left() -> None:
    notebook, ada, double = two()
    after = merge(notebook, occasion(), ada.id, double.id, {})
    assert double.id not in after.contacts
    assert {one.contact_id for one in after.interviews.values()} == {
        ada.id,
        after.interviews["00000000000l"].contact_id,
    }
    assert len(interviews_of(after, ada.id)) == 2
    assert after.messages["m1"].contact_id == ada.id
    assert (after.insights, after.leads) == (notebook.insights, notebook.leads)
    (bo,) = (one for one in after.contacts.values() if one.name == "Bo Lind")
    assert (bo.referrer_id, bo.referred_by) == (ada.id, "Ada Okafor")
    assert repr(double.id) not in repr(after)


def test_the_way_back_brings_both_back() -> None:
    notebook, ada, double = two()
    after = merge(notebook, occasion(), ada.id, double.id, {"name": "Ada B. Okafor"})
    assert apply(after, inverse(changes(notebook, after))) == notebook


@pytest.mark.parametrize("is_first", [True, False])
def test_the_mark_of_either_is_kept_with_its_reason(is_first: bool) -> None:
    notebook, ada, _ = person(name="Ada Okafor")
    notebook, double, _ = person(notebook, "A. Okafor", 10)
    pair = (ada, double) if is_first else (double, ada)
    notebook = mark_do_not_contact(notebook, occasion(), double.id, True, "asked me not to")
    after = merge(notebook, occasion(), pair[0].id, pair[1].id, {})
    (left,) = after.contacts.values()
    assert (left.is_do_not_contact, left.do_not_contact_reason) == (True, "asked me not to")


@pytest.mark.parametrize("is_first", [True, False])
def test_nobody_is_left_as_their_own_referrer(is_first: bool) -> None:
    notebook, ada, _ = person(name="Ada Okafor")
    notebook, double, _ = person(notebook, "A. Okafor", 10, referred_by="Ada Okafor")
    pair = (ada, double) if is_first else (double, ada)
    after = merge(notebook, occasion(), pair[0].id, pair[1].id, {})
    (left,) = after.contacts.values()
    assert (left.referred_by, left.referrer_id) == ("", "")


def test_the_referrer_goes_with_the_chosen_name() -> None:
    notebook, cy, _ = person(name="Cy Ng")
    notebook, di, _ = person(notebook, "Di Mo", 10)
    notebook, ada, _ = person(notebook, "Ada", 20, referred_by="Cy Ng")
    notebook, double, _ = person(notebook, "Ada O.", 30, referred_by="Di Mo")
    assert merge(notebook, occasion(), ada.id, double.id, {}).contacts[ada.id].referrer_id == cy.id
    after = merge(notebook, occasion(), ada.id, double.id, {"referred_by": "Di Mo"})
    assert after.contacts[ada.id].referrer_id == di.id


def test_an_interview_that_was_never_begun_is_not_kept_beside_another() -> None:
    notebook, ada, _ = person(name="Ada Okafor")
    notebook, double, begun = person(notebook, "A. Okafor", 10)
    begun = replace(begun, notes=(note(1, "said"),))
    after = merge(put(notebook, begun), occasion(), ada.id, double.id, {})
    assert interviews_of(after, ada.id) == (replace(begun, contact_id=ada.id),)
    of_another_path = Interview("other", ada.id, NOW, path_id="p2")
    kept = merge(put(notebook, begun, of_another_path), occasion(), ada.id, double.id, {})
    assert {one.id for one in interviews_of(kept, ada.id)} == {begun.id, "other"}
    both_blank = merge(notebook, occasion(), ada.id, double.id, {})
    assert len(interviews_of(both_blank, ada.id)) == 1


def test_somebody_of_the_address_book_is_merged_into_a_contact() -> None:
    notebook, ada, _ = person(name="Ada Okafor", email="ada@tufts.example")
    card = Card("c", "Ada B. Okafor", "Dean", email="ada@home.example", source="google")
    after = merge(put(notebook, card), occasion(), ada.id, "c", {})
    left = after.contacts[ada.id]
    assert (after.cards, left.title, left.other_addresses) == ({}, "Dean", ("ada@home.example",))
    assert (left.id, left.created_at, left.found_via) == (ada.id, ada.created_at, ada.found_via)


def test_only_facts_that_both_have_and_say_differently_are_asked_about() -> None:
    _, ada, double = two()
    assert differing(ada, double) == {
        "name": ("Ada Okafor", "A. Okafor"),
        "title": ("Librarian", "Dean"),
        "email": ("ada@tufts.example", "ada@home.example"),
    }


def test_the_probable_doubles_come_surest_first_with_their_reason() -> None:
    notebook, ada, _ = person(name="Ada Okafor", employer="Tufts", email="ada@tufts.example")
    notebook, _, _ = person(notebook, "Okafor, Ada", 10)
    notebook, _, _ = person(notebook, "Bo Lind", 20)
    notebook, _, _ = person(notebook, "Abe Okafor", 30)
    cards = (
        Card("a", "A. Okafor"),
        Card("b", "Somebody Else", email="ADA@tufts.example"),
        Card("c", "ada okafor", employer="tufts"),
        Card("d", "Ada B. Okafor"),
        Card("e", "Okafor"),
    )
    found = [(one.person.name, one.reason) for one in doubles(ada, put(notebook, *cards))]
    assert found == [
        ("Somebody Else", "same e-mail"),
        ("ada okafor", "same name and employer"),
        ("Okafor, Ada", "same name"),
        ("A. Okafor", "similar name"),
        ("Ada B. Okafor", "similar name"),
    ]
