"""What was promised in a talk, by either of the two: a line with the mark, and what came of it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from tui_interviews.domain.due import Due, DueKind, due_for, on_day
from tui_interviews.domain.duration import day_words
from tui_interviews.domain.interview import Interview, Note, Promise
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import shortened

MARK = "promise"
LONGEST = 60


def promise_of(interview: Interview, note: Note) -> Promise | None:
    """What came of a note so far; None where nothing was promised in it."""
    if note.mark != MARK:
        return None
    return next((one for one in interview.promises if one.id == note.id), Promise(note.id))


def promised_by(note: Note, promise: Promise, method: Method, now: datetime) -> date:
    """The day by which it should be kept."""
    if promise.due_on is not None:
        return promise.due_on
    days = method.my_promise_days if promise.is_mine else method.their_promise_days
    return note.begun_at.astimezone(now.tzinfo).date() + timedelta(days=days)


def promise_words(note: Note, promise: Promise, method: Method, now: datetime) -> str:
    """`they promised it, by Thu`, or when it was kept."""
    who = "you promised it" if promise.is_mine else "they promised it"
    if promise.done_at is not None:
        return f"{who}, kept {day_words(promise.done_at.astimezone(now.tzinfo).date(), now.date())}"
    return f"{who}, by {day_words(promised_by(note, promise, method, now), now.date())}"


def promises_due(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> Iterator[Due]:
    """One item for each promise that is open."""
    made = [note for note in interview.notes if note.mark == MARK]
    known = {one.id: one for one in interview.promises} if made else {}
    for note in made:
        promise = known.get(note.id) or Promise(note.id)
        if promise.done_at is not None:
            continue
        kind = DueKind.MY_PROMISE if promise.is_mine else DueKind.THEIR_PROMISE
        what = "Promise to" if promise.is_mine else "Promise of"
        day = day_words(note.begun_at.astimezone(now.tzinfo).date(), now.date())
        reason = f"“{shortened(note.text, LONGEST)}”, promised {day}"
        due_at = on_day(promised_by(note, promise, method, now), now)
        yield due_for(notebook, interview, kind, what, reason, due_at, about=note.id)
