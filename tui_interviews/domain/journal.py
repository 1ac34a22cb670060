"""What the app asks of whatever remembers a session beside its records: undo, and what could not be saved."""

from collections.abc import Sequence
from typing import Protocol

from tui_interviews.domain.history import Entry, History, Step
from tui_interviews.domain.leftover import FilledForm, Leftover


class Journal(Protocol):
    """One session's own memory, which outlives it. All calls block, none raises; any thread may call."""

    def past(self) -> History:
        """What the sessions before this one did and took back; from the first call on, it is this session's."""

    def note(self, entries: Sequence[Entry]) -> None:
        """The history goes on."""

    def hold(self, steps: Sequence[Step], reason: str, forms: Sequence[FilledForm]) -> bool:
        """Puts aside what is not in the records yet, in place of what was put aside before; with nothing, clears it.

        False where it could not be kept anywhere.
        """

    def leftovers(self) -> tuple[Leftover, ...]:
        """What sessions that have ended put aside and nobody has dealt with, oldest first."""

    def settle(self, leftover_id: str) -> str:
        """Somebody has dealt with a leftover: it is offered no more. The answer is the file that still holds it."""
