"""Changes of the Interview stage: the running talk."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from tui_interviews.domain.closing import with_closing
from tui_interviews.domain.duration import between
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Focus, HalfLine, Interview, Meeting, Note, ends_at
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.question import Outcome, PlannedQuestion, Tier
from tui_interviews.domain.talk import current_question, half_lines
from tui_interviews.domain.text import tidy

TALKED_ABOUT = timedelta(seconds=30)
"""In focus for this long, a question has been talked about, whether noted or not."""


def start(
    notebook: Notebook, occasion: Occasion, interview_id: str, closing: Sequence[PlannedQuestion] = ()
) -> Notebook:
    """The talk begins, with the closing questions in its plan, or goes on where it was left."""
    interview = notebook.interviews[interview_id]
    if interview.started_at is not None and interview.ended_at is None:
        return notebook
    began = interview.started_at or occasion.now
    interview = replace(interview, plan=with_closing(interview.plan, closing))
    first = current_question(interview)
    spoken = interview.focus or ((Focus(occasion.now, first.id),) if first else ())
    return put(notebook, replace(interview, started_at=began, ended_at=None, focus=spoken))


def keep_line(
    notebook: Notebook, occasion: Occasion, interview_id: str, note: Note, half_id: str = ""
) -> Notebook:
    """A line under the question in focus; it takes the place of the half line that it grew from."""
    interview = notebook.interviews[interview_id]
    clean = replace(note, id=note.id or occasion.new_id(), text=tidy(note.text))
    others = tuple(one for one in half_lines(interview) if one.id != half_id)
    return put(
        notebook, replace(interview, notes=(*interview.notes, clean), half_line=None, half_lines=others)
    )


def keep_half_line(notebook: Notebook, _: Occasion, interview_id: str, half: HalfLine) -> Notebook:
    """What is being typed, so that it survives a dropped connection; empty, it is gone. Others' stay as they are."""
    interview = notebook.interviews[interview_id]
    kept = {one.id: one for one in half_lines(interview) if one.id != half.id or half.text}
    if half.text:
        kept[half.id] = half
    return put(notebook, replace(interview, half_line=None, half_lines=tuple(kept.values())))


def change_note(notebook: Notebook, _: Occasion, interview_id: str, note: Note) -> Notebook:
    """A line with other words, another mark, or under another question."""
    interview = notebook.interviews[interview_id]
    clean = replace(note, text=tidy(note.text))
    return put(
        notebook, replace(interview, notes=tuple(clean if n.id == clean.id else n for n in interview.notes))
    )


def remove_note(notebook: Notebook, _: Occasion, interview_id: str, note_id: str) -> Notebook:
    """The talk without one line."""
    interview = notebook.interviews[interview_id]
    return put(notebook, replace(interview, notes=tuple(n for n in interview.notes if n.id != note_id)))


def focus(notebook: Notebook, occasion: Occasion, interview_id: str, question_id: str) -> Notebook:
    """Another question is talked about."""
    interview = _settled(notebook.interviews[interview_id], occasion.now)
    return put(notebook, _turned_to(interview, occasion.now, question_id))


def _turned_to(interview: Interview, now: datetime, question_id: str) -> Interview:
    return replace(interview, focus=(*interview.focus, Focus(now, question_id)))


def _settled(interview: Interview, now: datetime) -> Interview:
    """The question left behind counts as asked if anything was noted under it, or if it was talked about for a while."""
    if not interview.focus:
        return interview
    left = interview.focus[-1]
    is_noted = any(note.question_id == left.question_id for note in interview.notes)
    if is_noted or between(left.at, now) >= TALKED_ABOUT:
        return _with_outcome(interview, left.question_id, Outcome.ASKED)
    return interview


def _with_outcome(interview: Interview, question_id: str, outcome: Outcome) -> Interview:
    plan = tuple(
        replace(q, outcome=outcome, is_parked=False)
        if q.id == question_id and q.outcome is Outcome.OPEN
        else q
        for q in interview.plan
    )
    return replace(interview, plan=plan)


def skip(
    notebook: Notebook, occasion: Occasion, interview_id: str, question_id: str, next_id: str = ""
) -> Notebook:
    """A question passed over in this talk, and on to the next."""
    interview = _with_outcome(notebook.interviews[interview_id], question_id, Outcome.SKIPPED)
    return put(notebook, _turned_to(interview, occasion.now, next_id) if next_id else interview)


def park(
    notebook: Notebook, occasion: Occasion, interview_id: str, question_id: str, next_id: str = ""
) -> Notebook:
    """A question put off, whatever was noted under it, and on to the next."""
    interview = notebook.interviews[interview_id]
    plan = tuple(
        replace(q, outcome=Outcome.OPEN, is_parked=True) if q.id == question_id else q for q in interview.plan
    )
    interview = replace(interview, plan=plan)
    return put(notebook, _turned_to(interview, occasion.now, next_id) if next_id else interview)


def ask_unplanned(notebook: Notebook, occasion: Occasion, interview_id: str, text: str) -> Notebook:
    """A question that came up, behind the one that it came up with, and in focus at once."""
    interview = notebook.interviews[interview_id]
    current = current_question(interview)
    question = PlannedQuestion(occasion.new_id(), tidy(text), Tier.SHOULD)
    place = interview.plan.index(current) + 1 if current else 0
    plan = (*interview.plan[:place], question, *interview.plan[place:])
    grown = put(notebook, replace(interview, plan=plan))
    return focus(grown, occasion, interview_id, question.id)


def give_more_time(notebook: Notebook, _: Occasion, interview_id: str, minutes: int) -> Notebook:
    """Minutes that the contact granted when asked."""
    interview = notebook.interviews[interview_id]
    return put(notebook, replace(interview, extra_minutes=interview.extra_minutes + minutes))


def hold_elsewhere(notebook: Notebook, occasion: Occasion, interview_id: str, meeting: Meeting) -> Notebook:
    """A talk that took place on a date that is over, without the app."""
    interview = notebook.interviews[interview_id]
    agreed = replace(meeting, place=tidy(meeting.place))
    held = replace(interview, meeting=agreed, started_at=interview.started_at or meeting.starts_at)
    return end(put(notebook, held), occasion, interview_id, ends_at(meeting))


def end(notebook: Notebook, occasion: Occasion, interview_id: str, at: datetime | None = None) -> Notebook:
    """The talk is over: from here the clocks of debrief and thank-you run."""
    ended_at = at or occasion.now
    interview = notebook.interviews[interview_id]
    lines = tuple(
        Note(occasion.new_id(), half.begun_at, tidy(half.text), question_id=half.question_id)
        for half in half_lines(interview)
        if tidy(half.text)
    )
    interview = replace(interview, notes=(*interview.notes, *lines), half_line=None, half_lines=())
    interview = replace(_settled(interview, ended_at), ended_at=ended_at)
    return log(put(notebook, interview), occasion, interview_id, EventKind.HELD, at=ended_at)
