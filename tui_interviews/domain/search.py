"""Words found in everything that is written in the notebook."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import merge
from itertools import groupby, islice
from typing import Any, TypeAlias

from tui_interviews.domain.highlight import marked_spans, words_in
from tui_interviews.domain.notebook import NAMELESS, Notebook
from tui_interviews.domain.query import EVERYTHING, Query, words_of
from tui_interviews.domain.spots import SECTIONS, Origin, Section, Spot
from tui_interviews.domain.text import fold, shortened

WIDTH = 100
BETWEEN = "\0"
"""Parts the spots of one record; no text has it."""
_OF_PATHS = frozenset({"paths", "insights", "leads"})
"""The tables whose records may be of a career path and of nobody."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that holds all the words."""

    kind: str
    who: str
    text: str
    """The line that holds them, shortened around the first."""
    id: str
    """Of the record itself: the note, the message, the card."""
    contact_id: str = ""
    interview_id: str = ""
    turn: int = 0
    """Of a transcript, the turn that holds them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A record with all of its text folded, which holds as long as the record is the same."""

    section: Section
    record: Any
    text: str


Index: TypeAlias = Mapping[tuple[int, str], Entry]
"""By section and id, in the order in which hits are shown."""


def search(notebook: Notebook, words: str, limit: int = 200) -> tuple[Hit, ...]:
    """Everything that holds all the words, whatever their case and accents: people first, then what they said."""
    return found(notebook, words_of(words), limit)


def found(notebook: Notebook, query: Query, limit: int) -> tuple[Hit, ...]:
    """Everything that a query asks for, at once."""
    index = dict(indexed(notebook, {}))
    return tuple(islice((hit for hit in hits(notebook, index, query) if hit), limit))


def indexed(notebook: Notebook, known: Index) -> Iterator[tuple[tuple[int, str], Entry]]:
    """The entries of a whole index, one after the other, those of records that are known taken as they are."""
    for number, section in enumerate(SECTIONS):
        for id_, record in getattr(notebook, section.table).items():
            before = known.get((number, id_))
            is_same = before is not None and before.record is record
            yield (number, id_), before if is_same and before else _entry(section, record)


def _entry(section: Section, record: Any) -> Entry:
    texts = ("\n".join(spot.lines).replace(BETWEEN, " ") for spot in section.spots(record))
    return Entry(section, record, BETWEEN.join(fold(text) for text in texts))


def hits(notebook: Notebook, index: Index, query: Query) -> Iterator[Hit | None]:
    """What a query finds; None for each text that was looked at, so that the caller can do other things between."""
    if query == EVERYTHING:
        return
    musts = {section: words or [""] for section, words in _in_no_name(notebook, query)}
    section, rarest, others = None, "", list[str]()
    for entry in index.values():
        yield None
        if entry.section is not section:
            section = entry.section
            rarest, *others = musts.get(section, ("",))
        if rarest not in entry.text or any(word not in entry.text for word in others):
            continue
        if section in musts:
            yield from _hits_in(notebook, entry, query)


def _in_no_name(notebook: Notebook, query: Query) -> Iterator[tuple[Section, Sequence[str]]]:
    """Of each section that may have hits, the words that no name can lend, rarest first as far as length tells."""
    words = _longest_first(query.words)
    people = "\n".join((_name(NAMELESS), *(_name(one.name) for one in notebook.contacts.values())))
    paths = "\n".join(_name(path.name) for path in notebook.paths.values())
    for section in SECTIONS:
        names = f"{people}\n{paths}" if section.table in _OF_PATHS else people
        if not _is_ruled_out(section, query):
            yield section, words if len(words) == 1 else [word for word in words if word not in names]


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def _held(text: str, name: str, words: tuple[str, ...]) -> Iterator[int]:
    """Which spots hold all words together with the name, and not the name alone, one by one: a text may be long."""
    lacking = _longest_first(word for word in words if word not in name)
    ways = [lacking] if lacking else [[word] for word in words or ("",)]
    return (number for number, _ in groupby(merge(*(_with_all(text, way) for way in ways))))


def _with_all(text: str, words: Sequence[str]) -> Iterator[int]:
    """The spots with every word: where the first one stands, the others are looked for, and nowhere else."""
    first, *others = words
    number = start = 0
    while (place := text.find(first, start)) >= 0:
        number += text.count(BETWEEN, start, place)
        begin = text.rfind(BETWEEN, start, place) + 1 or start
        end = text.find(BETWEEN, place)
        end = len(text) if end < 0 else end
        if all(text.find(word, begin, end) >= 0 for word in others):
            yield number
        number, start = number + 1, end + 1


def _is_ruled_out(section: Section, query: Query) -> bool:
    kinds = {*section.kind.split()}
    has_sorts = bool(kinds & {"insight", "lead"})
    is_other = bool(query.kinds) and not has_sorts and not kinds & query.kinds
    return is_other or bool(query.marks and "note" not in kinds)


def _is_admitted(origin: Origin, query: Query) -> bool:
    if query.path_ids and not query.path_ids & {*origin.path_ids}:
        return False
    return not query.who or any(name in _name(origin.who) for name in query.who)


@lru_cache(maxsize=20_000)
def _name(who: str) -> str:
    return fold(who)


def _hits_in(notebook: Notebook, entry: Entry, query: Query) -> Iterator[Hit | None]:
    origin = entry.section.origin(notebook, entry.record)
    if not _is_admitted(origin, query):
        return
    held = _held(entry.text, _name(origin.who), query.words)
    following = next(held, None)
    if following is None:
        return
    for number, spot in enumerate(entry.section.spots(entry.record)):
        yield None
        if number != following:
            continue
        following = next(held, None)
        if _is_wanted(spot, query):
            line = _line(spot, query)
            yield Hit(spot.kind, origin.who, line, spot.id, origin.contact_id, origin.interview_id, spot.turn)


def _is_wanted(spot: Spot, query: Query) -> bool:
    if query.kinds and not query.kinds & {spot.kind, spot.sort}:
        return False
    if query.marks and spot.mark not in query.marks:
        return False
    return query.since is None or (spot.on is not None and spot.on >= query.since)


def _line(spot: Spot, query: Query) -> str:
    """The line with most of the words, cut to size."""
    line = max(spot.lines, key=lambda line: words_in(line, query.words))
    return around(" ".join(line.split()), query.words, WIDTH)


def around(line: str, words: Sequence[str], width: int) -> str:
    """The line within so many characters, so that the first of the words can be seen."""
    if len(line) <= width:
        return line
    first = next((start for start, _ in marked_spans(line, words)), 0)
    start = max(min(first - width // 4, len(line) - width + 1), 0)
    return ("…" if start else "") + shortened(line[start:].lstrip(), width - 1)
