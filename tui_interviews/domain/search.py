"""Words found in everything that is written in the notebook."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any, TypeAlias

from tui_interviews.domain.highlight import marked_spans, words_in
from tui_interviews.domain.notebook import NAMELESS, Notebook
from tui_interviews.domain.query import EVERYTHING, Query, words_of
from tui_interviews.domain.spots import SECTIONS, Origin, Section, Spot
from tui_interviews.domain.text import fold, shortened

WIDTH = 100
BETWEEN = "\0"
"""Parts the spots of one record; no text has it."""


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
    rarest, *others = _in_no_name(notebook, query) or [""]
    ruled_out = {section for section in SECTIONS if _is_ruled_out(section, query)}
    for entry in index.values():
        yield None
        if rarest not in entry.text or any(word not in entry.text for word in others):
            continue
        if entry.section not in ruled_out:
            yield from _hits_in(notebook, entry, query)


def _in_no_name(notebook: Notebook, query: Query) -> list[str]:
    """The words that nobody's name can lend, rarest first as far as length tells; a single word is one of them."""
    words = sorted(query.words, key=len, reverse=True)
    if len(words) == 1:
        return words
    people = [_name(contact.name) for contact in notebook.contacts.values()]
    paths = [_name(path.name) for path in notebook.paths.values()]
    names = "\n".join((_name(NAMELESS), *people, *paths))
    return [word for word in words if word not in names]


def _may_hold(text: str, name: str, words: tuple[str, ...]) -> bool:
    """Whether text and name together have all words, and not the name alone."""
    in_text = [word in text for word in words]
    return all(is_in_text or word in name for is_in_text, word in zip(in_text, words, strict=True)) and any(
        in_text or [True]
    )


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
    name = _name(origin.who)
    if not _is_admitted(origin, query) or not _may_hold(entry.text, name, query.words):
        return
    for spot, text in zip(entry.section.spots(entry.record), entry.text.split(BETWEEN), strict=False):
        yield None
        if _may_hold(text, name, query.words) and _is_wanted(spot, query):
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
