"""Whose days off count, and how they are said."""

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import at, happened, meets, person
from tui_interviews.domain.agenda import of_interview
from tui_interviews.domain.daysoff import days_off_words, parse_days_off, shared_days
from tui_interviews.domain.due import DueKind
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.method import Calendar, Method, Weekday
from tui_interviews.domain.notebook import put
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.standing import standing

THANKSGIVING, BOXING_DAY = date(2026, 11, 26), date(2026, 12, 28)
FRIDAY, SATURDAY, SUNDAY = Weekday.FRIDAY, Weekday.SATURDAY, Weekday.SUNDAY
METHOD = Method(
    calendars=(
        Calendar("us", "United States", holidays=(THANKSGIVING,)),
        Calendar("uk", "England and Wales", holidays=(BOXING_DAY,)),
        Calendar("il", "Israel", (FRIDAY, SATURDAY)),
    )
)


@pytest.mark.parametrize(
    ("text", "weekend", "holidays"),
    [
        ("us", (SATURDAY, SUNDAY), {THANKSGIVING}),
        ("US, UK", (SATURDAY, SUNDAY), {THANKSGIVING, BOXING_DAY}),
        ("friday and saturday", (FRIDAY, SATURDAY), set()),
        ("Fri, Sat", (FRIDAY, SATURDAY), set()),
        ("il", (FRIDAY, SATURDAY), set()),
        ("uk fridays", (FRIDAY,), {BOXING_DAY}),
        ("2026-12-24", (SATURDAY, SUNDAY), {date(2026, 12, 24)}),
        ("us 2026-12-24", (SATURDAY, SUNDAY), {THANKSGIVING, date(2026, 12, 24)}),
    ],
)
def test_days_off_are_said_in_a_few_words(
    text: str, weekend: tuple[Weekday, ...], holidays: set[date]
) -> None:
    found = parse_days_off(text, METHOD)
    assert (found.weekend, set(found.holidays)) == (weekend, holidays)


@pytest.mark.parametrize("text", ["fr", "someday", "2026-02-30", "24 Dec", "[/x]"])
def test_other_words_are_refused_with_what_there_is(text: str) -> None:
    with pytest.raises(ValueError, match=r"no calendar of method.yaml \(us, uk, il\), weekday, or date"):
        parse_days_off(text, METHOD)


@given(st.text(max_size=60))
def test_any_words_are_understood_or_refused_with_a_sentence(text: str) -> None:
    with suppress(ValueError):
        assert days_off_words(parse_days_off(text, METHOD))


def test_what_was_understood_is_said() -> None:
    assert days_off_words(parse_days_off("us fri", METHOD)) == "Fri off · 1 holiday known"


def due_day(kind: DueKind, asked: str, theirs: str, mine: str = "", method: Method = METHOD) -> date:
    """When an item comes up after somebody was asked."""
    notebook, _, interview = person(employer="Tufts", days_off=theirs)
    notebook = put(notebook, Profile(days_off=mine))
    notebook, interview = happened(notebook, interview, (E.ASKED, asked))
    items = of_interview(notebook, interview, method, at(asked))
    return next(due.due_at.date() for due in items if due.kind is kind)


@pytest.mark.parametrize(
    ("asked", "theirs", "mine", "nudge"),
    [
        ("2026-11-10 09:00", "", "", date(2026, 11, 19)),
        ("2026-11-10 09:00", "il", "", date(2026, 11, 23)),
        ("2026-11-10 09:00", "", "il", date(2026, 11, 19)),
        ("2026-11-20 09:00", "us", "", date(2026, 12, 2)),
        ("2026-11-20 09:00", "", "us", date(2026, 12, 2)),
        ("2026-11-20 09:00", "uk", "us", date(2026, 12, 2)),
        ("2026-12-18 09:00", "uk", "us", date(2026, 12, 30)),
        ("2026-11-12 13:00", "il", "", date(2026, 11, 26)),
        ("2027-11-10 09:00", "", "", date(2027, 11, 19)),
    ],
)
def test_waiting_counts_the_days_on_which_both_work(asked: str, theirs: str, mine: str, nudge: date) -> None:
    assert due_day(DueKind.NUDGE, asked, theirs, mine) == nudge


def test_sent_on_a_day_that_is_free_for_the_contact_counting_starts_when_both_work_again() -> None:
    assert due_day(DueKind.ANOTHER_PERSON, "2026-11-13 09:00", "il") == date(2026, 11, 19)


def test_the_length_of_the_silence_is_counted_alike_in_lists() -> None:
    notebook, _, interview = person(days_off="il")
    notebook, interview = happened(notebook, interview, (E.ASKED, "2026-11-12 09:00"))
    assert standing(notebook, interview, METHOD, at("2026-11-16 10:00")).endswith("silent 1 business day")


def test_the_confirmation_is_due_on_the_last_day_that_the_contact_works_before() -> None:
    days = {}
    for theirs in ("", "il"):
        notebook, _, interview = person(days_off=theirs)
        notebook, _ = happened(notebook, interview, (E.SCHEDULED, "2026-11-02 09:00"))
        notebook, interview = meets(notebook, interview, "2026-11-16 10:00")
        items = of_interview(notebook, interview, METHOD, at("2026-11-10 09:00"))
        days[theirs] = next(due.due_at.date() for due in items if due.kind is DueKind.CONFIRM)
    assert days == {"": date(2026, 11, 13), "il": date(2026, 11, 15)}


def test_words_that_method_yaml_knows_no_longer_change_nothing() -> None:
    notebook, contact, _ = person(days_off="gone")
    method = replace(METHOD, holidays=(date(2026, 12, 1),))
    assert shared_days(contact, notebook.profile, method) == method
