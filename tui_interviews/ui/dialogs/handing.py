"""A message on its way to a program: nothing else can be done until the program has answered."""

from collections.abc import Callable

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui_interviews.exchange.fault import UnsendableError
from tui_interviews.exchange.sendmail import SECONDS
from tui_interviews.ui.text import content
from tui_interviews.ui.widgets.page import Page

WAIT = f"Wait for its answer, which takes {SECONDS:g} seconds at most: pressing a key changes nothing."


class HandingDialog(ModalScreen[str]):
    """Answers with why it was not taken; empty when it was."""

    def __init__(self, name: str, hand: Callable[[], None]) -> None:
        """`hand` raises `UnsendableError`, and is called once, in a thread."""
        super().__init__()
        self._name, self._hand = name, hand

    def compose(self) -> ComposeResult:
        """One box."""
        with Vertical(classes="box") as box:
            box.border_title = content(f"Handing the message to {self._name} …")
            yield Page([(WAIT, "$muted")])

    def on_mount(self) -> None:
        """Begin at once."""
        self._work()

    @work(thread=True)
    def _work(self) -> None:
        try:
            self._hand()
            answer = ""
        except UnsendableError as fault:
            answer = str(fault)
        self.app.call_from_thread(self.dismiss, answer)

    def on_key(self, event: events.Key) -> None:
        """No key sends it twice, and none ends it half-way."""
        event.stop()
        event.prevent_default()
