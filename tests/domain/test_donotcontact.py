"""The mark "do not contact" is respected by everything that could lead to a message."""

from dataclasses import replace

import pytest

from tests.domain.builders import at, happened, meets, note, occasion, person
from tui_interviews.domain.agenda import of_interview
from tui_interviews.domain.card import Card
from tui_interviews.domain.change import changes
from tui_interviews.domain.due import DueKind
from tui_interviews.domain.edits.people import mark_do_not_contact, pick
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.history import History, Step, remember, undo
from tui_interviews.domain.matching import match
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.standing import next_step, standing

METHOD = Method()


def marked(notebook: Notebook, contact_id: str, reason: str = "asked not to be written to") -> Notebook:
    return mark_do_not_contact(notebook, occasion(), contact_id, True, reason)


@pytest.mark.parametrize(
    ("story", "before", "after"),
    [
        ([(E.PREPARED, "2026-11-02 09:00")], {DueKind.ASK}, set()),
        ([(E.ASKED, "2026-11-02 09:00")], {DueKind.ANOTHER_PERSON, DueKind.NUDGE}, set()),
        ([(E.ASKED, "2026-11-02 09:00"), (E.NUDGED, "2026-11-12 09:00")], {DueKind.CLOSE}, {DueKind.CLOSE}),
        ([(E.POSTPONED, "2026-11-02 09:00")], {DueKind.RESUME}, set()),
        ([(E.REPLIED, "2026-11-02 09:00")], {DueKind.SCHEDULE}, set()),
        (
            [(E.HELD, "2026-11-02 09:00")],
            {DueKind.DEBRIEF, DueKind.THANK, DueKind.CONSOLIDATE, DueKind.REPORT_BACK},
            {DueKind.DEBRIEF, DueKind.CONSOLIDATE},
        ),
        (
            [
                (E.HELD, "2026-11-02 09:00"),
                *((kind, "2026-11-03 09:00") for kind in (E.THANKED, E.DEBRIEFED, E.REPORTED)),
            ],
            {DueKind.CONSOLIDATE, DueKind.KEEP_IN_TOUCH},
            {DueKind.CONSOLIDATE},
        ),
    ],
)
def test_nothing_is_due_that_would_have_to_be_written_to_them(
    story: list[tuple[E, str]], before: set[DueKind], after: set[DueKind]
) -> None:
    notebook, contact, interview = person(employer="Tufts")
    notebook, interview = happened(notebook, interview, *story)
    interview = replace(interview, notes=(note(1, "spreadsheets"),))
    now = at("2026-11-26 10:00")
    for found, expected in (
        (put(notebook, interview), before),
        (marked(put(notebook, interview), contact.id), after),
    ):
        assert {due.kind for due in of_interview(found, interview, METHOD, now)} == expected


def test_a_talk_that_was_agreed_on_still_stands_but_is_not_confirmed() -> None:
    notebook, contact, interview = person()
    notebook, _ = happened(notebook, interview, (E.SCHEDULED, "2026-11-02 09:00"))
    notebook, interview = meets(notebook, interview, "2026-12-01 10:00")
    found = of_interview(marked(notebook, contact.id), interview, METHOD, at("2026-11-26 10:00"))
    assert {due.kind for due in found} == {DueKind.INTERVIEW, DueKind.PREPARE}


def test_a_referrer_with_the_mark_is_not_told_what_came_of_it() -> None:
    notebook, referrer, theirs = person(name="Grace")
    notebook, _ = happened(notebook, theirs, (E.HELD, "2026-10-01 09:00"))
    notebook, _, interview = person(notebook, "Ada", start=10, referred_by="Grace")
    notebook, interview = happened(notebook, interview, (E.HELD, "2026-11-02 09:00"))
    now = at("2026-11-26 10:00")
    kinds = [
        {due.kind for due in of_interview(found, interview, METHOD, now)}
        for found in (notebook, marked(notebook, referrer.id))
    ]
    assert kinds[0] - kinds[1] == {DueKind.TELL_REFERRER}


def test_lists_and_the_next_step_say_it_in_words() -> None:
    notebook, contact, interview = person()
    notebook, interview = happened(notebook, interview, (E.ASKED, "2026-11-25 09:00"))
    notebook = marked(notebook, contact.id)
    now = at("2026-11-26 10:00")
    assert standing(notebook, interview, METHOD, now).startswith("do not contact · asked yesterday")
    assert next_step(notebook, interview, METHOD, now) == "nothing: do not contact"


def test_an_import_keeps_the_mark_and_makes_no_second_contact_of_them() -> None:
    notebook, contact, _ = person(employer="Tufts", email="ada@tufts.edu")
    notebook = marked(notebook, contact.id)
    imported = Card("i1", "Ada Okafor", employer="Elsewhere", email="ADA@tufts.edu")
    assert match([imported], notebook).cards == ()
    there_before = put(notebook, replace(imported, id="010000000099"))
    assert pick(there_before, occasion(start=70), ["010000000099"]) == there_before


def test_undo_brings_back_what_was_said_before() -> None:
    before, contact, _ = person()
    after = marked(before, contact.id)
    history = remember(History(), Step("mark", changes(before, after)))
    assert undo(after, history)[0] == before


def test_without_the_mark_there_is_no_reason_either() -> None:
    notebook, contact, _ = person()
    after = mark_do_not_contact(marked(notebook, contact.id), occasion(), contact.id, False, "left over")
    assert after == notebook
