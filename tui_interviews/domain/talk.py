"""The running talk: its clock, and the question in focus."""

from dataclasses import replace
from datetime import datetime, timedelta

from tui_interviews.domain.interview import HalfLine, Interview
from tui_interviews.domain.question import Outcome, PlannedQuestion, Tier

USUAL_MINUTES = 20


def is_running(interview: Interview) -> bool:
    """Begun and not ended: the app offers to go on with it."""
    return interview.started_at is not None and interview.ended_at is None


def elapsed(interview: Interview, now: datetime) -> timedelta:
    """How long they have talked; a clock that was set back counts as no time at all."""
    if interview.started_at is None:
        return timedelta()
    return max((interview.ended_at or now) - interview.started_at, timedelta())


def agreed_minutes(interview: Interview) -> int:
    """The minutes asked for and those granted on top."""
    return (interview.meeting.minutes if interview.meeting else USUAL_MINUTES) + interview.extra_minutes


def left_minutes(interview: Interview, now: datetime) -> float:
    """Minutes until the agreed end; negative once it is over."""
    return agreed_minutes(interview) - elapsed(interview, now).total_seconds() / 60


def current_question(interview: Interview) -> PlannedQuestion | None:
    """The question in focus; before any was, the first that is open."""
    by_id = {question.id: question for question in interview.plan}
    for focus in reversed(interview.focus):
        if focus.question_id in by_id:
            return by_id[focus.question_id]
    return next((q for q in interview.plan if q.outcome is Outcome.OPEN), None)


def not_asked(interview: Interview, current: PlannedQuestion | None = None) -> tuple[PlannedQuestion, ...]:
    """The must and should questions still open, but for the one being talked about."""
    return tuple(
        q
        for q in interview.plan
        if q.outcome is Outcome.OPEN and q.tier is not Tier.SPARE and (current is None or q.id != current.id)
    )


def half_lines(interview: Interview) -> tuple[HalfLine, ...]:
    """What is half typed, by each app; the line of a version that knew only one for all is known by the interview's id."""
    if interview.half_line is None:
        return interview.half_lines
    return (replace(interview.half_line, id=interview.id), *interview.half_lines)
