"""A whole file, read fast where it is as the product wrote it, and with patience where it is not."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import msgspec

from tui_interviews.domain.change import PROFILE
from tui_interviews.domain.notebook import Record
from tui_interviews.domain.problem import Problem
from tui_interviews.store.disk import Signature
from tui_interviews.store.documents import MisfitError, document_key, naive_moment, record
from tui_interviews.store.faults import DamagedError
from tui_interviews.store.layout import KINDS, id_of, tables_of
from tui_interviews.store.shape import parse, table_faults

LEFT = "; it is left as it is"
_ODD_ESCAPE = re.compile(rb"\\[^\"\\/]")
_ODD_CHARACTER = re.compile(
    rb"\xc2[\x80-\x9f]|\xe2\x80[\xa8-\xae]|\xe2\x81[\xa6-\xa9]|\xef\xbb\xbf|\xef\xbf[\xb9-\xbb]|\xf3\xa0[\x80\x81]"
)


@dataclass(frozen=True, slots=True)
class Page:
    """What was found in a file: `is_readable` is false where nobody knows which records it holds."""

    file: str
    signature: Signature | None
    records: Mapping[str, Record] = field(default_factory=dict)
    misfits: frozenset[str] = frozenset()
    """The ids of documents that are there but cannot be read."""
    problems: tuple[Problem, ...] = ()
    is_readable: bool = True


def page(file: str, raw: bytes, signature: Signature | None = None) -> Page:
    """The records of a file, and a problem for each thing in it that is none."""
    records = None if _is_odd(raw) else _fast(file, raw)
    if records is not None:
        return Page(file, signature, records)
    try:
        tree = parse(raw)
    except DamagedError as fault:
        return unreadable(file, signature, f"{fault}{LEFT}: `tui-interviews doctor --repair` mends it")
    return _patient(file, signature, tree)


def unreadable(file: str, signature: Signature | None, what: str) -> Page:
    """A file of which nothing can be used."""
    return Page(file, signature, problems=(Problem(file, what),), is_readable=False)


def _is_odd(raw: bytes) -> bool:
    """Whether text in it may need cleaning; what the product wrote itself never does, tabs apart."""
    if b"\x7f" in raw or (b"\\" in raw and _ODD_ESCAPE.search(raw)):
        return True
    return not raw.isascii() and _ODD_CHARACTER.search(raw) is not None


def _rows_of(kind: type[Record]) -> Any:
    return dict[str, kind]  # type: ignore[valid-type]


@cache
def _decoder(tables: tuple[str, ...]) -> msgspec.json.Decoder[Any]:
    rows: list[tuple[str, Any, Any]] = [
        (table, _rows_of(KINDS[table]), msgspec.field(default_factory=dict)) for table in tables
    ]
    shape = msgspec.defstruct("Tables", rows)
    return msgspec.json.Decoder(shape)


def _fast(file: str, raw: bytes) -> dict[str, Record] | None:
    """The records of a file in which all is as it should be; None asks for the patient way."""
    tables = tables_of(file)
    try:
        found = _decoder(tables).decode(raw)
    except (ValueError, RecursionError):
        return None
    rows = [row for table in tables for row in getattr(found, table).items()]
    if not rows or raw.count(b'\n  "') != len(rows):
        return None
    try:
        if any(key != document_key(one) or naive_moment(one) for key, one in rows):
            return None
    except ValueError:
        return None
    return {id_of(one): one for _, one in rows}


def _patient(file: str, signature: Signature | None, tree: dict[str, Any]) -> Page:
    records: dict[str, Record] = {}
    misfits: set[str] = set()
    problems: list[Problem] = []
    for table in tables_of(file):
        rows = tree.get(table, {})
        bad = dict(table_faults(rows))
        problems += [Problem(file, f"{what}{LEFT}: correct it", table, key) for key, what in bad.items()]
        if "" in bad:
            continue
        for key, row in rows.items():
            if isinstance(row, dict):
                problems += _read_row(file, table, row, records, misfits) if key not in bad else ()
            misfits.update(_ids(table, row) - records.keys())
    return Page(file, signature, records, frozenset(misfits), tuple(problems))


def _read_row(
    file: str, table: str, row: dict[str, Any], records: dict[str, Record], misfits: set[str]
) -> Iterator[Problem]:
    try:
        one = record(table, row)
    except MisfitError as fault:
        ids = _ids(table, row)
        misfits |= ids
        yield Problem(file, f"{fault}{LEFT}: correct it", table, "".join(ids), fault.field)
        return
    if id_of(one) in records:
        yield Problem(file, f"is there twice; the first one counts{LEFT}: remove one", table, id_of(one))
    else:
        records[id_of(one)] = one


def _ids(table: str, row: Any) -> set[str]:
    if table == PROFILE:
        return {PROFILE}
    return {row["id"]} if isinstance(row, dict) and isinstance(row.get("id"), str) else set()
