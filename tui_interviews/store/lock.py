"""One writer at a time: other sessions on this machine wait for their turn."""

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.store.disk import FILE_MODE
from tui_interviews.store.faults import KEPT
from tui_interviews.store.layout import LOCK

SECONDS = 10.0
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


@contextmanager
def locked(data: Path, seconds: float = SECONDS) -> Iterator[None]:
    """Holds `.lock`, which is never renamed or deleted; `NotSavedError` when nobody lets go of it in time."""
    handle = os.open(f"{data}/{LOCK}", _FLAGS, FILE_MODE)
    try:
        _wait(handle, data, time.monotonic() + seconds)
        yield
    finally:
        os.close(handle)


@contextmanager
def held_still(data: Path) -> Iterator[None]:
    """For reading all of it at one moment: where nobody may write, there is no lock to hold and none is needed."""
    with ExitStack() as held:
        try:
            held.enter_context(locked(data))
        except OSError as fault:
            if fault.errno not in _CLOSED:
                raise
        yield


def _wait(handle: int, data: Path, deadline: float) -> None:
    pause = 0.001
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                raise NotSavedError(
                    f"another session holds {data / LOCK} and does not let go: close it, or end it if it hangs; {KEPT}"
                ) from None
            time.sleep(pause)
            pause = min(pause * 2, 0.02)
        else:
            return
