"""Days and moments as people type them."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from tui_interviews.domain.duration import MONTH_NAMES

_CLOCK = re.compile(r"(?<![\d:.])(\d{1,2})(?::(\d{2})(?::\d{2})?)?\s*([ap]\.?m\b\.?)?(?![\d:])", re.A | re.I)
_NOON = re.compile(r"\b(?:noon|midday)\b", re.I)
_AT_HOUR = re.compile(r"\bat (\d{1,2})(?: o'?clock)?$", re.A | re.I)
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.A)
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?\s*([a-z]{3,})\.?,?\s*(\d{4})?", re.A)
_MONTH_DAY = re.compile(r"([a-z]{3,})\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?", re.A)
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?", re.A)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/\d{2,4})?", re.A)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_FROM_NOW = re.compile(rf"in (\d{{1,3}}|{'|'.join(_COUNTS)}) (day|week|month)s?", re.A)
_NEXT_WEEK = re.compile(r"(?:next week,? (?:on )?([a-z]{3,})|(?:on )?([a-z]{3,}),? next week)")
_WEEKDAY = re.compile(r"(?:(next|last|this|on) )?([a-z]{3,})\.?", re.A)
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED = {"today": 0, "tomorrow": 1, "yesterday": -1}
HOW_DAY = "write a day like 3 Dec, Thu, tomorrow or 2026-12-03"
HOW_TIME = "write the time like 14:30 or 2:30 pm"


def parse_when(text: str, now: datetime, zone: tzinfo, *, is_past: bool = False) -> datetime:
    """The moment meant, in the zone; what names no date is the next such moment, or the last one if `is_past`.

    Raises `ValueError` with a sentence for the user.
    """
    here = now.astimezone(zone)
    text = " ".join(text.split())
    exact = _exact(text)
    if exact is not None:
        return exact.astimezone(zone)
    day_text, at = _clock(text)
    if at is None:
        raise ValueError(f"{_quoted(text)} has no time of day: {HOW_TIME}")
    is_today = at <= here.time() if is_past else at > here.time()
    is_bare = not day_text.lower().startswith(("next", "last"))
    if is_today and is_bare and (not day_text or _weekday(day_text) == here.weekday()):
        return _on(here.date(), at, zone)
    day_text = day_text or ("yesterday" if is_past else "tomorrow")
    return _on(parse_day(day_text, here, is_past=is_past), at, zone)


def parse_day(text: str, now: datetime, *, is_past: bool = False) -> date:
    """The day meant; one without a year, or a weekday, is the next such day, or the last one if `is_past`.

    Raises `ValueError` with a sentence for the user.
    """
    plain = " ".join(text.lower().split())
    return _relative(plain, now.date(), is_past) or _dated(plain, now.date(), is_past)


def _relative(plain: str, today: date, is_past: bool) -> date | None:
    """A day told by its distance from today, or by its weekday."""
    if plain in _NAMED:
        return today + timedelta(days=_NAMED[plain])
    ahead = _FROM_NOW.fullmatch(plain)
    if ahead:
        return _ahead(today, _COUNTS.get(ahead[1]) or int(ahead[1]), ahead[2])
    following = _NEXT_WEEK.fullmatch(plain)
    if following and (weekday := _weekday(following[1] or following[2])) is not None:
        return today + timedelta(days=7 - today.weekday() + weekday)
    weekday = _weekday(plain)
    if weekday is None:
        return None
    step = (weekday - today.weekday()) % 7
    return today + timedelta(days=step - 7 if is_past or plain.startswith("last") else step or 7)


def _dated(plain: str, today: date, is_past: bool) -> date:
    """A day told by its number in the month, perhaps with its weekday, which must then fit."""
    said, _, dated = plain.partition(" ")
    weekday = _weekday(said.rstrip(","))
    numbers = _numbers(plain if weekday is None else dated)
    if numbers is None:
        _refuse_slashes(plain)
        raise ValueError(f"{_quoted(plain)} is no day that is understood here: {HOW_DAY}")
    year, month, day = numbers
    found = (
        _valid(year, month, day, plain)
        if year is not None
        else _without_year(today, month, day, plain, is_past)
    )
    if weekday not in (None, found.weekday()):
        words = f"{found.day} {MONTH_NAMES[month - 1]} {found.year} is a {_WEEKDAYS[found.weekday()].title()}"
        raise ValueError(f"{words}: leave out the weekday or correct it")
    return found


def _refuse_slashes(plain: str) -> None:
    """Half the world writes the month first. Raises `ValueError` with both readings."""
    found = _SLASHED.search(plain)
    if found is None:
        return
    one, other = int(found[1]), int(found[2])
    if 1 <= one <= 12 and 1 <= other <= 12 and one != other:
        readings = f"{one} {MONTH_NAMES[other - 1]} or {other} {MONTH_NAMES[one - 1]}"
        raise ValueError(f"{_quoted(found[0])} can be {readings}: write the month as a word")
    raise ValueError(f"{_quoted(found[0])} has its month as a number: write it as a word, like 3 Dec")


def _exact(text: str) -> datetime | None:
    """A moment with its offset, as files and programs write it."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo and 1900 <= moment.year <= 2200 else None


def _clock(text: str) -> tuple[str, time | None]:
    """What is left of the text without its time of day, and that time."""
    plain = re.sub(r"(?<=\d)T(?=\d)", " ", text)
    noon = _NOON.search(plain)
    found = [m for m in _CLOCK.finditer(plain) if m[2] or m[3]]
    if noon and not found:
        return _less(plain, noon), time(12)
    if not found:
        return _bare_hour(plain)
    hour, minute, half = int(found[-1][1]), int(found[-1][2] or 0), (found[-1][3] or "")[:1].lower()
    if minute > 59 or hour > 23 or (half and not 1 <= hour <= 12):
        raise ValueError(f"there is no {found[-1][0].strip()} on a clock: {HOW_TIME}")
    return _less(plain, found[-1]), time(hour % 12 + (12 if half == "p" else 0) if half else hour, minute)


def _bare_hour(plain: str) -> tuple[str, time | None]:
    """`at 10`; of the small hours nobody knows which half of the day is meant, so they are refused."""
    found = _AT_HOUR.search(plain)
    if found is None:
        return plain, None
    hour = int(found[1])
    if 1 <= hour <= 6:
        raise ValueError(f"at {hour} in the morning or in the afternoon? Write {hour} pm or {hour + 12}:00")
    if hour > 23:
        raise ValueError(f"there is no {hour}:00 on a clock: {HOW_TIME}")
    return _less(plain, found), time(hour)


def has_clock(text: str) -> bool:
    """Whether the words name a time of day. Raises `ValueError` for one that no clock shows."""
    return _exact(text) is not None or _clock(" ".join(text.split()))[1] is not None


def _less(text: str, found: re.Match[str]) -> str:
    rest = " ".join(f"{text[: found.start()]} {text[found.end() :]}".split()).strip(" ,")
    return re.sub(r"(?:^|[\s,]+)at$", "", rest, flags=re.I)


def _on(day: date, at: time, zone: tzinfo) -> datetime:
    """A wall clock's moment; of an hour that comes twice, the first."""
    moment = datetime.combine(day, at, tzinfo=zone)
    if moment.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != moment.replace(tzinfo=None):
        raise ValueError(
            f"there is no {at:%H:%M} on {day.day} {MONTH_NAMES[day.month - 1]} {day.year} in {zone}: "
            "the clocks are put forward then"
        )
    return moment


def _weekday(text: str) -> int | None:
    found = _WEEKDAY.fullmatch(text.lower())
    if not found:
        return None
    return next((n for n, name in enumerate(_WEEKDAYS) if name.startswith(found[2])), None)


def _month(word: str) -> int:
    """0 for a word that is no month."""
    word = "sep" if word == "sept" else word
    return next((n for n, name in enumerate(_MONTHS, 1) if name.startswith(word)), 0)


def _numbers(text: str) -> tuple[int | None, int, int] | None:
    """Year if there is one, month and day."""
    if found := _ISO_DAY.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _DOTTED.fullmatch(text):
        return _year(found[3]), int(found[2]), int(found[1])
    if (found := _DAY_MONTH.fullmatch(text)) and _month(found[2]):
        return _year(found[3]), _month(found[2]), int(found[1])
    if (found := _MONTH_DAY.fullmatch(text)) and _month(found[1]):
        return _year(found[3]), _month(found[1]), int(found[2])
    return None


def _year(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _valid(year: int, month: int, day: int, text: str) -> date:
    try:
        found = date(year, month, day)
    except ValueError as fault:
        raise ValueError(f"there is no {text[:40].title()} in the calendar: {HOW_DAY}") from fault
    if not 1900 <= year <= 2200:
        raise ValueError(f"the year {year} is out of reach: {HOW_DAY}")
    return found


def _without_year(today: date, month: int, day: int, text: str, is_past: bool) -> date:
    years = (today.year, today.year - 1 if is_past else today.year + 1)
    for year in years:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= today if is_past else found >= today:
            return found
    return _valid(years[0], month, day, text)


def _ahead(today: date, count: int, unit: str) -> date:
    if unit != "month":
        return today + timedelta(days=count * (7 if unit == "week" else 1))
    return months_after(today, count)


def months_after(day: date, count: int) -> date:
    """The day of the same number so many months on, or the last one of a shorter month."""
    months = day.month - 1 + count
    year, month = day.year + months // 12, months % 12 + 1
    last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month, min(day.day, last))


def _quoted(text: str) -> str:
    return f"“{' '.join(text.split())[:40]}”" if text.strip() else "nothing"
