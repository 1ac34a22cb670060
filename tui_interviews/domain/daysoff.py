"""The days on which somebody does not work: said in a few words, counted by the business-day clock."""

import re
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from tui_interviews.domain.contact import Contact
from tui_interviews.domain.duration import counted
from tui_interviews.domain.memo import once_per_table
from tui_interviews.domain.method import Calendar, Method, Weekday
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.text import fold

_WORDS = re.compile(r"[\s,;&+]+|\band\b")


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Weekly days off, and holidays."""

    weekend: tuple[Weekday, ...]
    holidays: frozenset[date]


FreeDays: TypeAlias = DaysOff | Method
"""Whatever knows a weekend and holidays; the method's own are the user's unless they say otherwise."""


def parse_days_off(text: str, method: Method) -> DaysOff:
    """Calendars by name, weekdays and dates: `uk`, `friday saturday`, `de 2026-12-24`.

    Weekdays that are named take the place of every other weekend. Raises `ValueError` with a sentence.
    """
    calendars, weekend, holidays = list[Calendar](), list[Weekday](), set[date]()
    for word in filter(None, _WORDS.split(fold(text))):
        calendar = _calendar(word, method)
        weekday = _weekday(word)
        if calendar is not None:
            calendars.append(calendar)
        elif weekday is not None:
            weekend.append(weekday)
        else:
            holidays.add(_day(word, method))
    days = weekend or [day for one in calendars for day in one.weekend] or list(method.weekend)
    return DaysOff(
        tuple(dict.fromkeys(days)), frozenset(holidays.union(*(one.holidays for one in calendars)))
    )


def _calendar(word: str, method: Method) -> Calendar | None:
    return next((one for one in method.calendars if fold(one.name) == word), None)


def _weekday(word: str) -> Weekday | None:
    """By three letters or more, also of many: `fridays`."""
    name = word.removesuffix("s") if word.endswith("days") else word
    return next((day for day in Weekday if len(name) > 2 and day.name.lower().startswith(name)), None)


def _day(word: str, method: Method) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        names = ", ".join(one.name for one in method.calendars) or "none yet"
        raise ValueError(
            f"“{word[:20]}” is no calendar of method.yaml ({names}), weekday, or date like 2026-12-24"
        ) from None


def days_off_words(found: DaysOff) -> str:
    """`Fri, Sat off · 3 holidays known`."""
    weekend = ", ".join(day.name[:3].title() for day in sorted(found.weekend)) or "no weekend"
    holidays = f"{counted(len(found.holidays), 'holiday')} known" if found.holidays else "no holidays known"
    return f"{weekend} off · {holidays}"


@once_per_table
def users_days(profile: Profile, method: Method) -> FreeDays:
    """The user's own: the method's weekend and holidays, and what the profile adds to them."""
    found = _lenient(profile.days_off, method)
    return method if found is None else DaysOff(found.weekend, found.holidays.union(method.holidays))


def contacts_days(contact: Contact, profile: Profile, method: Method) -> FreeDays:
    """The contact's; as long as nothing is known of them, those of the user."""
    found = _lenient(contact.days_off, method)
    return users_days(profile, method) if found is None else found


def shared_days(contact: Contact, profile: Profile, method: Method) -> FreeDays:
    """Off for either of the two: waiting counts the days on which both work."""
    mine, theirs = users_days(profile, method), _lenient(contact.days_off, method)
    if theirs is None or mine == theirs:
        return mine
    weekend = tuple(dict.fromkeys((*mine.weekend, *theirs.weekend)))
    return DaysOff(weekend, frozenset(mine.holidays).union(theirs.holidays))


def _lenient(text: str, method: Method) -> DaysOff | None:
    """None for no words, and for words of a calendar that method.yaml has no longer: never a reason to stop."""
    try:
        return parse_days_off(text, method) if text else None
    except ValueError:
        return None
