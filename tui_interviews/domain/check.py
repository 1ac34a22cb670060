"""What a careful reader looks for in a message, as `checks.yaml` describes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tui_interviews.domain.channel import Channel
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.phrase import Phrases


class CheckKind(StrEnum):
    """How a check looks at a message."""

    FOUND = "found"
    """A phrase is there that should not be."""
    MISSING = "missing"
    """No phrase is there of those of which one should be."""
    TIME = "time"
    """No time is asked for, or too much of it."""
    WORDS = "words"
    """More words than courtesy accepts."""
    AIM = "aim"
    """More words than to aim at, though not too many."""
    GREETING = "greeting"
    """The greeting is for friends."""
    SIGNS = "signs"
    """Emoji, or any of a list of signs."""
    PLACEHOLDER = "placeholder"
    """Something is still to be filled in."""
    STRANGER = "stranger"
    """It names somebody else, or somebody else's employer."""
    EMPTY = "empty"
    LIMIT = "limit"
    """More characters than the channel holds."""
    PERMISSION = "permission"
    """It says who sent the user, though they did not allow it, or were not asked."""
    SPECIFIC = "specific"
    """A thank-you that names nothing of what was said."""


class Level(StrEnum):
    """How much is wrong, the worst first."""

    STOP = "stop"
    """It cannot be marked as sent."""
    ASK = "ask"
    """Marking it as sent is asked about once more."""
    MEND = "mend"
    CONSIDER = "consider"


STOPPING = frozenset({CheckKind.EMPTY, CheckKind.LIMIT, CheckKind.SPECIFIC})
"""The only kinds that may stop a message: they can be reworded, but neither eased nor switched off."""
LEVELS = tuple(Level)
LEVEL_WORDS = {Level.STOP: "stop", Level.ASK: "mend", Level.MEND: "mend", Level.CONSIDER: "consider"}


@dataclass(frozen=True, slots=True)
class Time:
    """A way to name a time."""

    minutes: int
    phrases: Phrases
    is_counted: bool
    """The minutes are those of one, and a number stands in front."""


@dataclass(frozen=True, slots=True)
class Check:
    """One rule, with the words in which it is told; what a kind has no use for is empty."""

    id: str
    kind: CheckKind
    title: str = ""
    """The rule in two or three words."""
    says: str = ""
    """A sentence for the user, with `${words}`-style placeholders."""
    why: str = ""
    source: str = ""
    level: Level = Level.MEND
    is_off: bool = False
    purposes: tuple[Purpose, ...] = ()
    """Empty: all of them."""
    channels: tuple[Channel, ...] = ()
    """Empty: all of them."""
    phrases: Phrases = field(default_factory=Phrases)
    and_phrases: Phrases = field(default_factory=Phrases)
    """Of these too there must be one."""
    except_phrases: Phrases = field(default_factory=Phrases)
    """A phrase that overlaps one of these was not meant."""
    denied_by: Phrases = field(default_factory=Phrases)
    """Before it in the sentence, or right behind it, these make it the opposite."""
    denied_until: Phrases = field(default_factory=Phrases)
    """Behind these, what was denied before is no longer denied."""
    in_question: bool = False
    """Only phrases in questions count."""
    facts: tuple[str, ...] = ()
    """A word of one of these facts about the person counts as a phrase."""
    only_with: str = ""
    """The fact about the person without which there is nothing to check."""
    any_name: bool = False
    """The greeting is too friendly whatever name follows it."""
    signs: tuple[str, ...] = ()
    times: tuple[Time, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Numbers by the word for them."""
    most: int = 0
    """Minutes."""
    says_long: str = ""
    says_more: str = ""
    apart: str = ""
    """The id of a check whose phrases make a sentence that is not counted."""


def is_about(check: Check, purpose: Purpose, channel: Channel) -> bool:
    """Whether the check looks at such a message at all."""
    return (
        not check.is_off
        and (not check.purposes or purpose in check.purposes)
        and (not check.channels or channel in check.channels)
    )
