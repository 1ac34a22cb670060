"""Rows with a cursor, drawn line by line, so that ten thousand cost what twenty do."""

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

from tui_interviews.ui.text import cut, wrapped
from tui_interviews.ui.widgets.row import Column, Row, line, settled

CURSOR_SIGN = "›"
MARKED_SIGN = "●"


class RowView(ScrollView, can_focus=True):
    """Rows of cells with a cursor and marks."""

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

    @dataclass
    class Highlighted(Message):
        """The cursor is on another row, or on none (empty key)."""

        records: "RowView"
        key: str

        @property
        def control(self) -> "RowView":
            """The list, so that a screen can name it in `on`."""
            return self.records

    class Selected(Highlighted):
        """Enter was pressed on a row."""

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
        self.marked: frozenset[str] = frozenset()

    def show(self, rows: Iterable[Row], cursor_key: str | None = None) -> None:
        """Other rows; the cursor stays on the row of the same key, or goes to `cursor_key`."""
        fresh = tuple(rows)
        wanted = self.key if cursor_key is None else cursor_key
        if fresh == self._rows and wanted == self.key:
            return
        self._rows = fresh
        self._settle(wanted)

    def _shown(self) -> tuple[Row, ...]:
        """The rows that are to be seen."""
        return self._rows

    def _lines(self) -> int:
        """The lines that they take."""
        return len(self._visible)

    def _settle(self, wanted: str) -> None:
        before, place = self.key, self.cursor
        self._visible = self._shown()
        self.virtual_size = Size(0, self._lines())
        keys = [row.key for row in self._visible]
        spot = keys.index(wanted) if wanted and wanted in keys else min(place, max(len(keys) - 1, 0))
        self.set_reactive(RowView.cursor, settled(self._visible, spot, 1))
        self.refresh()
        self.call_after_refresh(self._reveal)
        if self.key != before:
            self.post_message(self.Highlighted(self, self.key))

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, whether to be seen or not."""
        return self._rows

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows that are to be seen."""
        return self._visible

    @property
    def key(self) -> str:
        """The key of the row under the cursor; empty when there is none."""
        return self._visible[self.cursor].key if 0 <= self.cursor < len(self._visible) else ""

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in the row under the cursor, uncut."""
        return self._visible[self.cursor].cells if self.key else ()

    @property
    def lines_in_use(self) -> tuple[Region, ...]:
        """Where on the screen the user is looking: at the row under the cursor."""
        return (self._line_on_screen(self.cursor - self.scroll_offset.y),)

    def _line_on_screen(self, y: int) -> Region:
        return Region(self.region.x, self.region.y + y, self.region.width, 1).intersection(self.region)

    def mark(self, key: str) -> None:
        """Mark a row, or take its mark away."""
        self.marked = self.marked ^ {key} if key else self.marked
        self.refresh()

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

    def on_resize(self) -> None:
        """However few rows there is room for, that of the cursor is among them."""
        self._reveal()

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

    def render_line(self, y: int) -> Strip:
        """One line of the screen: a row, or the empty list's sentence."""
        width = self.scrollable_content_region.width
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

    def _blank_line(self, y: int, width: int) -> Strip:
        sentences = [] if self._visible else wrapped(self.sentence, max(width - 4, 1))
        text = f"  {sentences[y]}" if y < len(sentences) else ""
        return Strip([Segment(cut(text, width), self.get_component_rich_style("records--muted"))], width)

    @property
    def sentence(self) -> str:
        """What stands there instead of rows."""
        return self.empty

    def watch_has_focus(self, has_focus: bool) -> None:
        """The cursor's row looks different in the pane that the keys go to."""
        super().watch_has_focus(has_focus)
        self.refresh()
