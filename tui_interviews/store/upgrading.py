"""An older notebook becomes one of this version: backed up first, then file by file."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from tui_interviews.store.disk import create_file, make_folder, read_file, replace_file
from tui_interviews.store.faults import DamagedError
from tui_interviews.store.layout import BACKUPS, STORE_FILE
from tui_interviews.store.lock import locked
from tui_interviews.store.packed import NoBackupError, notebook_files, pack, unpack
from tui_interviews.store.shape import encode, strict_tree
from tui_interviews.store.versions import SCHEMA, stamp, upgraded, version

_BEFORE = f"before-schema-{SCHEMA}-"


def upgrade(data: Path, now: datetime) -> None:
    """Upgrades all files; after a crash in the middle, a second call upgrades those that are left, none twice."""
    with locked(data):
        found = read_file(data / STORE_FILE)
        schema = version(found[0] if found else None).schema
        if schema >= SCHEMA:
            return
        files = notebook_files(data)
        earlier = sorted((data / BACKUPS).glob(f"{_BEFORE}*.zip"))
        done = _done_before(earlier, schema)
        make_folder(data / BACKUPS)
        create_file(data / BACKUPS / f"{_BEFORE}{len(earlier) + 1:03}.zip", pack(files, now))
        left = {name: raw for name, raw in files.items() if raw not in done}
        for name, raw in upgraded_files(left, schema).items():
            if raw != files[name]:
                replace_file(data / name, raw)
        replace_file(data / STORE_FILE, stamp())


def upgraded_files(files: Mapping[str, bytes], schema: int) -> dict[str, bytes]:
    """Files of an older schema as this version would have written them; what cannot be read stays as it is."""
    return {name: _upgraded(raw, schema) for name, raw in files.items() if name != STORE_FILE}


def _upgraded(raw: bytes, schema: int) -> bytes:
    try:
        return raw if schema == SCHEMA else encode(upgraded(strict_tree(raw), schema))
    except DamagedError:
        return raw


def _done_before(earlier: Sequence[Path], schema: int) -> frozenset[bytes]:
    """The files that an interrupted upgrade has written, told by the backups that it made first."""
    done: frozenset[bytes] = frozenset()
    for path in earlier:
        try:
            found = read_file(path)
            files = unpack(found[0] if found else b"").files
        except (OSError, NoBackupError):
            continue
        left = {name: raw for name, raw in files.items() if raw not in done}
        done |= frozenset(upgraded_files(left, schema).values())
    return done
