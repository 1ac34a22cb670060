"""What a machine wrote down of a talk: turns with their seconds, exactly as they were imported."""

from dataclasses import dataclass
from datetime import datetime

from tui_interviews.domain.conflict import Conflict


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker said until somebody else spoke."""

    begin_seconds: float
    """From the start of the recording."""
    end_seconds: float
    text: str
    speaker: str = ""
    """As the file names them; empty where it names nobody."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """Never changed once imported: whatever is said about it is in its `Recording`, so that no correction rewrites it."""

    id: str
    contact_id: str
    interview_id: str
    created_at: datetime
    source: str = ""
    """The name of the file it was read from."""
    clock: str = ""
    """`14:03:21`, the time of day of its first second, where the file has such times."""
    turns: tuple[Turn, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


def speakers(turns: tuple[Turn, ...]) -> tuple[str, ...]:
    """The speakers as the file names them, in the order in which they first speak."""
    return tuple(dict.fromkeys(turn.speaker for turn in turns if turn.speaker))


def length(turns: tuple[Turn, ...]) -> float:
    """Seconds until the last word is over."""
    return max((turn.end_seconds for turn in turns), default=0.0)
