"""What can be saved of a broken file: its own records first, then those of an older version."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tui_interviews.domain.change import PROFILE
from tui_interviews.domain.occasion import encode_id
from tui_interviews.store.backups import older_versions
from tui_interviews.store.documents import MisfitError, document_key, normal
from tui_interviews.store.faults import DamagedError
from tui_interviews.store.layout import KINDS, PREVIOUS, tables_of
from tui_interviews.store.merge import merge_documents
from tui_interviews.store.pages import page
from tui_interviews.store.shape import Document, Tree, parse
from tui_interviews.store.unison import tree_of

_MOST_FAULTS = 50
_START = re.compile(rf'"(?:(?P<table>{"|".join(KINDS)})|(?P<key>\d{{1,19}}))"\s*:\s*(?=\{{)')


@dataclass(slots=True)
class Rescue:
    """What a file can become again."""

    tree: Tree = field(default_factory=dict)
    older: str = ""
    """The older version that was found, in words."""
    own: int = 0
    """Records that are still in the file itself."""
    lost: int = 0
    """Records that neither the file nor an older version of it holds, as far as can be told."""


def rescue(data: Path, file: str, raw: bytes) -> Rescue:
    """The best that can be made of a file; nothing is written."""
    older, words = _older(data, file)
    found = Rescue({table: dict(rows) for table, rows in older.items()}, words)
    seen: dict[str, dict[str, Document]] = {}
    for table, key, row in _rows(file, raw):
        good = _mended(table, key, row, older.get(table, {}).get(key, {}))
        if good is None:
            found.lost += 1
            continue
        found.own += 1
        _add(found.tree.setdefault(table, {}), seen.setdefault(table, {}), table, good)
    found.lost = 0 if words else max(found.lost, not found.own)
    return found


def _add(rows: dict[str, Document], seen: dict[str, Document], table: str, good: Document) -> None:
    """Of a record that is there twice, both versions count."""
    key = document_key(normal(table, good)[0])
    if key in seen:
        good = normal(table, merge_documents({}, good, seen[key]))[1]
    rows[key] = seen[key] = good


def _older(data: Path, file: str) -> tuple[Tree, str]:
    previous = data / PREVIOUS / file.replace("/", "-")
    if (tree := _whole(file, tree_of(previous), previous)) is not None:
        return tree, "the version before the last change"
    for words, raw in older_versions(data, file):
        found = page(file, raw)
        if found.records and not found.problems:
            return parse(raw), words
    return {}, ""


def _whole(file: str, tree: Tree | None, path: Path) -> Tree | None:
    if tree is None:
        return None
    found = page(file, path.read_bytes())
    return tree if found.records and not found.problems else None


def _rows(file: str, raw: bytes) -> Iterator[tuple[str, str, Any]]:
    """Each record of a file with its table and key; None in place of one that cannot be read."""
    try:
        tree = parse(raw)
    except DamagedError:
        yield from _scanned(raw, tables_of(file))
        return
    for table in tables_of(file):
        rows = tree.get(table, {})
        named = (
            rows.items() if isinstance(rows, dict) else enumerate(rows if isinstance(rows, list) else [None])
        )
        for key, row in named:
            yield table, str(key), row if isinstance(row, dict) else None


def _scanned(raw: bytes, tables: tuple[str, ...]) -> Iterator[tuple[str, str, Any]]:
    text = raw.decode("utf-8", "replace").replace("\0", "")
    decoder, table, place = json.JSONDecoder(parse_constant=lambda _: None), "", 0
    while found := _START.search(text, place):
        place = found.end()
        if found["table"]:
            table, place = found["table"], place + 1
            continue
        try:
            row, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            row = None
        if table in tables:
            yield table, found["key"], row


def _mended(table: str, key: str, row: Any, older: Document) -> Document | None:
    """The record with its faulty fields as they were before, or else without them; None where it is none even so."""
    if row is None:
        return None
    doc = dict(row)
    if table != PROFILE and "id" not in doc and key.isdigit():
        doc["id"] = encode_id(int(key))
    for _ in range(_MOST_FAULTS):
        try:
            return normal(table, doc)[1]
        except (MisfitError, ValueError) as fault:
            name = getattr(fault, "field", "").split(".")[0]
            if name in older and doc.get(name) != older[name]:
                doc[name] = older[name]
            elif name in doc:
                del doc[name]
            else:
                return None
    return None
