"""A TinyDB storage that replaces its file as a whole, so that a crash leaves the old or the new one."""

import os
from collections.abc import Mapping
from typing import Any

from tinydb import Storage

from tui_interviews.store.disk import NO_FILE, Signature, read_file, replace_file, signature_of
from tui_interviews.store.shape import Tree, encode, own_tree, parse, usable
from tui_interviews.store.spare import StrPath


class AtomicStorage(Storage):
    """Each write is durable when it returns; between `begin` and `commit` many cost one read and one replacement."""

    def __init__(self, path: StrPath, previous: StrPath | None = None) -> None:
        """`previous` is where the file that is replaced stays, for one generation."""
        self._path = path
        self._previous = previous
        self._buffer: Tree | None = None
        self._is_buffering = False
        self._is_own = True
        self.raw: bytes | None = None
        """The file as it was last read."""
        self.signature: Signature | None = None
        self._left: tuple[Signature, int] | None = None

    def read(self) -> Tree | None:
        """The tree of the file, None where there is no file; `DamagedError` where TinyDB could not use it."""
        if self._is_buffering:
            return self._buffer
        self.raw, self.signature = read_file(self._path) or (None, None)
        if self.raw is None:
            return None
        own = own_tree(self.raw)
        self._is_own = own is not None
        return usable(own if own is not None else parse(self.raw))

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Replaces the file, or what it will be replaced by."""
        self._buffer = {table: dict(rows) for table, rows in data.items()}
        if not self._is_buffering:
            self._replace(None, is_read=False)

    def begin(self) -> Tree | None:
        """Reads the file once; from now on reads and writes happen in memory. Forgetting the storage forgets them."""
        self._buffer = self.read()
        self._is_buffering = True
        return self._buffer

    def begin_again(self) -> bool:
        """Like `begin`, without reading, while nothing at all has happened to the file since it was committed."""
        self._is_buffering = self._left is not None and _marks(self._path) == self._left
        return self._is_buffering

    def commit(self, *, is_read: bool = False) -> Tree:
        """Replaces the file by what was written since `begin`; `ChangedError` when it is not the one that was read then.

        `is_read` says that what was written came out of JSON, and so goes into it again.
        """
        self._is_buffering = False
        self._replace(self.signature or NO_FILE, is_read=is_read and self._is_own)
        return self._buffer or {}

    def _replace(self, state: Signature | None, *, is_read: bool) -> None:
        raw, self.raw = encode(self._buffer or {}, is_read=is_read), None
        self._left = None
        self.signature = replace_file(self._path, raw, self._previous, state)
        left = _marks(self._path)
        self._left = left if left is not None and left[0] == self.signature else None


def _marks(path: StrPath) -> tuple[Signature, int] | None:
    """The state of a file and when the system last saw anything of it change, which nobody can set back."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return signature_of(found), found.st_ctime_ns
