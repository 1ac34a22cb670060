"""A text to be read before something is done with it."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll

from tui_interviews.commands import Where
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.dialogs.dialog import Dialog
from tui_interviews.ui.text import content
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.page import Page
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Row

FRAME = 4
"""Lines of the box that hold neither text nor rows: its frame and its keys; the line under the text is the text's."""


class PreviewDialog(Dialog[str]):
    """Answers with the key of the row that was taken; empty when cancelled. The cursor starts on the first row."""

    BINDINGS = bindings(Where.CHOICE)

    def __init__(self, title: str, text: str, rows: Sequence[Row], *, warning: str = "") -> None:
        """`warning` stands above the text."""
        super().__init__()
        self._title, self._text, self._rows, self._warning = title, text, tuple(rows), warning

    def compose(self) -> ComposeResult:
        """The text, then what can be done with it."""
        with Vertical(classes="box -wide") as box:
            box.border_title = content(self._title)
            box.border_subtitle = content("tab: over to the text, to scroll it")
            if self._warning:
                yield Page([(self._warning, "$warning")], id="warning")
            with VerticalScroll(id="preview"):
                yield Page([(self._text, "")])
            yield RecordList(empty="")
            yield Keybar()

    def on_resize(self) -> None:
        """The rows are always seen whole; the text has what is left, and scrolls."""
        self.query_one(RecordList).styles.height = len(self._rows)
        above = 3 if self._warning else 0
        room = self.app.size.height * 9 // 10 - FRAME - len(self._rows) - above
        self.query_one("#preview").styles.max_height = max(room, 3)

    def on_mount(self) -> None:
        """The rows, and the keys to them."""
        records = self.query_one(RecordList)
        records.show(self._rows, self._rows[0].key)
        records.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to mark."""
        return super().check_action(action, parameters) if action != "mark" else False

    @on(RecordList.Selected)
    def action_enter(self) -> None:
        """Answer."""
        self.dismiss(self.query_one(RecordList).key)

    def action_cancel(self) -> None:
        """Answer with nothing."""
        self.dismiss("")

    def action_pane(self, _: int) -> None:
        """Over to the text, to scroll it, and back."""
        (self.focus_next if isinstance(self.focused, RecordList) else self.focus_previous)()
