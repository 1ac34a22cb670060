"""A file that is used again: what nobody needs any more gives its place on the disk to what is saved next.

To make a file and to delete one costs a save as much as all else, and much more on a disk where many were deleted just
before. So the generation that falls out of `.prev` keeps a name of its own, until the next save writes over it.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

StrPath: TypeAlias = str | os.PathLike[str]
SPARE = ".spare"
LARGEST = 64 << 10
"""Bytes that every reader gets at once: one that still has an old generation open does not find another in it."""

FILE_MODE = 0o600
_MAKING = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_WRITING = os.O_WRONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


def put_by(old: StrPath) -> None:
    """Gives a file that is about to be replaced its second name; where there is a spare one already, that is enough."""
    with suppress(OSError):
        os.link(old, _beside(old), follow_symlinks=False)


def make_ready(folder: Path) -> None:
    """Between two saves there is time to make a file that the next one then has not to make."""
    with suppress(OSError):
        os.close(os.open(folder / SPARE, _MAKING, FILE_MODE))


def _beside(old: StrPath) -> str:
    return f"{os.path.dirname(old)}/{SPARE}"


def reopened(old: StrPath, folder: str) -> tuple[str, int] | None:
    """The spare file beside an old generation, open to be written over; None where there is none that only we know.

    From there it has to get into the `folder` by its name alone, so both are to be on one disk.
    """
    spare = _beside(old)
    try:
        handle = os.open(spare, _WRITING)
    except FileNotFoundError:
        return None
    except OSError:
        handle = -1
    if handle >= 0:
        with suppress(OSError):
            if _is_ours(os.fstat(handle), os.stat(folder)):
                return spare, handle
        os.close(handle)
    with suppress(OSError):  # a folder stays
        os.unlink(spare)
    return None


def _is_ours(found: os.stat_result, folder: os.stat_result) -> bool:
    """A plain file, closed to others, that has no other name: a backup may be made of second names."""
    is_plain = stat.S_ISREG(found.st_mode) and not found.st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    is_alone = found.st_nlink == 1 and found.st_uid == os.geteuid() and found.st_dev == folder.st_dev
    return is_plain and is_alone and found.st_size <= LARGEST
