"""Files that come from outside, and files that the user asked for."""

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path

from tui_interviews.exchange.fault import AlreadyThereError, UnreadableError, UnwrittenError

LARGEST = 512 * 1024 * 1024
_KINDS = {stat.S_IFREG: "a file", stat.S_IFDIR: "a folder", stat.S_IFLNK: "a link", stat.S_IFIFO: "a pipe"}
_WAYS_OUT = {
    errno.ENOENT: "there is no such folder: make it first, or choose another",
    errno.ENOTDIR: "what should be its folder is a file: choose another folder",
    errno.EACCES: "you may not write in its folder: choose another",
    errno.EPERM: "you may not write in its folder: choose another",
    errno.EROFS: "its disk is read-only: choose another folder",
    errno.ENAMETOOLONG: "the name is too long: choose a shorter one",
    errno.ENOSPC: "no space left on the disk: make room, or choose another folder",
    errno.EDQUOT: "your share of the disk is used up: make room, or choose another folder",
}


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
    """A whole file or none, for its owner's eyes only; only a plain file is ever replaced. Raises `UnwrittenError`."""
    try:
        _check_taken(path, stat.S_IFREG, overwrite)
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
        raise _already_there(path) from fault
    except (OSError, ValueError) as fault:
        raise UnwrittenError(f"{path} cannot be written: {_way_out(fault)}") from fault


def write_folder(path: Path, files: Mapping[str, bytes], overwrite: bool = False) -> Path | None:
    """A whole new folder or none; answers where one that had its name is now, whole. Raises `UnwrittenError`."""
    staged = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        is_taken = _check_taken(path, stat.S_IFDIR, overwrite)
        try:
            staged.mkdir(0o700)
            for name, content in files.items():
                (staged / name).parent.mkdir(0o700, parents=True, exist_ok=True)
                _write(staged / name, content)
            aside = path.rename(free_name(path)) if is_taken else None
            try:
                staged.rename(path)
            except OSError:
                if aside:
                    aside.rename(path)
                raise
            return aside
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    except (OSError, ValueError) as fault:
        raise UnwrittenError(f"{path} cannot be written: {_way_out(fault)}") from fault


def path_of(words: str, folder: Path, name: str) -> Path:
    """Where a file of that name goes: words are a file, or a folder for it, seen from `folder`."""
    words = words.strip()
    try:
        chosen = folder / Path(words).expanduser()
    except RuntimeError:
        chosen = folder / words
    is_folder = os.path.isdir(chosen)  # noqa: PTH112 - a Path would raise where the name is too long
    is_meant = chosen.name == name and chosen != folder
    return chosen / name if is_folder and not is_meant else chosen


def free_name(path: Path) -> Path:
    """The first name with a number that nothing has yet."""
    names = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(2, 1000))
    return next((one for one in names if not os.path.lexists(one)), path)


def _check_taken(path: Path, kind: int, overwrite: bool) -> bool:
    """Whether a file of the kind has that name and may go. Raises `UnwrittenError` for any other thing there."""
    try:
        found = stat.S_IFMT(path.lstat().st_mode)
    except FileNotFoundError:
        return False
    if found != kind:
        told = _KINDS.get(found, "no plain file")
        raise UnwrittenError(f"{path} is {told} and stays as it is: choose another name")
    if not overwrite:
        raise _already_there(path)
    return True


def _already_there(path: Path) -> AlreadyThereError:
    return AlreadyThereError(f"{path} is there already: choose another name, or say that it may be replaced")


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


def _way_out(fault: OSError | ValueError) -> str:
    """The reason, and where there is one what to do about it."""
    told = _WAYS_OUT.get(fault.errno or 0) if isinstance(fault, OSError) else None
    return told or _reason(fault)
