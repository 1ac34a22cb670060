"""Text under the user's hands that is not in the notebook yet."""

from dataclasses import dataclass, field

from tui_interviews.ui.messages import Typing

IDLE_SECONDS = 0.5
LONGEST_SECONDS = 2.0
"""Typed on without a pause, text is kept after this long."""


@dataclass(slots=True)
class Drafts:
    """The latest state of each text being typed, in the order in which they were begun."""

    slots: dict[str, Typing] = field(default_factory=dict)
    since: float = 0.0

    def take(self, typing: Typing, now: float) -> float:
        """Hold the text; the answer is after how many seconds it must be kept."""
        if not self.slots:
            self.since = now
        self.slots[typing.slot] = typing
        return max(min(IDLE_SECONDS, self.since + LONGEST_SECONDS - now), 0.01)

    def drain(self) -> list[Typing]:
        """All that is held, which is then no longer held."""
        held = list(self.slots.values())
        self.slots.clear()
        return held
