"""Changes of an interview in writing: a reply comes in, and its answers become notes under the questions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from tui_interviews.domain.edits.events import log
from tui_interviews.domain.edits.talking import end
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview, Note, Reply
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.question import Outcome, PlannedQuestion
from tui_interviews.domain.replypart import Part, PartKind
from tui_interviews.domain.stage import Stage, last, stage
from tui_interviews.domain.text import shortened, tidy, tidy_lines

LONGEST_QUESTION = 60


def receive_reply(
    notebook: Notebook, occasion: Occasion, interview_id: str, text: str, at: datetime | None = None
) -> Notebook:
    """A reply as it came; it waits to be sorted."""
    interview = notebook.interviews[interview_id]
    reply = Reply(occasion.new_id(), at or occasion.now, tidy_lines(text))
    return put(notebook, replace(interview, replies=(*interview.replies, reply)))


def change_reply(notebook: Notebook, _: Occasion, interview_id: str, reply_id: str, text: str) -> Notebook:
    """A reply that was pasted wrongly."""
    interview = notebook.interviews[interview_id]
    replies = tuple(
        replace(one, text=tidy_lines(text)) if one.id == reply_id else one for one in interview.replies
    )
    return put(notebook, replace(interview, replies=replies))


def drop_reply(notebook: Notebook, _: Occasion, interview_id: str, reply_id: str) -> Notebook:
    """The interview without a reply that was none."""
    interview = notebook.interviews[interview_id]
    return put(notebook, replace(interview, replies=tuple(r for r in interview.replies if r.id != reply_id)))


def sort_reply(
    notebook: Notebook,
    occasion: Occasion,
    interview_id: str,
    reply_id: str,
    parts: Sequence[Part],
    asked: Sequence[str],
) -> Notebook:
    """Each answer is a note under its question, what is loose one outside them; with the first reply the talk was held.

    `asked` are the ids of the questions in the order in which the parts count them.
    """
    interview = notebook.interviews[interview_id]
    reply = next(one for one in interview.replies if one.id == reply_id)
    notes = _notes(parts, asked, reply.received_at, occasion)
    replies = tuple(
        replace(one, sorted_at=occasion.now) if one.id == reply_id else one for one in interview.replies
    )
    changed = replace(
        interview,
        notes=(*interview.notes, *notes),
        replies=replies,
        plan=_answered_plan(interview, parts, asked),
        is_written=interview.is_written or interview.meeting is None,
    )
    return _held(put(notebook, changed), occasion, changed, reply.received_at)


def _notes(
    parts: Sequence[Part], asked: Sequence[str], received_at: datetime, occasion: Occasion
) -> tuple[Note, ...]:
    """All that is kept, stamped with the time at which it came."""
    return tuple(
        Note(occasion.new_id(), received_at, tidy(part.text), question_id=_question_id(part, asked))
        for part in parts
        if part.kind in (PartKind.ANSWER, PartKind.LOOSE) and tidy(part.text)
    )


def _question_id(part: Part, asked: Sequence[str]) -> str:
    first = part.numbers[0] if part.kind is PartKind.ANSWER and part.numbers else 0
    return asked[first - 1] if 0 < first <= len(asked) else ""


def _answered_plan(
    interview: Interview, parts: Sequence[Part], asked: Sequence[str]
) -> tuple[PlannedQuestion, ...]:
    """Answered questions count as asked; one that shares its answer with another says so."""
    texts = {question.id: question.text for question in interview.plan}
    together: dict[str, str] = {}
    for part in parts:
        if part.kind is not PartKind.ANSWER:
            continue
        ids = [asked[number - 1] for number in part.numbers if number <= len(asked)]
        for id_ in ids:
            first = shortened(texts.get(ids[0], ""), LONGEST_QUESTION)
            together[id_] = together.get(id_, "") or (
                f"answered together with “{first}”" if id_ != ids[0] else ""
            )
    return tuple(
        replace(question, outcome=Outcome.ASKED, reason=together[question.id] or question.reason)
        if question.id in together
        else question
        for question in interview.plan
    )


def _held(notebook: Notebook, occasion: Occasion, interview: Interview, received_at: datetime) -> Notebook:
    """The clocks of thanks and debrief run from the reply, never from before the questions went out."""
    if stage(interview) in (Stage.FOLLOW_UP, Stage.IN_TOUCH):
        return log(
            notebook,
            occasion,
            interview.id,
            EventKind.EXCHANGED,
            at=received_at,
            text="more answers in writing",
        )
    sent = last(interview, EventKind.QUESTIONS_SENT, EventKind.FOLLOWED_UP, EventKind.SCHEDULED)
    at = max(received_at, sent.at) if sent else received_at
    return end(notebook, occasion, interview.id, at)
