"""How many cells of a grid fit, and how large they are."""

from dataclasses import dataclass

NARROWEST = 18
"""Cells that a column of answers needs to be read, its edge included."""
TITLE = (16, 30)
"""The least and the most of the first column."""
TALL = 15
"""Lines from which on each row has three and not two."""


@dataclass(frozen=True, slots=True)
class GridShape:
    """All in cells of the terminal."""

    title: int
    """The width of the first column."""
    width: int
    """Of every other one, its edge included."""
    columns: int
    """How many of them fit."""
    lines: int
    """Of text, in each row."""
    rows: int
    """How many fit whole."""

    @property
    def pitch(self) -> int:
        """From one row to the next: its lines and the rule below it."""
        return self.lines + 1


def shape_of(width: int, height: int, columns: int) -> GridShape:
    """What fits into so much room; at least one column and one row, whatever the size."""
    title = min(max(width * 3 // 10, TITLE[0]), TITLE[1], max(width - 2, 1))
    room = max(width - title, 1)
    fitting = max(min(room // NARROWEST, columns), 1)
    lines = 3 if height >= TALL else 2
    rows = max(height // (lines + 1), 1)
    return GridShape(title, max(room // fitting, 1), fitting, lines, rows)
