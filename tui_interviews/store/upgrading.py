"""An older notebook becomes one of this version: backed up first, then file by file."""

import secrets
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from tui_interviews.store.disk import create_file, make_folder, read_file, replace_file
from tui_interviews.store.faults import DamagedError
from tui_interviews.store.layout import BACKUPS, STORE_FILE
from tui_interviews.store.lock import locked
from tui_interviews.store.packed import NoBackupError, notebook_files, pack, unpack
from tui_interviews.store.shape import encode, strict_tree
from tui_interviews.store.trash import STAMP
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
        done = frozenset(_done_before(data, schema))
        make_folder(data / BACKUPS)
        name = f"{_BEFORE}{now.strftime(STAMP)}-{secrets.token_hex(4)}.zip"
        create_file(data / BACKUPS / name, pack(files, now))
        for name, raw in upgraded_files(files, schema).items():
            if files[name] not in done and raw != files[name]:
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


def _done_before(data: Path, schema: int) -> Iterator[bytes]:
    """The upgraded files of an upgrade that was begun, told by the backups that it made first."""
    for path in (data / BACKUPS).glob(f"{_BEFORE}*.zip"):
        try:
            found = read_file(path)
            yield from upgraded_files(unpack(found[0] if found else b"").files, schema).values()
        except (OSError, NoBackupError):
            continue
