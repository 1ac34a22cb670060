"""What is due now and soon: a pure function of the events, the method and the clock."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from tui_interviews.domain import waiting
from tui_interviews.domain.aftermath import after_the_talk
from tui_interviews.domain.consent import deletion
from tui_interviews.domain.donotcontact import is_forbidden
from tui_interviews.domain.due import Due, DueKind, on_day
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.inwriting import unsorted_answers
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.stage import Stage, stage
from tui_interviews.domain.talk import is_running
from tui_interviews.domain.upcoming import before_the_talk, talking

HORIZON = timedelta(days=7)


def agenda(
    notebook: Notebook, method: Method, now: datetime, horizon: timedelta = HORIZON
) -> tuple[Due, ...]:
    """Everything overdue, due today and due within the horizon, most urgent first."""
    items = (
        due
        for interview in notebook.interviews.values()
        for due in of_interview(notebook, interview, method, now)
    )
    return _by_urgency(due for due in items if due.due_at <= now + horizon)


def of_interview(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> tuple[Due, ...]:
    """All that is to be done about one interview, however far off, first things first."""
    items = _dues(notebook, interview, method, now)
    return _by_urgency(snoozed(due, interview, now) for due in items if not is_forbidden(due, notebook))


def _by_urgency(items: Iterable[Due]) -> tuple[Due, ...]:
    return tuple(
        sorted(items, key=lambda due: (due.kind is not DueKind.TALKING, due.due_at, due.who, due.kind))
    )


def _dues(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> Iterator[Due]:
    yield from deletion(notebook, interview, method, now)
    yield from unsorted_answers(notebook, interview, now)
    if is_running(interview):
        yield talking(notebook, interview, now)
        if stage(interview) is Stage.INTERVIEW:
            return
    match stage(interview):
        case Stage.CONTACT:
            yield from waiting.for_an_answer(notebook, interview, method, now)
        case Stage.INTERVIEW:
            yield from before_the_talk(notebook, interview, method, now)
        case Stage.FOLLOW_UP | Stage.IN_TOUCH:
            yield from after_the_talk(notebook, interview, method, now)
        case Stage.CLOSED:
            yield from waiting.after_silence(notebook, interview, method, now)
        case _:
            return


def snoozed(due: Due, interview: Interview, now: datetime) -> Due:
    """The item on the day it was put off to, where it was."""
    days = [snooze.until_on for snooze in interview.snoozes if snooze.kind == due.kind]
    later = on_day(max(days), now) if days else due.due_at
    return replace(due, due_at=later, is_all_day=True) if later > due.due_at else due


def most_urgent(items: tuple[Due, ...], interview_id: str) -> Due | None:
    """What to do next about one interview, as far as anything is due."""
    return next((due for due in items if due.interview_id == interview_id), None)
