"""A date on both clocks, and what a careful person would ask about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from tui_interviews.domain.daysoff import FreeDays, contacts_days
from tui_interviews.domain.duration import DAY_NAMES, MONTH_NAMES, counted, span_words, zone
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.stage import Stage, stage
from tui_interviews.domain.zones import place_name


@dataclass(frozen=True, slots=True)
class Sides:
    """The two who are to talk: their zones, and when the contact works."""

    now: datetime
    """Aware, in the user's zone."""
    there: tzinfo | None
    """None where the contact's zone is not known."""
    theirs_off: FreeDays
    method: Method
    is_machines_zone: bool = False
    """The user has not said where they are, so the machine's zone stands in."""


def sides_of(notebook: Notebook, interview: Interview, method: Method, now: datetime, theirs: str) -> Sides:
    """`theirs` is the contact's zone by its IANA name; empty where it is not known."""
    contact = contact_named(notebook, interview)
    off = contacts_days(contact, notebook.profile, method)
    return Sides(now, zone(theirs), off, method, not notebook.profile.timezone)


def both_clocks(moment: datetime, sides: Sides) -> str:
    """`Thu 3 Dec 2026, 14:30 your time (New York) · 11:30 theirs (Los Angeles), in 7 days`."""
    here = moment.astimezone(sides.now.tzinfo)
    where = place_name(here.tzinfo, moment)
    where = f"{where}, this machine's" if sides.is_machines_zone else where
    mine = f"{_day(here)} {here.year}, {here:%H:%M} your time ({where})"
    if sides.there is None:
        return f"{mine}, {_distance(here, sides.now)}; their zone is not known"
    there = moment.astimezone(sides.there)
    day = "" if there.date() == here.date() else f"{_day(there)}, "
    theirs = f"{day}{there:%H:%M} theirs ({place_name(sides.there, moment)})"
    return f"{mine} · {theirs}, {_distance(here, sides.now)}"


def _day(moment: datetime) -> str:
    return f"{DAY_NAMES[moment.weekday()]} {moment.day} {MONTH_NAMES[moment.month - 1]}"


def _distance(moment: datetime, now: datetime) -> str:
    days = (moment.date() - now.date()).days
    if moment < now:
        return f"{span_words(now - moment)} ago"
    return {0: f"in {span_words(moment - now)}", 1: "tomorrow"}.get(days, f"in {counted(days, 'day')}")


def doubts(moment: datetime, minutes: int, sides: Sides) -> Iterator[str]:
    """Reasons to look at a date again, each a short sentence; none of them forbids it."""
    there = moment.astimezone(sides.there or sides.now.tzinfo)
    if moment < sides.now:
        yield "that is over"
    hours = f"{sides.method.work_from_hour}:00–{sides.method.work_until_hour}:00"
    if starts_too_early(there, sides.method):
        yield f"{there:%H:%M} is before their working hours ({hours})"
    elif ends_too_late(there, minutes, sides.method):
        yield f"{minutes} minutes from {there:%H:%M} end after their working hours ({hours})"
    if there.weekday() in sides.theirs_off.weekend:
        yield f"{_day(there)} is their weekend"
    elif there.date() in sides.theirs_off.holidays:
        yield f"{_day(there)} is a holiday of theirs"
    yield from _summer_time(moment, sides)


def starts_too_early(local: datetime, method: Method) -> bool:
    """Before the working hours of whoever's clock it is."""
    return local.hour < method.work_from_hour


def ends_too_late(local: datetime, minutes: int, method: Method) -> bool:
    """After the working hours of whoever's clock it is."""
    return local.hour * 60 + local.minute + minutes > method.work_until_hour * 60


def _summer_time(moment: datetime, sides: Sides) -> Iterator[str]:
    here = sides.now.tzinfo
    for where in dict.fromkeys((here, sides.there or here)):
        local = moment.astimezone(where)
        again = local.replace(fold=1)
        if again.utcoffset() != local.replace(fold=0).utcoffset():
            which = "second" if local.fold else "first"
            yield f"{local:%H:%M} comes twice that night in {place_name(where, moment)}: the {which} is meant"
    if sides.there is None:
        return
    then, today = _apart(moment, sides), _apart(sides.now, sides)
    if then != today:
        yield f"summer time: the clocks are {_hours(then)} apart that day, and {_hours(today)} today"


def _apart(moment: datetime, sides: Sides) -> timedelta:
    here, there = moment.astimezone(sides.now.tzinfo), moment.astimezone(sides.there)
    return abs((here.utcoffset() or timedelta()) - (there.utcoffset() or timedelta()))


def _hours(span: timedelta) -> str:
    hours, minutes = divmod(int(span.total_seconds()) // 60, 60)
    return f"{hours}:{minutes:02} h" if minutes else f"{hours} h"


def other_talk(
    notebook: Notebook, interview: Interview, moment: datetime, minutes: int, now: datetime
) -> str:
    """The talk with somebody else that runs into these minutes, in words; empty where there is none."""
    end = moment + timedelta(minutes=minutes)
    for one in notebook.interviews.values():
        if one.id == interview.id or one.meeting is None or stage(one) is not Stage.INTERVIEW:
            continue
        starts, ends = one.meeting.starts_at, one.meeting.starts_at + timedelta(minutes=one.meeting.minutes)
        if starts.astimezone(UTC) < end.astimezone(UTC) and moment.astimezone(UTC) < ends.astimezone(UTC):
            name = contact_named(notebook, one).name
            return f"you talk with {name} at {starts.astimezone(now.tzinfo):%H:%M} then"
    return ""
