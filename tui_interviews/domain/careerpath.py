"""A line of work that the user is thinking about."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.text import Lines


class Verdict(StrEnum):
    """What the user makes of a career path."""

    OPEN = ""
    PURSUE = "pursue"
    KEEP_LOOKING = "keep_looking"
    SET_ASIDE = "set_aside"


VERDICT_WORDS = {
    Verdict.OPEN: "no verdict yet",
    Verdict.PURSUE: "pursue",
    Verdict.KEEP_LOOKING: "keep looking",
    Verdict.SET_ASIDE: "set aside",
}


@dataclass(frozen=True, slots=True)
class SameQuestion:
    """Wordings that the user has called the same question."""

    id: str
    wordings: Lines = ()


@dataclass(frozen=True, slots=True)
class CareerPath:
    """A line of work and what the user needs to find out about it."""

    id: str
    name: str
    created_at: datetime
    find_out: Lines = ()
    """What the user wants to know, one thing a line, most important first."""
    answered: Lines = ()
    """Those lines of `find_out` that the user calls answered, word for word."""
    verdict: Verdict = Verdict.OPEN
    verdict_on: date | None = None
    verdict_reasons: tuple[str, ...] = ()
    """The ids of the insights that it rests on."""
    verdict_words: Lines = ()
    same_questions: tuple[SameQuestion, ...] = ()
    """What the matrix shows as one row though it was asked in other words."""
    conflicts: tuple[Conflict, ...] = ()
