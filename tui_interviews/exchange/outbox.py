"""What is being handed to a mail program at this moment, so that nothing goes out twice.

`<state>/sending/<message>.eml` holds the message from before the program starts until it has said yes or no; one that
is still there later tells that nobody knows whether it went out.
"""

import fcntl
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from tui_interviews.domain.text import slug
from tui_interviews.exchange.fault import UnsendableError, UnsureError

FOLDER = "sending"
BUSY = "Another session is handing it over at this moment."


def hand_over_once(state: Path, message_id: str, message: bytes, hand: Callable[[], None]) -> None:
    """Calls `hand`, while no other session does the same. Raises `UnsendableError`; `UnsureError` leaves its trace."""
    path = _path(state, message_id)
    with _trace(path, message):
        try:
            hand()
        except UnsureError:
            raise
        except UnsendableError:
            path.unlink(missing_ok=True)
            raise
        path.unlink(missing_ok=True)


def _trace(path: Path, message: bytes) -> IO[bytes]:
    """The message in its file, locked until the file is closed."""
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        trace = os.fdopen(os.open(path, flags, 0o600), "r+b", buffering=0)
        try:
            fcntl.flock(trace, fcntl.LOCK_EX | fcntl.LOCK_NB)
            trace.truncate()
            trace.write(message)
            os.fsync(trace.fileno())
        except OSError:
            trace.close()
            raise
    except BlockingIOError as fault:
        raise UnsendableError(BUSY) from fault
    except OSError as fault:
        why = (fault.strerror or str(fault)).lower()
        raise UnsendableError(f"Nothing was handed over: {path} cannot be written ({why}).") from fault
    return trace


def unsure_since(state: Path, message_id: str) -> datetime | None:
    """When a handing over began of which nobody knows how it ended; None where there is none, or it goes on."""
    path = _path(state, message_id)
    with suppress(OSError), path.open("rb") as trace:
        try:
            fcntl.flock(trace, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return None
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return None


def forget_trace(state: Path, message_id: str) -> None:
    """Once the user has said that it was sent."""
    with suppress(OSError):
        _path(state, message_id).unlink(missing_ok=True)


def _path(state: Path, message_id: str) -> Path:
    return state / FOLDER / f"{slug(message_id)}.eml"
