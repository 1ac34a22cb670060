"""Questions: as question sets offer them, and as one interview plans them."""

from dataclasses import dataclass
from enum import StrEnum


class Tier(StrEnum):
    """How much a question matters to the user."""

    MUST = "must"
    SHOULD = "should"
    SPARE = "spare"


class Tiara(StrEnum):
    """Dalton's frame: from them as an expert towards them as a mentor."""

    TRENDS = "trends"
    INSIGHTS = "insights"
    ADVICE = "advice"
    RESOURCES = "resources"
    ASSIGNMENTS = "assignments"


class Audience(StrEnum):
    """For whom a question is worded."""

    ANY = "any"
    STUDENT = "student"
    CHANGER = "changer"


class Mode(StrEnum):
    """Where a question works: spoken, or answered in writing."""

    LIVE = "live"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a question set."""

    id: str
    text: str
    category: str = ""
    tiara: Tiara = Tiara.INSIGHTS
    tier: Tier = Tier.SHOULD
    minutes: float = 2.5
    modes: tuple[Mode, ...] = (Mode.LIVE, Mode.WRITTEN)
    audience: Audience = Audience.ANY
    is_sensitive: bool = False
    answered_by: tuple[str, ...] = ()
    """Kinds of research that may make asking it a waste of the contact's time."""
    probes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions that belong together; `probes` are short follow-ups that fit anywhere."""

    name: str
    title: str
    about: str = ""
    questions: tuple[Question, ...] = ()
    probes: tuple[str, ...] = ()


class Outcome(StrEnum):
    """What became of a planned question."""

    OPEN = "open"
    ASKED = "asked"
    SKIPPED = "skipped"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """A question in the plan of one interview; its place in the plan is its rank."""

    id: str
    text: str
    tier: Tier = Tier.SHOULD
    minutes: float = 2.5
    category: str = ""
    question_id: str = ""
    """The question set's question it came from; empty when it is the user's own."""
    outcome: Outcome = Outcome.OPEN
    reason: str = ""
    """Why it was retired."""
    is_parked: bool = False
    """Put off in the talk: while it is open, it comes up again before the closing."""
