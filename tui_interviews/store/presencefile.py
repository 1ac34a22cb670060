"""The file by which an open app is known; its lock says whether that app still lives."""

import fcntl
import os
import re
import stat
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from errno import ENOSPC

import msgspec

from tui_interviews.domain.presence import Presence
from tui_interviews.domain.text import tidy
from tui_interviews.store.disk import FILE_MODE
from tui_interviews.store.shape import encode

LARGEST = 4096
"""Bytes; whatever is larger was not written by the product."""
_TABLE = "sessions"
_NAME = re.compile(r"open-[0-9a-v]{12}\.json")
_LONGEST = 60
_YEARS = range(2000, 9000)
"""Moments that can be told in any zone."""
_CREATING = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_READING = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


class _Row(msgspec.Struct, frozen=True):
    opened_at: datetime
    user: str = ""
    host: str = ""
    terminal: str = ""
    ssh_from: str = ""
    pid: int = 0
    boot: str = ""


class _Tables(msgspec.Struct, frozen=True):
    sessions: dict[str, _Row]


@dataclass(frozen=True, slots=True)
class Sight:
    """A presence file as it was found."""

    state: os.stat_result
    presence: Presence | None = None
    """None where the file tells of none."""
    boot: str = ""
    is_held: bool | None = None
    """Whether somebody holds its lock; None where that cannot be known."""


def file_name(id_: str) -> str:
    """The name of a new presence; no name is ever used twice."""
    return f"open-{id_}.json"


def is_presence(name: str) -> bool:
    """Whether a file of the folder is one of these; others may lie beside them."""
    return _NAME.fullmatch(name) is not None


def announce(folder: int, name: str, me: Presence, boot: str) -> int:
    """Makes the file and holds its lock; nobody takes it for a dead one, because it is empty until then.

    The answer is the handle that keeps the lock: the kernel lets go of it however the process ends.
    """
    handle = os.open(name, _CREATING, FILE_MODE, dir_fd=folder)
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        raw = _encoded(me, boot)
        if os.write(handle, raw) != len(raw):
            raise OSError(ENOSPC, "the disk is full", name)
    except OSError:
        os.close(handle)
        os.unlink(name, dir_fd=folder)
        raise
    return handle


def sight(folder: int, name: str) -> Sight:
    """What a file says, and whether its app lives; raises `OSError` where it has gone or may not be read."""
    found = os.stat(name, dir_fd=folder, follow_symlinks=False)
    if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST:
        return Sight(found)
    handle = os.open(name, _READING, dir_fd=folder)
    try:
        found = os.fstat(handle)
        row = _decoded(os.read(handle, LARGEST))
        if row is None:
            return Sight(found)
        return Sight(found, _presence(row), row.boot, _is_held(handle))
    finally:
        os.close(handle)


def _is_held(handle: int) -> bool | None:
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return None
    return False


def _encoded(me: Presence, boot: str) -> bytes:
    row = {
        "user": me.user,
        "host": me.host,
        "terminal": me.terminal,
        "ssh_from": me.ssh_from,
        "pid": me.pid,
        "boot": boot,
        "opened_at": me.opened_at.isoformat(timespec="seconds"),
    }
    return encode({_TABLE: {"1": row}})


def _decoded(raw: bytes) -> _Row | None:
    try:
        rows = msgspec.json.decode(raw, type=_Tables).sessions
    except (ValueError, RecursionError):
        return None
    row = next(iter(rows.values()), None)
    is_told = row is not None and row.opened_at.tzinfo is not None and row.opened_at.year in _YEARS
    return row if is_told else None


def _presence(row: _Row) -> Presence:
    user, host, terminal, ssh_from = (
        tidy(text)[:_LONGEST] for text in (row.user, row.host, row.terminal, row.ssh_from)
    )
    return Presence(user, host, row.opened_at.astimezone(UTC), terminal, ssh_from, row.pid)
