"""What the doctor finds in the files of records, one by one."""

import errno
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from tui_interviews.domain.problem import Problem, problem_words
from tui_interviews.store.copies import copier
from tui_interviews.store.damaged import keep_copy, put_aside
from tui_interviews.store.disk import make_folder, read_file, replace_file
from tui_interviews.store.finding import Finding, Level
from tui_interviews.store.pages import LEFT, page
from tui_interviews.store.reading import found_files
from tui_interviews.store.salvage import Rescue, rescue
from tui_interviews.store.shape import encode
from tui_interviews.store.unison import copies, join, split_by_copy, split_by_git

KEPT = "; the file as it is now is kept in .damaged"


def conflict_copies(data: Path) -> Iterator[Finding]:
    """Copies that Syncthing and its like made."""
    for copy in copies(data):
        what = f"is a copy that {copier(copy)} made where two devices changed one file"
        if split_by_copy(data, copy) is not None:
            repair = "what both hold is merged, and the copy is moved to .trash"
            yield Finding(Level.WARNING, copy, what, repair, partial(_merge_copy, data, copy))
        elif (found := read_file(data / copy)) and page(copy, found[0]).is_readable:
            yield Finding(Level.WARNING, copy, f"{what}; it waits for the damaged file that it is a copy of")
        else:
            repair = "it is moved to .damaged"
            yield Finding(
                Level.WARNING, copy, f"{what}, and it cannot be read", repair, partial(put_aside, data, copy)
            )


def _merge_copy(data: Path, copy: str) -> None:
    """With the file as it is by then: another copy of it may have been merged just before."""
    split = split_by_copy(data, copy)
    if split is not None:
        join(data, split)


def files(data: Path) -> Iterator[Finding]:
    """Files that cannot be read, or in which something does not fit."""
    for file in found_files(data)[0]:
        try:
            found = read_file(data / file)
        except OSError as fault:
            held_nothing = fault.errno in (errno.EINVAL, errno.ELOOP, errno.EISDIR)
            broken = _broken(data, file, b"", f"is no plain file that can be read ({fault.strerror})")
            yield replace(broken, is_missing=broken.is_missing and not held_nothing)
            continue
        raw = found[0] if found else b""
        if b"<<<<<<< " in raw and (split := split_by_git(file, raw)):
            what = "holds both sides of a git merge that was left unfinished (<<<<<<<)"
            repair = "what both hold is merged, and the file with the marks is moved to .trash"
            yield Finding(Level.ERROR, file, what, repair, partial(join, data, split))
        elif found and (problems := page(file, raw).problems):
            yield _broken(data, file, raw, "; ".join(_words(one) for one in problems))


def _words(problem: Problem) -> str:
    return problem_words(problem).removeprefix(problem.file).lstrip(":, ").split(LEFT)[0]


def _broken(data: Path, file: str, raw: bytes, what: str) -> Finding:
    saved = rescue(data, file, raw)
    return Finding(
        Level.ERROR, file, what, _promise(saved), partial(_mend, data, file, saved), is_missing=saved.lost > 0
    )


def _promise(saved: Rescue) -> str:
    records = f"{saved.own} record{'s' if saved.own > 1 else ''}"
    match saved.own, saved.older:
        case 0, "":
            return (
                "it is moved to .damaged; no older version of it is on this disk, so what it held is missing"
            )
        case 0, older:
            return f"{older} takes its place{KEPT}"
        case _, "":
            missing = f", {saved.lost} missing" if saved.lost else ""
            return f"{records} can be saved from it{missing}{KEPT}"
        case _, older:
            return f"{records} can be saved from it, the rest is taken from {older}{KEPT}"


def _mend(data: Path, file: str, saved: Rescue) -> None:
    """The broken file is safe in `.damaged` before anything takes its place."""
    if not saved.tree:
        put_aside(data, file)
        return
    try:
        keep_copy(data, file)
    except OSError:
        put_aside(data, file)
    make_folder((data / file).parent)
    replace_file(data / file, encode(saved.tree))
