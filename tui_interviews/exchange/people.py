"""A file of people, recognised by what is in it and not by what it is called."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeAlias

from tui_interviews.domain.columnmap import MAPPABLE, ColumnMap, Recall, column_key
from tui_interviews.domain.occasion import NewId
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.columns import DIALECTS, GUESSES, Dialect, dialect_of, plain_titles
from tui_interviews.exchange.fault import UnknownColumnsError, UnreadableError
from tui_interviews.exchange.imported import Imported, Progress, quiet
from tui_interviews.exchange.linkedin import read_connections
from tui_interviews.exchange.roster import ROW_BYTES, Places, places, read_rows
from tui_interviews.exchange.table import Row, any_header, decoded, is_text, rows_from_header
from tui_interviews.exchange.vcard import is_vcard, read_vcards
from tui_interviews.exchange.zipped import ZIP

LIMIT = 256 * 1024 * 1024
"""Bytes; address books with photos are large."""
HOW_TO = (
    "people come from LinkedIn's Connections.csv (or the zip with it), a vCard file (.vcf), contacts exported by "
    "Google or Outlook as CSV, or any CSV whose first line names its columns"
)
SAMPLE_ROWS = 3

Reader: TypeAlias = Callable[[bytes, str, NewId, Progress], Imported]
_WHOLE: Mapping[str, Reader] = {"linkedin": read_connections, "vcard": read_vcards}
"""What is no plain table."""
Table: TypeAlias = tuple[Iterator[Row], Places, str]
"""The rows below a header, where each fact is in them, and the kind."""


def read_people(
    raw: bytes,
    name: str,
    new_id: NewId,
    *,
    kind: str = "",
    recall: Recall = lambda _: None,
    progress: Progress = quiet,
) -> Imported:
    """The people of a file; `kind` says what it is taken for, whatever it looks like.

    Raises `UnknownColumnsError` for a table of which nobody has said what its columns hold, else `UnreadableError`.
    """
    name = tidy(name) or "the file"
    if len(raw) > LIMIT:
        raise UnreadableError(f"{name} is larger than {LIMIT >> 20} MB: {HOW_TO}")
    reader = _WHOLE.get(kind or _looks_like(raw))
    if reader is not None:
        return reader(raw, name, new_id, progress)
    return _read_table(raw, name, new_id, kind=kind, recall=recall, progress=progress)


def _looks_like(raw: bytes) -> str:
    """The kind that the first bytes show; a table shows its kind only by its header."""
    if raw.startswith(ZIP):
        return "linkedin"
    start = decoded(raw[:100_000]).encode() if b"\0" in raw[:40] else raw
    return "vcard" if is_vcard(start) else ""


def _read_table(
    raw: bytes, name: str, new_id: NewId, *, kind: str, recall: Recall, progress: Progress
) -> Imported:
    text = decoded(raw)
    if not text.strip("\0\ufeff \t\r\n"):
        raise UnreadableError(f"{name} is empty: {HOW_TO}")
    if not is_text(text):
        raise UnreadableError(f"{name} is no file of people: {HOW_TO}")
    found = _of_a_program(text, kind) if kind != "csv" else None
    if found is None and kind in ("google", "outlook"):
        raise UnreadableError(f"{name} has not the columns of contacts of {kind.title()}: {HOW_TO}")
    rows, where, kind = found or _of_anybody(text, name, recall)
    people = read_rows(rows, where, kind, new_id, expected=len(raw) // ROW_BYTES, progress=progress)
    if not people.cards and not people.skipped:
        raise UnreadableError(f"{name} names its columns, but nobody is in it: {HOW_TO}")
    return people


def _of_a_program(text: str, kind: str) -> Table | None:
    """The rows of a table of the kind that was told, else of any kind that is known by its header."""
    told = next((one for one in DIALECTS if one.kind == kind), None)
    rows = rows_from_header(text, _is_header(told))
    if rows is None:
        return None
    header = next(rows).cells
    found = told or dialect_of(header)
    return None if found is None else (rows, places(header, found.columns), found.kind)


def _of_anybody(text: str, name: str, recall: Recall) -> Table:
    """The rows of a table whose header the user has explained."""
    rows = any_header(text)
    if rows is None:
        raise UnreadableError(f"{name} is no file of people: {HOW_TO}")
    header = next(rows).cells
    said = recall(header)
    if said is None:
        samples = tuple(row.cells for row in islice(rows, SAMPLE_ROWS))
        titles = ", ".join(tidy(title) for title in header if title.strip())
        raise UnknownColumnsError(
            f"what the columns of {name} hold is not known yet ({titles}): say it once", header, samples
        )
    return rows, mapped_places(header, said), "csv"


def _is_header(told: Dialect | None) -> Callable[[Sequence[str]], bool]:
    """Whether cells are a header: of the kind that was told, else of any that is known."""
    if told is None:
        return lambda cells: dialect_of(cells) is not None
    known = {title for fact in ("first", "last", "name") for title in told.columns.get(fact, ())}
    return lambda cells: len({*plain_titles(cells)} & known) >= 1


def guessed(header: Sequence[str]) -> ColumnMap:
    """What the columns probably hold, to be looked at by the user."""
    where = places(header, GUESSES)
    facts = {fact: header[where[fact][0]] for fact in MAPPABLE if where.get(fact)}
    if {"first", "last"} & facts.keys():
        facts.pop("name", None)
    return ColumnMap(tuple(header), facts)


def mapped_places(header: Sequence[str], said: ColumnMap) -> Places:
    """Where each fact is, as the user said."""
    keys = [column_key(title) for title in header]
    return {
        fact: (keys.index(column_key(title)),)
        for fact, title in said.facts.items()
        if column_key(title) in keys
    }
