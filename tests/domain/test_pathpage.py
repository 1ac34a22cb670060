"""A career path's page counts people, not lines, and never more of them than were asked."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW, event, note, occasion, person
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.edits.deciding import contradict, tie
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.held import heard
from tui_interviews.domain.insight import Evidence, Insight, InsightKind, Mastery
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.pathpage import (
    Agreement,
    agreement,
    ask_next,
    by_agreement,
    contradictions,
    kept_lines,
    named_only,
    people_asked,
    reasons,
    requirements,
    sources,
    standing_of,
    wishes,
)

PATH = CareerPath("p", "Librarian", NOW, find_out=("the pay", "", "the week", "the pay"))


def talks(*helds: bool) -> Notebook:
    """People with a talk each about the path, two lines in each; those not held are about another path."""
    notebook = put(Notebook(), PATH)
    for number, is_held in enumerate(helds):
        notebook, _, interview = person(notebook, f"Person {number}", 10 * number + 1)
        lines = (note(2 * number, "a line"), note(2 * number + 1, "another"))
        story = (event(EventKind.HELD, "2026-11-25 15:00"),) if is_held else ()
        path_id = "p" if is_held else "other"
        notebook = put(notebook, replace(interview, path_id=path_id, notes=lines, events=story))
    return notebook


def line(notebook: Notebook, person_number: int, line_number: int = 0) -> Evidence:
    interview = sorted(notebook.interviews.values(), key=lambda one: one.id)[person_number]
    return Evidence(interview.id, interview.notes[line_number].id)


def insight(
    number: int, *evidence: Evidence, kind: InsightKind = InsightKind.FACT, mastery: Mastery = Mastery.UNSAID
) -> Insight:
    return Insight(f"i{number}", "p", kind, f"fact {number}", NOW, evidence, mastery=mastery)


def test_whoever_said_a_thing_twice_is_counted_once() -> None:
    notebook = talks(True, True, True)
    one = insight(1, line(notebook, 0), line(notebook, 0, 1), line(notebook, 2))
    assert agreement(notebook, one) == Agreement(2, 3)
    assert [source.contact.name for source in sources(notebook, one)] == ["Person 0", "Person 0", "Person 2"]


def test_whoever_was_never_talked_with_is_not_among_those_asked() -> None:
    assert agreement(talks(True, False), insight(1)) == Agreement(0, 1)


def test_a_line_that_is_gone_counts_for_nobody() -> None:
    notebook = talks(True)
    assert agreement(notebook, insight(1, Evidence("gone", "n0"), Evidence("i", "gone"))) == Agreement(0, 1)


@given(
    st.lists(st.booleans(), min_size=1, max_size=6),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 1)), max_size=12),
)
def test_no_more_people_have_said_it_than_were_asked_and_every_sayer_counts_once(
    helds: list[bool], said: list[tuple[int, int]]
) -> None:
    notebook = talks(*helds)
    said = [(who % len(helds), which) for who, which in said]
    found = agreement(notebook, insight(1, *(line(notebook, who, which) for who, which in said)))
    sayers = {who for who, _ in said}
    assert found.said == len(sayers)
    assert found.of == len(sayers | {who for who, is_held in enumerate(helds) if is_held})
    assert 0 <= found.said <= found.of <= len(helds)
    assert len(people_asked(notebook, "p")) == sum(helds)


@given(st.permutations([(0, 0), (0, 1), (1, 0), (2, 1)]), st.integers(0, 4))
def test_evidence_joined_in_any_order_and_more_than_once_says_the_same(
    said: list[tuple[int, int]], again: int
) -> None:
    notebook = talks(True, True, True, True)
    lines = [line(notebook, who, which) for who, which in (*said, *said[:again])]
    assert agreement(notebook, insight(1, *lines)) == Agreement(3, 4)


def test_what_most_people_said_comes_first_and_gaps_before_all() -> None:
    notebook = talks(True, True)
    kind = InsightKind.REQUIREMENT
    few, many = (
        insight(1, line(notebook, 0), kind=kind),
        insight(2, line(notebook, 0), line(notebook, 1), kind=kind),
    )
    gap = insight(3, kind=kind, mastery=Mastery.MISSING)
    notebook = put(notebook, few, many, gap, insight(4, kind=kind, mastery=Mastery.HAVE))
    assert by_agreement(notebook, (few, many)) == (many, few)
    found = requirements(notebook, "p")
    assert [one.id for one in found] == ["i3", "i2", "i1", "i4"]
    standing = standing_of(found)
    assert (standing.have, standing.learning, standing.missing, standing.unsaid) == (1, 0, 1, 2)


def test_a_contradiction_is_one_pair_whoever_names_the_other_and_none_with_itself_or_with_what_is_gone() -> (
    None
):
    one, other = insight(1), replace(insight(2), contradicts=("i1", "i2", "i9"))
    both = replace(one, contradicts=("i2",))
    for first in (one, both):
        assert contradictions(put(Notebook(), first, other), "p") == ((first, other),)


def test_contradicting_twice_makes_peace_from_either_side() -> None:
    notebook = put(Notebook(), insight(1), insight(2))
    at_odds = contradict(notebook, occasion(), "i1", "i2")
    assert len(contradictions(at_odds, "p")) == 1
    assert contradictions(contradict(at_odds, occasion(), "i2", "i1"), "p") == ()


def test_each_line_to_find_out_has_what_was_tied_to_it_and_stands_once() -> None:
    notebook = put(Notebook(), replace(PATH, answered=("the week",)), insight(1), insight(2))
    notebook = tie(notebook, occasion(), "i2", "the pay")
    found = wishes(notebook, "p")
    assert [(one.line, [i.id for i in one.insights], one.is_answered) for one in found] == [
        ("the pay", ["i2"], False),
        ("the week", [], True),
    ]
    assert wishes(tie(notebook, occasion(), "i2", "the pay"), "p")[0].insights == ()
    assert wishes(notebook, "no such path") == ()


def test_first_choices_are_asked_next_and_nobody_who_is_not_to_be_written_to() -> None:
    notebook = talks(False, False, False, True)
    notebook = put(notebook, *(replace(one, path_id="p") for one in notebook.interviews.values()))
    people = sorted(notebook.contacts.values(), key=lambda one: one.name)
    notebook = put(notebook, replace(people[1], rank=3), replace(people[2], is_do_not_contact=True))
    found = ask_next(notebook, "p")
    assert [notebook.contacts[one.contact_id].name for one in found] == ["Person 1", "Person 0"]


def test_people_who_were_only_named_wait_until_they_are_contacts() -> None:
    notebook, contact, _ = person()
    bo = Lead("l1", "p", LeadKind.PERSON, "Bo", NOW)
    ada = replace(bo, id="l2", person_id=contact.id)
    done = replace(bo, id="l3", is_done=True)
    assert named_only(put(notebook, bo, ada, done), "p") == (bo,)


def test_kept_lines_and_reasons_are_those_that_are_still_there() -> None:
    notebook = talks(True)
    (interview,) = notebook.interviews.values()
    kept = replace(interview.notes[1], is_kept=True)
    notebook = put(notebook, replace(interview, notes=(interview.notes[0], kept)), insight(1))
    assert [source.note for source in kept_lines(notebook, "p")] == [kept]
    notebook = put(notebook, replace(PATH, verdict_reasons=("i1", "gone", "i1")))
    assert [one.id for one in reasons(notebook, "p")] == ["i1"]


def test_the_screen_counts_as_the_exported_page_does() -> None:
    notebook = talks(True, True, False)
    notebook = put(notebook, insight(1, line(notebook, 0)), insight(2, line(notebook, 2), line(notebook, 1)))
    everyone = heard(notebook, "p", notebook.insights.values())
    for one in notebook.insights.values():
        assert agreement(notebook, one) == Agreement(
            len({s.contact.id for s in sources(notebook, one)}), len(everyone)
        )
