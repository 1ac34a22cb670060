"""A page as one HTML file: no script, nothing to fetch, for screens of any width, light and dark, and for paper."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from tui_interviews.domain.text import tidy
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
    anchors,
    line,
    run,
)

STYLES = Path(__file__).with_name("paper.css")
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Whatever may have slipped through, a browser runs and fetches nothing."""
LANGUAGE = "en"
DEEPEST_HEADING = 6
NAMELESS = "(without a name)"
_NOTHING = line(run(NOTHING, Style.FAINT))
_ADDRESS = re.compile(r"https?://[^\s<>\\\"']+")


def paper_html(paper: Paper) -> str:
    """The whole file; all that anybody wrote is text in it and nothing else."""
    page = _Page(frozenset(anchors(paper.blocks)))
    title = _title(paper.title)
    lines = (
        "<!DOCTYPE html>",
        f'<html lang="{LANGUAGE}">',
        *_head(title),
        "<body>",
        f'<header>\n<h1 dir="auto">{title}</h1>',
        *page.blocks([one for one in paper.blocks if not isinstance(one, Section)], 2),
        "</header>",
        *(_contents(paper.blocks) if paper.has_contents else ()),
        "<main>",
        *page.blocks([one for one in paper.blocks if isinstance(one, Section)], 2),
        "</main>",
        "</body>",
        "</html>",
        "",
    )
    return "\n".join(lines)


def _head(title: str) -> Iterator[str]:
    """What a browser is told, the styles included."""
    yield '<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{title}</title>"
    yield f"<style>\n{STYLES.read_text(encoding='utf-8')}</style>\n</head>"


def _title(text: str) -> str:
    return escape(tidy(text)) or NAMELESS


def _contents(blocks: Iterable[Block]) -> Iterator[str]:
    """The sections that can be led to, and those right below them."""
    if listed := _entries(blocks, depth=2):
        yield f'<nav aria-labelledby="contents">\n<h2 id="contents">Contents</h2>\n{listed}\n</nav>'


def _entries(blocks: Iterable[Block], depth: int) -> str:
    found = [one for one in blocks if isinstance(one, Section) and one.anchor] if depth else []
    told = (
        f'<li dir="auto"><a href="#{escape(one.anchor)}">{_title(one.title)}</a>'
        f"{_entries(one.blocks, depth - 1)}</li>"
        for one in found
    )
    return "<ul>\n" + "\n".join(told) + "\n</ul>" if found else ""


class _Page:
    """The markup of what stands on one page; a link leads only to what is on it."""

    def __init__(self, known: frozenset[str]) -> None:
        """The anchors that there are."""
        self._known = known

    def blocks(self, blocks: Iterable[Block], level: int) -> Iterator[str]:
        """The blocks; the titles of sections begin at a level."""
        for block in blocks:
            match block:
                case Section():
                    yield from self._section(block, level)
                case Prose():
                    yield self._prose(block)
                case Quotation(parts):
                    yield "<blockquote>\n" + "\n".join(map(self._prose, parts)) + "\n</blockquote>"
                case Points(entries):
                    yield "<ul>\n" + "\n".join(map(self._point, entries)) + "\n</ul>"
                case Facts(rows):
                    told = (f'<dt>{escape(n)}</dt>\n<dd dir="auto">{self._line(one)}</dd>' for n, one in rows)
                    yield "<dl>\n" + "\n".join(told) + "\n</dl>"
                case Table():
                    yield from self._table(block)
                case Beside():
                    yield from self._beside(block)

    def _section(self, section: Section, level: int) -> Iterator[str]:
        depth = min(level, DEEPEST_HEADING)
        anchor = f' id="{escape(section.anchor)}"' if section.anchor else ""
        page = ' class="page"' if section.begins_page else ""
        title = f'<h{depth} dir="auto">{_title(section.title)}</h{depth}>'
        yield f"<section{anchor}{page}>"
        yield f"<details>\n<summary>{title}</summary>" if section.is_folded else title
        yield from self.blocks(section.blocks, level + 1)
        yield "</details>\n</section>" if section.is_folded else "</section>"

    def _prose(self, block: Prose) -> str:
        return '<p dir="auto">' + "<br>\n".join(map(self._line, block.lines)) + "</p>"

    def _point(self, point: Point) -> str:
        sign, word = ("☑", "done") if point.is_done else ("☐", "open")
        box = f'<span class="box" role="img" aria-label="{word}">{sign}</span> ' if point.is_task else ""
        below = "".join(f'\n<li dir="auto">{self._line(one)}</li>' for one in point.below)
        below = f'\n<ul class="below">{below}\n</ul>' if below else ""
        return f'<li dir="auto">{box}{self._line(point.line)}{below}</li>'

    def _table(self, table: Table) -> Iterator[str]:
        titles = "".join(f'<th scope="col">{escape(title)}</th>' for title in table.titles)
        alike = ' class="alike"' if table.are_alike else ""
        yield f"<table{alike}>\n<thead>\n<tr>{titles}</tr>\n</thead>\n<tbody>"
        for row in table.rows:
            cells = [f'<td dir="auto">{self._line(cell)}</td>' for cell in row]
            if not table.are_alike:
                cells[0] = f'<th scope="row" dir="auto">{self._line(row[0])}</th>'
            yield f"<tr>{''.join(cells)}</tr>"
        yield "</tbody>\n</table>"

    def _beside(self, block: Beside) -> Iterator[str]:
        """Each cell holds its column's title too, which is seen where the cells are below each other."""
        titles = [self._line(title) for title in block.titles]
        heads = "".join(
            f'<th scope="col" role="columnheader" dir="auto">{title}</th>' for title in ("", *titles)
        )
        yield f'<table class="beside" role="table">\n<thead role="rowgroup">\n<tr role="row">{heads}</tr>\n</thead>'
        yield '<tbody role="rowgroup">'
        for name, cells in block.rows:
            yield f'<tr role="row"><th scope="row" role="rowheader">{escape(name)}</th>'
            for title, cell in zip(titles, cells, strict=True):
                told = "".join(f'\n<li dir="auto">{self._line(one)}</li>' for one in cell or (_NOTHING,))
                yield f'<td role="cell"><span class="of" dir="auto">{title}</span><ul>{told}\n</ul></td>'
            yield "</tr>"
        yield "</tbody>\n</table>"

    def _line(self, runs: Line) -> str:
        return "".join(map(self._run, runs))

    def _run(self, one: Run) -> str:
        text = escape(one.text)
        if one.to.startswith("#") and one.to[1:] in self._known:
            text = f'<a href="{escape(one.to)}">{text}</a>'
        elif _ADDRESS.fullmatch(one.to):
            text = f'<a href="{escape(one.to)}" rel="noreferrer">{text}</a>'
        match one.style:
            case Style.STRONG:
                return f"<strong>{text}</strong>"
            case Style.FAINT | Style.COUNT:
                return f'<span class="{one.style}">{text}</span>'
            case _:
                return text
