"""Several career paths side by side, each line of the comparison about the same thing."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from math import ceil

from tui_interviews.domain.careerpath import VERDICT_WORDS, CareerPath
from tui_interviews.domain.duration import counted, date_words
from tui_interviews.domain.insight import InsightKind
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.pathpage import requirements, standing_of, wishes
from tui_interviews.domain.text import joined
from tui_interviews.exchange.claimlines import claim
from tui_interviews.exchange.paper import Beside, Line, Section, Style, line, run, spaced
from tui_interviews.exchange.pathpaper import TITLES, basis, insights_of_kind

TITLE = "Side by side"
WIDEST = 3
"""No more columns stand beside each other: they would be too narrow on paper."""
MOST = 6
"""So many things of a kind; the page of the path has all of them."""
KINDS = (InsightKind.REQUIREMENT, InsightKind.LIKE, InsightKind.DISLIKE, InsightKind.PAY)


def beside(notebook: Notebook, paths: Sequence[CareerPath], now: datetime) -> Iterator[Section]:
    """The comparison of two paths or more, and nothing of one alone."""
    if len(paths) < 2:
        return
    size = ceil(len(paths) / ceil(len(paths) / WIDEST))
    tables = (_table(notebook, paths[at : at + size], now) for at in range(0, len(paths), size))
    yield Section(TITLE, tuple(tables), "side-by-side")


def _table(notebook: Notebook, paths: Sequence[CareerPath], now: datetime) -> Beside:
    pages = [dict(_cells(notebook, path, now)) for path in paths]
    titles = tuple(line(run(path.name, to=f"#path-{path.id}")) for path in paths)
    return Beside(titles, tuple((name, tuple(page[name] for page in pages)) for name in pages[0]))


def _cells(notebook: Notebook, path: CareerPath, now: datetime) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """What stands in the column of a path, by the name of its row."""
    yield "Verdict", tuple(_verdict(path))
    yield "Rests on", (line(basis(notebook, path, now)),)
    for kind in KINDS:
        claims = (claim(notebook, one).line for one in insights_of_kind(notebook, path.id, kind))
        standing = _standing(notebook, path) if kind is InsightKind.REQUIREMENT else ()
        yield TITLES[kind], (*standing, *_first(claims))
    found = wishes(notebook, path.id)
    yield "Still to find out", tuple(_first(line(one.line) for one in found if not one.is_answered))


def _verdict(path: CareerPath) -> Iterator[Line]:
    day = f", {date_words(path.verdict_on)}" if path.verdict_on else ""
    yield line(run(VERDICT_WORDS[path.verdict], Style.STRONG), day)
    if words := joined(path.verdict_words).replace("\n", " "):
        yield line(words)


def _standing(notebook: Notebook, path: CareerPath) -> Iterator[Line]:
    """How many of the requirements the user meets."""
    if found := requirements(notebook, path.id):
        stand = standing_of(found)
        told = ((stand.have, "have"), (stand.learning, "learning"), (stand.missing, "missing"))
        counts = ", ".join(f"{many} {word}" for many, word in told if many)
        yield line(f"{counted(len(found), 'thing')}", spaced(f"({counts})" if counts else ""))


def _first(lines: Iterable[Line]) -> Iterator[Line]:
    """No more than fit beside each other, and how many there are besides."""
    found = tuple(lines)
    yield from found[:MOST]
    if len(found) > MOST:
        yield line(run(f"and {len(found) - MOST} more", Style.FAINT))
