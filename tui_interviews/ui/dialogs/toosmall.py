"""What stands there when the terminal is too small for anything else."""

from textual.app import ComposeResult
from textual.geometry import Size
from textual.widgets import Label

from tui_interviews.ui.dialogs.dialog import Dialog

LEAST = Size(40, 10)


def is_too_small(size: Size) -> bool:
    """Whether a screen of this size could not be read."""
    return size.width < LEAST.width or size.height < LEAST.height


class TooSmall(Dialog[None]):
    """One sentence; no key reaches what cannot be seen below it."""

    def compose(self) -> ComposeResult:
        """The sentence."""
        yield Label(f"Make the terminal at least {LEAST.width} × {LEAST.height}. Nothing is lost.")
