"""Where a toast stands: over nothing that is being read or worked on."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from textual.app import App
from textual.css.query import NoMatches
from textual.geometry import Region, Size, Spacing
from textual.screen import Screen
from textual.widgets import Input, TextArea
from textual.widgets._toast import ToastRack

from tui_interviews.ui.text import wrapped
from tui_interviews.ui.widgets.rowview import RowView
from tui_interviews.ui.widgets.said import Said

KEPT_CLEAR = "Masthead, TalkHead, Headline, Pace, #whom, #detail, #whole, #marks, #verdict, Keybar"
"""What is to be read while a toast stands there."""
FRAME = 3
"""Cells beside a toast's text: its edge and a blank on either side."""


def make_way(app: App[None]) -> None:
    """Move the toasts of the screen as far up from the bottom as they must, to cover nothing that counts."""
    if not app.screen_stack:
        return
    try:
        rack = app.screen.get_child_by_type(ToastRack)
    except NoMatches:
        return
    words = [notification.message for notification in app._notifications]
    if not words:
        return
    size = app.screen.size
    below = lines_below(size, toast_size(words, size.width), tuple(in_the_way(app.screen)))
    if rack.styles.margin.bottom != below:
        rack.styles.margin = Spacing(bottom=below)


def toast_size(words: Iterable[str], width: int) -> Size:
    """The cells that toasts take in a screen of that width."""
    lines = [line for text in words for line in wrapped(text, max(width - FRAME, 1))]
    return Size(min(max(map(cell_len, lines)) + FRAME, width), len(lines))


def lines_below(screen: Size, toast: Size, taken: tuple[Region, ...]) -> int:
    """The fewest lines between the toast and the bottom with which it overlaps nothing; else the least overlap."""

    def overlap(below: int) -> int:
        place = Region(screen.width - toast.width, screen.height - below - toast.height, *toast)
        return sum(place.intersection(one).area for one in taken)

    return min(range(max(screen.height - toast.height, 0) + 1), key=overlap)


def in_the_way(screen: Screen[object]) -> Iterator[Region]:
    """The regions that are to stay clear, the line with the cursor among them."""
    yield from (widget.region for widget in screen.query(KEPT_CLEAR) if widget.is_on_screen)
    yield from (said.youngest for said in screen.query(Said))
    focused = screen.focused
    match focused:
        case None:
            return
        case RowView():
            yield from focused.lines_in_use
        case Input() | TextArea():
            yield Region(focused.region.x, focused.cursor_screen_offset.y, focused.region.width, 1)
        case _:
            yield focused.region
