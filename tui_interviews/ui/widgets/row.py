"""Rows of the list, and how one becomes cells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui_interviews.domain.memo import once_per_table
from tui_interviews.domain.text import fold
from tui_interviews.ui.text import cut

GAP = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One line; `key` is what the list reports, an empty key makes a heading that the cursor skips."""

    key: str
    cells: tuple[str, ...]
    tone: str = ""
    """`muted`, `warning`, `error`, `success` or empty."""
    sign: str = " "
    """One cell before the text, such as ✓."""


@dataclass(frozen=True, slots=True)
class Column:
    """How wide a cell of each row is: fixed cells, or shares of what is left."""

    width: int = 0
    share: int = 0


def widths(columns: Sequence[Column], total: int) -> tuple[int, ...]:
    """The cells of each column; shares divide what the fixed ones and the gaps leave."""
    shares = sum(column.share for column in columns)
    left = max(total - sum(column.width for column in columns) - GAP * (len(columns) - 1), 0)
    found, given = [], 0
    for column in columns:
        share = left * column.share // shares if shares else 0
        found.append(column.width + share)
        given += share
    if shares:
        last = max(n for n, column in enumerate(columns) if column.share)
        found[last] += left - given
    return tuple(found)


def line(row: Row, columns: Sequence[Column], total: int, gutter: str) -> str:
    """One row in exactly `total` cells: a gutter of two, then the cells; a heading runs to the edge."""
    room = max(total - len(gutter), 0)
    if not row.key:
        return cut(row.cells[0] if row.cells else "", total)
    cells = [cut(text, width) for text, width in zip(row.cells, widths(columns, room), strict=False)]
    return cut(gutter + (" " * GAP).join(cells), total)


def matching(rows: tuple[Row, ...], words: str) -> tuple[Row, ...]:
    """The rows that hold every word, whatever case and accents; headings only while nothing is filtered."""
    wanted = fold(words).split()
    if not wanted:
        return rows
    found: Iterable[tuple[Row, str]] = zip(rows, _texts(rows), strict=True)
    for word in wanted:
        found = [(row, text) for row, text in found if word in text]
    return tuple(row for row, _ in found)


@once_per_table
def _texts(rows: tuple[Row, ...]) -> tuple[str, ...]:
    """What is looked at while a filter is typed; a heading has no text."""
    return tuple(_folded(row.cells) if row.key else "" for row in rows)


@lru_cache(maxsize=20_000)
def _folded(cells: tuple[str, ...]) -> str:
    return fold(" ".join(cells))


def settled(rows: tuple[Row, ...], spot: int, step: int) -> int:
    """The nearest row with a key, first in the direction of the step, then in the other; 0 when there is none."""
    for direction in (step, -step):
        place = spot
        while 0 <= place < len(rows):
            if rows[place].key:
                return place
            place += direction
    return 0
