"""The business-day clock: exact days around noon, weekends and holidays."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import at
from tui_interviews.domain.businessdays import (
    after_business_days,
    before_business_days,
    business_days_between,
    counting_from,
    is_business_day,
)
from tui_interviews.domain.method import Method, Weekday

METHOD = Method(holidays=(date(2026, 11, 26),))
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("sent", "counts_as"),
    [
        ("2026-11-24 11:59", date(2026, 11, 24)),
        ("2026-11-24 12:00", date(2026, 11, 25)),
        ("2026-11-27 09:00", date(2026, 11, 27)),
        ("2026-11-27 12:00", date(2026, 11, 30)),
        ("2026-11-28 09:00", date(2026, 11, 30)),
        ("2026-11-29 23:59", date(2026, 11, 30)),
        ("2026-11-25 15:00", date(2026, 11, 27)),
        ("2026-11-26 08:00", date(2026, 11, 27)),
    ],
)
def test_sent_from_noon_on_or_on_a_free_day_counts_as_the_next_business_day(
    sent: str, counts_as: date
) -> None:
    assert counting_from(at(sent), METHOD) == counts_as


def test_three_business_days_skip_the_holiday_and_the_weekend() -> None:
    assert after_business_days(date(2026, 11, 24), 3, METHOD) == date(2026, 11, 30)


def test_one_business_day_before_a_monday_is_friday() -> None:
    assert before_business_days(date(2026, 11, 30), 1, METHOD) == date(2026, 11, 27)


@given(DAYS, st.integers(0, 30))
def test_days_counted_on_are_the_days_counted_between(day: date, count: int) -> None:
    later = after_business_days(day, count, METHOD)
    assert business_days_between(day, later, METHOD) == count


@given(DAYS, st.integers(1, 30))
def test_counting_lands_on_business_days_in_both_directions(day: date, count: int) -> None:
    assert is_business_day(after_business_days(day, count, METHOD), METHOD)
    assert is_business_day(before_business_days(day, count, METHOD), METHOD)


@given(DAYS, st.integers(0, 30))
def test_forth_and_back_is_where_one_was(day: date, count: int) -> None:
    start = after_business_days(day, 1, METHOD)
    assert before_business_days(after_business_days(start, count, METHOD), count, METHOD) == start


def test_the_past_holds_no_days_to_wait() -> None:
    assert business_days_between(date(2026, 11, 30), date(2026, 11, 24), METHOD) == 0


def test_a_week_without_working_days_is_counted_in_weeks_and_ends() -> None:
    never = Method(weekend=tuple(Weekday))
    assert after_business_days(date(2026, 11, 1), 2, never) == date(2026, 11, 15)
    assert before_business_days(date(2026, 11, 15), 2, never) == date(2026, 11, 1)


def test_a_weekend_can_be_friday_and_saturday() -> None:
    method = Method(weekend=(Weekday.FRIDAY, Weekday.SATURDAY))
    assert after_business_days(date(2026, 11, 26), 1, method) == date(2026, 11, 29)
