"""What they have allowed: one key for each of the usual answers."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from tui_interviews.commands import Where
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.dialogs.dialog import Dialog
from tui_interviews.ui.text import content, wrapped
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.page import Page, Paragraph
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column, Row

WIDEST, MARGINS = 72, 6
"""Cells of the box, and of what is left and right of its text."""
FRAME, LEAST = 4, 3
"""Lines that hold neither words nor answers, and answers that are always seen."""


class ConsentDialog(Dialog[str]):
    """Answers with the key of a row, taken by its letter or by enter; empty when closed."""

    BINDINGS = bindings(Where.CONSENT)

    def __init__(self, title: str, words: Sequence[Paragraph], rows: Sequence[Row]) -> None:
        """`words` are what to ask, and what was answered so far."""
        super().__init__()
        self._title, self._words, self._rows = title, tuple(words), tuple(rows)

    def compose(self) -> ComposeResult:
        """The words to say, then the answers."""
        with Vertical(classes="box") as box:
            box.border_title = content(self._title)
            yield Page(self._words, id="words")
            yield RecordList((Column(width=1), Column(share=1)), empty="")
            yield Keybar()

    def on_mount(self) -> None:
        """The keys go to the answers."""
        records = self.query_one(RecordList)
        records.show(self._rows)
        records.focus()

    def on_resize(self) -> None:
        """The words are seen whole; the answers have what is left, and scroll."""
        width = min(WIDEST, self.app.size.width * 96 // 100) - MARGINS
        told = sum(len(wrapped(text, width)) for text, _ in self._words)
        room = self.app.size.height * 9 // 10 - FRAME - told
        self.query_one(RecordList).styles.height = max(min(len(self._rows), room), LEAST)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a letter whose row is there."""
        if action == "answer" and not any(row.key == parameters[0] for row in self._rows):
            return False
        return super().check_action(action, parameters)

    def on_record_list_selected(self) -> None:
        """Enter on a row."""
        self.action_enter()

    def action_enter(self) -> None:
        """The row under the cursor."""
        self.dismiss(self.query_one(RecordList).key)

    def action_answer(self, key: str) -> None:
        """The row of a letter."""
        self.dismiss(key)

    def action_cancel(self) -> None:
        """Everything stays as it was."""
        self.dismiss("")
