"""The 3B7 routine on exact days; November 2026 has its Thanksgiving on Thursday the 26th."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.domain.builders import at, happened, occasion, person
from tui_interviews.domain.agenda import of_interview
from tui_interviews.domain.due import DONE_BY, DueKind
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import put

METHOD = Method(holidays=(date(2026, 11, 26),))
NOW = at("2026-11-27 10:00")


def due_days(*story: tuple[E, str], method: Method = METHOD, now: datetime = NOW) -> dict[DueKind, date]:
    """Which item is due on which day."""
    notebook, _, interview = person(employer="Tufts")
    notebook, interview = happened(notebook, interview, *story)
    return {due.kind: due.due_at.date() for due in of_interview(notebook, interview, method, now)}


@pytest.mark.parametrize(
    ("asked", "another", "nudge"),
    [
        ("2026-11-10 09:00", date(2026, 11, 13), date(2026, 11, 19)),
        ("2026-11-10 12:00", date(2026, 11, 16), date(2026, 11, 20)),
        ("2026-11-13 11:59", date(2026, 11, 18), date(2026, 11, 24)),
        ("2026-11-14 08:00", date(2026, 11, 19), date(2026, 11, 25)),
        ("2026-11-23 09:00", date(2026, 11, 27), date(2026, 12, 3)),
        ("2026-11-25 13:00", date(2026, 12, 2), date(2026, 12, 8)),
    ],
)
def test_silence_suggests_another_person_after_three_business_days_and_one_nudge_after_seven(
    asked: str, another: date, nudge: date
) -> None:
    assert due_days((E.ASKED, asked)) == {DueKind.ANOTHER_PERSON: another, DueKind.NUDGE: nudge}


def test_noon_is_noon_where_the_user_is_not_where_it_was_stored() -> None:
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, (E.ASKED, "2026-11-10 09:00"))
    berlin = NOW.astimezone(ZoneInfo("Europe/Berlin"))
    assert of_interview(notebook, interview, METHOD, berlin)[0].due_at.date() == date(2026, 11, 20)


def test_nobody_is_nudged_twice_and_a_silent_one_is_closed() -> None:
    story = ((E.ASKED, "2026-11-03 09:00"), (E.NUDGED, "2026-11-12 09:00"))
    assert due_days(*story) == {DueKind.CLOSE: date(2026, 11, 23)}


def test_where_no_nudge_is_allowed_silence_is_closed() -> None:
    days = due_days((E.ASKED, "2026-11-10 09:00"), method=replace(METHOD, nudges_max=0))
    assert days == {DueKind.ANOTHER_PERSON: date(2026, 11, 13), DueKind.CLOSE: date(2026, 11, 19)}


def test_where_two_nudges_are_allowed_the_second_comes_after_the_first() -> None:
    story = ((E.ASKED, "2026-11-03 09:00"), (E.NUDGED, "2026-11-12 09:00"))
    assert due_days(*story, method=replace(METHOD, nudges_max=2)) == {DueKind.NUDGE: date(2026, 11, 23)}


def test_asked_anew_they_may_be_nudged_anew() -> None:
    story = ((E.ASKED, "2026-05-04 09:00"), (E.NUDGED, "2026-05-14 09:00"), (E.ASKED, "2026-11-10 09:00"))
    assert DueKind.NUDGE in due_days(*story)


def test_a_prepared_interview_is_to_be_asked_for_on_the_next_business_day() -> None:
    assert due_days((E.PREPARED, "2026-11-25 09:00")) == {DueKind.ASK: date(2026, 11, 27)}


def test_a_yes_without_a_date_wants_one_on_the_next_business_day() -> None:
    story = ((E.ASKED, "2026-11-10 09:00"), (E.REPLIED, "2026-11-13 17:00"))
    assert due_days(*story) == {DueKind.SCHEDULE: date(2026, 11, 16)}


def test_once_times_were_offered_the_date_waits_for_an_answer() -> None:
    story = ((E.REPLIED, "2026-11-10 09:00"), (E.EXCHANGED, "2026-11-11 09:00"))
    assert due_days(*story) == {DueKind.SCHEDULE: date(2026, 11, 16)}


def test_a_missed_talk_wants_a_new_date() -> None:
    assert due_days((E.SCHEDULED, "2026-11-02 09:00"), (E.MISSED, "2026-11-20 15:00")) == {
        DueKind.SCHEDULE: date(2026, 11, 23)
    }


def test_later_comes_back_on_the_day_that_was_said() -> None:
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, (E.POSTPONED, "2026-11-10 09:00"))
    told = replace(interview, events=(replace(interview.events[0], again_on=date(2027, 1, 4)),))
    due = of_interview(put(notebook, told), told, METHOD, NOW)
    assert [(one.kind, one.due_at.date()) for one in due] == [(DueKind.RESUME, date(2027, 1, 4))]


@pytest.mark.parametrize(
    "story",
    [
        [(E.ASKED, "2026-11-10 09:00"), (E.DECLINED, "2026-11-12 09:00")],
        [(E.ASKED, "2026-11-10 09:00"), (E.REPLIED, "2026-11-11 09:00"), (E.CLOSED, "2026-11-12 09:00")],
        [(E.CLOSED, "2026-11-12 09:00")],
    ],
)
def test_an_answered_or_never_asked_interview_that_is_closed_asks_for_nothing(
    story: list[tuple[E, str]],
) -> None:
    assert due_days(*story) == {}


def test_closed_without_a_reply_it_may_be_asked_once_more_half_a_year_on() -> None:
    story = ((E.ASKED, "2026-08-20 09:00"), (E.CLOSED, "2026-08-31 09:00"))
    assert due_days(*story) == {DueKind.REVISIT: date(2027, 2, 28)}
    assert due_days(*story, method=replace(METHOD, revisit_months=0)) == {}


def test_closed_for_good_nothing_comes_back() -> None:
    story = ((E.ASKED, "2026-04-01 09:00"), (E.CLOSED, "2026-04-20 09:00"), (E.CLOSED, "2026-10-21 09:00"))
    assert due_days(*story) == {}


def what_a_diligent_user_does(days: int, *, leaves_it: bool) -> list[tuple[str, DueKind]]:
    """Every morning all that is due is done, and nobody ever answers."""
    notebook, _, interview = person(employer="Tufts")
    notebook, _ = happened(notebook, interview, (E.PREPARED, "2026-03-02 15:00"))
    done: list[tuple[str, DueKind]] = []
    for number in range(days):
        now = at("2026-03-02 09:00") + timedelta(days=number)
        interview = notebook.interviews[interview.id]
        for due in of_interview(notebook, interview, METHOD, now):
            if due.due_at.date() > now.date():
                continue
            kind = E.ASKED if due.kind is DueKind.REVISIT and not leaves_it else DONE_BY.get(due.kind)
            if kind is None:
                if due.kind not in [one for _, one in done]:
                    done.append((f"{now:%a %d %b}", due.kind))
                continue
            done.append((f"{now:%a %d %b}", due.kind))
            notebook = log(notebook, occasion(now, 5000 + 10 * number), interview.id, kind)
            break
    return done


def test_day_by_day_silence_leads_to_one_nudge_to_the_close_and_to_one_more_try() -> None:
    once = [
        ("Tue 03 Mar", DueKind.ASK),
        ("Fri 06 Mar", DueKind.ANOTHER_PERSON),
        ("Thu 12 Mar", DueKind.NUDGE),
        ("Mon 23 Mar", DueKind.CLOSE),
        ("Wed 23 Sep", DueKind.REVISIT),
    ]
    assert what_a_diligent_user_does(400, leaves_it=True) == once
    assert what_a_diligent_user_does(235, leaves_it=False) == [
        *once,
        ("Fri 02 Oct", DueKind.NUDGE),
        ("Tue 13 Oct", DueKind.CLOSE),
    ]


def test_without_an_employer_there_is_nobody_else_to_try() -> None:
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, (E.ASKED, "2026-11-10 09:00"))
    assert [due.kind for due in of_interview(notebook, interview, METHOD, NOW)] == [DueKind.NUDGE]


@pytest.mark.parametrize(
    ("employer", "asked", "is_suggested"),
    [
        ("TUFTS", "2026-11-16 09:00", False),
        ("Tufts", "2026-11-09 09:00", True),
        ("MIT", "2026-11-16 09:00", True),
    ],
)
def test_once_somebody_else_there_was_asked_nobody_else_is_suggested(
    employer: str, asked: str, is_suggested: bool
) -> None:
    notebook, _, interview = person(employer="Tufts")
    notebook, interview = happened(notebook, interview, (E.ASKED, "2026-11-10 09:00"))
    notebook, _, other = person(notebook, "Bo Lind", 50, employer=employer)
    notebook, _ = happened(notebook, other, (E.ASKED, asked))
    kinds = [due.kind for due in of_interview(notebook, interview, METHOD, NOW)]
    assert (DueKind.ANOTHER_PERSON in kinds) is is_suggested


def test_the_reason_counts_business_days() -> None:
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, (E.ASKED, "2026-11-13 09:00"))
    assert (
        of_interview(notebook, interview, METHOD, NOW)[0].reason == "no reply for 9 business days, once only"
    )
