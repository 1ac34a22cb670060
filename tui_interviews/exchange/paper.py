"""A page of prose to take away: what stands on it, before anybody has said in which format."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from tui_interviews.domain.text import slug, tidy

NOTHING = "nothing yet"
"""Stands where a thing has nothing to be compared."""
QUOTATION_MARKS = '“”" '


class Style(StrEnum):
    """How a piece of a line is set."""

    PLAIN = "plain"
    STRONG = "strong"
    FAINT = "faint"
    COUNT = "count"
    """Faint, and never parted by the end of a line."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line."""

    text: str
    style: Style = Style.PLAIN
    to: str = ""
    """Where it leads: `#` and the anchor of a section, or the address of a page."""


Line: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph; its lines stay lines."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said or wrote, in paragraphs."""

    parts: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """An entry of a list."""

    line: Line
    below: tuple[Line, ...] = ()
    is_task: bool = False
    is_done: bool = False
    """Of a task only."""


@dataclass(frozen=True, slots=True)
class Points:
    """A list."""

    entries: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with what is known under them."""

    rows: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below titles; the first cell of a row says what the row is about, unless all are alike."""

    titles: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    are_alike: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """The same about several things: a column each where there is room, and one below the other elsewhere."""

    titles: tuple[Line, ...]
    rows: tuple[tuple[str, tuple[tuple[Line, ...], ...]], ...]
    """What a row is about, and of each column the lines in it."""


@dataclass(frozen=True, slots=True)
class Section:
    """A title, and what is below it; a section in a section is one level deeper."""

    title: str
    blocks: tuple["Block", ...]
    anchor: str = ""
    begins_page: bool = False
    is_folded: bool = False
    """Where things can be folded, it shows its title alone until it is opened; on paper it is open."""


Block: TypeAlias = Prose | Quotation | Points | Facts | Table | Beside | Section


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole page: its title, what stands below it, and the sections."""

    title: str
    blocks: tuple[Block, ...]
    has_contents: bool = True


def run(text: str, style: Style = Style.PLAIN, to: str = "") -> Run:
    """A piece of anybody's text, without what no reader should obey."""
    return Run(tidy(text), style, to)


def line(*parts: str | Run) -> Line:
    """A line of text and pieces; what is empty leaves no trace."""
    runs = (part if isinstance(part, Run) else run(part) for part in parts)
    return tuple(one for one in runs if one.text)


def spaced(text: str, style: Style = Style.FAINT) -> Run:
    """A piece that follows another one, a blank between them; nothing where there is no text."""
    clean = tidy(text)
    return Run(f" {clean}" if clean else "", style)


def quoted(text: str) -> str:
    """Text between quotation marks, whether somebody typed some or not."""
    return f"“{text.strip(QUOTATION_MARKS)}”"


def prose(lines: Iterable[str]) -> tuple[Prose, ...]:
    """Long text: its empty lines part paragraphs."""
    blocks: list[list[Line]] = [[]]
    for one in lines:
        if found := line(one):
            blocks[-1].append(found)
        elif blocks[-1]:
            blocks.append([])
    return tuple(Prose(tuple(block)) for block in blocks if block)


def listed(lines: Iterable[Line]) -> tuple[Points, ...]:
    """A list, or nothing where it would be empty."""
    points = tuple(Point(one) for one in lines if one)
    return (Points(points),) if points else ()


def sections(*found: tuple[str, Iterable[Block]], below: str = "") -> tuple[Section, ...]:
    """A section for each title that has something below it; `below` begins their anchors, without it they have none."""
    made = (
        Section(title, tuple(blocks), f"{below}-{slug(title)}" if below else "") for title, blocks in found
    )
    return tuple(one for one in made if one.blocks)


def anchors(blocks: Iterable[Block]) -> Iterator[str]:
    """The anchors of all sections, however deep."""
    for block in blocks:
        if isinstance(block, Section):
            yield from filter(None, (block.anchor,))
            yield from anchors(block.blocks)
