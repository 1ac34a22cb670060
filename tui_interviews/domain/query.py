"""What is searched for, as people type it: words, and filters such as `who:ada`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from tui_interviews.domain.insight import InsightKind
from tui_interviews.domain.lead import LeadKind
from tui_interviews.domain.method import Method
from tui_interviews.domain.nearest import nearest
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.spots import KINDS
from tui_interviews.domain.text import fold
from tui_interviews.domain.when import parse_day

FILTERS = ("who", "kind", "mark", "path", "since")
ALL_KINDS = tuple(dict.fromkeys((*KINDS, *InsightKind, *LeadKind)))
_PART = re.compile(
    r'(?P<name>[a-z]+):(?:"(?P<quoted>[^"]*)"?|(?P<value>[^\s"/]\S*)?)(?=\s|$)|"(?P<phrase>[^"]*)"?|(?P<word>\S+)',
    re.A | re.I,
)


@dataclass(frozen=True, slots=True)
class Query:
    """What all hits have: every word, and of each filter one of its values; an empty filter lets all through."""

    words: tuple[str, ...] = ()
    """Folded; a phrase is one of them."""
    who: tuple[str, ...] = ()
    """Folded parts of names."""
    kinds: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    path_ids: frozenset[str] = frozenset()
    since: date | None = None


EVERYTHING = Query()


def query_of(text: str, notebook: Notebook, method: Method, now: datetime) -> Query:
    """What the text asks for; a filter without a value is not finished yet. Raises `ValueError` with a sentence."""
    query = EVERYTHING
    for part in _PART.finditer(text):
        value = part["quoted"] or part["value"] or ""
        if part["name"] is None:
            query = _with_words(query, (part["phrase"] or "", *(part["word"] or "").split()))
        elif part["name"].lower() in FILTERS:
            query = _narrowed(query, part["name"].lower(), value, notebook, method, now) if value else query
        elif value:
            raise ValueError(_unknown(part["name"], part[0]))
        else:
            query = _with_words(query, (part[0],))
    return query


def words_of(text: str) -> Query:
    """A query of plain words, whatever they look like."""
    return _with_words(EVERYTHING, text.split())


def _with_words(query: Query, words: Iterable[str]) -> Query:
    found = (" ".join(fold(word).split()) for word in words)
    return replace(query, words=(*query.words, *(word for word in found if word)))


def _unknown(name: str, part: str) -> str:
    hint = nearest(name, FILTERS)
    stop = "" if hint.endswith("?") else "."
    plain = part.replace('"', "")[:40]
    return f'there is no filter {name}:{hint}{stop} In quotes, "{plain}" is searched for as it stands'


def _narrowed(
    query: Query, name: str, value: str, notebook: Notebook, method: Method, now: datetime
) -> Query:
    match name:
        case "who":
            return replace(query, who=(*query.who, fold(value)))
        case "kind":
            return replace(query, kinds=query.kinds | _chosen("kind", value.replace("-", "_"), ALL_KINDS))
        case "mark":
            signs = {mark.sign: mark.name for mark in method.marks}
            names = tuple(mark.name for mark in method.marks)
            return replace(query, marks=query.marks | _chosen("mark", signs.get(value, value), names))
        case "path":
            return replace(query, path_ids=query.path_ids | _paths(value, notebook))
        case _:
            return replace(query, since=_day(value, now))


def _chosen(name: str, value: str, known: Iterable[str]) -> frozenset[str]:
    """The known word, or all that begin like a word that is not finished."""
    names = tuple(known)
    plain = fold(value)
    found = {plain} & {*names} or {one for one in names if one.startswith(plain)}
    if not found:
        raise ValueError(f"there is no {name} “{value[:40]}”{nearest(plain, names)}")
    return frozenset(found)


def _paths(value: str, notebook: Notebook) -> frozenset[str]:
    found = frozenset(path.id for path in notebook.paths.values() if fold(value) in fold(path.name))
    if not found:
        names = (path.name for path in notebook.paths.values())
        raise ValueError(f"no career path is called “{value[:40]}”{nearest(value, names)}")
    return found


def _day(value: str, now: datetime) -> date:
    try:
        return parse_day(value, now, is_past=True)
    except ValueError as fault:
        raise ValueError(f'{fault}; in quotes where it has blanks, since:"3 Dec"') from None
