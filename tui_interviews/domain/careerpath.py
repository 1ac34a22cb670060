"""A line of work that the user is thinking about."""

from dataclasses import dataclass
from datetime import datetime

from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.text import Lines


@dataclass(frozen=True, slots=True)
class CareerPath:
    """A line of work and what the user needs to find out about it."""

    id: str
    name: str
    created_at: datetime
    find_out: Lines = ()
    """What the user wants to know, one thing a line, most important first."""
    conflicts: tuple[Conflict, ...] = ()
