"""The bytes of a TinyDB file and the tree of tables and documents in them."""

import json
import re
from collections.abc import Iterator
from typing import Any, Never, TypeAlias

import msgspec

from tui_interviews.store.faults import DamagedError

Document: TypeAlias = dict[str, Any]
Tree: TypeAlias = dict[str, dict[str, Document]]

_HALF_CHARACTER = re.compile(rb"\\u[dD][89a-fA-F]")
_MOST_DIGITS = 40


def encode(tree: Tree, *, is_read: bool = False) -> bytes:
    """The file of a tree, proven to read back as the same; else `DamagedError`, and nothing was written.

    `is_read` says that all in it was read from JSON of the product's own, so that there is nothing to prove.
    """
    ordered = {table: dict(sorted(rows.items(), key=lambda row: int(row[0]))) for table, rows in tree.items()}
    try:
        raw = _written(ordered)
        back = tree if is_read else msgspec.json.decode(raw)
    except (ValueError, TypeError, OverflowError, RecursionError) as fault:
        raise DamagedError(f"cannot be written as JSON ({fault})") from fault
    if back != tree:
        raise DamagedError("would not read back as it was written (a number that JSON does not know?)")
    return raw


def _written(tree: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(tree), indent=1) + b"\n"


def parse(raw: bytes) -> dict[str, Any]:
    """The mapping of tables in a file, the rest unchecked; `DamagedError` says what is wrong instead."""
    try:
        tree = json.loads(
            _text(raw), object_pairs_hook=_pairs, parse_constant=_no_constant, parse_int=_whole_number
        )
    except RecursionError:
        raise DamagedError("is nested too deeply to be read") from None
    except json.JSONDecodeError as fault:
        if fault.pos >= len(fault.doc.rstrip()) or fault.msg.startswith("Unterminated"):
            raise DamagedError("ends in the middle: it was cut off") from None
        raise DamagedError(f"is not JSON (line {fault.lineno}: {fault.msg})") from None
    if not isinstance(tree, dict):
        raise DamagedError(f"holds {kind_words(tree)} where its tables should be")
    if _HALF_CHARACTER.search(raw):
        _refuse_half_characters(tree)
    return tree


def strict_tree(raw: bytes) -> Tree:
    """A tree that TinyDB can read and write in every table; `DamagedError` else."""
    return usable(own_tree(raw) or parse(raw))


def usable(tree: dict[str, Any]) -> Tree:
    """The same, where TinyDB can read and write every table of it; `DamagedError` else."""
    for table, rows in tree.items():
        for _, what in table_faults(rows):
            raise DamagedError(f"is damaged (table {table}: {what})")
    return tree


def own_tree(raw: bytes) -> dict[str, Any] | None:
    """The tree of a file that is byte for byte as the product would write it, so that nothing in it was overread."""
    try:
        tree = msgspec.json.decode(raw)
        return tree if isinstance(tree, dict) and _written(tree) == raw else None
    except (ValueError, RecursionError):
        return None


def table_faults(rows: Any) -> Iterator[tuple[str, str]]:
    """What is wrong with a table, each with the key of the document; an empty key for the table itself."""
    if not isinstance(rows, dict):
        yield "", f"holds {kind_words(rows)} where its documents should be"
        return
    for key, document in rows.items():
        if not (key.isascii() and key.isdigit() and len(key) < 20 and str(int(key)) == key):
            yield key, f"the key {key[:20]!r} is not a whole number, so that TinyDB cannot read it"
        elif not isinstance(document, dict):
            yield key, f"holds {kind_words(document)} where a record should be"


def kind_words(value: Any) -> str:
    """What a JSON value is, for a person."""
    match value:
        case None:
            return "nothing (null)"
        case bool():
            return "true or false"
        case str():
            return "text"
        case int() | float():
            return "a number"
        case list():
            return "a list"
        case _:
            return "a group of fields"


def _text(raw: bytes) -> str:
    if not raw.strip():
        raise DamagedError("is empty, though something was in it")
    if not raw.strip(b"\0"):
        raise DamagedError("holds only zero bytes, as after a power cut")
    if b"\0" in raw:
        raise DamagedError("holds zero bytes, as after a power cut")
    if raw.startswith(b"\xef\xbb\xbf"):
        raise DamagedError("starts with a byte-order mark: save it as UTF-8 without one")
    if raw.startswith(b"<<<<<<< ") or b"\n<<<<<<< " in raw:
        raise DamagedError("holds the marks of a git conflict (<<<<<<<): choose a side")
    try:
        return raw.decode()
    except UnicodeDecodeError as fault:
        raise DamagedError(f"is not UTF-8 (byte {fault.start + 1})") from None


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        double = next(name for name in names if names.count(name) > 1)
        raise DamagedError(f"has {double[:40]!r} twice in one place")
    return found


def _no_constant(name: str) -> Never:
    raise DamagedError(f"holds {name}, which is no JSON number")


def _whole_number(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise DamagedError(f"holds a number of {len(digits)} digits, too large to be meant")
    return int(digits)


def _refuse_half_characters(tree: Any) -> None:
    try:
        msgspec.json.encode(tree)
    except UnicodeEncodeError:
        raise DamagedError("holds half of a character (a lone surrogate)") from None
