"""One informational interview: from the plan to what was said."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from tui_interviews.domain.channel import Medium
from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.event import Event
from tui_interviews.domain.question import PlannedQuestion
from tui_interviews.domain.text import Lines


@dataclass(frozen=True, slots=True)
class Note:
    """One stamped line under a question."""

    id: str
    begun_at: datetime
    """When its first character was typed, not when it was entered."""
    text: str
    mark: str = ""
    """The name of a mark of the method, such as `quote`; empty for a plain line."""
    question_id: str = ""
    """The planned question it answers; empty for a line outside all questions."""
    is_set_aside: bool = False
    """Looked at while consolidating, and nothing to be made of it."""
    is_kept: bool = False
    """Looked at while consolidating, and worth keeping in these very words."""


@dataclass(frozen=True, slots=True)
class HalfLine:
    """What was being typed, kept so that a dropped line costs nothing; each open app has one of its own."""

    begun_at: datetime
    text: str
    question_id: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Focus:
    """From this moment on, this question was the one talked about."""

    at: datetime
    question_id: str


@dataclass(frozen=True, slots=True)
class Consent:
    """What they answered when asked for their permission: the answer, never a legal opinion."""

    answer: str
    """`yes`, `no` or `notes_only`; `withdrawn` once they have taken a yes back."""
    asked_at: datetime
    words: str = ""
    """The limits in the contact's own words."""
    about: str = "recording"
    """What was asked for: `recording`, or `note_taker`, a program that listens and writes along."""
    limits: tuple[str, ...] = ()
    """Limits of the method by name, such as `sound_only`."""
    asked_by: str = ""
    question: str = ""
    """The words in which it was asked."""
    my_place: str = ""
    their_place: str = ""
    """Where each of the two was, a place or an IANA zone."""
    medium: str = ""
    """How they talked when it was asked, a value of `Medium`."""
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """When and how the two talk."""

    starts_at: datetime
    timezone: str = ""
    """The zone in which the time was agreed, an IANA name."""
    minutes: int = 20
    medium: Medium = Medium.PHONE
    place: str = ""
    """An address, a number to call or a link."""

    def __post_init__(self) -> None:
        """Refuses a moment without an offset: two people in two zones could not meet at it."""
        if self.starts_at.tzinfo is None:
            raise ValueError("a moment needs its offset from UTC, such as 2026-05-04T14:30:00+02:00")


def ends_at(meeting: Meeting) -> datetime:
    """When the minutes that were agreed on are over."""
    return meeting.starts_at + timedelta(minutes=meeting.minutes)


class Interest(StrEnum):
    """Whether the user is still interested, after a talk."""

    UNSAID = ""
    YES = "yes"
    UNSURE = "unsure"
    NO = "no"


INTEREST_WORDS = {
    Interest.UNSAID: "not said yet",
    Interest.YES: "yes",
    Interest.UNSURE: "not sure",
    Interest.NO: "no",
}


@dataclass(frozen=True, slots=True)
class Reply:
    """Answers in writing as they came, kept also once they are sorted."""

    id: str
    received_at: datetime
    text: Lines = ()
    sorted_at: datetime | None = None
    """When its answers became notes."""


@dataclass(frozen=True, slots=True)
class Promise:
    """What came of a line marked as a promise; a marked line without one is theirs, open, and due by the method."""

    id: str
    """That of the note, so that two sessions which touch one promise touch the same entry."""
    is_mine: bool = False
    due_on: date | None = None
    """None: as many days after it was made as the method says."""
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Snooze:
    """A due item that the user put off."""

    kind: str
    until_on: date
    about: str = ""
    """Which one of its kind: a promise's note, the interview that a referrer is told of."""
    due_on: date | None = None
    """The day it was due on: the next time that its rule asks for something, that is another item."""


@dataclass(frozen=True, slots=True)
class Interview:
    """One conversation with one contact, from before it is asked for until after it is thanked for."""

    id: str
    contact_id: str
    created_at: datetime
    path_id: str = ""
    is_written: bool = False
    """To be held in writing; once there is a meeting, its medium says so."""
    plan: tuple[PlannedQuestion, ...] = ()
    events: tuple[Event, ...] = ()
    meeting: Meeting | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    extra_minutes: int = 0
    """Minutes granted during the talk on top of those agreed."""
    focus: tuple[Focus, ...] = ()
    consent: Consent | None = None
    """The answer that stands, about recording."""
    note_taker_consent: Consent | None = None
    """The answer that stands, about a program that listens and writes along."""
    earlier_consents: tuple[Consent, ...] = ()
    """What later answers took the place of, oldest first."""
    keep_until_on: date | None = None
    """Until when recording and transcript are kept; None counts the days of the method from the talk."""
    notes: tuple[Note, ...] = ()
    half_line: HalfLine | None = None
    """What a version left that knew only one for all apps; `domain.talk.half_lines` has it among the others."""
    half_lines: tuple[HalfLine, ...] = ()
    checked: tuple[str, ...] = ()
    """The ids of what is done on the checklist of its medium."""
    replies: tuple[Reply, ...] = ()
    debrief: Lines = ()
    """What was learned; in files of versions that asked only once, the whole debrief."""
    debrief_fit: Lines = ()
    """How it fits the user's skills, values and interests."""
    debrief_open: Lines = ()
    """What is still to find out."""
    debrief_interest: Lines = ()
    """Why they are still interested, or no longer."""
    interest: Interest = Interest.UNSAID
    snoozes: tuple[Snooze, ...] = ()
    promises: tuple[Promise, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
