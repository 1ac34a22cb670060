"""A TinyDB storage that replaces its file as a whole, so that a crash leaves the old or the new one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tinydb import Storage

from tui_interviews.store.disk import NO_FILE, Signature, read_file, replace_file
from tui_interviews.store.shape import Tree, encode, strict_tree


class AtomicStorage(Storage):
    """Each write is durable when it returns; between `begin` and `commit` many cost one read and one replacement."""

    def __init__(self, path: Path, previous: Path | None = None) -> None:
        """`previous` is where the file that is replaced stays, for one generation."""
        self._path = path
        self._previous = previous
        self._buffer: Tree | None = None
        self._is_buffering = False
        self.raw: bytes | None = None
        """The file as it was last read."""
        self.signature: Signature | None = None

    def read(self) -> Tree | None:
        """The tree of the file, None where there is no file; `DamagedError` where TinyDB could not use it."""
        if self._is_buffering:
            return self._buffer
        self.raw, self.signature = read_file(self._path) or (None, None)
        return None if self.raw is None else strict_tree(self.raw)

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Replaces the file, or what it will be replaced by."""
        self._buffer = {table: dict(rows) for table, rows in data.items()}
        if not self._is_buffering:
            self._replace(None)

    def begin(self) -> Tree | None:
        """Reads the file once; from now on reads and writes happen in memory. Forgetting the storage forgets them."""
        self._buffer = self.read()
        self._is_buffering = True
        return self._buffer

    def commit(self) -> None:
        """Replaces the file by what was written since `begin`; `ChangedError` when it is not the one that was read then."""
        self._is_buffering = False
        self._replace(self.signature or NO_FILE)

    def _replace(self, state: Signature | None) -> None:
        self.signature = replace_file(self._path, encode(self._buffer or {}), self._previous, state)
