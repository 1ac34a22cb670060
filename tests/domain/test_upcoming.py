"""What is due before a talk."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from tests.domain.builders import at, happened, meets, person, question
from tui_interviews.domain.agenda import of_interview
from tui_interviews.domain.contact import Research, ResearchKind
from tui_interviews.domain.due import Due, DueKind, is_overdue
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put

METHOD = Method(holidays=(date(2026, 11, 26),))
NOW = at("2026-11-24 10:00")


def scheduled(talk: str, made: str = "2026-11-16 09:00", timezone: str = "") -> tuple[Notebook, Interview]:
    """A talk with a date, by somebody of whom nothing is known and for whom nothing is planned."""
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, (E.SCHEDULED, made))
    return meets(notebook, interview, talk, timezone)


def dues(notebook: Notebook, interview: Interview, now: str = "2026-11-24 10:00") -> dict[DueKind, Due]:
    """The items by kind."""
    return {due.kind: due for due in of_interview(notebook, interview, METHOD, at(now))}


@pytest.mark.parametrize(
    ("talk", "confirm"),
    [
        ("2026-12-02 14:00", date(2026, 12, 1)),
        ("2026-11-30 14:00", date(2026, 11, 27)),
        ("2026-11-27 14:00", date(2026, 11, 25)),
    ],
)
def test_a_talk_is_confirmed_one_business_day_before(talk: str, confirm: date) -> None:
    assert dues(*scheduled(talk))[DueKind.CONFIRM].due_at.date() == confirm


def test_the_day_to_confirm_is_counted_where_they_are() -> None:
    found = dues(*scheduled("2026-11-30 20:00", timezone="Asia/Tokyo"))
    assert found[DueKind.CONFIRM].due_at.date() == date(2026, 11, 30)


def test_a_date_made_the_day_before_needs_no_confirmation() -> None:
    assert DueKind.CONFIRM not in dues(*scheduled("2026-11-25 14:00", made="2026-11-24 09:00"))


def test_a_moved_date_is_confirmed_anew() -> None:
    notebook, interview = scheduled("2026-12-04 14:00")
    story = ((E.SCHEDULED, "2026-11-16 09:00"), (E.CONFIRMED, "2026-11-20 09:00"))
    notebook, confirmed = happened(notebook, interview, *story)
    assert DueKind.CONFIRM not in dues(notebook, confirmed)
    notebook, moved = happened(notebook, interview, *story, (E.SCHEDULED, "2026-11-23 09:00"))
    assert DueKind.CONFIRM in dues(notebook, moved)


def test_an_unprepared_talk_is_announced_three_days_before() -> None:
    due = dues(*scheduled("2026-12-02 14:00"))[DueKind.PREPARE]
    assert due.due_at.date() == date(2026, 11, 29)
    assert "nothing researched and no questions chosen" in due.reason


def test_what_was_scheduled_today_for_tomorrow_is_not_overdue_to_prepare() -> None:
    due = dues(*scheduled("2026-11-25 14:00", made="2026-11-24 09:00"))[DueKind.PREPARE]
    assert not is_overdue(due, NOW)


def test_a_prepared_talk_needs_no_preparation() -> None:
    notebook, interview = scheduled("2026-12-02 14:00")
    contact = notebook.contacts[interview.contact_id]
    known = replace(contact, research=(Research("r1", ResearchKind.OTHER, "a fact"),))
    planned = replace(interview, plan=(question(1),))
    assert DueKind.PREPARE not in dues(put(notebook, known, planned), planned)


def test_the_talk_is_due_at_its_minute() -> None:
    due = dues(*scheduled("2026-11-24 14:30"))[DueKind.INTERVIEW]
    assert (due.due_at, due.is_all_day, due.reason) == (at("2026-11-24 14:30"), False, "14:30 · phone")


def test_two_clocks_are_shown_with_their_days() -> None:
    due = dues(*scheduled("2026-11-24 20:30", timezone="Asia/Tokyo"))[DueKind.INTERVIEW]
    assert due.reason == "20:30 here · tomorrow 10:30 there · phone"


def test_in_the_weeks_between_two_changes_of_the_clocks_the_distance_is_right() -> None:
    notebook, interview = scheduled("2026-10-28 09:00", timezone="Europe/Berlin", made="2026-10-20 09:00")
    assert dues(notebook, interview, "2026-10-28 08:00")[DueKind.INTERVIEW].reason.startswith(
        "09:00 here · 14:00 there"
    )


def test_a_zone_of_the_same_time_is_no_other_clock() -> None:
    due = dues(*scheduled("2026-11-24 14:30", timezone="America/Toronto"))[DueKind.INTERVIEW]
    assert due.reason == "14:30 · phone"


def test_a_zone_that_does_not_exist_costs_only_the_second_clock() -> None:
    due = dues(*scheduled("2026-11-24 14:30", timezone="Mars/Olympus"))[DueKind.INTERVIEW]
    assert due.reason == "14:30 · phone"


def test_a_talk_that_is_over_asks_only_how_it_went() -> None:
    found = dues(*scheduled("2026-11-24 09:00"))
    assert list(found) == [DueKind.INTERVIEW]
    assert found[DueKind.INTERVIEW].reason.endswith("60 min ago: how did it go?")


def test_a_talk_without_a_known_date_wants_one() -> None:
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, (E.SCHEDULED, "2026-11-16 09:00"))
    assert list(dues(notebook, interview)) == [DueKind.SCHEDULE]


def test_days_are_those_of_the_users_clock() -> None:
    notebook, interview = scheduled("2026-12-02 22:00")
    tokyo = NOW.astimezone(ZoneInfo("Asia/Tokyo"))
    found = {due.kind: due for due in of_interview(notebook, interview, METHOD, tokyo)}
    assert found[DueKind.PREPARE].due_at.date() == date(2026, 11, 30)
