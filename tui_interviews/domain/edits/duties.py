"""Changes of due items: done outside the app, or put off."""

from dataclasses import replace
from datetime import date

from tui_interviews.domain.due import DONE_BY, LEADS, Due, DueKind, own_day
from tui_interviews.domain.edits.consenting import log_deletion
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.edits.promising import keep_promise
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Snooze
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.topic import ELSEWHERE

_IN_OTHER_WAYS = LEADS | {DueKind.MY_PROMISE, DueKind.THEIR_PROMISE, DueKind.TELL_REFERRER}


def can_be_done(due: Due) -> bool:
    """Whether saying so is all it takes."""
    return due.kind in DONE_BY or due.kind in _IN_OTHER_WAYS


def finish(notebook: Notebook, occasion: Occasion, due: Due) -> Notebook:
    """The item was done elsewhere; one that cannot be done by saying so stays."""
    match due.kind:
        case DueKind.MY_PROMISE | DueKind.THEIR_PROMISE:
            return keep_promise(notebook, occasion, due.interview_id, due.about)
        case DueKind.TELL_REFERRER:
            return tell_referrer(notebook, occasion, due.interview_id, due.about)
        case DueKind.DELETE_RECORDING:
            return log_deletion(notebook, occasion, due.interview_id)
        case kind if kind in LEADS:
            return put(notebook, replace(notebook.leads[due.about], is_done=True))
        case kind if kind in DONE_BY:
            return log(notebook, occasion, due.interview_id, DONE_BY[kind], text=ELSEWHERE)
        case _:
            return notebook


def tell_referrer(notebook: Notebook, occasion: Occasion, interview_id: str, about: str) -> Notebook:
    """Whoever sent the user knows what came of it: an exchange with them, and the end of that item of the talk."""
    notebook = log(notebook, occasion, about, EventKind.TOLD_REFERRER)
    return log(
        notebook, occasion, interview_id, EventKind.EXCHANGED, text="told what came of their introduction"
    )


def put_off(notebook: Notebook, occasion: Occasion, due: Due, until_on: date) -> Notebook:
    """The item on a later day; the next time that its rule asks for something, that is not put off."""
    if due.kind in LEADS:
        return put(notebook, replace(notebook.leads[due.about], snoozed_until_on=until_on))
    interview = notebook.interviews[due.interview_id]
    fresh = Snooze(due.kind.value, until_on, due.about, own_day(due, occasion.now))
    others = tuple(s for s in interview.snoozes if (s.kind, s.about) != (fresh.kind, fresh.about))
    return put(notebook, replace(interview, snoozes=(*others, fresh)))
