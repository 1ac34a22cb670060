"""What differs between two notebooks, record by record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import TABLES, Notebook, Record, drop, put

PROFILE = "profile"


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; `None` where it did not or does not exist."""

    table: str
    id: str
    before: Record | None
    after: Record | None


def changes(before: Notebook, after: Notebook) -> tuple[Change, ...]:
    """All records that differ, found by identity: an untouched table costs nothing."""
    found = []
    if before.profile is not after.profile and before.profile != after.profile:
        found.append(Change(PROFILE, PROFILE, before.profile, after.profile))
    for table in TABLES:
        old: Mapping[str, Any] = getattr(before, table)
        new: Mapping[str, Any] = getattr(after, table)
        if old is new:
            continue
        found += [
            Change(table, key, old.get(key), record)
            for key, record in new.items()
            if old.get(key) is not record and old.get(key) != record
        ]
        found += [Change(table, key, record, None) for key, record in old.items() if key not in new]
    return tuple(found)


def new_notes(news: Iterable[Change]) -> frozenset[str]:
    """The ids of the notes that these changes bring or alter."""
    found: set[str] = set()
    for change in news:
        if isinstance(change.after, Interview):
            before = change.before.notes if isinstance(change.before, Interview) else ()
            old = {note.id: note for note in before}
            found |= {note.id for note in change.after.notes if old.get(note.id) != note}
    return frozenset(found)


def apply(notebook: Notebook, news: Iterable[Change]) -> Notebook:
    """The notebook after these changes, whatever it held before."""
    news = tuple(news)
    gone = [change.before for change in news if change.after is None and change.before is not None]
    kept = [change.after for change in news if change.after is not None]
    return put(drop(notebook, *gone), *kept)


def joined(news: Iterable[Change]) -> tuple[Change, ...]:
    """The same changes, as one wherever a later one of a record took up what an earlier one had left."""
    found: list[Change] = []
    last: dict[tuple[str, str], int] = {}
    for change in news:
        place = last.get((change.table, change.id))
        if place is not None and found[place].after == change.before:
            found[place] = replace(found[place], after=change.after)
        else:
            last[change.table, change.id] = len(found)
            found.append(change)
    return tuple(found)


def inverse(done: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that take these back."""
    return tuple(replace(change, before=change.after, after=change.before) for change in done)


def held(notebook: Notebook, change: Change) -> Record | None:
    """What the notebook holds now where the change points."""
    if change.table == PROFILE:
        return notebook.profile
    table: Mapping[str, Record] = getattr(notebook, change.table)
    return table.get(change.id)
