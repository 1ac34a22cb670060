"""Moments of the sample, told from the moment at which it is opened, so that it is alive on any day."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, tzinfo

from tui_interviews.domain.businessdays import after_business_days, before_business_days, is_business_day
from tui_interviews.domain.method import Method

_DAY = re.compile(r"([+-]?\d+)([db])")
_METHOD = Method()


def day(text: str, now: datetime) -> date:
    """`-12d` is so many days from today, `-3b` so many business days; on a weekend those count from the last one."""
    told = _DAY.fullmatch(text)
    if told is None:
        raise ValueError(f"`{text}` is no day: write -12d for days or -3b for business days")
    count, today = int(told[1]), now.date()
    if told[2] == "d":
        return today + timedelta(days=count)
    if count >= 0:
        return after_business_days(today, count, _METHOD)
    last = today if is_business_day(today, _METHOD) else before_business_days(today, 1, _METHOD)
    return before_business_days(last, -count, _METHOD)


def moment(text: str, now: datetime, where: tzinfo | None = None) -> datetime:
    """`-12d 15:00` by the clock of `where`, else the user's, or the name of one of the three moments near now."""
    near: Mapping[str, datetime] = {"soon": _soon(now), "fresh": _fresh(now), "unthanked": _unthanked(now)}
    if text in near:
        return near[text]
    on, _, at = text.partition(" ")
    return as_on_disk(datetime.combine(day(on, now), time.fromisoformat(at), tzinfo=where or now.tzinfo))


def stamp(text: str) -> timedelta:
    """`12:41`, as the clock of a talk shows it."""
    minutes, seconds = text.split(":")
    return timedelta(minutes=int(minutes), seconds=int(seconds))


def as_on_disk(moment: datetime) -> datetime:
    """With its offset in place of its zone: differences are then true across a change of the clocks."""
    return datetime.fromisoformat(moment.isoformat())


def _soon(now: datetime) -> datetime:
    """The full or half hour that is 15 to 45 minutes away."""
    return _floor(now + timedelta(minutes=45), 30)


def _fresh(now: datetime) -> datetime:
    """The start of a talk that ended within the two hours of the debrief, which are over before midnight."""
    today = as_on_disk(now)
    latest = datetime.combine(today.date(), time(21, 35), tzinfo=today.tzinfo)
    return _floor(min(today - timedelta(hours=1), latest), 5)


def _unthanked(now: datetime) -> datetime:
    """The latest start in working hours of a talk that ended, 25 minutes later at most, more than a day ago."""
    start = _floor(as_on_disk(now) - timedelta(hours=24, minutes=30), 15)
    if start.hour < 8:
        start -= timedelta(days=1)
    if not 8 <= start.hour < 17:
        start = start.replace(hour=16, minute=30)
    return start


def _floor(moment: datetime, minutes: int) -> datetime:
    moment = as_on_disk(moment)
    return moment.replace(minute=moment.minute // minutes * minutes, second=0, microsecond=0)
