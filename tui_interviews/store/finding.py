"""Something that the doctor found, in words for whoever owns the notebook."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad it is."""

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to know; what can be mended has a `cure`, which moves and writes but never deletes."""

    level: Level
    file: str
    """Below the data folder; `.` is the folder itself."""
    what: str
    repair: str = ""
    """What `doctor --repair` does about it; empty where it can do nothing."""
    cure: Callable[[], None] | None = None
    is_missing: bool = False
    """Something is gone that no version on this disk still holds."""
