"""What the app asks of whatever keeps its records: the only thing that the user interface knows of the store."""

from collections.abc import Sequence
from typing import Protocol

from tui_interviews.domain.change import Change


class NotSavedError(Exception):
    """The records are not on the disk; the message says why and what to do, in a sentence."""


class Keeper(Protocol):
    """Keeps changes for good. Both calls block and may be slow: they belong in a worker thread."""

    def write(self, news: Sequence[Change]) -> tuple[Change, ...]:
        """Merges the changes with what the disk holds, and returns once all of it is durable.

        The answer is what the disk now holds differently from the `after` of a change, because somebody else changed
        the same record: `before` is that `after`, `after` the merged record. Raises `NotSavedError`; it may
        be called again with the same changes then.
        """

    def refresh(self) -> tuple[Change, ...]:
        """What others have changed on the disk since this keeper last read it. Raises nothing."""
