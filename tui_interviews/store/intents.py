"""A change of several files, written down before the first is touched, so that a crash between two loses nothing."""

import os
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tui_interviews.domain.change import Change
from tui_interviews.store.changelines import ChangeLine, changes_of, lines_of
from tui_interviews.store.disk import create_file, files_named, move_file, read_file
from tui_interviews.store.documents import MisfitError
from tui_interviews.store.layout import DAMAGED, INTENT


def write_intent(data: Path, news: Sequence[Change]) -> Path:
    """Notes what is about to be done; durable when it returns."""
    path = data / f"{INTENT}{time.time_ns():016x}-{os.urandom(4).hex()}"
    create_file(path, msgspec.json.format(msgspec.json.encode(lines_of(news)), indent=1) + b"\n")
    return path


def intents(data: Path) -> list[Path]:
    """The intents that lie in the folder, oldest first: while the lock is held, those of writers that died."""
    return files_named(data, INTENT)


def read_intent(path: Path) -> tuple[Change, ...]:
    """The changes that somebody began to write; an intent that makes no sense is put aside and has none."""
    try:
        found = read_file(path)
        return tuple(changes_of(msgspec.json.decode(found[0] if found else b"[]", type=list[ChangeLine])))
    except (OSError, ValueError, MisfitError, RecursionError):
        move_file(path, path.parent / DAMAGED / f"{path.name.lstrip('.')}-{os.urandom(4).hex()}")
        return ()
