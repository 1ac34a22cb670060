"""What was deleted, kept for a while."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from tui_interviews.store.disk import create_file, make_folder, move_file
from tui_interviews.store.layout import TRASH
from tui_interviews.store.shape import Tree, encode

STAMP = "%Y%m%dT%H%M%SZ"
"""How the name of everything in the trash begins."""


def throw_file(data: Path, file: str) -> None:
    """Moves a whole file away, under a name of its own."""
    for target in _names(data, file):
        try:
            move_file(data / file, target)
        except FileExistsError:
            continue
        return


def throw_documents(data: Path, file: str, removed: Tree) -> None:
    """Keeps documents that are about to leave a file."""
    throw_bytes(data, file, encode(removed))


def throw_bytes(data: Path, file: str, raw: bytes) -> None:
    """Keeps what a file held before it is replaced."""
    make_folder(data / TRASH)
    for target in _names(data, file):
        try:
            create_file(target, raw)
        except FileExistsError:
            continue
        return


def _names(data: Path, file: str) -> Iterator[Path]:
    stamp = datetime.now(UTC).strftime(STAMP)
    name = file.replace("/", "-")
    yield data / TRASH / f"{stamp}-{name}"
    for number in range(2, 1_000_000):
        yield data / TRASH / f"{stamp}-{number}-{name}"
