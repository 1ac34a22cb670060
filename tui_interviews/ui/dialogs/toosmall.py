"""What stands there when the terminal is too small for anything else."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Label

LEAST = Size(40, 10)


def is_too_small(size: Size) -> bool:
    """Whether a screen of this size could not be read."""
    return size.width < LEAST.width or size.height < LEAST.height


class TooSmall(ModalScreen[None]):
    """One sentence; no key reaches what cannot be seen below it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "app.quit", show=False)]

    def compose(self) -> ComposeResult:
        """The sentence."""
        yield Label(f"Make the terminal at least {LEAST.width} × {LEAST.height}. Nothing is lost.")
