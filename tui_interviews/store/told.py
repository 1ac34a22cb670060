"""What the sample's files tell, and what all of its stories share."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from tui_interviews.domain.insight import InsightKind
from tui_interviews.domain.occasion import NewId
from tui_interviews.domain.question import Question

Told: TypeAlias = Mapping[str, Any]
"""A mapping of the sample's files: every scalar is text."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What all stories share."""

    now: datetime
    new_id: NewId
    questions: Mapping[str, Question]
    insights: Mapping[str, tuple[InsightKind, str]]
