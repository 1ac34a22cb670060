"""Three-way merges of lists."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeAlias

import msgspec

Items: TypeAlias = Mapping[str, Any]
MergeItem: TypeAlias = Callable[[str, Any, Any, Any], Any]


def by_id(entries: Any) -> dict[str, Any] | None:
    """The entries by their ids, None unless each has one of its own."""
    if not all(isinstance(one, dict) and isinstance(one.get("id"), str) for one in entries):
        return None
    found = {one["id"]: one for one in entries}
    return found if len(found) == len(entries) else None


def merge_items(base: Items, mine: Items, theirs: Items, merge_item: MergeItem) -> list[Any]:
    """Entries with ids: both sides' additions, an edit before a delete; theirs gives the order unless only mine moved."""
    kept: dict[str, Any] = {}
    for key in dict.fromkeys((*theirs, *mine)):
        if key in mine and key in theirs:
            kept[key] = merge_item(key, base.get(key, {}), mine[key], theirs[key])
        else:
            left = mine[key] if key in mine else theirs[key]
            if key not in base or left != base[key]:
                kept[key] = left
    leading, other = (mine, theirs) if _only_mine_moved(base, mine, theirs) else (theirs, mine)
    order = [key for key in leading if key in kept]
    previous = ""
    for key in other:
        if key in kept and key not in leading:
            place = order.index(previous) + 1 if previous else 0
            if other is mine:
                while place < len(order) and order[place] not in base and order[place] not in mine:
                    place += 1
            order.insert(place, key)
        previous = key if key in kept else previous
    return [kept[key] for key in order]


def _only_mine_moved(base: Items, mine: Items, theirs: Items) -> bool:
    """Told by the entries that mine left as they were, so that merging once more comes to the same answer."""
    common = {key for key in base if key in theirs and key in mine and mine[key] == base[key]}
    old, my, their = ([key for key in side if key in common] for side in (base, mine, theirs))
    return old == their != my


def merge_lines(base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any]) -> list[Any]:
    """Entries without ids, such as lines of text: where both changed the same place both stay, theirs first."""
    if _only_mine_moved(_singles(base), _singles(mine), _singles(theirs)):
        return _woven(base, theirs, mine)
    return _woven(base, mine, theirs)


def _woven(base: Sequence[Any], other: Sequence[Any], leading: Sequence[Any]) -> list[Any]:
    """The leading entries, without what the other side deleted, and with what it added where it lies there."""
    keys, other_keys = _keys(leading), _keys(other)
    counts = [Counter(side) for side in (_keys(base), other_keys, keys)]
    surplus = Counter(
        {key: _agreed(*(count[key] for count in counts)) - counts[2][key] for key in {*keys, *other_keys}}
    )
    merged: list[Any] = []
    for what, start, end, other_start, other_end in _steps(keys, other_keys):
        for place in range(start, end):
            if what != "equal" and surplus[keys[place]] < 0:
                surplus[keys[place]] += 1
            else:
                merged.append(leading[place])
        for place in range(other_start, other_end) if what != "equal" else ():
            if surplus[other_keys[place]] > 0:
                surplus[other_keys[place]] -= 1
                merged.append(other[place])
    return merged


def _agreed(base: int, mine: int, theirs: int) -> int:
    """How often an entry stays: added wins over deleted, and what both added or both deleted counts once."""
    return max(mine, theirs) if max(mine, theirs) > base else min(mine, theirs)


def _steps(leading: list[str], other: list[str]) -> list[tuple[str, int, int, int, int]]:
    """How one list becomes the other; what they share at both ends, nearly all of a long text, is not searched."""
    start, end, short = 0, 0, min(len(leading), len(other))
    while start < short and leading[start] == other[start]:
        start += 1
    while end < short - start and leading[-1 - end] == other[-1 - end]:
        end += 1
    inner = SequenceMatcher(None, leading[start : len(leading) - end], other[start : len(other) - end], False)
    moved = [(what, a + start, b + start, c + start, d + start) for what, a, b, c, d in inner.get_opcodes()]
    tail = ("equal", len(leading) - end, len(leading), len(other) - end, len(other))
    return [("equal", 0, start, 0, start), *moved, tail]


def _keys(entries: Sequence[Any]) -> list[str]:
    """What tells entries apart; an empty line belongs to the line that it stands before."""
    keys: list[str] = []
    for entry in reversed(entries):
        if entry == "":
            keys.append("\n" + (keys[-1] if keys else ""))
        else:
            keys.append(entry if isinstance(entry, str) else f"\0{_canonical(entry)}")
    return keys[::-1]


def _canonical(entry: Any) -> str:
    return msgspec.json.encode(entry, order="sorted").decode()


def _singles(entries: Sequence[Any]) -> Items:
    """The entries that are there once: of those that are repeated, nobody knows which one was moved."""
    keys = _keys(entries)
    counts = Counter(keys)
    return {key: key for key in keys if counts[key] == 1}
