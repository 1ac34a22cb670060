"""The files that a session wrote last, as it left them: while nobody else touches one, a save need not read it again."""

from typing import Protocol

from tui_interviews.store.disk import Signature

MOST = 16
"""Files: a talk, and whatever else is written beside it."""
LARGEST = 256 << 10
"""Bytes of a file whose tree is worth its memory."""
SECOND = 1_000_000_000
"""A disk that stamps whole seconds does not tell one state of a file from the next."""


class Written(Protocol):
    """A file that was just written, and all that is known of it."""

    @property
    def signature(self) -> Signature | None:
        """The state in which it was left."""


class Recent:
    """What is taken out is put back only by whoever has written it again: whatever failed, it is read anew then."""

    def __init__(self) -> None:
        """Nothing was written yet."""
        self._left: dict[str, Written] = {}

    def take(self, file: str) -> Written | None:
        """The file as it was left; from now on nobody knows it."""
        return self._left.pop(file, None)

    def put(self, file: str, left: Written) -> None:
        """It was just written; the one that was written longest ago makes room."""
        if left.signature is None or left.signature[1] > LARGEST or left.signature[0] % SECOND == 0:
            return
        self._left[file] = left
        while len(self._left) > MOST:
            del self._left[next(iter(self._left))]
