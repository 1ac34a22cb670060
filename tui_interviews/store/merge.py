"""Three-way merges of documents: pure functions on JSON values. The disk is always theirs."""

from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from math import inf
from typing import Any

import msgspec

from tui_interviews.store.sequences import by_id, merge_items, merge_lines
from tui_interviews.store.shape import Document


class _Absent(Enum):
    ABSENT = 0


ABSENT = _Absent.ABSENT
"""In place of a value that a mapping does not have."""

FIRST_WINS = frozenset({"started_at", "done_at"})
"""Moments at which something began, or was done: where it was on both sides, it was with the first of them."""

Conflicts = list[dict[str, str]]


def merge_documents(base: Document, mine: Document, theirs: Document) -> Document:
    """The record that both sides would agree on; single values that they do not agree on are added to `conflicts`."""
    merged, conflicts = merge(base, mine, theirs)
    known = merged.get("conflicts") or []
    fresh = [one for one in conflicts if one not in known]
    return merged | {"conflicts": [*known, *fresh]} if fresh else dict(merged)


def merge(base: Any, mine: Any, theirs: Any) -> tuple[Any, Conflicts]:
    """What both sides made of a value, with the single values of mine that lost against theirs."""
    conflicts: Conflicts = []
    return _merged(base, mine, theirs, "", conflicts), conflicts


def _merged(base: Any, mine: Any, theirs: Any, path: str, conflicts: Conflicts) -> Any:
    if mine in (base, theirs):
        return theirs
    if theirs == base:
        return mine
    nothing = (None, ABSENT)
    match mine, theirs:
        case dict(), dict():
            return _merged_fields(base if isinstance(base, dict) else {}, mine, theirs, path, conflicts)
        case (list(), list()) | (_Absent.ABSENT, list()) | (list(), _Absent.ABSENT):
            return _merged_list(_entries(base), _entries(mine), _entries(theirs), path, conflicts)
        case (dict() | list(), gone) if gone in nothing:
            return mine
        case (gone, dict() | list()) if gone in nothing:
            return theirs
        case _Absent.ABSENT, _:
            return theirs
        case _, _Absent.ABSENT:
            return mine
        case str(), str() if path.rpartition(".")[2] in FIRST_WINS:
            return min(mine, theirs, key=_moment)
        case _:
            conflicts.append({"field": path, "mine": _text(mine)})
            return theirs


def _merged_fields(
    base: Mapping[str, Any],
    mine: Mapping[str, Any],
    theirs: Mapping[str, Any],
    path: str,
    conflicts: Conflicts,
) -> dict[str, Any]:
    merged = {}
    for key in dict.fromkeys((*theirs, *mine)):
        b, m, t = (side.get(key, ABSENT) for side in (base, mine, theirs))
        value = _merged(b, m, t, f"{path}.{key}" if path else key, conflicts)
        if value is not ABSENT:
            merged[key] = value
    return merged


def _merged_list(
    base: list[Any], mine: list[Any], theirs: list[Any], path: str, conflicts: Conflicts
) -> list[Any]:
    items = [by_id(entries) for entries in (base, mine, theirs)]
    match items:
        case [dict() as base_items, dict() as my_items, dict() as their_items]:
            return merge_items(
                base_items,
                my_items,
                their_items,
                lambda key, b, m, t: _merged(b, m, t, f"{path}.{key}", conflicts),
            )
        case _:
            return merge_lines(base, mine, theirs)


def _entries(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _moment(text: str) -> tuple[float, str]:
    """For comparing; what is no moment comes last."""
    try:
        return datetime.fromisoformat(text).timestamp(), text
    except (ValueError, OverflowError):
        return inf, text


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
