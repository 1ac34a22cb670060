"""Text under the user's hands that is not in the notebook yet."""

from dataclasses import dataclass, field

from tui_interviews.ui.messages import Typing

IDLE_SECONDS = 0.5
LONGEST_SECONDS = 2.0
"""Typed on without a pause, a form is put aside after this long."""


@dataclass(slots=True)
class Pause:
    """How long somebody has been typing without one."""

    since: float | None = None

    def wait(self, now: float, longest: float = LONGEST_SECONDS) -> float:
        """After how many seconds what was just typed must be kept, unless more is typed."""
        self.since = now if self.since is None else self.since
        return max(min(IDLE_SECONDS, self.since + longest - now), 0.01)


@dataclass(slots=True)
class Drafts:
    """The latest state of each text being typed, in the order in which they were begun."""

    slots: dict[str, Typing] = field(default_factory=dict)
    pause: Pause = field(default_factory=Pause)

    def take(self, typing: Typing, now: float) -> float:
        """Hold the text; the answer is after how many seconds it must be kept."""
        self.slots[typing.slot] = typing
        return self.pause.wait(now, typing.longest)

    def drain(self) -> list[Typing]:
        """All that is held, which is then no longer held."""
        held = list(self.slots.values())
        self.slots.clear()
        self.pause = Pause()
        return held
