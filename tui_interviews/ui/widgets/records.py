"""The one list for everything that grows: rows, and a filter typed after `/`."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.strip import Strip

from tui_interviews.commands import Where
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.text import cut, harmless
from tui_interviews.ui.widgets.row import Column, Row, matching
from tui_interviews.ui.widgets.rowview import RowView


class RecordList(RowView):
    """Rows that can be searched through as they are typed for."""

    BINDINGS = bindings(Where.LIST)
    words: reactive[str] = reactive("", init=False, repaint=False)

    @dataclass
    class Outward(Message):
        """Escape was pressed with no filter to drop."""

        records: "RecordList"

        @property
        def control(self) -> "RecordList":
            """The list, so that a screen can name it in `on`."""
            return self.records

    def __init__(
        self,
        columns: Sequence[Column] = (Column(share=1),),
        *,
        id: str | None = None,  # noqa: A002 - Textual's name
        empty: str = "",
    ) -> None:
        """`empty` is what stands there while there are no rows: what will appear, and which key fills it."""
        super().__init__(columns, id=id, empty=empty)
        self._is_filtering = False

    @property
    def _has_filter(self) -> bool:
        return self._is_filtering or bool(self.words)

    def _shown(self) -> tuple[Row, ...]:
        """The rows that hold every word."""
        return matching(self._rows, self.words)

    def _lines(self) -> int:
        """The filter's own line lies over the last one."""
        return super()._lines() + self._has_filter

    def action_filter(self) -> None:
        """From now on, what is typed narrows the rows."""
        if not self._rows:
            self.notify("There is nothing to filter yet.", markup=False)
            return
        self._is_filtering = True
        self._settle(self.key)
        self.refresh_bindings()

    def action_clear(self) -> None:
        """No filter; without one, one step outward."""
        if self._has_filter:
            self._end_filtering("")
        else:
            self.post_message(self.Outward(self))

    def _end_filtering(self, words: str) -> None:
        self._is_filtering = False
        self.words = words
        self._settle(self.key)
        self.refresh_bindings()

    def watch_words(self) -> None:
        """The rows that hold every word, the cursor staying where it can."""
        self._settle(self.key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a dialog, escape without a filter is the dialog's own."""
        is_passed_on = action == "clear" and not self._has_filter and isinstance(self.screen, ModalScreen)
        return False if is_passed_on else super().check_action(action, parameters)

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """While filtering, letters are words and no commands."""
        return self._is_filtering and key != "escape" and character is not None and character.isprintable()

    async def _on_key(self, event: events.Key) -> None:
        if not self._is_filtering:
            return
        if event.key in ("backspace", "ctrl+h"):
            self.words = self.words[:-1]
        elif event.key == "ctrl+u":
            self.words = ""
        elif event.key == "enter":
            self._end_filtering(self.words)
        elif event.is_printable and event.character:
            self.words += event.character
        else:
            return
        event.stop()
        event.prevent_default()

    def _on_paste(self, event: events.Paste) -> None:
        if self._is_filtering:
            event.stop()
            self.words += harmless(" ".join(event.text.split()))

    @property
    def sentence(self) -> str:
        """What stands there instead of rows."""
        return "no row has these words" if self._rows else self.empty

    @property
    def lines_in_use(self) -> tuple[Region, ...]:
        """Also at the filter."""
        own = (self._line_on_screen(self.size.height - 1),) if self._has_filter else ()
        return (*super().lines_in_use, *own)

    def render_line(self, y: int) -> Strip:
        """A row, or in the last line the filter."""
        if not self._has_filter or y != self.size.height - 1:
            return super().render_line(y)
        width = self.scrollable_content_region.width
        caret = "▏" if self._is_filtering else "   esc clears"
        many = f"   {len(self._visible)} of {sum(bool(row.key) for row in self._rows)}"
        room = max(width - len(caret) - len(many) - 3, 1)
        words = self.words if len(self.words) <= room else f"…{self.words[-room:]}"
        text = f" /{words}{caret}{many}"
        return Strip([Segment(cut(text, width), self.get_component_rich_style("records--filter"))], width)

    def watch_has_focus(self, has_focus: bool) -> None:
        """A filter is typed only while the keys go here; what was typed stays in force."""
        if not has_focus:
            self._is_filtering = False
        super().watch_has_focus(has_focus)
