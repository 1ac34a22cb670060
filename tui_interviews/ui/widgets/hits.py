"""Rows in which the words that were searched for stand out."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip

from tui_interviews.domain.highlight import marked_spans
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import GAP, Column, Row, widths

GUTTER = 3
STANDING_OUT = Style(bold=True, underline=True)


class HitList(RecordList, can_focus=False):
    """A list whose last column shows which words were found: bold and underlined, in any theme and without colours.

    The keys stay with the field that is typed into; the cursor is moved from there.
    """

    def __init__(self, columns: Sequence[Column], *, empty: str = "") -> None:
        """No words to begin with."""
        super().__init__(columns, empty=empty)
        self.wanted: tuple[str, ...] = ()

    @property
    def room(self) -> int:
        """The cells of the last column."""
        return widths(self.columns, max(self.scrollable_content_region.width - GUTTER, 0))[-1]

    def _style_of(self, place: int, row: Row) -> Style:
        is_here = place == self.cursor and bool(row.key)
        return self.get_component_rich_style("records--cursor") if is_here else super()._style_of(place, row)

    def render_line(self, y: int) -> Strip:
        """A row with the words."""
        strip = super().render_line(y)
        place = y + self.scroll_offset.y
        if not self.wanted or place >= len(self.shown):
            return strip
        *before, last = widths(self.columns, max(strip.cell_length - GUTTER, 0))
        start = GUTTER + sum(before) + GAP * len(before)
        return _underlined(strip, start, start + last, self.wanted)


def _underlined(strip: Strip, start: int, end: int, words: Sequence[str]) -> Strip:
    """The strip with the words standing out between two cells."""
    text = strip.crop(start, end).text
    parts, done = [strip.crop(0, start)], start
    for first, behind in marked_spans(text, words):
        left, right = start + cell_len(text[:first]), start + cell_len(text[:behind])
        parts += [strip.crop(done, left), strip.crop(left, right).apply_style(STANDING_OUT)]
        done = right
    return Strip.join([*parts, strip.crop(done, strip.cell_length)])
