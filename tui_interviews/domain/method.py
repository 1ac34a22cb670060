"""The timings and limits of a good informational interview, as a person may edit them."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum


class Weekday(IntEnum):
    """Days as `date.weekday` counts them."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """A first character that says what sort of line a note is."""

    sign: str
    name: str
    label: str


@dataclass(frozen=True, slots=True)
class ConsentLimit:
    """Something that a yes to a recording may be bound to."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class ChannelLimit:
    """How long a message may be before the channel refuses it or courtesy does."""

    name: str
    label: str
    hard_limit: int = 0
    """Characters; 0 is no limit."""
    words_limit: int = 0
    checked_on: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The weekend and the holidays of a country or an office."""

    name: str
    """What contacts and the profile call it, such as `uk`."""
    label: str
    weekend: tuple[Weekday, ...] = (Weekday.SATURDAY, Weekday.SUNDAY)
    holidays: tuple[date, ...] = ()
    checked_on: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """A question that no talk ends without."""

    question: str
    """Its id in a question set."""
    label: str
    """The cue of the last minutes, in a word or two."""


DEFAULT_CLOSING = (
    Closing("closing-who-else", "who else"),
    Closing("closing-your-name", "your name"),
    Closing("closing-best-way-to-reach", "how to reach you"),
)
DEFAULT_TOUCH_REASONS = (
    "what you did with their advice",
    "an article or a tool for their work",
    "congratulations on news of theirs",
    "a decision of yours",
)
DEFAULT_MARKS = (
    Mark('"', "quote", "quote"),
    Mark("!", "promise", "promise"),
    Mark("@", "person", "person"),
    Mark("#", "resource", "resource"),
    Mark("$", "pay", "pay"),
    Mark("*", "surprise", "surprise"),
)


DEFAULT_CONSENT_LIMITS = (
    ConsentLimit("sound_only", "sound only"),
    ConsentLimit("not_shared", "not shared"),
    ConsentLimit("delete_after_notes", "deleted after the notes"),
    ConsentLimit("may_be_quoted", "may be quoted"),
    ConsentLimit("quoted_unnamed", "quoted without name"),
)


@dataclass(frozen=True, slots=True)
class Method:
    """All defaults of the shipped method.yaml; the sources of each are written there."""

    minutes_asked: int = 20
    request_words_aim: int = 75
    request_words_warn: int = 100
    explanation_words: int = 20
    must_questions: int = 5
    should_questions: int = 3
    minutes_per_question: float = 2.5
    written_questions_min: int = 3
    written_questions_usual: int = 5
    written_questions_max: int = 7
    written_answer_business_days: int = 10
    another_person_business_days: int = 3
    nudge_business_days: int = 7
    nudges_max: int = 1
    revisit_months: int = 6
    confirm_business_days_before: int = 1
    prepare_days_before: int = 3
    wrap_up_minutes: tuple[int, ...] = (5, 2)
    has_wrap_up_bell: bool = False
    more_minutes: int = 5
    thank_hours: int = 24
    thank_overdue_hours: int = 48
    debrief_hours: int = 2
    consolidate_hours: int = 48
    report_back_days: int = 14
    keep_in_touch_days: int = 90
    keep_in_touch_booster_days: int = 45
    keep_in_touch_per_year: int = 4
    my_promise_days: int = 2
    their_promise_days: int = 7
    keep_in_touch_reasons: tuple[str, ...] = DEFAULT_TOUCH_REASONS
    opening_gone_days: int = 3
    let_go_days: int = 90
    stamp_back_seconds: int = 10
    recording_keep_days: int = 30
    weekend: tuple[Weekday, ...] = (Weekday.SATURDAY, Weekday.SUNDAY)
    holidays: tuple[date, ...] = ()
    calendars: tuple[Calendar, ...] = ()
    calendar_alarm_minutes: tuple[int, ...] = (1440, 15)
    work_from_hour: int = 9
    work_until_hour: int = 17
    marks: tuple[Mark, ...] = DEFAULT_MARKS
    closing: tuple[Closing, ...] = DEFAULT_CLOSING
    consent_limits: tuple[ConsentLimit, ...] = DEFAULT_CONSENT_LIMITS
    channels: tuple[ChannelLimit, ...] = ()


def channel_limit(method: Method, channel: str) -> ChannelLimit:
    """The limits of a channel; an unlisted one has none."""
    return next((limit for limit in method.channels if limit.name == channel), ChannelLimit(channel, channel))
