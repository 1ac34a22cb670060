"""What is due now and soon: a pure function of the events, the method and the clock."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain

from tui_interviews.domain import waiting
from tui_interviews.domain.aftermath import after_the_talk, still_owed
from tui_interviews.domain.consent import deletion
from tui_interviews.domain.donotcontact import is_forbidden
from tui_interviews.domain.due import Due, DueKind, on_day, own_day
from tui_interviews.domain.ending import is_let_go
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview, Snooze
from tui_interviews.domain.inwriting import unsorted_answers
from tui_interviews.domain.keepintouch import with_topic
from tui_interviews.domain.leadsdue import leads_due
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.promise import promises_due
from tui_interviews.domain.stage import Stage, last, stage
from tui_interviews.domain.talk import is_running
from tui_interviews.domain.upcoming import before_the_talk, talking

HORIZON = timedelta(days=7)


def agenda(
    notebook: Notebook, method: Method, now: datetime, horizon: timedelta = HORIZON
) -> tuple[Due, ...]:
    """Everything overdue, due today and due within the horizon, most urgent first."""
    until = now + horizon
    of_people = (
        due_by(notebook, interview, method, now, until) for interview in notebook.interviews.values()
    )
    return by_urgency(chain(leads_by(notebook, method, now, until), *of_people))


def due_by(
    notebook: Notebook, interview: Interview, method: Method, now: datetime, until: datetime
) -> tuple[Due, ...]:
    """What is due of one interview until then, in no order."""
    items = _wanted(notebook, interview, method, now, until)
    return tuple(_told(due, notebook, method, now) for due in items if due.due_at <= until)


def leads_by(notebook: Notebook, method: Method, now: datetime, until: datetime) -> Iterator[Due]:
    """What is due of the leads until then, in no order."""
    items = leads_due(notebook, method, now)
    return (due for due in items if due.due_at <= until and not is_let_go(due, method, now))


def of_interview(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> tuple[Due, ...]:
    """All that is to be done about one interview, however far off, first things first."""
    return by_urgency(_told(due, notebook, method, now) for due in _wanted(notebook, interview, method, now))


def by_urgency(items: Iterable[Due]) -> tuple[Due, ...]:
    """First things first."""
    return tuple(sorted(items, key=_urgency))


def _urgency(due: Due) -> tuple[bool, datetime, str, str, str, str]:
    """A talk that goes on before all else; what is due at one moment always in the same order."""
    is_later = due.kind is not DueKind.TALKING
    return is_later, due.due_at, due.who, due.kind, due.interview_id, due.about


def _wanted(
    notebook: Notebook, interview: Interview, method: Method, now: datetime, until: datetime | None = None
) -> Iterator[Due]:
    """What the rules ask for, on the day it was put off to, less what may not be done or has been let go."""
    for due in _dues(notebook, interview, method, now, until):
        if not is_forbidden(due, notebook):
            later = snoozed(due, notebook, now)
            if not is_let_go(later, method, now):
                yield later


def _dues(
    notebook: Notebook, interview: Interview, method: Method, now: datetime, until: datetime | None
) -> Iterator[Due]:
    yield from deletion(notebook, interview, method, now)
    yield from unsorted_answers(notebook, interview, now)
    if is_running(interview):
        yield talking(notebook, interview, now)
        if stage(interview) is Stage.INTERVIEW:
            return
    match stage(interview):
        case Stage.CONTACT:
            yield from waiting.for_an_answer(notebook, interview, method, now)
            yield from _unfinished(notebook, interview, method, now)
        case Stage.INTERVIEW:
            yield from before_the_talk(notebook, interview, method, now)
            yield from _unfinished(notebook, interview, method, now)
        case Stage.FOLLOW_UP | Stage.IN_TOUCH:
            yield from after_the_talk(notebook, interview, method, now, until)
            yield from promises_due(notebook, interview, method, now)
        case Stage.CLOSED:
            yield from waiting.after_silence(notebook, interview, method, now)
            if _ended_with_a_no(interview):
                yield from _unfinished(notebook, interview, method, now)
        case _:
            return


def _unfinished(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> Iterator[Due]:
    """What an earlier talk has left to do, though the two are on the way to another one, or to none."""
    yield from still_owed(notebook, interview, method, now)
    yield from promises_due(notebook, interview, method, now)


def _ended_with_a_no(interview: Interview) -> bool:
    """They declined; what the user closed is closed."""
    end = last(interview, EventKind.CLOSED, EventKind.DECLINED)
    return end is not None and end.kind is EventKind.DECLINED


def _told(due: Due, notebook: Notebook, method: Method, now: datetime) -> Due:
    """With what takes a while to look up, and so only for what is shown."""
    return with_topic(due, notebook, method, now) if due.kind is DueKind.KEEP_IN_TOUCH else due


def snoozed(due: Due, notebook: Notebook, now: datetime) -> Due:
    """The item on the day it was put off to, where it was."""
    interview = notebook.interviews.get(due.interview_id)
    if interview is None or not interview.snoozes:
        return due
    days = [snooze.until_on for snooze in interview.snoozes if _is_of(snooze, due, now)]
    later = on_day(max(days), now) if days else due.due_at
    if later <= due.due_at:
        return due
    return replace(due, due_at=later, is_all_day=True, put_off_from=own_day(due, now))


def _is_of(snooze: Snooze, due: Due, now: datetime) -> bool:
    """A snooze of an older version does not say which day it was meant for, and is meant for any."""
    is_same = snooze.kind == due.kind and snooze.about == due.about
    return is_same and snooze.due_on in (None, own_day(due, now))


def most_urgent(items: tuple[Due, ...], interview_id: str) -> Due | None:
    """What to do next about one interview, as far as anything is due."""
    return next((due for due in items if due.interview_id == interview_id), None)
