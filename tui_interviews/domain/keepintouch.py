"""The clock of keeping in touch: it begins anew with every exchange, can be paused and stopped, and knows a ceiling."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from tui_interviews.domain.contact import Contact
from tui_interviews.domain.due import Due, DueKind, due_for, on_day
from tui_interviews.domain.duration import counted, day_words, span_words
from tui_interviews.domain.event import EXCHANGES, EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named, interviews_of
from tui_interviews.domain.replyspeed import SPEED_WORDS, ReplySpeed, reply_speed
from tui_interviews.domain.stage import last
from tui_interviews.domain.topic import last_topic

YEAR = timedelta(days=365)
_WRITTEN = frozenset({EventKind.EXCHANGED, EventKind.REPORTED})
"""What the user writes to stay in touch, of which more than a few a year are too many."""


@dataclass(frozen=True, slots=True)
class TouchClock:
    """Where the clock of one person stands."""

    latest: datetime
    """The last exchange."""
    days: int
    """The interval that goes for this person."""
    is_quick: bool
    in_a_year: int
    """How often the user has written within the year that ends with the day."""
    day: date
    """When to write, pause and ceiling taken into account."""


def touch_clock(notebook: Notebook, contact_id: str, method: Method, now: datetime) -> TouchClock | None:
    """None for whoever there was no exchange with."""
    every = interviews_of(notebook, contact_id)
    latest = _latest(every)
    return None if latest is None else _clock(notebook, contact_id, every, latest, method, now)


def _clock(
    notebook: Notebook,
    contact_id: str,
    every: tuple[Interview, ...],
    latest: datetime,
    method: Method,
    now: datetime,
) -> TouchClock:
    is_quick = reply_speed(notebook, contact_id, method, now) is ReplySpeed.BOOSTER
    days = method.keep_in_touch_booster_days if is_quick else method.keep_in_touch_days
    day = latest.astimezone(now.tzinfo).date() + timedelta(days=days)
    contact = notebook.contacts.get(contact_id)
    if contact is not None and contact.keep_in_touch_paused_until_on is not None:
        day = max(day, contact.keep_in_touch_paused_until_on)
    written = _days_written(every, now)
    if method.keep_in_touch_per_year and len(written) >= method.keep_in_touch_per_year:
        day = max(day, written[-method.keep_in_touch_per_year] + YEAR)
    in_a_year = sum(one > now.date() - YEAR for one in written)
    return TouchClock(latest, days, is_quick, in_a_year, day)


def _runs_beyond(until: datetime, latest: datetime, method: Method) -> bool:
    """Even the shorter interval ends only later, which saves a look at how fast somebody answers."""
    days = min(method.keep_in_touch_days, method.keep_in_touch_booster_days) - 1
    return latest + timedelta(days=days) > until


def _latest(every: tuple[Interview, ...]) -> datetime | None:
    """Words either way, and promises kept: what was promised has then been sent."""
    moments = [event.at for one in every for event in one.events if event.kind in EXCHANGES]
    moments += [promise.done_at for one in every for promise in one.promises if promise.done_at]
    return max(moments, default=None)


def _days_written(every: tuple[Interview, ...], now: datetime) -> list[date]:
    """The days on which the user wrote to keep in touch, in order."""
    moments = [event.at for one in every for event in one.events if event.kind in _WRITTEN]
    return sorted({moment.astimezone(now.tzinfo).date() for moment in moments})


def keep_in_touch(
    notebook: Notebook, interview: Interview, method: Method, now: datetime, until: datetime | None = None
) -> Iterator[Due]:
    """One item a person, on the youngest interview that was held; none where it cannot be due `until` then."""
    if contact_named(notebook, interview).is_keep_in_touch_stopped:
        return
    every = interviews_of(notebook, interview.contact_id)
    latest = _latest(every)
    if latest is None or (until is not None and _runs_beyond(until, latest, method)):
        return
    younger = every[every.index(interview) + 1 :] if len(every) > 1 and interview in every else ()
    if any(last(one, EventKind.HELD) is not None for one in younger):
        return
    clock = _clock(notebook, interview.contact_id, every, latest, method, now)
    parts = [f"last in touch {span_words(now - clock.latest)} ago"]
    parts += [SPEED_WORDS[ReplySpeed.BOOSTER]] if clock.is_quick else []
    if method.keep_in_touch_per_year and clock.in_a_year >= method.keep_in_touch_per_year - 1:
        parts.append(
            f"{counted(clock.in_a_year, 'letter')} in a year, {method.keep_in_touch_per_year} at most"
        )
    due_at = on_day(clock.day, now)
    yield due_for(notebook, interview, DueKind.KEEP_IN_TOUCH, "Keep in touch with", ", ".join(parts), due_at)


def with_topic(due: Due, notebook: Notebook, method: Method, now: datetime) -> Due:
    """The item with what the two last had to do with, and what to write of."""
    topic = last_topic(notebook, due.contact_id)
    about = f", about “{topic}”" if topic else ""
    reasons = method.keep_in_touch_reasons
    turn = len(_days_written(interviews_of(notebook, due.contact_id), now))
    write = f"; write of {reasons[turn % len(reasons)]}" if reasons else ""
    return replace(due, reason=f"{due.reason}{about}{write}") if about or write else due


def touch_words(notebook: Notebook, contact: Contact, method: Method, now: datetime) -> str:
    """`in touch 3 days ago, next 12 Feb, 2 letters in a year`, or that the clock stands."""
    clock = touch_clock(notebook, contact.id, method, now)
    if clock is None:
        return "not in touch yet"
    if contact.is_keep_in_touch_stopped:
        then = "stopped"
    elif contact.keep_in_touch_paused_until_on and contact.keep_in_touch_paused_until_on > now.date():
        then = f"paused until {day_words(contact.keep_in_touch_paused_until_on, now.date())}"
    else:
        then = f"next {day_words(clock.day, now.date())}"
    return f"in touch {span_words(now - clock.latest)} ago, {then}, {counted(clock.in_a_year, 'letter')} in a year"
