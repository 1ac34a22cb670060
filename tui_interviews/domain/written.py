"""Interviews held in writing: a handful of questions, sent in one message."""

from tui_interviews.domain.channel import Medium
from tui_interviews.domain.duration import counted
from tui_interviews.domain.interview import Interview, Reply
from tui_interviews.domain.method import Method
from tui_interviews.domain.question import PlannedQuestion, Tier
from tui_interviews.domain.readiness import open_questions

IN_WRITING = (Medium.EMAIL, Medium.MESSAGE)


def is_in_writing(interview: Interview) -> bool:
    """What the meeting says; before there is one, what the user means to do."""
    return interview.meeting.medium in IN_WRITING if interview.meeting else interview.is_written


def unsorted_reply(interview: Interview) -> Reply | None:
    """The reply that came first of those whose answers are not under the questions yet."""
    return next((reply for reply in interview.replies if reply.sorted_at is None), None)


def to_send(interview: Interview) -> tuple[PlannedQuestion, ...]:
    """The questions of the message: spare ones stay at home."""
    return tuple(q for q in open_questions(interview) if q.tier is not Tier.SPARE)


def room_left(interview: Interview, method: Method) -> int | None:
    """How many questions may still be added; None where time is the measure, because it is a talk."""
    if not is_in_writing(interview):
        return None
    return max(method.written_questions_max - len(to_send(interview)), 0)


def number_words(number: int, method: Method) -> tuple[str, bool]:
    """How a number of questions fits into a message, and whether it does."""
    least, most = method.written_questions_min, method.written_questions_max
    words = f"{counted(number, 'question')} in writing"
    if number > most:
        return f"{words}: {number - most} too many, {most} is the most", False
    if number < least:
        return f"{words}: {least} to {most} are usual", False
    return f"{words}, of {least} to {most}", True
