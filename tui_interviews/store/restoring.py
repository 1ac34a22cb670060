"""A backup becomes a notebook again, or part of the one that is there."""

import secrets
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tui_interviews.domain.change import Change, apply, held
from tui_interviews.domain.notebook import TABLES, Notebook, Record
from tui_interviews.domain.problem import Problem
from tui_interviews.domain.profile import Profile
from tui_interviews.store.disk import FOLDER_MODE, create_file, fsync_folder, make_folder
from tui_interviews.store.layout import STORE_FILE, TABLE_OF, id_of
from tui_interviews.store.loose import Loose
from tui_interviews.store.opening import open_store
from tui_interviews.store.packed import NoBackupError, Packed
from tui_interviews.store.pages import page
from tui_interviews.store.upgrading import upgraded_files
from tui_interviews.store.versions import stamp


@dataclass(frozen=True, slots=True)
class Restored:
    """What a backup brought."""

    added: int
    updated: int
    duplicates: int
    """Records that were there already, just as they are in the backup."""
    conflicts: int
    """Single values of the backup that lost against the notebook's, which the app shows for choosing."""
    problems: tuple[Problem, ...] = ()
    """What is damaged in the backup itself."""


def restore(data: Path, packed: Packed, *, is_dry: bool = False) -> Restored:
    """Brings back all of a backup, or raises `NotSavedError`, `StoreClosedError` or `OSError` and brought nothing."""
    files = upgraded_files(packed.files, packed.schema)
    pages = [page(name, raw) for name, raw in sorted(files.items())]
    records = {id_of(one): one for found in pages for one in found.records.values()}
    problems = tuple(problem for found in pages for problem in found.problems)
    if not data.exists() or (data.is_dir() and not any(data.iterdir())):
        if not is_dry:
            _place(data, files)
        return Restored(len(records), 0, 0, 0, problems)
    return _merge(data, records, problems, is_dry=is_dry)


def bring_loose(data: Path, found: Loose, *, is_dry: bool = False) -> Restored:
    """The same with records that came without files; raises `NoBackupError` where they would rename people."""
    if found.is_anonymous and found.records.keys() & _known(data):
        raise NoBackupError(
            "was made anonymous, of this very notebook: it would rename everybody; restore it with another --home"
        )
    return _merge(data, found.records, found.problems, is_dry=is_dry)


def _known(data: Path) -> frozenset[str]:
    notebook = open_store(data).notebook
    return frozenset(id_ for table in TABLES for id_ in getattr(notebook, table))


def _merge(
    data: Path, records: Mapping[str, Record], problems: tuple[Problem, ...], *, is_dry: bool
) -> Restored:
    opened = open_store(data)
    news = tuple(_news(opened.notebook, records))
    after = apply(opened.notebook, news)
    if not is_dry:
        after = apply(after, opened.keeper.write(news))
    pairs = [(held(opened.notebook, change), held(after, change)) for change in news]
    said = Counter(_outcome(*pair) for pair in pairs)
    clashes = sum(_conflicts(is_now) - _conflicts(was) for was, is_now in pairs if was and not is_dry)
    same = len(records) - len(news) + said["duplicates"]
    return Restored(said["added"], said["updated"], same, clashes, problems)


def _news(notebook: Notebook, records: Mapping[str, Record]) -> Iterator[Change]:
    """With no state that both sides came from, so that nothing counts as deleted by either."""
    for id_, record in records.items():
        change = Change(TABLE_OF[type(record)], id_, None, record)
        if held(notebook, change) != record:
            yield change


def _outcome(was: Record | None, is_now: Record | None) -> str:
    if was in (None, Profile()):
        return "added"
    return "duplicates" if was == is_now else "updated"


def _conflicts(record: Record | None) -> int:
    return len(record.conflicts) if record is not None else 0


def _place(data: Path, files: dict[str, bytes]) -> None:
    """All files byte by byte in a new folder, which gets its name once it is complete."""
    make_folder(data.parent)
    staged = data.with_name(f".{data.name}-{secrets.token_hex(8)}")
    staged.mkdir(FOLDER_MODE)
    try:
        for name, raw in {STORE_FILE: stamp(), **files}.items():
            make_folder((staged / name).parent)
            create_file(staged / name, raw)
        staged.rename(data)
        fsync_folder(data.parent)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
