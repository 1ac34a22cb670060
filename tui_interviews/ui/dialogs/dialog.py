"""What is asked over a screen."""

from typing import TypeVar

from textual.screen import ModalScreen

from tui_interviews.commands import Where
from tui_interviews.ui.bindings import bindings

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer]):
    """A modal screen, below which no key of the app is alive, with the app's key for leaving."""

    BINDINGS = bindings(Where.DIALOG)
