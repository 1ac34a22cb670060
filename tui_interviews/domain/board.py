"""Pages to search on: their addresses are made here, shown and copied, and never fetched."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import Template
from urllib.parse import quote

from tui_interviews.domain.lead import LeadKind
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import fold


class BoardKind(StrEnum):
    """What a page finds."""

    PEOPLE = "people"
    JOBS = "jobs"


PLACEHOLDERS: Mapping[str, str] = {
    "term": "the name of the career path, then each of its search terms: one link each",
    "employer": "where the chosen person works; without one there is no such link",
}
"""Everything that an address may name, and what it becomes."""


@dataclass(frozen=True, slots=True)
class Board:
    """A page that finds people or openings."""

    name: str
    title: str
    url: str
    kind: BoardKind = BoardKind.PEOPLE
    finds: str = ""
    """What to expect there, in a few words behind the title."""
    checked_on: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """The address of one search."""

    board: Board
    words: str
    """What is searched for; empty where the address names nothing."""
    url: str


def search_terms(notebook: Notebook, path_id: str) -> tuple[str, ...]:
    """What to search for on a career path: its name, then the terms that were heard or read."""
    path = notebook.paths.get(path_id)
    if path is None:
        return ()
    leads = (lead for _, lead in sorted(notebook.leads.items()))
    heard = (
        lead.text
        for lead in leads
        if lead.path_id == path_id and lead.kind is LeadKind.SEARCH_TERM and not lead.is_done
    )
    return tuple({fold(term): term for term in (path.name, *heard) if term}.values())


def links(boards: Iterable[Board], terms: Iterable[str], employer: str) -> tuple[Link, ...]:
    """The searches on the boards, each with one term; an address that lacks what it names is left out."""
    known = tuple(terms)
    return tuple(link for board in boards for link in _links(board, known, employer))


def _links(board: Board, terms: tuple[str, ...], employer: str) -> Iterator[Link]:
    pattern = Template(board.url)
    named = pattern.get_identifiers()
    if "employer" in named and not employer:
        return
    for term in terms if "term" in named else ("",):
        values = {"term": quote(term, safe=""), "employer": quote(employer, safe="")}
        words = " · ".join(filter(None, (term, employer if "employer" in named else "")))
        yield Link(board, words, pattern.safe_substitute(values))
