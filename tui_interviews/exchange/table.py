"""Rows of a CSV file, whatever its encoding, line ends, delimiter and preamble."""

import codecs
import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import eq, le
from typing import TypeAlias

from tui_interviews.domain.text import fold

DELIMITERS = ",;\t"
LONGEST_HEADER = 20_000
LONGEST_ROW = 50
"""In lines."""
LONGEST_TITLE = 200
"""In a file of answers the titles are the questions."""
LONGEST_TITLES = 10
"""In lines, with the row below them."""
LOOKED_AT = 200
"""Lines among which a header of unknown words must be."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
IsHeader: TypeAlias = Callable[[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row; a quoted cell may hold line breaks."""

    line: int
    """Where the row begins in the file, counted from 1."""
    cells: tuple[str, ...]
    is_broken: bool = False
    """A quotation mark in it is never closed."""


def decoded(raw: bytes) -> str:
    """The text of a file that does not say how it is encoded; never fails, at worst the words are odd."""
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    start = raw[:400]
    if start.count(0) > len(start) // 4:
        return raw.decode("utf-16-be" if start[:1] == b"\0" else "utf-16-le", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def is_text(text: str) -> bool:
    """Whether a person could have written it: pictures and programs are full of zeros."""
    return text[:4000].count("\0") < 4


def rows_from_header(text: str, is_header: IsHeader) -> Iterator[Row] | None:
    """The header and what follows, found by its cells on whatever line."""
    lines = list(io.StringIO(text, newline=""))
    for place, line in enumerate(lines):
        if len(line) > LONGEST_HEADER:
            continue
        for delimiter in DELIMITERS:
            if delimiter in line and is_header(_cells(line, delimiter)):
                return _rows(lines, place, delimiter)
    return None


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _rows(lines: Sequence[str], place: int, delimiter: str) -> Iterator[Row]:
    """A quotation mark that is never closed costs its own row, and not all that follow."""
    while place < len(lines):
        start = place
        reader = csv.reader(islice(lines, start, None), delimiter=delimiter)
        try:
            for cells in reader:
                if _is_swallowing(lines[place : start + reader.line_num]):
                    break
                yield Row(place + 1, tuple(cells))
                place = start + reader.line_num
            else:
                return
        except csv.Error:
            pass
        yield Row(place + 1, (), is_broken=True)
        place += 1


def _is_swallowing(lines: Sequence[str]) -> bool:
    """Whether a row of several lines is one only because a quotation mark is missing."""
    return len(lines) > LONGEST_ROW or (len(lines) > 1 and sum(line.count('"') for line in lines) % 2 == 1)


def any_header(text: str) -> Iterator[Row] | None:
    """The rows from the first on that can be a header, by the cells of the row below it."""
    lines = list(io.StringIO(text, newline=""))
    for fits in (eq, le):
        for place in range(min(len(lines), LOOKED_AT)):
            near = [line[:LONGEST_HEADER] for line in lines[place : place + LONGEST_TITLES]]
            width, delimiter = max((_width(near, fits, one), one) for one in DELIMITERS)
            if width:
                return _rows(lines, place, delimiter)
    return None


def _width(lines: Sequence[str], fits: Callable[[int, int], bool], delimiter: str) -> int:
    """How many titles the first row holds; 0 where it holds none, or the row below has other columns."""
    if delimiter not in lines[0]:
        return 0
    try:
        titles, cells = [*islice(csv.reader(lines, delimiter=delimiter), 2), [], []][:2]
    except csv.Error:
        return 0
    return len(titles) if _are_titles(titles) and fits(len(titles), len(cells)) else 0


def _are_titles(cells: Sequence[str]) -> bool:
    """Whether most are words, and most are there once: no row of data, no line of prose."""
    named = [fold(cell).strip() for cell in cells if cell.strip()]
    words = {cell for cell in named if any(c.isalpha() for c in cell)}
    is_short = all(len(cell) <= LONGEST_TITLE for cell in named)
    return (
        is_short
        and len(words) >= 2
        and 2 * len(words) >= len(named)
        and not any("@" in cell for cell in named)
    )
