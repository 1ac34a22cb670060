"""What a file of people came to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from tui_interviews.domain.card import Card
from tui_interviews.exchange.fault import UnreadableError

MOST = 50_000
"""People of one file; LinkedIn allows nobody more than 30,000 connections."""


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
    kind: str = ""
    """Which of `KINDS` the file was."""


KINDS: Mapping[str, str] = {
    "linkedin": "LinkedIn connections",
    "vcard": "vCard",
    "google": "Google contacts",
    "outlook": "Outlook contacts",
    "notebook": "contacts of another notebook",
    "csv": "table with columns of its own",
}
"""The kinds of file, which are also what a card's `source` says, with their words."""

Progress: TypeAlias = Callable[[float], None]
"""Told now and then which share of the work is done; may raise `StoppedError`."""


def quiet(_: float) -> None:
    """Progress that nobody watches."""


def refuse_crowd(people: int) -> None:
    """Raises `UnreadableError` for more than can be searched through, before the rest is read."""
    if people > MOST:
        raise UnreadableError(
            f"more than {MOST:,} people are in one file, which is more than an address book can hold: "
            "keep those you may want to talk with, and import that"
        )
