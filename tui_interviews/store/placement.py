"""Records that lie in a file which is not theirs, and files that are named after somebody else."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.notebook import Record
from tui_interviews.domain.transcript import Transcript
from tui_interviews.store.disk import make_folder, move_file, replace_file
from tui_interviews.store.finding import Finding, Level
from tui_interviews.store.layout import PREVIOUS, TABLE_OF, id_in, id_of, new_file, owner
from tui_interviews.store.pages import Page
from tui_interviews.store.reading import found_files, read_page
from tui_interviews.store.shape import Tree, encode
from tui_interviews.store.trash import throw_documents, throw_file
from tui_interviews.store.treemerge import merge_trees
from tui_interviews.store.unison import tree_of


def misplaced(data: Path) -> Iterator[Finding]:
    """Files that hold what belongs elsewhere, such as one that was copied or renamed by hand."""
    pages = [one for file in found_files(data)[0] if (one := read_page(data, file)) and one.is_readable]
    homes = _homes(pages)
    for one in pages:
        strays: dict[str, list[Record]] = {}
        for record in one.records.values():
            home = homes.get(owner(record), one.file)
            if home != one.file:
                strays.setdefault(home, []).append(record)
        for home, records in strays.items():
            yield _stray(data, one, home, records)


def _homes(pages: list[Page]) -> Mapping[str, str]:
    """The file of each contact and path: that which is named after it, else the name that it should have."""
    homes: dict[str, str] = {}
    for one in pages:
        for record in one.records.values():
            if isinstance(record, Contact | CareerPath | Transcript):
                named = one.file if id_in(one.file) == record.id else ""
                homes[record.id] = named or homes.get(record.id, "") or new_file(record, record.id)
    return homes


def _stray(data: Path, one: Page, home: str, records: list[Record]) -> Finding:
    is_whole = len(records) == len(one.records) and not one.misfits
    names = ", ".join(sorted({record.name for record in records if isinstance(record, Contact | CareerPath)}))
    count = f"{len(records)} record{'s' if len(records) > 1 else ''}"
    what = f"holds {count}{f' of {names}' if names else ''} whose place is {home}"
    cure = partial(_bring_home, data, one.file, home, records)
    if is_whole and not (data / home).exists():
        return Finding(Level.WARNING, one.file, what, f"it is renamed to {home}", cure)
    repair = f"what both files hold is merged into {home}, and what was here is moved to .trash"
    return Finding(Level.WARNING, one.file, what, repair, cure)


def _bring_home(data: Path, file: str, home: str, records: list[Record]) -> None:
    """The new place first, so that a crash leaves a record twice rather than nowhere."""
    tree, there = tree_of(data / file) or {}, tree_of(data / home) or {}
    strays = _only(tree, records)
    if strays == tree and not (data / home).exists():
        move_file(data / file, data / home)
        return
    previous = data / PREVIOUS / home.replace("/", "-")
    merged = merge_trees(tree_of(previous) or {}, strays, there)
    make_folder((data / home).parent)
    if merged != there:
        replace_file(data / home, encode(merged), previous)
    rest = {
        table: {key: row for key, row in rows.items() if key not in strays.get(table, {})}
        for table, rows in tree.items()
    }
    if not any(rest.values()):
        throw_file(data, file)
        return
    throw_documents(data, file, strays)
    replace_file(data / file, encode(rest), data / PREVIOUS / file.replace("/", "-"))


def _only(tree: Tree, records: list[Record]) -> Tree:
    wanted = {(TABLE_OF[type(one)], id_of(one)) for one in records}
    return {
        table: {key: row for key, row in rows.items() if (table, row.get("id")) in wanted}
        for table, rows in tree.items()
        if any(name == table for name, _ in wanted)
    }
