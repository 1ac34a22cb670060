"""Copies of conflicts and both sides of git conflicts become one file again."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tui_interviews.store.copies import git_sides, original_of
from tui_interviews.store.disk import files_in, read_file, replace_file
from tui_interviews.store.faults import DamagedError
from tui_interviews.store.layout import CARDS_FILE, FOLDERS, PREVIOUS, PROFILE_FILE
from tui_interviews.store.shape import Tree, encode, strict_tree
from tui_interviews.store.trash import throw_bytes, throw_file
from tui_interviews.store.treemerge import merge_trees


@dataclass(frozen=True, slots=True)
class Split:
    """A file that is there in two versions, and what it is to hold; `copy` is empty for a file with git's marks."""

    file: str
    merged: Tree
    copy: str = ""


def copies(data: Path) -> Iterator[str]:
    """The copies that are of files of the notebook."""
    for folder in ("", *(f"{name}/" for name in FOLDERS)):
        for name in sorted(files_in(data / folder)):
            original = original_of(f"{folder}{name}")
            if original and (folder or original in (PROFILE_FILE, CARDS_FILE)):
                yield f"{folder}{name}"


def split_by_copy(data: Path, copy: str) -> Split | None:
    """None where the copy or its original cannot be read."""
    file = original_of(copy)
    mine, theirs = tree_of(data / copy), tree_of(data / file)
    if mine is None or (theirs is None and read_file(data / file) is not None):
        return None
    previous = tree_of(data / PREVIOUS / file.replace("/", "-"))
    return Split(file, merge_trees(previous or {}, mine, theirs or {}), copy)


def split_by_git(file: str, raw: bytes) -> Split | None:
    """None where a side is no whole file, which is damage like any other."""
    sides = git_sides(raw)
    try:
        base, mine, other = (strict_tree(side) if side else {} for side in sides or ())
    except (DamagedError, ValueError):
        return None
    return Split(file, merge_trees(base, other, mine, is_origin=True))


def tree_of(path: Path) -> Tree | None:
    """The tree in a file, None where there is none that can be read."""
    try:
        found = read_file(path)
        return strict_tree(found[0]) if found else None
    except (OSError, DamagedError):
        return None


def join(data: Path, split: Split) -> None:
    """Writes what both versions come to, and puts the copy, or the file with its marks, into the trash. Wants the lock."""
    found = read_file(data / split.file)
    raw = encode(split.merged)
    if not split.copy and found:
        throw_bytes(data, split.file, found[0])
    if found is None or tree_of(data / split.file) != split.merged:
        previous = data / PREVIOUS / split.file.replace("/", "-") if split.copy else None
        replace_file(data / split.file, raw, previous)
    if split.copy:
        throw_file(data, split.copy)


def unite(data: Path) -> None:
    """Joins all that can be joined. Wants the lock."""
    for copy in tuple(copies(data)):
        if split := split_by_copy(data, copy):
            join(data, split)
    for folder in ("", *FOLDERS):
        for name in files_in(data / folder):
            file = f"{folder}/{name}".lstrip("/")
            if name.endswith(".json") and (split := _marked(data, file)):
                join(data, split)


def _marked(data: Path, file: str) -> Split | None:
    try:
        found = read_file(data / file)
    except OSError:
        return None
    return split_by_git(file, found[0]) if found and b"<<<<<<< " in found[0] else None
