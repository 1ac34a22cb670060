"""Moments and spans of time in words."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def zone(name: str) -> ZoneInfo | None:
    """The IANA zone of that name, or None where there is no such zone."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):
        return None


def day_words(day: date, today: date) -> str:
    """`today`, `Thu` within a week, `4 May` within the year, else with the year."""
    distance = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if distance in near:
        return near[distance]
    if 0 < distance < 7:
        return DAY_NAMES[day.weekday()]
    text = f"{day.day} {MONTH_NAMES[day.month - 1]}"
    return text if day.year == today.year else f"{text} {day.year}"


def date_words(day: date) -> str:
    """`26 Nov 2026`: a day that is read long after."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def moment_words(moment: datetime, now: datetime) -> str:
    """The day in words with the time, in the zone of `now`."""
    local = moment.astimezone(now.tzinfo)
    return f"{day_words(local.date(), now.date())} {local:%H:%M}"


def full_words(moment: datetime, where: tzinfo | None) -> str:
    """A moment that leaves no doubt: `Thu 26 Nov 2026, 14:30 (EST)`."""
    local = moment.astimezone(where)
    day = f"{DAY_NAMES[local.weekday()]} {local.day} {MONTH_NAMES[local.month - 1]} {local.year}"
    return f"{day}, {local:%H:%M} ({local.tzname()})"


def between(start: datetime, end: datetime) -> timedelta:
    """How much time has passed, also across a change to summer time: Python would compare two clocks of one zone."""
    return end.astimezone(UTC) - start.astimezone(UTC)


def span_words(span: timedelta) -> str:
    """A length of time in its largest unit: `28 min`, `3 h`, `2 days`."""
    minutes = int(abs(span).total_seconds() // 60)
    if minutes < 90:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h"
    return f"{minutes // 1440} days"


def clock_words(span: timedelta) -> str:
    """Minutes and seconds of a running talk: `12:41`; negative spans read as `0:00`."""
    seconds = max(int(span.total_seconds()), 0)
    return f"{seconds // 60}:{seconds % 60:02}"


def counted(number: int, noun: str) -> str:
    """`1 note`, `3 notes`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
