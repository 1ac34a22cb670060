"""What follows from a table. Of the next version of it only what differs is looked at: a save changes one record."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, compress, repeat
from operator import attrgetter, is_not
from typing import Any, Protocol, TypeAlias, TypeVar


class Identified(Protocol):
    """A record as its table holds it: under its id."""

    @property
    def id(self) -> str:
        """Ids sort by age."""


R = TypeVar("R", bound=Identified)
Answer = TypeVar("Answer")
Keys: TypeAlias = Callable[[R], Iterable[str]]
Groups: TypeAlias = Mapping[str, tuple[R, ...]]
_ID = attrgetter("id")


def differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> frozenset[str]:
    """The ids under which two versions of a table do not hold the very same record."""
    if before is after:
        return frozenset()
    moved = compress(after, map(is_not, after.values(), chain(before.values(), repeat(None))))
    fresh = {key for key in moved if before.get(key) is not after[key]}
    is_whole = len(before) + sum(key not in before for key in fresh) == len(after)
    return frozenset(fresh if is_whole else fresh | (before.keys() - after.keys()))


def both(before: Mapping[str, R], after: Mapping[str, R], ids: Iterable[str]) -> Iterator[R]:
    """The records of these ids, as they were and as they are."""
    for key in ids:
        yield from (table[key] for table in (before, after) if key in table)


def grouped_by(keys: Keys[R]) -> Callable[[Mapping[str, R]], Groups[R]]:
    """An index by keys of the records, each group oldest first."""
    known: tuple[Mapping[str, R], Groups[R]] = ({}, {})

    def index(table: Mapping[str, R]) -> Groups[R]:
        nonlocal known
        before, groups = known
        if table is not before:
            groups = _regrouped(before, groups, table, keys)
            known = (table, groups)
        return groups

    return index


def of_each(look: Callable[[R], Answer]) -> Callable[[Mapping[str, R]], Mapping[str, Answer]]:
    """What follows from each record alone, by its id."""
    known: tuple[Mapping[str, R], Mapping[str, Answer]] = ({}, {})

    def answers(table: Mapping[str, R]) -> Mapping[str, Answer]:
        nonlocal known
        before, found = known
        if table is not before:
            changed = differing(before, table)
            found = {key: look(one) if key in changed else found[key] for key, one in table.items()}
            known = (table, found)
        return found

    return answers


def _regrouped(
    before: Mapping[str, R], groups: Groups[R], after: Mapping[str, R], keys: Keys[R]
) -> Groups[R]:
    changed = differing(before, after)
    if 2 * len(changed) > len(after):
        return _grouped(after.values(), keys)
    fresh = dict(groups)
    joining = _grouped((after[key] for key in changed if key in after), keys)
    for key in {key for record in both(before, after, changed) for key in keys(record)}:
        staying = (one for one in groups.get(key, ()) if one.id not in changed)
        fresh[key] = tuple(sorted((*staying, *joining.get(key, ())), key=_ID))
        if not fresh[key]:
            del fresh[key]
    return fresh


def _grouped(records: Iterable[R], keys: Keys[R]) -> Groups[R]:
    groups: dict[str, list[R]] = {}
    for record in sorted(records, key=_ID):
        for key in keys(record):
            groups.setdefault(key, []).append(record)
    return {key: tuple(group) for key, group in groups.items()}
