"""Changes of what was promised."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from tui_interviews.domain.interview import Interview, Note, Promise
from tui_interviews.domain.message import Message
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.promise import MARK, promise_of

DAYS_TO_ANSWER = 7
"""Once they were asked about it; as long as between two letters at least (Carleton)."""


def keep_promise(notebook: Notebook, occasion: Occasion, interview_id: str, note_id: str) -> Notebook:
    """It was kept; called again, it is open again."""
    interview, promise = _found(notebook, interview_id, note_id)
    return _with(notebook, interview, promise, done_at=None if promise.done_at else occasion.now)


def turn_promise(notebook: Notebook, _: Occasion, interview_id: str, note_id: str) -> Notebook:
    """The other one of the two has promised it; a line without the mark becomes a promise of theirs."""
    interview, promise = _found(notebook, interview_id, note_id)
    if all(note.id != note_id or note.mark == MARK for note in interview.notes):
        return _with(notebook, interview, promise, is_mine=not promise.is_mine)
    notes = tuple(replace(note, mark=MARK) if note.id == note_id else note for note in interview.notes)
    return put(notebook, replace(interview, notes=notes))


def date_promise(
    notebook: Notebook, _: Occasion, interview_id: str, note_id: str, due_on: date | None
) -> Notebook:
    """Another day by which it should be kept; None goes by the method again."""
    interview, promise = _found(notebook, interview_id, note_id)
    return _with(notebook, interview, promise, due_on=due_on)


def wrote_of_promise(notebook: Notebook, occasion: Occasion, message: Message) -> Notebook:
    """What the user promised goes out with the letter; what they promised may take them some days more."""
    interview, promise = _found(notebook, message.interview_id, message.note_id)
    notes = {note.id: note for note in interview.notes}
    note = notes.get(message.note_id)
    if note is None or note.mark != MARK or promise.done_at is not None:
        return notebook
    if promise.is_mine:
        return _with(notebook, interview, promise, done_at=message.sent_at)
    now = (message.sent_at or occasion.now).astimezone(occasion.now.tzinfo)
    return _with(notebook, interview, promise, due_on=now.date() + timedelta(days=DAYS_TO_ANSWER))


def _found(notebook: Notebook, interview_id: str, note_id: str) -> tuple[Interview, Promise]:
    interview = notebook.interviews[interview_id]
    notes: dict[str, Note] = {note.id: note for note in interview.notes}
    known = promise_of(interview, notes[note_id]) if note_id in notes else None
    return interview, known or Promise(note_id)


def _with(notebook: Notebook, interview: Interview, promise: Promise, **changed: Any) -> Notebook:
    known = {one.id: one for one in interview.promises} | {promise.id: replace(promise, **changed)}
    return put(notebook, replace(interview, promises=tuple(known.values())))
