"""A choice over the screen."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from tui_interviews.commands import Where
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.dialogs.dialog import Dialog
from tui_interviews.ui.text import content
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.page import Page
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column, Row

HINT_LINES = 3
WHOLE_LINES = 4


class ChoiceDialog(Dialog[tuple[str, ...]]):
    """Answers with the keys of the marked rows, else of the row under the cursor; empty when cancelled."""

    BINDINGS = bindings(Where.CHOICE)

    def __init__(
        self,
        title: str,
        rows: Sequence[Row],
        columns: Sequence[Column] = (Column(share=1),),
        *,
        can_mark: bool = False,
        hint: str = "",
        at: str = "",
        are_marked: bool = False,
        has_whole: bool = False,
        enter: str = "",
    ) -> None:
        """`at` is the key of the row that the cursor starts on; `are_marked` says that all rows are, to begin with.

        `has_whole` shows the last cell of the row under the cursor uncut; `enter` is what the footer says Enter does.
        """
        super().__init__()
        self._title, self._rows, self._columns = title, tuple(rows), columns
        self._can_mark, self._hint, self._at = can_mark or are_marked, hint, at
        self._are_marked, self._has_whole, self._enter = are_marked, has_whole, enter

    def compose(self) -> ComposeResult:
        """One box."""
        with Vertical(classes="box -wide" if self._has_whole else "box") as box:
            box.border_title = content(self._title)
            if self._hint:
                yield Page([(self._hint, "$muted")])
            yield RecordList(self._columns, empty="There is nothing to choose from.")
            if self._has_whole:
                yield Page(id="whole")
            bar = Keybar()
            bar.labels = {"choice.take": self._enter} if self._enter else {}
            yield bar

    def on_resize(self) -> None:
        """Another size of the terminal."""
        self.fit()

    def fit(self) -> None:
        """As tall as its rows, as far as there is room: a box takes nine tenths, its frame and keys four lines."""
        taken = 4 + (HINT_LINES if self._hint else 0) + (WHOLE_LINES if self._has_whole else 0)
        room = self.app.size.height * 9 // 10 - taken
        self.query_one(RecordList).styles.height = min(max(len(self._rows), 1), max(room, 3))

    def on_mount(self) -> None:
        """The first drawing."""
        self.begin()

    def begin(self) -> None:
        """The rows, and the keys to them."""
        records = self.query_one(RecordList)
        records.show(self._rows, self._at)
        if self._are_marked:
            records.marked = frozenset(row.key for row in self._rows if row.key)
        records.focus()

    @on(RecordList.Highlighted)
    def _highlighted(self) -> None:
        self.show_row()

    def show_row(self) -> None:
        """The row under the cursor, uncut."""
        for page in self.query("#whole").results(Page):
            page.paragraphs = (((self.query_one(RecordList).cells[-1:] or ("",))[0], ""),)

    @on(RecordList.Selected)
    def action_enter(self) -> None:
        """Answer."""
        records = self.query_one(RecordList)
        marked = tuple(row.key for row in self._rows if row.key in records.marked)
        self.dismiss(marked or ((records.key,) if records.key else ()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Marking only where several can be taken."""
        return super().check_action(action, parameters) if action != "mark" or self._can_mark else False

    def action_mark(self) -> None:
        """Mark the row and go on to the next."""
        records = self.query_one(RecordList)
        records.mark(records.key)
        records.action_cursor_down()

    def action_cancel(self) -> None:
        """Answer with nothing."""
        self.dismiss(())
