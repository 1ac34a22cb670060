"""Days and moments as people type them; it is Thursday, 26 November 2026, 10:00."""

from contextlib import suppress
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import HERE, NOW, at
from tui_interviews.domain.when import parse_day, parse_when


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2026-12-03 14:30", "2026-12-03 14:30"),
        ("2026-12-03T14:30", "2026-12-03 14:30"),
        ("2026-12-03T14:30:00", "2026-12-03 14:30"),
        ("2026-12-03T20:30:00+01:00", "2026-12-03 14:30"),
        ("2026-12-03T19:30Z", "2026-12-03 14:30"),
        ("3 Dec 14:30", "2026-12-03 14:30"),
        ("3. december 14:30", "2026-12-03 14:30"),
        ("Dec 3rd, 2:30 pm", "2026-12-03 14:30"),
        ("3 Jan 14:30", "2027-01-03 14:30"),
        ("3 Dec 2028 at 2:30pm", "2028-12-03 14:30"),
        ("3.12. 14:30", "2026-12-03 14:30"),
        ("Thu, 3 Dec 14:30", "2026-12-03 14:30"),
        ("Thu 14:30", "2026-11-26 14:30"),
        ("Thu 9:00", "2026-12-03 09:00"),
        ("next Monday 9:00", "2026-11-30 09:00"),
        ("14:30 tue", "2026-12-01 14:30"),
        ("tomorrow 9:00", "2026-11-27 09:00"),
        ("today 16:00", "2026-11-26 16:00"),
        ("14:30", "2026-11-26 14:30"),
        ("10:00", "2026-11-27 10:00"),
        ("9:59", "2026-11-27 09:59"),
        ("2:30 p.m.", "2026-11-26 14:30"),
        ("12 am", "2026-11-27 00:00"),
        ("12 pm", "2026-11-26 12:00"),
        ("noon", "2026-11-26 12:00"),
        ("in 2 weeks 9:00", "2026-12-10 09:00"),
        ("in two weeks at 9:00", "2026-12-10 09:00"),
        ("in a week at 10", "2026-12-03 10:00"),
        ("next thursday 3pm", "2026-12-03 15:00"),
        ("next Thursday at 3 pm", "2026-12-03 15:00"),
        ("Thursday next week at 10", "2026-12-03 10:00"),
        ("next week Tuesday 9:30", "2026-12-01 09:30"),
        ("next week, on Fri at 10 o'clock", "2026-12-04 10:00"),
        ("tomorrow noon", "2026-11-27 12:00"),
        ("tomorrow at midday", "2026-11-27 12:00"),
        ("tomorrow at 10", "2026-11-27 10:00"),
        ("on Monday at 11", "2026-11-30 11:00"),
        ("Mon, 30 Nov at 16", "2026-11-30 16:00"),
    ],
)
def test_a_moment_is_understood(text: str, meant: str) -> None:
    assert parse_when(text, NOW, HERE) == at(meant)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("14:30", "2026-11-25 14:30"),
        ("9:30", "2026-11-26 09:30"),
        ("Thu 9:00", "2026-11-26 09:00"),
        ("Thu 14:30", "2026-11-19 14:30"),
        ("Mon 14:30", "2026-11-23 14:30"),
        ("last Thu 9:00", "2026-11-19 09:00"),
        ("yesterday noon", "2026-11-25 12:00"),
        ("3 Dec 14:30", "2025-12-03 14:30"),
        ("yesterday 15:00", "2026-11-25 15:00"),
    ],
)
def test_of_what_has_happened_the_last_such_moment_is_meant(text: str, meant: str) -> None:
    assert parse_when(text, NOW, HERE, is_past=True) == at(meant)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("31 Feb 10:00", "there is no 31 Feb in the calendar"),
        ("29 Feb 10:00", "there is no 29 Feb in the calendar"),
        ("2026-13-01 10:00", "there is no 2026-13-01 in the calendar"),
        ("25:00", "there is no 25:00 on a clock"),
        ("10:61", "there is no 10:61 on a clock"),
        ("13 pm", "there is no 13 pm on a clock"),
        ("14 Mar 2027 2:30", "the clocks are put forward"),
        ("someday 14:30", "“someday” is no day"),
        ("3/12 14:30", "“3/12” can be 3 Dec or 12 Mar: write the month as a word"),
        ("3/3 14:30", "“3/3” has its month as a number: write it as a word"),
        ("12/24/2026 14:30", "“12/24/2026” has its month as a number"),
        ("Thu 3/12 14:30", "can be 3 Dec or 12 Mar"),
        ("Thursday at 3", "at 3 in the morning or in the afternoon"),
        ("Thursday at 30", "there is no 30:00 on a clock"),
        ("in seven weeks 9:00", "“in seven weeks” is no day"),
        ("someday next week 9:00", "“someday next week” is no day"),
        ("tomorrow", "has no time of day"),
        ("2026-12-03", "has no time of day"),
        ("", "has no time of day"),
        ("Fri, 3 Dec 2026 10:00", "3 Dec 2026 is a Thursday"),
        ("9999-12-31 23:59", "the year 9999 is out of reach"),
        ("0000-01-01 10:00", "there is no"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        parse_when(text, NOW, HERE)


def test_of_an_hour_that_comes_twice_the_first_is_meant() -> None:
    found = parse_when("7 Nov 2027 1:30", NOW, HERE)
    assert found.astimezone(UTC) == datetime(2027, 11, 7, 5, 30, tzinfo=UTC)


def test_an_hour_missing_today_does_not_hinder_tomorrows() -> None:
    assert parse_when("2:30", at("2027-03-14 10:00"), HERE) == at("2027-03-15 02:30")


def test_a_moment_is_one_on_the_clock_of_the_zone() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    assert parse_when("9:00", NOW, tokyo) == datetime(2026, 11, 27, 9, tzinfo=tokyo)
    assert parse_when("tomorrow 9:00", NOW, tokyo) == datetime(2026, 11, 28, 9, tzinfo=tokyo)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", date(2026, 11, 26)),
        ("Tomorrow", date(2026, 11, 27)),
        ("Thu", date(2026, 12, 3)),
        ("fri", date(2026, 11, 27)),
        ("last Fri", date(2026, 11, 20)),
        ("in 3 days", date(2026, 11, 29)),
        ("in 1 month", date(2026, 12, 26)),
        ("in 15 months", date(2028, 2, 26)),
        ("26 Nov", date(2026, 11, 26)),
        ("25 Nov", date(2027, 11, 25)),
        ("29 Feb 2028", date(2028, 2, 29)),
    ],
)
def test_a_day_is_understood(text: str, day: date) -> None:
    assert parse_day(text, NOW) == day


def test_a_month_on_from_the_thirty_first_is_the_months_last_day() -> None:
    assert parse_day("in 3 months", at("2026-11-30 10:00")) == date(2027, 2, 28)


@given(st.datetimes(timezones=st.just(UTC)))
def test_what_is_written_as_iso_is_read_back(moment: datetime) -> None:
    minute = moment.replace(year=2000 + moment.year % 100, day=moment.day % 28 + 1, second=0, microsecond=0)
    assert parse_when(f"{minute:%Y-%m-%d %H:%M}", NOW, UTC) == minute


TYPED = st.one_of(st.text(max_size=30), st.from_regex(r"\A[\d :.\-/apmAPMTZ+]{0,20}\Z"))


@given(TYPED, st.booleans())
def test_any_text_is_a_moment_here_or_a_sentence(text: str, is_past: bool) -> None:
    with suppress(ValueError):
        assert parse_when(text, NOW, HERE, is_past=is_past).tzinfo is HERE


@given(TYPED, st.booleans())
def test_any_text_is_a_day_or_a_sentence(text: str, is_past: bool) -> None:
    with suppress(ValueError):
        assert 1900 <= parse_day(text, NOW, is_past=is_past).year <= 2200
