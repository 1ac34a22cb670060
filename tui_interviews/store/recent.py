"""The files that a session wrote last, as it left them: while nobody else touches one, a save need not read it again."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tui_interviews.domain.notebook import Record
from tui_interviews.store.disk import Signature
from tui_interviews.store.shape import Tree

MOST = 16
"""Files: a talk, and whatever else is written beside it."""
LARGEST = 256 << 10
"""Bytes of a file whose tree is worth its memory."""


@dataclass(frozen=True, slots=True)
class Left:
    """A file in the state in which the session left it."""

    signature: Signature
    tree: Tree
    records: Mapping[str, Record] = field(default_factory=dict)
    """By id, the very records of which documents of the tree were made."""


class Recent:
    """What is taken out is put back only by whoever has written it again: whatever failed, it is read anew then."""

    def __init__(self) -> None:
        """Nothing was written yet."""
        self._left: dict[str, Left] = {}

    def take(self, file: str) -> Left | None:
        """How the file was left; from now on nobody knows."""
        return self._left.pop(file, None)

    def put(self, file: str, left: Left) -> None:
        """It was just written; the one that was written longest ago makes room."""
        if left.signature[1] > LARGEST:
            return
        self._left[file] = left
        while len(self._left) > MOST:
            del self._left[next(iter(self._left))]
