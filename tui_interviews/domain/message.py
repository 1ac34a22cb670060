"""Messages, drafted and sent, and the templates they are drafted from."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tui_interviews.domain.channel import Channel
from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.text import Lines


class Purpose(StrEnum):
    """What a message is for."""

    REQUEST = "request"
    NUDGE = "nudge"
    SCHEDULE = "schedule"
    CONFIRM = "confirm"
    THANKS = "thanks"
    REPORT_BACK = "report_back"
    KEEP_IN_TOUCH = "keep_in_touch"
    QUESTIONS = "questions"
    UNANSWERED = "unanswered"
    PROMISE = "promise"


PURPOSE_WORDS = {
    Purpose.REQUEST: "request",
    Purpose.NUDGE: "nudge",
    Purpose.SCHEDULE: "scheduling note",
    Purpose.CONFIRM: "confirmation",
    Purpose.THANKS: "thank-you",
    Purpose.REPORT_BACK: "report back",
    Purpose.KEEP_IN_TOUCH: "note to keep in touch",
    Purpose.QUESTIONS: "message with the questions",
    Purpose.UNANSWERED: "follow-up on the questions",
    Purpose.PROMISE: "note about a promise",
}
SENDING = {
    Purpose.REQUEST: EventKind.ASKED,
    Purpose.NUDGE: EventKind.NUDGED,
    Purpose.SCHEDULE: EventKind.EXCHANGED,
    Purpose.CONFIRM: EventKind.CONFIRMED,
    Purpose.THANKS: EventKind.THANKED,
    Purpose.REPORT_BACK: EventKind.REPORTED,
    Purpose.KEEP_IN_TOUCH: EventKind.EXCHANGED,
    Purpose.QUESTIONS: EventKind.QUESTIONS_SENT,
    Purpose.UNANSWERED: EventKind.FOLLOWED_UP,
    Purpose.PROMISE: EventKind.EXCHANGED,
}
"""The event that sending a message is."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message of one interview; a draft until `sent_at` is set."""

    id: str
    contact_id: str
    interview_id: str
    purpose: Purpose
    channel: Channel
    created_at: datetime
    subject: str = ""
    body: Lines = ()
    template: str = ""
    note_id: str = ""
    """The line of the talk that a thank-you is built around."""
    about_interview_id: str = ""
    """The talk that it tells of, where that was not with whom it goes to: they sent the user there."""
    sent_at: datetime | None = None
    conflicts: tuple[Conflict, ...] = ()


def told_of(message: Message) -> str:
    """The id of the interview that the message draws its facts from."""
    return message.about_interview_id or message.interview_id


@dataclass(frozen=True, slots=True)
class MessageTemplate:
    """Wording with `${placeholders}`; nothing in it is executed."""

    name: str
    title: str
    purpose: Purpose
    channels: tuple[Channel, ...]
    when: str = "any"
    """For requests: `cold`, `referred` or `alumni`."""
    subject: str = ""
    body: str = ""
