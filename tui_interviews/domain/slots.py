"""Times to offer: on the contact's clock, while both work, in the next weeks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from tui_interviews.domain.businessdays import after_business_days, is_business_day
from tui_interviews.domain.clocks import ends_too_late, starts_too_early
from tui_interviews.domain.daysoff import FreeDays, shared_days
from tui_interviews.domain.duration import DAY_NAMES, MONTH_NAMES, zone
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.stage import Stage, stage
from tui_interviews.domain.zones import place_name

OFFERED = 6
DAYS_TO_ANSWER = 3
"""Business days before the first time offered."""
WEEKS = timedelta(weeks=3)
"""METHOD: offer two to three weeks of possible dates."""
BREATH = timedelta(minutes=15)
"""Left free before and after another talk."""
MORNING, AFTERNOON = (10, 11, 9), (14, 15, 16, 13)
"""Hours on the contact's clock, the best ones first; nobody is asked to talk over lunch."""
OWN_HOURS = ((7, 21), (6, 23))
"""The user's hours, from and until, where their working hours and the contact's never meet: whoever asks gets up."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One time to offer."""

    starts_at: datetime
    """On the contact's clock."""
    is_odd_hour: bool = False
    """Outside the user's own working hours."""


@dataclass(frozen=True, slots=True)
class _Search:
    """What every time is held against."""

    free: FreeDays
    method: Method
    here: tzinfo | None
    minutes: int
    taken: tuple[tuple[datetime, datetime], ...]


def slots(
    notebook: Notebook, interview: Interview, method: Method, now: datetime, count: int = OFFERED
) -> tuple[Slot, ...]:
    """Up to `count` times, spread over the weeks, mornings and afternoons in turn; none where the hours never meet."""
    contact = contact_named(notebook, interview)
    free = shared_days(contact, notebook.profile, method)
    minutes = interview.meeting.minutes if interview.meeting else notebook.profile.minutes
    search = _Search(free, method, now.tzinfo, minutes, tuple(_taken(notebook, interview)))
    there = zone(contact.timezone) or now.tzinfo or UTC
    days = list(_days(now, free))
    working = (method.work_from_hour, method.work_until_hour)
    for mine in (working, *OWN_HOURS):
        hours = {day: fitting for day in days if (fitting := _hours(day, there, search, mine))}
        if hours:
            return tuple(Slot(at, mine != working) for at in _spread(hours, count))
    return ()


def _days(now: datetime, free: FreeDays) -> Iterator[date]:
    day = after_business_days(now.date(), DAYS_TO_ANSWER, free)
    while day <= now.date() + WEEKS:
        if is_business_day(day, free):
            yield day
        day += timedelta(days=1)


def _taken(notebook: Notebook, but: Interview) -> Iterator[tuple[datetime, datetime]]:
    """The user's other talks, with room to breathe."""
    for one in notebook.interviews.values():
        if one.meeting and one.id != but.id and stage(one) is Stage.INTERVIEW:
            starts = one.meeting.starts_at.astimezone(UTC)
            yield starts - BREATH, starts + timedelta(minutes=one.meeting.minutes) + BREATH


def _hours(day: date, there: tzinfo, search: _Search, mine: tuple[int, int]) -> dict[int, datetime]:
    """The hours of a day on their clock that suit both."""
    found = {}
    for hour in (*MORNING, *AFTERNOON):
        at = datetime.combine(day, time(hour), tzinfo=there)
        is_theirs = not (
            starts_too_early(at, search.method) or ends_too_late(at, search.minutes, search.method)
        )
        if is_theirs and _suits_me(at, search, *mine) and not _is_taken(at, search):
            found[hour] = at
    return found


def _suits_me(at: datetime, search: _Search, from_hour: int, until_hour: int) -> bool:
    mine = at.astimezone(search.here)
    ends = mine.hour * 60 + mine.minute + search.minutes
    return mine.hour >= from_hour and ends <= until_hour * 60 and is_business_day(mine.date(), search.free)


def _is_taken(at: datetime, search: _Search) -> bool:
    starts = at.astimezone(UTC)
    ends = starts + timedelta(minutes=search.minutes)
    return any(starts < taken_until and taken_from < ends for taken_from, taken_until in search.taken)


def _spread(hours: dict[date, dict[int, datetime]], count: int) -> Iterator[datetime]:
    """One time a day, from the first day to the last."""
    days = sorted(hours)
    wanted = min(count, len(days))
    for number in range(wanted):
        day = days[round(number * (len(days) - 1) / max(wanted - 1, 1))]
        order = (*AFTERNOON, *MORNING) if number % 2 else (*MORNING, *AFTERNOON)
        yield next(hours[day][hour] for hour in order if hour in hours[day])


def slot_words(moment: datetime) -> str:
    """`Thu 3 Dec, 11:00 (Los Angeles)`, on the clock that the moment is on."""
    return f"{plain_words(moment)} ({place_name(moment.tzinfo, moment)})"


def plain_words(moment: datetime) -> str:
    """`Thu 3 Dec, 11:00`."""
    return f"{DAY_NAMES[moment.weekday()]} {moment.day} {MONTH_NAMES[moment.month - 1]}, {moment:%H:%M}"


def slot_list(found: Sequence[Slot]) -> str:
    """One time a line, as a message holds them."""
    return "\n".join(f"- {slot_words(one.starts_at)}" for one in found)
