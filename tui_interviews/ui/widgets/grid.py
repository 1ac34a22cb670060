"""Cells with a cursor, drawn line by line: the first column and the headings stay, the rest moves under them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui_interviews.commands import Where
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.text import cut, wrapped
from tui_interviews.ui.widgets.gridshape import GridShape, shape_of

CURSOR_SIGN, MARKED_SIGN, EDGE = "›", "●", "│"


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column besides the first."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class GridCell:
    """What stands in a cell; muted text says only why there is nothing."""

    text: str
    is_muted: bool = False


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row: its title, and what makes its cells, asked only for those that are seen."""

    key: str
    title: str
    cell: Callable[[int], GridCell]
    """By the number of the column."""
    sign: str = " "
    """One cell before the title, such as =."""


class Grid(Widget, can_focus=True):
    """A table that is moved through cell by cell."""

    DEFAULT_CSS = """
    Grid { height: 1fr; }
    """
    BINDINGS = bindings(Where.GRID)
    COMPONENT_CLASSES = {  # noqa: RUF012 - Textual's protocol
        "grid--cursor",
        "grid--heading",
        "grid--title",
        "grid--muted",
        "grid--rule",
    }

    @dataclass
    class Highlighted(Message):
        """The cursor is on another cell."""

    class Selected(Highlighted):
        """A click on the cell under the cursor."""

    class Outward(Highlighted):
        """Escape was pressed."""

    def __init__(self, *, empty: str = "") -> None:
        """`empty` is what stands there while there are no cells."""
        super().__init__()
        self.empty = empty
        self.marked: frozenset[str] = frozenset()
        self._columns: tuple[GridColumn, ...] = ()
        self._rows: tuple[GridRow, ...] = ()
        self._at = (0, 0)
        self._first = (0, 0)
        """Row and column of the cursor, and of the first cell that is seen."""

    def show(self, columns: Sequence[GridColumn], rows: Sequence[GridRow], at: tuple[str, str]) -> None:
        """Other cells; the cursor is on the row and the column of these keys, where there are such."""
        row, column = at
        row_keys, column_keys = [one.key for one in rows], [one.key for one in columns]
        self._columns, self._rows = tuple(columns), tuple(rows)
        self._at = (
            row_keys.index(row) if row in row_keys else self._at[0],
            column_keys.index(column) if column in column_keys else self._at[1],
        )
        self.move(0, 0)

    @property
    def at(self) -> tuple[str, str]:
        """The keys of the row and the column under the cursor; empty where there are none."""
        if not self._rows or not self._columns:
            return "", ""
        return self._rows[self._at[0]].key, self._columns[self._at[1]].key

    @property
    def place(self) -> tuple[int, int]:
        """Row and column of the cursor, counted from 0."""
        return self._at

    @property
    def shape(self) -> GridShape:
        """What fits."""
        return shape_of(self.size.width, self.size.height, len(self._columns))

    def move(self, down: int, right: int) -> None:
        """The cursor so many cells on, as far as there are any."""
        before = self._at
        row = min(max(self._at[0] + down, 0), max(len(self._rows) - 1, 0))
        column = min(max(self._at[1] + right, 0), max(len(self._columns) - 1, 0))
        self._at = (row, column)
        self._reveal()
        self.refresh()
        if self._at != before or not down + right:
            self.post_message(self.Highlighted())

    def _reveal(self) -> None:
        shape = self.shape
        row, column = self._at
        top, left = self._first
        top = min(max(top, row - shape.rows + 1), row)
        left = min(max(left, column - shape.columns + 1), column)
        self._first = max(top, 0), max(min(left, len(self._columns) - shape.columns), 0)

    def on_resize(self) -> None:
        """The cursor stays in sight."""
        self._reveal()
        self.refresh()

    def action_move(self, down: int, right: int) -> None:
        """A cell on."""
        self.move(down, right)

    def action_page(self, step: int) -> None:
        """A screenful of rows."""
        self.move(step * max(self.shape.rows, 1), 0)

    def action_edge(self, step: int) -> None:
        """The first row, or the last."""
        self.move(step * len(self._rows), 0)

    def action_out(self) -> None:
        """One step outward."""
        self.post_message(self.Outward())

    async def _on_click(self, event: events.Click) -> None:
        shape, (top, left) = self.shape, self._first
        row = top + max(event.y - 1, 0) // shape.pitch
        column = left + max(event.x - shape.title, 0) // shape.width
        if event.y < 1 or row >= len(self._rows) or column >= len(self._columns):
            return
        if (row, column) == self._at:
            self.post_message(self.Selected())
        self.move(row - self._at[0], column - self._at[1])

    def render_line(self, y: int) -> Strip:
        """The headings, or one line of a row, or the rule under it."""
        if not self._rows or not self._columns:
            return self._sentence(y)
        if y == 0:
            return self._strip(self._headings())
        shape = self.shape
        number, line = self._first[0] + (y - 1) // shape.pitch, (y - 1) % shape.pitch
        if number >= len(self._rows):
            return Strip.blank(self.size.width, self.rich_style)
        return self._strip(self._row(number, line) if line < shape.lines else self._rule())

    def _strip(self, segments: list[Segment]) -> Strip:
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"grid--{name}")

    def _seen(self) -> range:
        left = self._first[1]
        return range(left, min(left + self.shape.columns, len(self._columns)))

    def _headings(self) -> list[Segment]:
        shape, seen = self.shape, self._seen()
        more = ("‹" if seen.start else " ") + ("›" if seen.stop < len(self._columns) else " ")
        segments = [Segment(cut(f"  {more}", shape.title), self._style("muted"))]
        for number in seen:
            column = self._columns[number]
            sign = MARKED_SIGN if column.key in self.marked else ""
            style = self._style("heading") + Style(underline=number == self._at[1])
            segments += [
                Segment(EDGE, self._style("rule")),
                Segment(cut(f"{sign}{column.title}", shape.width - 1), style),
            ]
        return segments

    def _row(self, number: int, line: int) -> list[Segment]:
        shape, row = self.shape, self._rows[number]
        is_here = number == self._at[0]
        gutter = (f"{CURSOR_SIGN if is_here else ' '}{row.sign} ") if line == 0 else "   "
        title = self._style("title") + Style(bold=is_here)
        segments = [
            Segment(cut(gutter + _line(row.title, shape.title - 4, shape.lines, line), shape.title), title)
        ]
        for place in self._seen():
            is_cursor = is_here and place == self._at[1]
            cell = row.cell(place)
            tone = self._style("muted") if cell.is_muted else self.rich_style
            style = self._style("cursor") if is_cursor else tone
            edge = CURSOR_SIGN if is_cursor and line == 0 else EDGE
            text = _line(cell.text, shape.width - 2, shape.lines, line)
            edge_style = self._style("heading" if is_cursor and line == 0 else "rule")
            segments += [Segment(edge, edge_style), Segment(cut(text, shape.width - 1), style)]
        return segments

    def _rule(self) -> list[Segment]:
        shape = self.shape
        cells = "".join("┼" + "─" * (shape.width - 1) for _ in self._seen())
        return [Segment("─" * shape.title + cells, self._style("rule"))]

    def _sentence(self, y: int) -> Strip:
        lines = wrapped(self.empty, max(self.size.width - 4, 1))
        text = f"  {lines[y]}" if y < len(lines) else ""
        return Strip([Segment(cut(text, self.size.width), self._style("muted"))])


def _line(text: str, width: int, lines: int, number: int) -> str:
    """One of the lines that a text has room in; the last of them says with an ellipsis that there is more."""
    found = wrapped(text[: 4 * width * (lines + 1)], max(width, 1))
    if number >= len(found):
        return ""
    is_cut = number == lines - 1 and len(found) > lines
    return cut(f"{found[number]} {found[number + 1]}", width) if is_cut else found[number]
