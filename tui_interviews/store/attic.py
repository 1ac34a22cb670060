"""Everything on this disk where a record may still be: the trash, previous versions, damaged files, backups."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tui_interviews.store.backups import every_backup
from tui_interviews.store.disk import read_file
from tui_interviews.store.faults import DamagedError
from tui_interviews.store.layout import DAMAGED, PREVIOUS, STORE_FILE, TRASH
from tui_interviews.store.packed import NoBackupError, unpack
from tui_interviews.store.shape import Document, Tree, strict_tree
from tui_interviews.store.spare import SPARE
from tui_interviews.store.unison import tree_of
from tui_interviews.store.upgrading import upgraded_files


def files_of(data: Path, *folders: str) -> Iterator[Path]:
    """The files in hidden folders of the notebook, in no folder below them."""
    for folder in folders:
        with suppress(OSError):
            yield from sorted(
                path for path in (data / folder).iterdir() if path.is_file() and not path.is_symlink()
            )


def thrown(data: Path) -> Iterator[Tree]:
    """What lies in the trash."""
    yield from (tree for path in files_of(data, TRASH) if (tree := tree_of(path)) is not None)


def older(data: Path) -> Iterator[Tree]:
    """Previous versions, then the backups, the newest first."""
    found = (path for path in files_of(data, PREVIOUS, DAMAGED) if path.name != SPARE)
    yield from (tree for path in found if (tree := tree_of(path)) is not None)
    for path in every_backup(data):
        with suppress(OSError, NoBackupError):
            raw_backup = read_file(path)
            packed = unpack(raw_backup[0] if raw_backup else b"")
            for name, raw in upgraded_files(packed.files, packed.schema).items():
                with suppress(DamagedError):
                    if name != STORE_FILE:
                        yield strict_tree(raw)


def find(trees: Iterator[Tree], table: str, id_: str) -> Document | None:
    """The first version of a record."""
    rows = (row for tree in trees for row in tree.get(table, {}).values())
    return next((row for row in rows if row.get("id") == id_), None)


def note_ids(trees: Iterator[Tree]) -> Iterator[str]:
    """The ids of all notes of all interviews."""
    for tree in trees:
        for row in tree.get("interviews", {}).values():
            notes = row.get("notes", [])
            for note in notes if isinstance(notes, list) else ():
                if isinstance(note, dict):
                    yield str(note.get("id", ""))
