"""A file of people, read and told apart from those who are known; for a thread of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from tui_interviews.domain.columnmap import ColumnMap, ColumnMemory
from tui_interviews.domain.matching import Matched, match
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import NewId
from tui_interviews.exchange.fault import UnknownColumnsError, UnreadableError
from tui_interviews.exchange.imported import Imported, Progress


@dataclass(frozen=True, slots=True)
class Preview:
    """What is in the file, and what of it is new."""

    imported: Imported
    matched: Matched


Outcome: TypeAlias = Preview | UnknownColumnsError | UnreadableError
"""What a file came to: people, a question about its columns, or a sentence why not."""


@dataclass(frozen=True, slots=True)
class World:
    """What reading a file needs to know besides."""

    notebook: Notebook
    new_id: NewId
    columns: ColumnMemory


@dataclass(frozen=True, slots=True)
class Asked:
    """Reading that leaves aside what was once said of the columns: they are asked about, or said now."""

    said: ColumnMap | None = None

    def __call__(self, _: Sequence[str]) -> ColumnMap | None:
        """What is said now."""
        return self.said


def outcome_of(path: Path, world: World, progress: Progress, asked: Asked | None = None) -> Outcome:
    """What `progress` raises ends it."""
    from tui_interviews.exchange.files import read_outside
    from tui_interviews.exchange.people import LIMIT, read_people

    kind, recall = ("csv", asked) if asked else ("", world.columns.recall)
    try:
        raw = read_outside(path, LIMIT)
        progress(0)
        imported = read_people(raw, path.name, world.new_id, kind=kind, recall=recall, progress=progress)
    except (UnknownColumnsError, UnreadableError) as fault:
        return fault
    return Preview(imported, match(imported.cards, world.notebook))
