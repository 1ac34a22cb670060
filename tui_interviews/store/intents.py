"""A change of several files, written down before the first is touched, so that a crash between two loses nothing."""

import secrets
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from tui_interviews.domain.change import Change
from tui_interviews.domain.notebook import Record
from tui_interviews.store.disk import create_file, files_named, move_file, read_file
from tui_interviews.store.documents import MisfitError, document, record
from tui_interviews.store.layout import DAMAGED, INTENT, KINDS


class _Step(msgspec.Struct):
    table: str
    id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


def write_intent(data: Path, news: Sequence[Change]) -> Path:
    """Notes what is about to be done; durable when it returns."""
    steps = [_Step(one.table, one.id, _document(one.before), _document(one.after)) for one in news]
    path = data / f"{INTENT}{secrets.token_hex(8)}"
    create_file(path, msgspec.json.format(msgspec.json.encode(steps), indent=1) + b"\n")
    return path


def intents(data: Path) -> list[Path]:
    """The intents that lie in the folder: while the lock is held, those of writers that died."""
    return files_named(data, INTENT)


def read_intent(path: Path) -> tuple[Change, ...]:
    """The changes that somebody began to write; an intent that makes no sense is put aside and has none."""
    try:
        found = read_file(path)
        steps = msgspec.json.decode(found[0] if found else b"[]", type=list[_Step])
        return tuple(_changes(steps))
    except (OSError, ValueError, MisfitError, KeyError, RecursionError):
        move_file(path, path.parent / DAMAGED / f"{path.name.lstrip('.')}-{secrets.token_hex(4)}")
        return ()


def _changes(steps: Sequence[_Step]) -> Iterator[Change]:
    for step in steps:
        if step.table not in KINDS:
            raise KeyError(step.table)
        before, after = (
            record(step.table, one) if one is not None else None for one in (step.before, step.after)
        )
        yield Change(step.table, step.id, before, after)


def _document(one: Record | None) -> dict[str, Any] | None:
    return None if one is None else document(one)
