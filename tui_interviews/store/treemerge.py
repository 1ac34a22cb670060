"""Whole files merged, where nobody knows for sure what both sides came from."""

from collections import Counter
from typing import Any

from tui_interviews.domain.change import PROFILE
from tui_interviews.store.documents import MisfitError, normal
from tui_interviews.store.layout import KINDS
from tui_interviews.store.merge import merge_documents
from tui_interviews.store.sequences import by_id
from tui_interviews.store.shape import Document, Tree


def merge_trees(base: Tree, mine: Tree, theirs: Tree, *, is_origin: bool = False) -> Tree:
    """All documents of both; `base` counts where mine only added to it, or where `is_origin` says that both came from it."""
    merged = {table: dict(rows) for table, rows in theirs.items()}
    for table, rows in mine.items():
        there = {_name(table, key, row): key for key, row in merged.get(table, {}).items()}
        known = {_name(table, key, row): row for key, row in base.get(table, {}).items()}
        for key, row in rows.items():
            name = _name(table, key, row)
            if name in there:
                place = there[name]
                fit = known.get(name, {}) if is_origin or is_within(known.get(name, {}), row) else {}
                merged[table][place] = _merged(table, fit, row, merged[table][place])
            elif key not in merged.setdefault(table, {}):
                merged[table][key] = row
    return merged


def is_within(less: Any, more: Any) -> bool:
    """Whether nothing of one value was changed or taken away in the other."""
    match less, more:
        case dict(), dict():
            return all(key in more and is_within(value, more[key]) for key, value in less.items())
        case list(), list():
            items, others = by_id(less), by_id(more)
            if items is not None and others is not None:
                return is_within(items, others)
            return not Counter(map(repr, less)) - Counter(map(repr, more)) or _each_is_within(less, more)
        case _:
            return bool(less == more)


def _each_is_within(less: list[Any], more: list[Any]) -> bool:
    """Groups of fields that have no ids, each in one of its own that may have further fields."""
    left = list(more)
    for one in less:
        home = next((other for other in left if isinstance(one, dict) and is_within(one, other)), None)
        if home is None:
            return False
        left.remove(home)
    return True


def _name(table: str, key: str, row: Document) -> str:
    return PROFILE if table == PROFILE else str(row.get("id") or key)


def _merged(table: str, base: Document, mine: Document, theirs: Document) -> Document:
    """What does not fit cannot be merged: of it, the disk's stays."""
    if mine == theirs or table not in KINDS:
        return theirs
    try:
        own, other = normal(table, mine)[1], normal(table, theirs)[1]
        return normal(table, merge_documents(base, own, other))[1]
    except MisfitError:
        return theirs
