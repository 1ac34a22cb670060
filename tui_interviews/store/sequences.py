"""Three-way merges of lists."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
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
    sides = _entries(base), _entries(mine), _entries(theirs)
    old, my, their = sides
    is_moved = _only_mine_moved(*({one.key: one.key for one in _once(side)} for side in sides))
    merged = _woven(old, their, my) if is_moved else _woven(old, my, their)
    spaces = _spaces(sides)
    lines: list[Any] = []
    for one in merged:
        lines += [""] * spaces.get(one.key, one.space)
        lines += [] if one.key == END else [one.value]
    return lines


END = "\n"
"""The key of what stands behind the last entry; no line of text has a line break in it."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry with the empty lines that stand before it: they are no entries, but its distance from the others."""

    key: str
    value: Any
    space: int


def _entries(side: Sequence[Any]) -> list[_Entry]:
    """The entries of a list, and the end of it."""
    found, space = list[_Entry](), 0
    for value in side:
        if value == "":
            space += 1
            continue
        found.append(_Entry(value if isinstance(value, str) else f"\0{_canonical(value)}", value, space))
        space = 0
    return [*found, _Entry(END, None, space)]


def _once(side: Sequence[_Entry]) -> list[_Entry]:
    """The entries that are there once: of those that are repeated, nobody knows which one was moved."""
    counts = Counter(one.key for one in side)
    return [one for one in side if counts[one.key] == 1]


def _spaces(sides: tuple[list[_Entry], ...]) -> dict[str, int]:
    """The empty lines before each entry that no side repeats; a repeated one keeps those that it came with."""
    repeated = {key for side in sides for key, count in Counter(one.key for one in side).items() if count > 1}
    base, mine, theirs = ({one.key: one.space for one in side} for side in sides)
    return {
        key: _agreed_space(
            base.get(key), mine.get(key, theirs.get(key, 0)), theirs.get(key, mine.get(key, 0))
        )
        for key in {*mine, *theirs} - repeated
    }


def _agreed_space(base: int | None, mine: int, theirs: int) -> int:
    """Whoever changed it has a say; of two changes, the one that leaves more room."""
    if mine == base:
        return theirs
    return mine if theirs == base else max(mine, theirs)


def _woven(base: list[_Entry], other: list[_Entry], leading: list[_Entry]) -> list[_Entry]:
    """The leading entries, without what the other side deleted, and with what it added where it lies there."""
    keys, other_keys = [one.key for one in leading], [one.key for one in other]
    counts = [Counter(side) for side in ([one.key for one in base], other_keys, keys)]
    surplus = Counter(
        {key: _agreed(*(count[key] for count in counts)) - counts[2][key] for key in {*keys, *other_keys}}
    )
    merged: list[_Entry] = []
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


def _canonical(entry: Any) -> str:
    return msgspec.json.encode(entry, order="sorted").decode()
