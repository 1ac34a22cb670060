"""What is due as iCalendar (RFC 5545): entries that every calendar shows, or to-dos for programs that know them."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Event, Todo

from tui_interviews.domain.due import Due, DueKind, is_overdue
from tui_interviews.domain.duration import date_words
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.calendar import empty_calendar, talk_event

SHOWN = timedelta(minutes=15)
"""How long an entry for a moment is."""
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


def due_calendar(
    notebook: Notebook, items: Iterable[Due], method: Method, now: datetime, *, are_todos: bool = False
) -> bytes:
    """Each item under a UID of its own that stays, with the talk itself as `export calendar` has it."""
    calendar = empty_calendar()
    for due in items:
        talk = notebook.interviews.get(due.interview_id)
        if due.kind is DueKind.INTERVIEW and talk and talk.meeting:
            calendar.add_component(talk_event(notebook, talk, talk.meeting, method, now))
        else:
            calendar.add_component(_todo(due, now) if are_todos else _entry(due, now))
    return bytes(calendar.to_ical())


def _entry(due: Due, now: datetime) -> Event:
    """What is overdue stands on today, where it is seen; nothing makes anybody busy."""
    entry = Event()
    _describe(entry, due, now)
    if is_overdue(due, now) or due.is_all_day:
        entry.add("dtstart", max(due.due_at.astimezone(now.tzinfo).date(), now.date()))
    else:
        entry.add("dtstart", due.due_at.astimezone(UTC))
        entry.add("duration", SHOWN)
    entry.add("transp", "TRANSPARENT")
    return entry


def _todo(due: Due, now: datetime) -> Todo:
    todo = Todo()
    _describe(todo, due, now)
    day = due.due_at.astimezone(now.tzinfo).date()
    todo.add("due", day if due.is_all_day else due.due_at.astimezone(UTC))
    todo.add("status", "NEEDS-ACTION")
    return todo


def uid(due: Due) -> str:
    """The same at every export; an interview can have several items of a kind, each about something else."""
    return f"{'-'.join(filter(None, (due.interview_id, due.kind, due.about)))}@tui-interviews"


def _describe(one: Event | Todo, due: Due, now: datetime) -> None:
    """A later export is a higher revision, which some calendars want before they change an entry."""
    late = f"Overdue since {date_words(due.due_at.astimezone(now.tzinfo))}. " if is_overdue(due, now) else ""
    one.add("uid", uid(due))
    one.add("dtstamp", now.astimezone(UTC))
    one.add("sequence", max(int((now - _EPOCH).total_seconds() // 60), 0))
    one.add("summary", tidy(f"{due.what} {due.who}"))
    one.add("description", tidy(f"{late}{due.reason}"))
