"""What a line of a talk comes to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tui_interviews.domain.conflict import Conflict


class InsightKind(StrEnum):
    """What sort of thing was learned."""

    REQUIREMENT = "requirement"
    LIKE = "like"
    DISLIKE = "dislike"
    ADVICE = "advice"
    FACT = "fact"
    PAY = "pay"
    KEYWORD = "keyword"
    RESOURCE = "resource"
    OPENING = "opening"


INSIGHT_WORDS = {
    InsightKind.REQUIREMENT: "requirement",
    InsightKind.LIKE: "like",
    InsightKind.DISLIKE: "dislike",
    InsightKind.ADVICE: "advice",
    InsightKind.FACT: "fact",
    InsightKind.PAY: "pay",
    InsightKind.KEYWORD: "title or keyword",
    InsightKind.RESOURCE: "resource",
    InsightKind.OPENING: "opening",
}


class Mastery(StrEnum):
    """Where the user stands with a requirement."""

    UNSAID = ""
    HAVE = "have"
    LEARNING = "learning"
    MISSING = "missing"


MASTERY_WORDS = {
    Mastery.UNSAID: "not said yet",
    Mastery.HAVE: "have",
    Mastery.LEARNING: "learning",
    Mastery.MISSING: "missing",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """The line that an insight comes from."""

    interview_id: str
    note_id: str


@dataclass(frozen=True, slots=True)
class Insight:
    """One thing learned about a career path, tied to the lines it came from."""

    id: str
    path_id: str
    kind: InsightKind
    text: str
    created_at: datetime
    evidence: tuple[Evidence, ...] = ()
    mastery: Mastery = Mastery.UNSAID
    """Of a requirement only; one that is missing is a skill gap."""
    contradicts: tuple[str, ...] = ()
    """The ids of insights that cannot both be true with this one; either of the two may name the other."""
    answers: tuple[str, ...] = ()
    """The lines of what the user wants to find out that it helps to answer, word for word."""
    conflicts: tuple[Conflict, ...] = ()


MARK_KINDS = {"pay": InsightKind.PAY, "resource": InsightKind.RESOURCE, "promise": InsightKind.FACT}
"""Marks that suggest a kind of insight."""
