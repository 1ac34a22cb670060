"""The questions of a talk in the order in which they come up: the list on the left of the live screen."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from tui_interviews.domain.closing import is_closing
from tui_interviews.domain.duration import between
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.question import Outcome, PlannedQuestion, Tier
from tui_interviews.domain.talk import current_question


class Section(IntEnum):
    """What comes when: what was parked comes up again before the closing."""

    PLANNED = 0
    PARKED = 1
    CLOSING = 2
    SPARE = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """A question with the number that the user jumps to it by."""

    number: int
    question: PlannedQuestion
    section: Section


def running_order(interview: Interview, method: Method) -> tuple[Turn, ...]:
    """All questions but the retired ones; parking one moves it, its number stays."""
    current = current_question(interview)
    kept = {note.question_id for note in interview.notes} | ({current.id} if current else set())
    alive = [one for one in interview.plan if one.outcome is not Outcome.RETIRED or one.id in kept]
    alive.sort(key=lambda one: _home(one, method))
    turns = [Turn(number, one, _section(one, method)) for number, one in enumerate(alive, 1)]
    return tuple(sorted(turns, key=lambda turn: turn.section))


def _home(question: PlannedQuestion, method: Method) -> Section:
    if is_closing(question, method):
        return Section.CLOSING
    return Section.SPARE if question.tier is Tier.SPARE else Section.PLANNED


def _section(question: PlannedQuestion, method: Method) -> Section:
    is_waiting = question.is_parked and question.outcome is Outcome.OPEN
    return Section.PARKED if is_waiting else _home(question, method)


def following(interview: Interview, method: Method) -> PlannedQuestion | None:
    """The next question that is still to be asked, behind the one in focus."""
    after = _around(interview, method)[1]
    return next((one for one in after if one.outcome is Outcome.OPEN), None)


def preceding(interview: Interview, method: Method) -> PlannedQuestion | None:
    """The question before the one in focus, asked or not."""
    before = _around(interview, method)[0]
    return before[-1] if before else None


def _around(
    interview: Interview, method: Method
) -> tuple[tuple[PlannedQuestion, ...], tuple[PlannedQuestion, ...]]:
    current = current_question(interview)
    order = tuple(turn.question for turn in running_order(interview, method))
    if current is None:
        return (), order
    place = order.index(current)
    return order[:place], order[place + 1 :]


def minutes_to_go(interview: Interview, method: Method, now: datetime) -> float:
    """What the open questions will take but for the spare ones; of the one in focus, what is left of its time."""
    current = current_question(interview)
    minutes = 0.0
    for turn in running_order(interview, method):
        question = turn.question
        if question.outcome is not Outcome.OPEN or turn.section is Section.SPARE:
            continue
        spent = 0.0
        if current is not None and question.id == current.id and interview.focus:
            spent = between(interview.focus[-1].at, now).total_seconds() / 60
        minutes += max(question.minutes - max(spent, 0), 0)
    return minutes
