"""The one list for everything that grows: drawn line by line, so that ten thousand rows cost what twenty do."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui_interviews.commands import Where
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.text import cut, wrapped
from tui_interviews.ui.widgets.row import Column, Row, line, matching, settled

CURSOR_SIGN = "›"
MARKED_SIGN = "●"


class RecordList(ScrollView, can_focus=True):
    """Rows of cells with a cursor, marks, and a filter typed after `/`."""

    BINDINGS = bindings(Where.LIST)
    COMPONENT_CLASSES = {  # noqa: RUF012 - Textual's protocol
        "records--cursor",
        "records--cursor-blurred",
        "records--heading",
        "records--muted",
        "records--warning",
        "records--error",
        "records--success",
        "records--filter",
    }
    cursor: reactive[int] = reactive(0, repaint=False)
    words: reactive[str] = reactive("", init=False, repaint=False)

    @dataclass
    class Highlighted(Message):
        """The cursor is on another row, or on none (empty key)."""

        records: "RecordList"
        key: str

        @property
        def control(self) -> "RecordList":
            """The list, so that a screen can name it in `on`."""
            return self.records

    class Selected(Highlighted):
        """Enter was pressed on a row."""

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
        super().__init__(id=id)
        self.columns = tuple(columns)
        self.empty = empty
        self._rows: tuple[Row, ...] = ()
        self._visible: tuple[Row, ...] = ()
        self._is_filtering = False
        self.marked: frozenset[str] = frozenset()

    # rows

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, filtered or not."""
        return self._rows

    def show(self, rows: Iterable[Row], cursor_key: str | None = None) -> None:
        """Other rows; the cursor stays on the row of the same key, or goes to `cursor_key`."""
        wanted = self.key if cursor_key is None else cursor_key
        self._rows = tuple(rows)
        self._filter(wanted)

    def _filter(self, wanted: str) -> None:
        before, place = self.key, self.cursor
        self._visible = matching(self._rows, self.words)
        self.virtual_size = Size(0, len(self._visible))
        keys = [row.key for row in self._visible]
        spot = keys.index(wanted) if wanted and wanted in keys else min(place, max(len(keys) - 1, 0))
        self.set_reactive(RecordList.cursor, settled(self._visible, spot, 1))
        self.refresh()
        self.call_after_refresh(self._reveal)
        if self.key != before:
            self.post_message(self.Highlighted(self, self.key))

    @property
    def key(self) -> str:
        """The key of the row under the cursor; empty when there is none."""
        return self._visible[self.cursor].key if 0 <= self.cursor < len(self._visible) else ""

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in the row under the cursor, uncut."""
        return self._visible[self.cursor].cells if self.key else ()

    def mark(self, key: str) -> None:
        """Mark a row, or take its mark away."""
        self.marked = self.marked ^ {key} if key else self.marked
        self.refresh()

    # the cursor

    def move_to(self, spot: int, step: int = 1) -> None:
        """The cursor on a row, or on the nearest that can hold it."""
        spot = settled(self._visible, min(max(spot, 0), max(len(self._visible) - 1, 0)), step)
        if spot == self.cursor:
            return
        old, self.cursor = self.cursor, spot
        self.refresh_line(old)
        self.refresh_line(spot)
        self._reveal()
        self.post_message(self.Highlighted(self, self.key))

    def _reveal(self) -> None:
        first = self.cursor == settled(self._visible, 0, 1)
        top = 0 if first else self.cursor
        self.scroll_to_region(Region(0, top, 1, self.cursor - top + 1), animate=False, force=True)

    def action_cursor_down(self) -> None:
        """One row down."""
        self.move_to(self.cursor + 1, 1)

    def action_cursor_up(self) -> None:
        """One row up."""
        self.move_to(self.cursor - 1, -1)

    def action_first(self) -> None:
        """The first row."""
        self.move_to(0)

    def action_last(self) -> None:
        """The last row."""
        self.move_to(len(self._visible) - 1, -1)

    def action_page_down(self) -> None:
        """A screenful down."""
        self.move_to(self.cursor + max(self.size.height - 1, 1), 1)

    def action_page_up(self) -> None:
        """A screenful up."""
        self.move_to(self.cursor - max(self.size.height - 1, 1), -1)

    async def _on_click(self, event: events.Click) -> None:
        """A click moves the cursor; on the row under the cursor it selects."""
        spot = event.y + self.scroll_offset.y
        if not 0 <= spot < len(self._visible):
            return
        if spot == self.cursor and self.key:
            self.post_message(self.Selected(self, self.key))
        else:
            self.move_to(spot)

    # the filter

    def action_filter(self) -> None:
        """From now on, what is typed narrows the rows."""
        self._is_filtering = True
        self.refresh()

    def action_clear(self) -> None:
        """No filter; without one, one step outward."""
        if self.words or self._is_filtering:
            self._end_filtering("")
        else:
            self.post_message(self.Outward(self))

    def _end_filtering(self, words: str) -> None:
        self._is_filtering = False
        self.words = words
        self.refresh()

    def watch_words(self) -> None:
        """The rows that hold every word, the cursor staying where it can."""
        self._filter(self.key)

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
            self.words += " ".join(event.text.split())

    # drawing

    def render_line(self, y: int) -> Strip:
        """One line of the screen: a row, the filter in the last line, or the empty list's sentence."""
        width = self.scrollable_content_region.width
        if (self._is_filtering or self.words) and y == self.size.height - 1:
            return self._filter_line(width)
        place = y + self.scroll_offset.y
        if place >= len(self._visible):
            return self._blank_line(y, width)
        row = self._visible[place]
        style = self._style_of(place, row)
        return Strip([Segment(line(row, self.columns, width, self._gutter(place, row)), style)], width)

    def _gutter(self, place: int, row: Row) -> str:
        here = CURSOR_SIGN if place == self.cursor else " "
        return f"{here}{MARKED_SIGN if row.key in self.marked else row.sign} "

    def _style_of(self, place: int, row: Row) -> Style:
        if place == self.cursor and row.key:
            return self.get_component_rich_style(
                "records--cursor" if self.has_focus else "records--cursor-blurred"
            )
        tone = "heading" if not row.key and not row.tone else row.tone
        return self.get_component_rich_style(f"records--{tone}") if tone else self.rich_style

    def _filter_line(self, width: int) -> Strip:
        caret = "▏" if self._is_filtering else "   esc clears"
        text = f" /{self.words}{caret}   {len(self._visible)} of {len(self._rows)}"
        return Strip([Segment(cut(text, width), self.get_component_rich_style("records--filter"))], width)

    def _blank_line(self, y: int, width: int) -> Strip:
        if self._rows and not self._visible and y == 0:
            text = "   no row has these words"
        else:
            sentences = [] if self._rows else wrapped(self.empty, max(width - 4, 1))
            text = f"  {sentences[y]}" if y < len(sentences) else ""
        return Strip([Segment(cut(text, width), self.get_component_rich_style("records--muted"))], width)

    def watch_has_focus(self, has_focus: bool) -> None:
        """The cursor's row looks different in the pane that the keys go to."""
        super().watch_has_focus(has_focus)
        if not has_focus:
            self._is_filtering = False
        self.refresh()
