"""A person is removed for good: from the notebook, the trash, older versions, damaged files, sessions and backups."""

import json
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from tui_interviews.domain.card import Card
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.store.attic import files_of, older, thrown
from tui_interviews.store.backups import every_backup
from tui_interviews.store.disk import read_file, remove_file, replace_file
from tui_interviews.store.documents import MisfitError, record
from tui_interviews.store.faults import DamagedError
from tui_interviews.store.layout import DAMAGED, PREVIOUS, SESSIONS, STORE_FILE, TRASH
from tui_interviews.store.lock import locked
from tui_interviews.store.packed import NoBackupError, pack, unpack
from tui_interviews.store.reading import found_files
from tui_interviews.store.scrubbing import Gone, is_same, pruned, scrubbed
from tui_interviews.store.shape import Tree, encode, strict_tree
from tui_interviews.store.spare import SPARE
from tui_interviews.store.unison import copies, tree_of
from tui_interviews.store.versions import version


@dataclass(slots=True)
class Forgotten:
    """What went, and what is still somewhere."""

    removed: Counter[str] = field(default_factory=Counter)
    """Records of the notebook, by table."""
    cleaned: list[str] = field(default_factory=list)
    """Files besides the notebook that held something of the person."""
    unreached: list[str] = field(default_factory=list)
    """Files that mention the person and could not be cleaned, each with the reason."""


def everybody(data: Path) -> tuple[Contact | Card, ...]:
    """Whoever is in the notebook, or was: also the deleted, as long as the trash or a backup knows them."""
    found: dict[str, Contact | Card] = {}
    for tree in (*_notebook(data), *thrown(data), *older(data)):
        for table in ("contacts", "cards"):
            for row in tree.get(table, {}).values():
                with suppress(MisfitError):
                    one = record(table, row)
                    if isinstance(one, Contact | Card):
                        found.setdefault(one.id, one)
    return tuple(found.values())


def forget(data: Path, who: Contact | Card, *elsewhere: Path) -> Forgotten:
    """Removes a person; the notebook itself comes last, so that after a crash the same call finds them again.

    `elsewhere` are further folders of the product, such as that of its state. Raises `NotSavedError` or `OSError`.
    """
    said = Forgotten()
    with locked(data):
        _refuse_closed(data)
        gone = _gone(data, who)
        if os.path.lexists(spare := data / PREVIOUS / SPARE):
            remove_file(spare)
        for path in every_backup(data):
            _clean(data, path, gone, said)
        strays = (data / name for name in copies(data))
        for path in (
            *strays,
            *files_of(data, DAMAGED, TRASH, PREVIOUS),
            *_below(data / SESSIONS, *elsewhere),
        ):
            _clean(data, path, gone, said)
        for file in sorted(found_files(data)[0], key=lambda name: name.startswith("people/")):
            _clean_records(data, data / file, gone, said.removed, said)
    return said


def _refuse_closed(data: Path) -> None:
    found = read_file(data / STORE_FILE)
    if why := version(found[0] if found else None).why_closed:
        raise NotSavedError(why)


def _gone(data: Path, who: Contact | Card) -> Gone:
    trees = [*_notebook(data), *thrown(data), *older(data)]
    same = (
        str(row.get("id", ""))
        for tree in trees
        for table, rows in tree.items()
        for row in rows.values()
        if is_same(who, table, row)
    )
    gone = Gone({who.id, *same} - {""})
    gone.learn(trees)
    return gone


def _notebook(data: Path) -> Iterator[Tree]:
    yield from (tree for file in found_files(data)[0] if (tree := tree_of(data / file)) is not None)


def _below(*folders: Path) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _clean(data: Path, path: Path, gone: Gone, said: Forgotten) -> None:
    """A file besides the notebook; one that cannot be cleaned is told and left."""
    name = str(path.relative_to(data)) if path.is_relative_to(data) else str(path)
    try:
        found = read_file(path)
        raw = found[0] if found else b""
        fresh = _without_zip(raw, gone) if path.suffix == ".zip" else _without(raw, gone, name)
    except (OSError, DamagedError, NoBackupError) as fault:
        said.unreached.append(f"{name}: {fault.strerror if isinstance(fault, OSError) else fault}")
        return
    if fresh != raw:
        _replace(path, fresh)
        said.cleaned.append(name)


def _replace(path: Path, fresh: bytes) -> None:
    if fresh:
        replace_file(path, fresh)
    else:
        remove_file(path)


def _without(raw: bytes, gone: Gone, name: str) -> bytes:
    """The bytes of a file without the person, empty where nothing else was in it."""
    if not gone.pattern.search(raw) and not gone.pattern.search(name.encode()):
        return raw
    with suppress(DamagedError):
        tree = scrubbed(strict_tree(raw), gone, Counter())
        return encode(tree) if any(tree.values()) else b""
    if any(id_ in name for id_ in gone.people | gone.others):
        return b""
    try:
        rest = [pruned(one, gone) for one in _values(raw) if not gone.owns(one)]
    except (ValueError, RecursionError):
        raise DamagedError("is damaged and mentions them: look at it, and delete it by hand") from None
    return b"".join(json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in rest if one)


def _values(raw: bytes) -> list[Any]:
    """The JSON value of a file, or one of each line."""
    try:
        return [json.loads(raw)]
    except ValueError:
        return [json.loads(line) for line in raw.splitlines() if line.strip()]


def _without_zip(raw: bytes, gone: Gone) -> bytes:
    packed = unpack(raw)
    files = {name: _without(content, gone, name) for name, content in packed.files.items()}
    if files == packed.files:
        return raw
    made_at = datetime.fromisoformat(packed.made_at)
    return pack({name: content for name, content in files.items() if content}, made_at)


def _clean_records(data: Path, path: Path, gone: Gone, removed: Counter[str], said: Forgotten) -> None:
    tree = tree_of(path)
    name = str(path.relative_to(data))
    if tree is None:
        if path.name != STORE_FILE and os.path.lexists(path) and any(id_ in name for id_ in gone.people):
            said.unreached.append(
                f"{name}: is damaged; run `tui-interviews doctor --repair` and forget them again"
            )
        return
    fresh = scrubbed(tree, gone, removed)
    if fresh != tree:
        _replace(path, encode(fresh) if any(fresh.values()) else b"")
