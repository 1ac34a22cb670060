"""Plain files, written so that a crash leaves the old or the new one: the only place where the store meets the disk."""

import os
import stat
import time
from contextlib import suppress
from errno import EEXIST, EINVAL, ENOTDIR
from pathlib import Path
from typing import TypeAlias

from tui_interviews.store.spare import FILE_MODE as FILE_MODE
from tui_interviews.store.spare import StrPath, put_by, reopened

FOLDER_MODE = 0o700
TEMPORARY = ".tmp-"

Signature: TypeAlias = tuple[int, int, int]
"""Time of change, size and inode: whether a file is still the one that was read."""

NO_FILE: Signature = (0, 0, 0)

_READING = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_CREATING = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


class ChangedError(Exception):
    """Somebody who knows no lock, such as an editor, has changed a file since it was read: it has to be read again."""


def signature_of(found: os.stat_result) -> Signature:
    """What tells this state of a file from any other."""
    return found.st_mtime_ns, found.st_size, found.st_ino


def read_file(path: StrPath) -> tuple[bytes, Signature] | None:
    """The bytes of a file and their signature, None where there is none; a link or a pipe is an `OSError`."""
    try:
        handle = os.open(path, _READING)
    except FileNotFoundError:
        return None
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(EINVAL, "not a regular file", str(path))
        return _contents(handle, found.st_size), signature_of(found)
    finally:
        os.close(handle)


def _contents(handle: int, size: int) -> bytes:
    """All bytes from here on; nearly always one call gets them, for which `size` is the guess."""
    raw = os.read(handle, size + 1)
    if len(raw) == size:
        return raw
    parts = [raw]
    while parts[-1]:
        parts.append(os.read(handle, 1 << 20))
    return b"".join(parts)


def files_in(folder: Path) -> dict[str, Signature]:
    """The visible entries of a folder by name; no folder has none, and a link to one is an `OSError`."""
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return {}
    try:
        with os.scandir(handle) as entries:
            names = [entry for entry in entries if not entry.name.startswith(".")]
            return {entry.name: signature_of(entry.stat(follow_symlinks=False)) for entry in names}
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """The folder and those above it, closed to others from the first moment."""
    try:
        found = os.lstat(folder)
    except FileNotFoundError:
        make_folder(folder.parent)
        with suppress(FileExistsError):
            folder.mkdir(FOLDER_MODE)
            fsync_folder(folder.parent)
        return
    if not stat.S_ISDIR(found.st_mode) and not folder.is_dir():
        raise OSError(ENOTDIR, "not a folder", str(folder))


def replace_file(
    path: StrPath, raw: bytes, previous: StrPath | None = None, state: Signature | None = None
) -> Signature:
    """Puts bytes in place of a file; it returns once they would survive a power cut. `previous` keeps the old ones.

    `ChangedError` when the file is not in the `state` that is given: the bytes were made without what it now holds.
    """
    folder = os.path.dirname(path)
    temporary, handle = _blank(folder, previous)
    with _Provisional(temporary):
        signature = _filled(handle, raw)
        if previous is None:
            _take_place(temporary, path, state)
        else:
            _take_place_of(temporary, path, previous, state)
    fsync_folder(folder)
    return signature


def _take_place(temporary: str, path: StrPath, state: Signature | None) -> None:
    if state is not None and state != state_of(path):
        raise ChangedError(path)
    os.replace(temporary, path)


def _take_place_of(temporary: str, path: StrPath, previous: StrPath, state: Signature | None) -> None:
    """Once the file is replaced, and only then, what it was before is the one previous generation."""
    is_first = state_of(previous) in (NO_FILE, state)  # the same file: whoever gave it the name was killed
    name = str(previous) if is_first else _new_name(os.path.dirname(previous))
    with _Provisional(name):
        has_name = _second_name(path, name)
        _take_place(temporary, path, state)
        if has_name and not is_first:
            put_by(previous)
            os.replace(name, previous)


def state_of(path: StrPath) -> Signature:
    """Without reading it; `NO_FILE` where there is none."""
    try:
        return signature_of(os.lstat(path))
    except FileNotFoundError:
        return NO_FILE


def create_file(path: Path, raw: bytes) -> None:
    """Like `replace_file`, but `FileExistsError` where there is a file already."""
    folder = os.path.dirname(path)
    temporary, handle = _blank(folder, None)
    with _Provisional(temporary):
        _filled(handle, raw)
        if os.path.lexists(path):
            raise FileExistsError(EEXIST, "already there", str(path))
        os.replace(temporary, path)
    fsync_folder(folder)


def _filled(handle: int, raw: bytes) -> Signature:
    """Writes, closes, and returns once the bytes would survive a power cut."""
    try:
        rest = memoryview(raw)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if os.fstat(handle).st_size > len(raw):
            os.ftruncate(handle, len(raw))
        now = time.time_ns()
        os.utime(handle, ns=(now, now))  # the system's own stamps are the same for some milliseconds
        os.fsync(handle)
        return signature_of(os.fstat(handle))
    finally:
        os.close(handle)


class _Provisional:
    """The name of a file that does not stay behind, whatever ends it but success."""

    def __init__(self, path: str) -> None:
        """The file may not be there yet."""
        self._path = path

    def __enter__(self) -> None:
        """Nothing has gone wrong yet."""

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Removes it when something did."""
        if kind is not None:
            _unlink_if_possible(self._path)


def _unlink_if_possible(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)


def _blank(folder: str, previous: StrPath | None) -> tuple[str, int]:
    """A file without a meaning yet, and its name: the spare one beside the previous generation, where there is one."""
    if previous is not None and (spare := reopened(previous, folder)) is not None:
        return spare
    path = _new_name(folder)
    return path, os.open(path, _CREATING, FILE_MODE)


def _new_name(folder: str) -> str:
    return f"{folder}/{TEMPORARY}{os.getpid():x}-{time.time_ns():x}"


def files_named(folder: Path, start: str) -> list[Path]:
    """The entries of a folder whose names begin like this; no folder has none."""
    try:
        return [folder / name for name in sorted(os.listdir(folder)) if name.startswith(start)]
    except FileNotFoundError:
        return []


def _second_name(path: StrPath, name: str) -> bool:
    """A link, a copy where that cannot be; false where there is no file."""
    try:
        os.link(path, name, follow_symlinks=False)
    except OSError as fault:
        if not os.path.lexists(path):
            return False
        make_folder(Path(name).parent)
        if isinstance(fault, FileNotFoundError):
            return _second_name(path, name)
        if found := read_file(path):
            replace_file(name, found[0])
    return True


def move_file(path: Path, target: Path) -> None:
    """Gives a file another folder; `FileExistsError` rather than overwriting one there."""
    make_folder(target.parent)
    if os.path.lexists(target):
        raise FileExistsError(EEXIST, "already there", str(target))
    path.rename(target)
    fsync_folder(target.parent)
    fsync_folder(path.parent)


def remove_file(path: Path) -> None:
    """Deletes a file for good, so that it does not come back after a power cut."""
    path.unlink(missing_ok=True)
    fsync_folder(path.parent)


def fsync_folder(folder: StrPath) -> None:
    """Makes the names in a folder durable."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
