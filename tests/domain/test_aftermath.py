"""What is due once a talk was held."""

from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest

from tests.domain.builders import at, event, happened, note, person
from tui_interviews.domain.agenda import of_interview
from tui_interviews.domain.due import Due, DueKind, is_overdue
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.insight import Evidence, Insight, InsightKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put

METHOD = Method()
HELD = (E.HELD, "2026-11-25 15:00")


def dues(notebook: Notebook, interview: Interview, now: str = "2026-11-25 16:00") -> dict[DueKind, Due]:
    """The items by kind."""
    return {due.kind: due for due in of_interview(notebook, interview, METHOD, at(now))}


def held(*story: tuple[E, str], is_noted: bool = True) -> tuple[Notebook, Interview]:
    """A talk that was held on Wednesday the 25th at 15:00, and what happened then."""
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, HELD, *story)
    interview = (
        replace(interview, notes=(note(1, "spreadsheets"), note(2, "vendors"))) if is_noted else interview
    )
    return put(notebook, interview), interview


def test_after_a_talk_everything_has_its_time() -> None:
    found = dues(*held())
    assert {kind: due.due_at for kind, due in found.items()} == {
        DueKind.DEBRIEF: at("2026-11-25 17:00"),
        DueKind.THANK: at("2026-11-26 15:00"),
        DueKind.CONSOLIDATE: at("2026-11-27 15:00"),
        DueKind.REPORT_BACK: at("2026-12-09 09:00"),
    }


@pytest.mark.parametrize(
    ("kind", "done"),
    [
        (DueKind.DEBRIEF, E.DEBRIEFED),
        (DueKind.THANK, E.THANKED),
        (DueKind.CONSOLIDATE, E.CONSOLIDATED),
        (DueKind.REPORT_BACK, E.REPORTED),
    ],
)
def test_what_was_done_is_not_due(kind: DueKind, done: E) -> None:
    assert kind not in dues(*held((done, "2026-11-25 15:30")))


def test_a_second_talk_is_thanked_for_again() -> None:
    assert DueKind.THANK in dues(*held((E.THANKED, "2026-11-25 15:10"), (E.HELD, "2026-11-25 15:30")))


@pytest.mark.parametrize(
    ("now", "is_late"), [("2026-11-26 14:59", False), ("2026-11-26 15:00", False), ("2026-11-26 15:01", True)]
)
def test_thanks_are_late_after_twenty_four_hours(now: str, is_late: bool) -> None:
    assert is_overdue(dues(*held(), now)[DueKind.THANK], at(now)) is is_late


def test_thanks_are_never_dropped_and_after_two_days_the_reason_says_how_late() -> None:
    assert dues(*held(), "2026-11-27 15:00")[DueKind.THANK].reason == "talked 25 Nov 15:00"
    reason = dues(*held(), "2026-11-27 16:00")[DueKind.THANK].reason
    assert reason == "talked 25 Nov 15:00, 2 days without thanks"
    assert DueKind.THANK in dues(*held(), "2027-11-27 16:00")


def test_a_day_of_twenty_five_hours_does_not_make_thanks_late() -> None:
    notebook, _, interview = person()
    talked = replace(event(E.HELD, "2026-10-31 15:00"), at=at("2026-10-31 15:00").astimezone(UTC))
    interview = replace(interview, events=(talked,))
    due = dues(put(notebook, interview), interview, "2026-11-01 14:30")[DueKind.THANK]
    assert due.due_at == at("2026-11-01 14:00")


def test_without_notes_nothing_is_to_be_consolidated() -> None:
    assert DueKind.CONSOLIDATE not in dues(*held(is_noted=False))


def test_sorted_notes_are_counted_out() -> None:
    notebook, interview = held()
    learned = Insight(
        "i1", "", InsightKind.FACT, "fact", at("2026-11-25 16:00"), (Evidence(interview.id, "n1"),)
    )
    assert dues(put(notebook, learned), interview)[DueKind.CONSOLIDATE].reason == "1 note not sorted yet"


def test_once_reported_back_the_clock_of_keeping_in_touch_runs_from_the_last_exchange() -> None:
    story = (
        (E.THANKED, "2026-11-25 20:00"),
        (E.REPORTED, "2026-12-09 09:00"),
        (E.EXCHANGED, "2026-12-20 09:00"),
    )
    due = dues(*held(*story), "2026-12-21 09:00")[DueKind.KEEP_IN_TOUCH]
    assert due.due_at.date() == date(2026, 12, 20) + timedelta(days=90)


def test_of_two_interviews_with_one_person_only_the_youngest_keeps_in_touch() -> None:
    notebook, first = held((E.REPORTED, "2026-12-01 09:00"))
    second = replace(first, id="zzzzzzzzzzzz", notes=())
    notebook = put(notebook, second)
    assert DueKind.KEEP_IN_TOUCH not in dues(notebook, first)
    assert DueKind.KEEP_IN_TOUCH in dues(notebook, second)


def test_whoever_sent_the_user_is_told_unless_they_have_talked_since() -> None:
    notebook, _, theirs = person(name="Bo Lind", start=50)
    notebook, _, interview = person(notebook, referred_by="Bo Lind")
    notebook, theirs = happened(notebook, theirs, (E.HELD, "2026-11-02 09:00"))
    notebook, interview = happened(notebook, interview, HELD)
    found = dues(notebook, interview)[DueKind.TELL_REFERRER]
    assert (found.who, found.reason) == ("Bo Lind", "they sent you to Ada Okafor")
    notebook, _ = happened(notebook, theirs, (E.HELD, "2026-11-26 09:00"))
    assert DueKind.TELL_REFERRER not in dues(notebook, interview, "2026-11-26 10:00")
