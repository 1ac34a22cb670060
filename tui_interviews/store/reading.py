"""All files of a notebook, found and read."""

from pathlib import Path

from tui_interviews.domain.problem import Problem
from tui_interviews.store.copies import copier, original_of
from tui_interviews.store.disk import Signature, files_in, read_file
from tui_interviews.store.holdings import Holdings
from tui_interviews.store.layout import CARDS_FILE, FOLDERS, PROFILE_FILE
from tui_interviews.store.pages import LEFT, Page, page, unreadable


def found_files(data: Path) -> tuple[dict[str, Signature], tuple[Problem, ...]]:
    """Every file of records with its state, and a problem for what is there but is not read."""
    found: dict[str, Signature] = {}
    problems: list[Problem] = []
    top = files_in(data)
    problems += [_copy(name) for name in sorted(top) if original_of(name) in (PROFILE_FILE, CARDS_FILE)]
    found |= {file: top[file] for file in (PROFILE_FILE, CARDS_FILE) if file in top}
    for folder in FOLDERS:
        try:
            names = files_in(data / folder)
        except OSError as fault:
            problems.append(Problem(folder, f"cannot be opened as a folder ({fault.strerror}){LEFT}"))
            continue
        for name in sorted(names):
            if original_of(name):
                problems.append(_copy(f"{folder}/{name}"))
            elif name.endswith(".json"):
                found[f"{folder}/{name}"] = names[name]
    return found, tuple(problems)


def _copy(file: str) -> Problem:
    what = f"is a copy that {copier(file)} made where two devices changed one file"
    return Problem(file, f"{what}: `tui-interviews doctor --repair` merges it")


def read_page(data: Path, file: str) -> Page | None:
    """One file as it is now, None where there is none; one that cannot be opened has no state, and is tried again."""
    try:
        found = read_file(data / file)
    except OSError as fault:
        return unreadable(
            file, None, f"cannot be read ({fault.strerror}){LEFT}: make it a plain, readable file"
        )
    return page(file, *found) if found else None


def look_again(data: Path, holdings: Holdings) -> tuple[Problem, ...]:
    """Reads the files that are not as they were when last read; answers with what is there but is not read.

    The files of a folder that cannot be opened now are not gone, nor those beside a new one that cannot: they may have
    been renamed.
    """
    files, problems = found_files(data)
    read = []
    for file, state in files.items():
        if holdings.signature(file) != state and (one := read_page(data, file)) is not None:
            read.append(one)
    unknown = {
        one.file.split("/", 1)[0] for one in read if one.signature is None and one.file not in holdings.pages
    }
    closed = unknown.union(problem.file for problem in problems)
    missing = [file for file in holdings.pages if file not in files]
    holdings.take_in(read, [file for file in missing if file.split("/", 1)[0] not in closed])
    return problems
