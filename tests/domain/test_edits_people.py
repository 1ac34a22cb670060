"""Changes of who is in the notebook, of paths and of the user."""

from dataclasses import replace

import pytest

from tests.domain.builders import NOW, occasion, person
from tui_interviews.domain.card import Card
from tui_interviews.domain.contact import first_name, position
from tui_interviews.domain.edits.people import (
    add_cards,
    add_contact,
    contact_id_named,
    describe_contact,
    known_identities,
    pick,
    remove_contact,
)
from tui_interviews.domain.edits.profile import add_path, choose_path, describe_path, set_profile
from tui_interviews.domain.insight import Insight, InsightKind
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.profile import Profile, missing_facts
from tui_interviews.domain.stage import Stage, stage


def test_a_new_person_comes_with_an_interview_to_prepare() -> None:
    notebook, contact, interview = person(title=" Dean\x1b ", employer="Tufts")
    assert (contact.name, contact.title, contact.created_at) == ("Ada Okafor", "Dean", NOW)
    assert interview.contact_id == contact.id
    assert stage(interview) is Stage.PREPARE
    assert len(notebook.contacts) == len(notebook.interviews) == 1


def test_a_new_person_belongs_to_the_chosen_path_unless_said_otherwise() -> None:
    notebook = put(Notebook(), Profile(path_id="p"))
    assert [i.path_id for i in add_contact(notebook, occasion(), {"name": "A"}).interviews.values()] == ["p"]
    assert [i.path_id for i in add_contact(notebook, occasion(), {"name": "A"}, "q").interviews.values()] == [
        "q"
    ]


def test_facts_that_are_not_named_stay_and_unknown_ones_are_ignored() -> None:
    notebook, contact, _ = person(title="Dean", employer="Tufts")
    notebook = describe_contact(notebook, occasion(), contact.id, {"title": "", "nonsense": "x"})
    assert (notebook.contacts[contact.id].title, notebook.contacts[contact.id].employer) == ("", "Tufts")


def test_whoever_sent_the_user_is_linked_if_there_is_one_of_that_name() -> None:
    notebook, sender, _ = person(name="Bo Lind", start=50)
    notebook, contact, _ = person(notebook, referred_by="bo LIND")
    assert contact.referrer_id == sender.id
    twice, _, _ = person(notebook, "Bo Lind", start=90)
    assert contact_id_named(twice, "Bo Lind") == ""
    assert contact_id_named(twice, "") == ""


def test_a_picked_card_becomes_a_contact_and_leaves_the_address_book() -> None:
    card = Card("c", "Bo Lind", "Dean", "Tufts", "b@t.edu", "1", "https://x.org", source="linkedin")
    notebook = pick(add_cards(Notebook(), occasion(), [card]), occasion(), ["c"])
    (contact,) = notebook.contacts.values()
    assert (contact.name, contact.title, contact.employer, contact.email) == (
        "Bo Lind",
        "Dean",
        "Tufts",
        "b@t.edu",
    )
    assert (contact.url, contact.found_via, notebook.cards) == ("https://x.org", "LinkedIn", {})


def test_a_removed_person_takes_their_interviews_along_but_not_what_was_learned() -> None:
    notebook, contact, _ = person()
    notebook = put(notebook, Insight("i", "p", InsightKind.FACT, "kept", NOW))
    notebook = remove_contact(notebook, occasion(), contact.id)
    assert (notebook.contacts, notebook.interviews) == ({}, {})
    assert list(notebook.insights) == ["i"]


def test_of_a_contact_and_a_card_the_contact_is_the_known_one() -> None:
    notebook, contact, _ = person(employer="Tufts")
    notebook = put(notebook, Card("c", "ADA OKAFOR", employer="tufts"))
    assert known_identities(notebook) == {"name:ada okafor|tufts": contact.id}


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Ada Okafor", "Ada"),
        ("Dr. Ada Okafor", "Ada"),
        ("Prof Dr. Ada", "Ada"),
        ("Dr.", "Dr."),
        ("Cher", "Cher"),
    ],
)
def test_a_form_of_address_is_no_first_name(name: str, first: str) -> None:
    _, contact, _ = person(name=name)
    assert first_name(contact) == first


def test_a_position_is_what_is_known_of_it() -> None:
    assert [position("a", "b"), position("", "b"), position("a", ""), position("", "")] == [
        "a, b",
        "b",
        "a",
        "",
    ]


def test_a_path_of_the_same_name_is_chosen_again_and_not_doubled() -> None:
    notebook = add_path(Notebook(), occasion(), "Metadata Librarian", "pay\nhours")
    again = add_path(notebook, occasion(start=50), "metadata  librarian", "hours\nmood")
    (path,) = again.paths.values()
    assert (path.name, path.find_out) == ("Metadata Librarian", ("pay", "hours", "mood"))
    assert again.profile.path_id == path.id


def test_a_path_is_never_left_without_a_name() -> None:
    notebook = add_path(Notebook(), occasion(), "Librarian")
    (key,) = notebook.paths
    described = describe_path(notebook, occasion(), key, " ", "pay").paths[key]
    assert (described.name, described.find_out) == ("Librarian", ("pay",))
    assert choose_path(notebook, occasion(), "q").profile.path_id == "q"


def test_the_users_facts_are_tidied_and_what_is_missing_is_told() -> None:
    notebook = set_profile(Notebook(), occasion(), Profile(name=" Robin\n", minutes=15))
    assert (notebook.profile.name, notebook.profile.minutes) == ("Robin", 15)
    assert missing_facts(notebook.profile) == ("one line about you", "what you study or do", "your e-mail")
    assert missing_facts(replace(notebook.profile, introduction="a", studies="b", email="c")) == ()


def test_a_referrer_who_becomes_a_contact_later_is_tied_to_those_they_sent() -> None:
    moment = occasion()
    notebook = add_contact(Notebook(), moment, {"name": "Ben", "referred_by": "José Álvarez"})
    notebook = add_contact(notebook, moment, {"name": "jose alvarez"})
    by_name = {contact.name: contact for contact in notebook.contacts.values()}
    assert by_name["Ben"].referrer_id == by_name["jose alvarez"].id


def test_further_addresses_are_written_in_one_line() -> None:
    notebook, ada, _ = person()
    after = describe_contact(notebook, occasion(), ada.id, {"other_addresses": "a@b.c,  x.org/ada d@e.f,"})
    assert after.contacts[ada.id].other_addresses == ("a@b.c", "x.org/ada", "d@e.f")
    assert describe_contact(after, occasion(), ada.id, {"name": "Ada"}).contacts[ada.id].other_addresses
