"""What is due between asking and a date: the 3B7 routine (Dalton), with one nudge and no more."""

from collections.abc import Iterator
from datetime import datetime

from tui_interviews.domain.businessdays import after_business_days, business_days_between, counting_from
from tui_interviews.domain.due import Due, DueKind, due_for, on_day
from tui_interviews.domain.duration import counted, day_words
from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.stage import last
from tui_interviews.domain.text import fold


def for_an_answer(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> Iterator[Due]:
    """The items of an interview that has no date yet."""
    event = last(
        interview,
        EventKind.PREPARED,
        EventKind.ASKED,
        EventKind.NUDGED,
        EventKind.REPLIED,
        EventKind.POSTPONED,
        EventKind.MISSED,
    )
    if event is None:
        return
    match event.kind:
        case EventKind.PREPARED:
            yield _ask(notebook, interview, event, method, now)
        case EventKind.ASKED:
            yield from _silence(notebook, interview, event, method, now)
        case EventKind.NUDGED:
            day = after_business_days(
                counting_from(_local(event, now), method), method.nudge_business_days, method
            )
            silent = _silent_days(event, method, now)
            yield due_for(
                notebook,
                interview,
                DueKind.CLOSE,
                "Close",
                f"asked and nudged, {silent} without a reply",
                on_day(day, now),
            )
        case EventKind.POSTPONED:
            day = event.again_on or _local(event, now).date()
            reason = f"they said later, {day_words(_local(event, now).date(), now.date())}"
            yield due_for(notebook, interview, DueKind.RESUME, "Ask again", reason, on_day(day, now))
        case _:
            reason = (
                "it did not take place"
                if event.kind is EventKind.MISSED
                else "they said yes; there is no date yet"
            )
            day = after_business_days(_local(event, now).date(), 1, method)
            yield due_for(notebook, interview, DueKind.SCHEDULE, "Find a date with", reason, on_day(day, now))


def _ask(notebook: Notebook, interview: Interview, ready: Event, method: Method, now: datetime) -> Due:
    local = _local(ready, now)
    day = after_business_days(local.date(), 1, method)
    reason = f"prepared {day_words(local.date(), now.date())}, not asked yet"
    return due_for(notebook, interview, DueKind.ASK, "Ask", reason, on_day(day, now))


def _silence(
    notebook: Notebook, interview: Interview, asked: Event, method: Method, now: datetime
) -> Iterator[Due]:
    start = counting_from(_local(asked, now), method)
    silent = _silent_days(asked, method, now)
    contact = contact_named(notebook, interview)
    if contact.employer and not _somebody_else_was_asked(notebook, interview, asked):
        day = after_business_days(start, method.another_person_business_days, method)
        what = f"Try someone else at {contact.employer} beside"
        yield due_for(
            notebook, interview, DueKind.ANOTHER_PERSON, what, f"no reply for {silent}", on_day(day, now)
        )
    if sum(event.kind is EventKind.NUDGED for event in interview.events) < method.nudges_max:
        day = after_business_days(start, method.nudge_business_days, method)
        often = "once only" if method.nudges_max == 1 else f"{method.nudges_max} times at most"
        yield due_for(
            notebook, interview, DueKind.NUDGE, "Nudge", f"no reply for {silent}, {often}", on_day(day, now)
        )


def _somebody_else_was_asked(notebook: Notebook, interview: Interview, asked: Event) -> bool:
    employer = fold(contact_named(notebook, interview).employer)
    return any(
        other.contact_id != interview.contact_id
        and fold(contact_named(notebook, other).employer) == employer
        and any(event.kind is EventKind.ASKED and event.at >= asked.at for event in other.events)
        for other in notebook.interviews.values()
    )


def _silent_days(event: Event, method: Method, now: datetime) -> str:
    days = business_days_between(counting_from(_local(event, now), method), now.date(), method)
    return counted(days, "business day")


def _local(event: Event, now: datetime) -> datetime:
    return event.at.astimezone(now.tzinfo)
