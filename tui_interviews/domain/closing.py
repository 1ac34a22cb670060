"""The questions that no talk ends without: who else, may I use your name, how to reach you."""

from collections.abc import Iterable

from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import Library, question_by_id
from tui_interviews.domain.method import Closing, Method
from tui_interviews.domain.question import Outcome, PlannedQuestion, Tier
from tui_interviews.domain.talk import current_question


def is_closing(question: PlannedQuestion, method: Method) -> bool:
    """Whether it belongs to the last minutes."""
    return any(one.question == question.question_id for one in method.closing)


def closing_questions(library: Library) -> tuple[PlannedQuestion, ...]:
    """Those of the method as a plan holds them; two sessions that begin the same talk give them the same ids."""
    known = question_by_id(library)
    found = (known[one.question] for one in library.method.closing if one.question in known)
    return tuple(PlannedQuestion(q.id, q.text, Tier.MUST, q.minutes, q.category, q.id) for q in found)


def with_closing(
    plan: tuple[PlannedQuestion, ...], closing: Iterable[PlannedQuestion]
) -> tuple[PlannedQuestion, ...]:
    """The plan with those that it lacks, before what is only for time left over."""
    planned = {question.question_id for question in plan}
    fresh = [one for one in closing if one.question_id not in planned]
    spare = [one for one in plan if one.tier is Tier.SPARE]
    return (*(one for one in plan if one.tier is not Tier.SPARE), *fresh, *spare)


def still_to_close(interview: Interview, method: Method) -> tuple[Closing, ...]:
    """Those that were neither asked nor skipped, are not being talked about, and have nothing noted under them."""
    current = current_question(interview) if interview.ended_at is None else None
    noted = {note.question_id for note in interview.notes}
    settled = {
        one.question_id
        for one in interview.plan
        if one.outcome is not Outcome.OPEN or one.id in noted or (current and one.id == current.id)
    }
    return tuple(one for one in method.closing if one.question not in settled)
