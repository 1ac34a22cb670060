"""A part of a reply, and what is known of one of its lines while it is taken apart."""

from dataclasses import dataclass
from enum import StrEnum

from tui_interviews.domain.replylines import ReplyLine
from tui_interviews.domain.text import Lines


class PartKind(StrEnum):
    """What becomes of a part."""

    ANSWER = "answer"
    LOOSE = "loose"
    """Said, but under none of the questions."""
    QUOTED = "quoted"
    """The user's own words, sent back."""
    COURTESY = "courtesy"
    """A greeting or a signature."""
    DROPPED = "dropped"
    """The user does not want it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of the reply, or one entry of a list in it."""

    kind: PartKind
    lines: Lines
    """As they came."""
    numbers: tuple[int, ...] = ()
    """The questions it answers, counted from 1."""
    text: str = ""
    """What is said, without marks of quoting and the number of the question."""


@dataclass(slots=True)
class Place:
    """What is known of one line."""

    line: ReplyLine
    kind: PartKind
    numbers: tuple[int, ...] = ()
    cut: int = 0
    """Characters at the beginning that are the number of a question."""
    begins: bool = False
    """A new part, whatever stands before it."""
