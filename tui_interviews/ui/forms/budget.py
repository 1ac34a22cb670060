"""What a choice of questions would take of the time, or of the number, that there is."""

from collections.abc import Iterable
from dataclasses import dataclass

from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.question import Question, Tier
from tui_interviews.domain.readiness import planned_minutes
from tui_interviews.domain.written import is_in_writing, number_words, to_send
from tui_interviews.ui.widgets.page import Paragraph


@dataclass(frozen=True, slots=True)
class Budget:
    """What one interview has room for, and what is planned of it."""

    is_written: bool
    minutes_asked: int
    minutes_planned: float
    number_planned: int
    planned: frozenset[str]
    """The ids in the question sets of what is planned."""
    method: Method


def budget_of(interview: Interview, minutes_asked: int, method: Method) -> Budget:
    """The agreed minutes count; before there is a date, those that are asked for."""
    return Budget(
        is_in_writing(interview),
        interview.meeting.minutes if interview.meeting else minutes_asked,
        planned_minutes(interview),
        len(to_send(interview)),
        frozenset(question.question_id for question in interview.plan),
        method,
    )


def budget_words(budget: Budget, chosen: Iterable[Question] = ()) -> Paragraph:
    """The plan against the budget, with the questions that would come to it."""
    fresh = [one for one in chosen if one.id not in budget.planned]
    counting = [one for one in fresh if one.tier is not Tier.SPARE]
    marked = f", {len(fresh)} marked" if fresh else ""
    if budget.is_written:
        words, fits = number_words(budget.number_planned + len(counting), budget.method)
        return (f"{words}{marked}", "$success" if fits else "$warning")
    minutes = budget.minutes_planned + sum(question.minutes for question in counting)
    words = f"{minutes:g} of {budget.minutes_asked} min planned{marked}"
    if minutes > budget.minutes_asked:
        return (f"{words}: {minutes - budget.minutes_asked:g} too many", "$warning")
    return (words, "$success" if minutes else "$muted")
