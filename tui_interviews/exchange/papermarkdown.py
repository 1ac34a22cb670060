"""A page as Markdown that reads well before it is rendered, too."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from tui_interviews.domain.text import tidy
from tui_interviews.exchange.marked import BREAK, link, literal, quote
from tui_interviews.exchange.paper import (
    NOTHING,
    Beside,
    Block,
    Facts,
    Line,
    Paper,
    Point,
    Points,
    Prose,
    Quotation,
    Run,
    Section,
    Style,
    Table,
    line,
)


class Literal(Protocol):
    """Escapes what a reader would take for markup; some of it only where a line begins."""

    def __call__(self, text: str, begins_line: bool = True) -> str:
        """One line, stripped of the blanks around it."""


def _nowhere(anchor: str) -> str:
    """Markdown knows no anchors that every reader would follow."""
    del anchor
    return ""


@dataclass(frozen=True, slots=True)
class Dialect:
    """What readers of Markdown do differently."""

    literal: Literal = literal
    reference: Callable[[str], str] = _nowhere
    """The markup that leads to an anchor; empty where there is none, and the text stands alone."""


COMMON = Dialect()


def paper_markdown(paper: Paper, dialect: Dialect = COMMON) -> str:
    """The whole page."""
    parts = (f"# {dialect.literal(tidy(paper.title), False)}", *_blocks(paper.blocks, 2, dialect))
    return "\n\n".join(parts) + "\n"


def _blocks(blocks: Iterable[Block], level: int, dialect: Dialect) -> Iterator[str]:
    for block in blocks:
        match block:
            case Section(title, below):
                yield f"{'#' * min(level, 6)} {dialect.literal(tidy(title), False)}".rstrip()
                yield from _blocks(below, level + 1, dialect)
            case Prose():
                yield _prose(block, dialect)
            case Quotation(parts):
                yield quote("\n\n".join(_prose(part, dialect) for part in parts))
            case Points(entries):
                yield "\n".join(_point(one, dialect) for one in entries)
            case Facts(rows):
                yield "\n".join(f"- **{name}:** {_line(told, dialect, False)}" for name, told in rows)
            case Table():
                yield _table(block, dialect)
            case Beside():
                yield from _blocks(_below_each_other(block), level, dialect)


def _below_each_other(block: Beside) -> Iterator[Section]:
    """A list for each row: lines do not fit into a cell."""
    for name, cells in block.rows:
        points = (
            Point(title, cell or (line(NOTHING),)) for title, cell in zip(block.titles, cells, strict=True)
        )
        yield Section(name, (Points(tuple(points)),))


def _prose(block: Prose, dialect: Dialect) -> str:
    return BREAK.join(_line(one, dialect) for one in block.lines)


def _point(point: Point, dialect: Dialect) -> str:
    box = f"[{'x' if point.is_done else ' '}] " if point.is_task else ""
    below = (f"\n  - {_line(one, dialect)}" for one in point.below)
    return f"- {box}{_line(point.line, dialect)}" + "".join(below)


def _table(table: Table, dialect: Dialect) -> str:
    told = ([_line(cell, dialect, False) for cell in row] for row in table.rows)
    rows = (table.titles, ["---"] * len(table.titles), *told)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _line(runs: Line, dialect: Dialect, begins_line: bool = True) -> str:
    """Only what a line begins with can be taken for the markup of a block."""
    return "".join(_run(one, dialect, begins_line and not at) for at, one in enumerate(runs))


def _run(one: Run, dialect: Dialect, begins_line: bool) -> str:
    if one.to.startswith("#") and (led := dialect.reference(one.to[1:])):
        return led
    if one.to == one.text:
        return link(one.to)
    if one.text.isspace():
        return " "
    text = dialect.literal(one.text, begins_line)
    text = f"**{text}**" if one.style is Style.STRONG else text
    before, after = one.text[:1].isspace(), one.text[-1:].isspace()
    return f"{' ' * before}{text}{' ' * after}"
