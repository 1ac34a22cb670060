"""The running talk: its clock, and the question in focus."""

from dataclasses import replace
from datetime import datetime, timedelta

from tui_interviews.domain.duration import DAY_NAMES, between
from tui_interviews.domain.interview import HalfLine, Interview
from tui_interviews.domain.question import Outcome, PlannedQuestion, Tier

USUAL_MINUTES = 20
SET_BACK = timedelta(minutes=1)
"""A clock that shows so much less than the talk's latest line was set back."""
FORGOTTEN = timedelta(hours=3)
"""No informational interview runs on for so long."""


def is_running(interview: Interview) -> bool:
    """Begun and not ended: the app offers to go on with it."""
    return interview.started_at is not None and interview.ended_at is None


def elapsed(interview: Interview, now: datetime) -> timedelta:
    """How long they have talked; a clock that was set back to before the beginning counts as no time at all."""
    if interview.started_at is None:
        return timedelta()
    return max(between(interview.started_at, interview.ended_at or now), timedelta())


def last_sign(interview: Interview) -> datetime | None:
    """The latest moment at which anything was noted, or another question taken up."""
    moments = [*(note.begun_at for note in interview.notes), *(focus.at for focus in interview.focus)]
    begun = [interview.started_at] if interview.started_at else []
    return max((*moments, *begun), key=datetime.timestamp, default=None)


def clock_trouble(interview: Interview, now: datetime) -> str:
    """What is odd about the clock of a running talk, in a sentence; empty as long as nothing is."""
    latest, began = last_sign(interview), interview.started_at
    if latest is None or began is None:
        return ""
    if between(now, latest) > SET_BACK:
        local = latest.astimezone(now.tzinfo)
        return f"The clock was set back: the latest line is of {local:%H:%M}. Minutes follow the clock."
    if elapsed(interview, now) > FORGOTTEN:
        local = began.astimezone(now.tzinfo)
        return f"The clock says that this talk began {DAY_NAMES[local.weekday()]} {local:%H:%M}. f10 ends it."
    return ""


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
