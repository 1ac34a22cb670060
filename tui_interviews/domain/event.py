"""Something dated that happened."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class EventKind(StrEnum):
    """What can happen between the user and a contact, in the order in which it usually does."""

    PREPARED = "prepared"
    ASKED = "asked"
    NUDGED = "nudged"
    REPLIED = "replied"
    POSTPONED = "postponed"
    DECLINED = "declined"
    SCHEDULED = "scheduled"
    CONFIRMED = "confirmed"
    MISSED = "missed"
    HELD = "held"
    DEBRIEFED = "debriefed"
    THANKED = "thanked"
    CONSOLIDATED = "consolidated"
    REPORTED = "reported"
    EXCHANGED = "exchanged"
    TOLD_REFERRER = "told_referrer"
    CLOSED = "closed"
    RECORDING_DELETED = "recording_deleted"
    QUESTIONS_SENT = "questions_sent"
    FOLLOWED_UP = "followed_up"


EVENT_WORDS = {
    EventKind.PREPARED: "ready to ask",
    EventKind.ASKED: "asked",
    EventKind.NUDGED: "nudged",
    EventKind.REPLIED: "said yes",
    EventKind.POSTPONED: "said later",
    EventKind.DECLINED: "said no",
    EventKind.SCHEDULED: "scheduled",
    EventKind.CONFIRMED: "confirmed",
    EventKind.MISSED: "did not take place",
    EventKind.HELD: "talked",
    EventKind.DEBRIEFED: "debriefed",
    EventKind.THANKED: "thanked",
    EventKind.CONSOLIDATED: "notes consolidated",
    EventKind.REPORTED: "told what came of it",
    EventKind.EXCHANGED: "in touch",
    EventKind.TOLD_REFERRER: "told whoever sent you",
    EventKind.CLOSED: "closed",
    EventKind.RECORDING_DELETED: "recording deleted",
    EventKind.QUESTIONS_SENT: "questions sent",
    EventKind.FOLLOWED_UP: "asked once more for answers",
}

EXCHANGES = frozenset(
    {
        EventKind.ASKED,
        EventKind.NUDGED,
        EventKind.REPLIED,
        EventKind.POSTPONED,
        EventKind.DECLINED,
        EventKind.SCHEDULED,
        EventKind.CONFIRMED,
        EventKind.HELD,
        EventKind.THANKED,
        EventKind.REPORTED,
        EventKind.EXCHANGED,
        EventKind.QUESTIONS_SENT,
        EventKind.FOLLOWED_UP,
    }
)
"""Events that are words exchanged with the person: each resets the keep-in-touch clock."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened in one interview's story."""

    id: str
    kind: EventKind
    at: datetime
    channel: str = ""
    message_id: str = ""
    """The message that was sent, where there is one."""
    text: str = ""
    again_on: date | None = None
    """When to come back to it, after "later"."""

    def __post_init__(self) -> None:
        """Refuses a moment without an offset: it would be another moment on another machine."""
        if self.at.tzinfo is None:
            raise ValueError("a moment needs its offset from UTC, such as 2026-05-04T14:30:00+02:00")
