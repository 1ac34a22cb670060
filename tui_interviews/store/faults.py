"""What went wrong with the disk, in words that say what to do."""

import errno
from pathlib import Path

from tui_interviews.domain.keeper import NotSavedError

KEPT = "your change is kept on the screen and saved again by itself"


class DamagedError(Exception):
    """A file cannot be understood; the message is the clause that says what is wrong with it."""


def not_saved(fault: OSError, folder: Path) -> NotSavedError:
    """The sentence for a fault that the system reported while saving."""
    where = str(fault.filename or folder)
    match fault.errno:
        case errno.ENOENT:
            return NotSavedError(f"there is no {where}: bring the folder or the disk back; {KEPT}")
        case errno.ENOSPC:
            return NotSavedError(f"the disk is full: free some space; {KEPT}")
        case errno.EDQUOT | errno.EFBIG:
            return NotSavedError(f"your quota on this disk is used up: free some space; {KEPT}")
        case errno.EACCES | errno.EPERM:
            return NotSavedError(f"{where} cannot be written: make it yours and writable; {KEPT}")
        case errno.EROFS:
            return NotSavedError(f"{where} is on a disk that is read-only: make it writable; {KEPT}")
        case errno.ELOOP | errno.ENOTDIR | errno.EINVAL | errno.EISDIR:
            return NotSavedError(f"{where} is not a plain file or folder of its own: move it away; {KEPT}")
        case errno.ENOLCK | errno.ENOTSUP | errno.ENOSYS:
            return NotSavedError(f"{folder} is on a disk that cannot lock files: move the notebook; {KEPT}")
        case _:
            return NotSavedError(f"the disk reported a fault ({fault.strerror or fault}): check it; {KEPT}")


def damaged_file(file: str, what: str) -> NotSavedError:
    """The sentence for a file that is left as it is, because writing it could destroy what nobody can read."""
    return NotSavedError(f"{file} {what}; it is left as it is: repair it or move it away, and {KEPT}")
