"""The holidays that are shipped, computed again from the laws that fix them."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.store.test_templates import home, told
from tui_interviews.domain.method import Calendar, Weekday
from tui_interviews.paths import places
from tui_interviews.store.timings import read_method

YEARS = (2026, 2027, 2028)
MONDAY, THURSDAY, SATURDAY, SUNDAY = 0, 3, 5, 6


def easter(year: int) -> date:
    """Oudin's form of the Gregorian computus."""
    century, golden = year // 100, year % 19
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= epact // 28 * (1 - epact // 28 * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    month = 3 + (epact - weekday + 40) // 44
    return date(year, month, epact - weekday + 28 - 31 * (month // 4))


def nth(year: int, month: int, weekday: int, number: int) -> date:
    """The so many-th weekday of a month; -1 is the last one."""
    if number < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def from_easter(year: int, *days: int) -> set[date]:
    return {easter(year) + timedelta(days=number) for number in days}


def us(year: int) -> set[date]:
    """5 U.S.C. 6103; one on a Saturday is observed on Friday, one on a Sunday on Monday."""
    fixed = {date(year, 1, 1), date(year, 6, 19), date(year, 7, 4), date(year, 11, 11), date(year, 12, 25)}
    fixed.add(date(year + 1, 1, 1))
    moved = {day - timedelta(days=1) for day in fixed if day.weekday() == SATURDAY}
    moved |= {day + timedelta(days=1) for day in fixed if day.weekday() == SUNDAY}
    moving = {
        (1, MONDAY, 3),
        (2, MONDAY, 3),
        (5, MONDAY, -1),
        (9, MONDAY, 1),
        (10, MONDAY, 2),
        (11, THURSDAY, 4),
    }
    return {day for day in fixed | moved if day.year == year} | {nth(year, *rule) for rule in moving}


def uk(year: int) -> set[date]:
    """England and Wales; one on a weekend has the next free weekday as its substitute."""
    days = from_easter(year, -2, 1) | {
        nth(year, 5, MONDAY, 1),
        nth(year, 5, MONDAY, -1),
        nth(year, 8, MONDAY, -1),
    }
    fixed = (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26))
    days.update(fixed)
    for day in fixed:
        substitute = day
        while day.weekday() >= SATURDAY and (substitute.weekday() >= SATURDAY or substitute in days):
            substitute += timedelta(days=1)
        days.add(substitute)
    return days


def de(year: int) -> set[date]:
    fixed = {date(year, *day) for day in ((1, 1), (5, 1), (10, 3), (12, 25), (12, 26))}
    return fixed | from_easter(year, -2, 1, 39, 50)


def fr(year: int) -> set[date]:
    fixed = {
        date(year, *day) for day in ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
    }
    return fixed | from_easter(year, 1, 39, 50)


def shipped(name: str) -> Calendar:
    method, problems = read_method(places("/nonexistent"))
    assert problems == ()
    return next(one for one in method.calendars if one.name == name)


@pytest.mark.parametrize("law", [us, uk, de, fr])
def test_the_holidays_are_those_of_the_law(law: Callable[[int], set[date]]) -> None:
    assert set(shipped(law.__name__).holidays) == set().union(*(law(year) for year in YEARS))


def test_a_weekend_may_be_friday_and_saturday_and_its_holidays_left_to_the_user() -> None:
    israel = shipped("il")
    assert (israel.weekend, israel.holidays) == ((Weekday.FRIDAY, Weekday.SATURDAY), ())


def test_a_calendar_of_the_users_joins_or_replaces_those_that_are_shipped(tmp_path: Path) -> None:
    text = "calendars:\n  - name: campus\n    weekend: [sunday]\n    holidays: [2026-12-24]\n  - name: us\n    weekend: []\n"
    method, problems = read_method(home(tmp_path, method=text))
    found = {one.name: one for one in method.calendars}
    assert problems == ()
    assert found["campus"] == Calendar("campus", "campus", (Weekday.SUNDAY,), (date(2026, 12, 24),))
    assert (found["us"].weekend, found["us"].holidays) == ((), ())
    assert set(found) == {"us", "uk", "de", "fr", "il", "campus"}


def test_a_working_day_that_ends_before_it_begins_is_not_used(tmp_path: Path) -> None:
    found = home(tmp_path, method="work_from_hour: 10\nwork_until_hour: 8\n")
    method, _ = read_method(found)
    assert (method.work_from_hour, method.work_until_hour) == (9, 17)
    assert told(found) == ["method.yaml:2, work_until_hour: the working day must end after it begins"]


def test_faults_of_a_calendar_are_told_with_their_line(tmp_path: Path) -> None:
    text = "work_until_hour: 25\ncalendars:\n  - name: two words\n  - name: x\n    weekend: [fryday]\n    holydays: [1]\n"
    assert sorted(told(home(tmp_path, method=text))) == [
        "method.yaml:1, work_until_hour: '25' is not a whole number from 1 to 24",
        "method.yaml:3, name: a calendar's name is one word, such as uk",
        "method.yaml:5, weekend: unknown day 'fryday'; did you mean friday?",
        "method.yaml:6, holydays: unknown key; did you mean holidays?",
    ]
