"""Files that come from outside, and files that the user asked for."""

import os
import secrets
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path

from tui_interviews.exchange.fault import AlreadyThereError, UnreadableError, UnwrittenError

LARGEST = 512 * 1024 * 1024


def read_outside(path: Path, limit: int = LARGEST) -> bytes:
    """A file that somebody chose to import; neither a pipe, which might never end, nor a giant. Raises `UnreadableError`."""
    try:
        found = path.expanduser().stat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableError(f"{path} is not a file: choose the file itself")
        if found.st_size > limit:
            raise UnreadableError(
                f"{path} is larger than {limit >> 20} MB, which is more than can be imported"
            )
        return path.expanduser().read_bytes()
    except (OSError, ValueError, RuntimeError) as fault:
        raise UnreadableError(f"{path} cannot be read: {_reason(fault)}") from fault


def write_new(path: Path, content: bytes, overwrite: bool = False) -> None:
    """A whole file or none, for its owner's eyes only; a link of that name is never followed. Raises `UnwrittenError`."""
    try:
        temporary = path.with_name(f".{secrets.token_hex(8)}.tmp")
        _write(temporary, content)
        try:
            if overwrite:
                temporary.replace(path)
            else:
                _name(temporary, path, content)
        finally:
            temporary.unlink(missing_ok=True)
    except FileExistsError as fault:
        raise AlreadyThereError(
            f"{path} is there already: choose another name, or say that it may be replaced"
        ) from fault
    except (OSError, ValueError) as fault:
        raise UnwrittenError(f"{path} cannot be written: {_reason(fault)}") from fault


def write_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """A whole new folder or none, for its owner's eyes only. Raises `UnwrittenError`."""
    if os.path.lexists(path):
        raise AlreadyThereError(f"{path} is there already: choose another name")
    staged = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        try:
            for name, content in files.items():
                (staged / name).parent.mkdir(0o700, parents=True, exist_ok=True)
                _write(staged / name, content)
            staged.rename(path)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    except (OSError, ValueError) as fault:
        raise UnwrittenError(f"{path} cannot be written: {_reason(fault)}") from fault


def _write(path: Path, content: bytes) -> None:
    """A file that nobody else can have made; none, where it cannot be written to its end."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            path.unlink()
            raise


def _name(temporary: Path, path: Path, content: bytes) -> None:
    """A hard link fails where the name is taken, so that nobody's file is lost between a look and a rename."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        _write(path, content)


def _reason(fault: Exception) -> str:
    return (fault.strerror or str(fault)).lower() if isinstance(fault, OSError) else str(fault)
