"""What is to be done, by when, and why."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.notebook import Notebook, contact_named


class DueKind(StrEnum):
    """The rules of the method that can ask for something."""

    TALKING = "talking"
    INTERVIEW = "interview"
    DEBRIEF = "debrief"
    THANK = "thank"
    CONSOLIDATE = "consolidate"
    CONFIRM = "confirm"
    PREPARE = "prepare"
    ASK = "ask"
    ANOTHER_PERSON = "another_person"
    NUDGE = "nudge"
    CLOSE = "close"
    SCHEDULE = "schedule"
    RESUME = "resume"
    REVISIT = "revisit"
    REPORT_BACK = "report_back"
    TELL_REFERRER = "tell_referrer"
    KEEP_IN_TOUCH = "keep_in_touch"
    DELETE_RECORDING = "delete_recording"
    SEND_QUESTIONS = "send_questions"
    UNANSWERED = "unanswered"
    SORT_REPLY = "sort_reply"
    MY_PROMISE = "my_promise"
    THEIR_PROMISE = "their_promise"
    OPENING = "opening"
    READ = "read"
    LEAD = "lead"


LEADS = frozenset({DueKind.OPENING, DueKind.READ, DueKind.LEAD})
"""Items of leads, whose id they are about; whoever told of one need not be known any more."""
DONE_BY = {
    DueKind.DEBRIEF: EventKind.DEBRIEFED,
    DueKind.THANK: EventKind.THANKED,
    DueKind.CONSOLIDATE: EventKind.CONSOLIDATED,
    DueKind.CONFIRM: EventKind.CONFIRMED,
    DueKind.ASK: EventKind.ASKED,
    DueKind.NUDGE: EventKind.NUDGED,
    DueKind.CLOSE: EventKind.CLOSED,
    DueKind.REVISIT: EventKind.CLOSED,
    DueKind.REPORT_BACK: EventKind.REPORTED,
    DueKind.KEEP_IN_TOUCH: EventKind.EXCHANGED,
    DueKind.INTERVIEW: EventKind.HELD,
    DueKind.DELETE_RECORDING: EventKind.RECORDING_DELETED,
    DueKind.SEND_QUESTIONS: EventKind.QUESTIONS_SENT,
    DueKind.UNANSWERED: EventKind.FOLLOWED_UP,
}
"""The event that says an item was done outside the app; kinds that are missing can only be done or snoozed."""

WRITTEN_AS = {
    DueKind.ASK: Purpose.REQUEST,
    DueKind.NUDGE: Purpose.NUDGE,
    DueKind.CONFIRM: Purpose.CONFIRM,
    DueKind.THANK: Purpose.THANKS,
    DueKind.REPORT_BACK: Purpose.REPORT_BACK,
    DueKind.KEEP_IN_TOUCH: Purpose.KEEP_IN_TOUCH,
    DueKind.RESUME: Purpose.NUDGE,
    DueKind.REVISIT: Purpose.REQUEST,
    DueKind.SEND_QUESTIONS: Purpose.QUESTIONS,
    DueKind.UNANSWERED: Purpose.UNANSWERED,
}
"""The message that does an item."""

MORNING = time(9)


@dataclass(frozen=True, slots=True)
class Due:
    """One item of the agenda."""

    kind: DueKind
    who: str
    what: str
    reason: str
    due_at: datetime
    contact_id: str
    interview_id: str
    is_all_day: bool = True
    """Due on a day; it is overdue only when that day is over."""
    about: str = ""
    """Which one of its kind, where there can be several: a promise's note, the interview to tell of, a lead."""
    put_off_from: date | None = None
    """The day it was due on before it was put off."""
    is_pressing: bool = False
    """So late that it must be told apart from what is merely overdue; the reason says so too."""


def on_day(day: date, now: datetime) -> datetime:
    """The morning of a day in the zone of `now`: when a thing of that day comes up."""
    return datetime.combine(day, MORNING, tzinfo=now.tzinfo)


def own_day(due: Due, now: datetime) -> date:
    """The day on which the rule has it due, put off or not."""
    return due.put_off_from or due.due_at.astimezone(now.tzinfo).date()


def is_overdue(due: Due, now: datetime) -> bool:
    """Past its moment, or past its day; what is going on is neither."""
    if due.kind is DueKind.TALKING:
        return False
    if due.is_all_day:
        return due.due_at.astimezone(now.tzinfo).date() < now.date()
    return due.due_at < now


def due_for(
    notebook: Notebook,
    interview: Interview,
    kind: DueKind,
    what: str,
    reason: str,
    due_at: datetime,
    *,
    about: str = "",
    is_all_day: bool = True,
) -> Due:
    """An item about an interview and its contact."""
    contact = contact_named(notebook, interview)
    return Due(kind, contact.name, what, reason, due_at, contact.id, interview.id, is_all_day, about)
