"""What a file of people came to."""

from dataclasses import dataclass

from tui_interviews.domain.card import Card


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that no person could be made of."""

    line: int
    """Where the row begins in the file, counted from 1."""
    reason: str


@dataclass(frozen=True, slots=True)
class Imported:
    """The people of a file, in its order, and the rows that were none."""

    cards: tuple[Card, ...]
    skipped: tuple[Skipped, ...] = ()
