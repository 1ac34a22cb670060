"""What must be true of a folder whatever has happened to a session that wrote there."""

import json
import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from tinydb import TinyDB

from tests.store.builders import ADA, TALK, added, edited, note, texts
from tests.store.writer import OTHER, PATH, WANDERER
from tui_interviews.domain.change import Change
from tui_interviews.domain.notebook import Notebook
from tui_interviews.store.layout import PREVIOUS
from tui_interviews.store.opening import Opened, open_store

SAVED = ("said before", "said and saved")
LINES = (*(note(11 + n, text) for n, text in enumerate(SAVED)), note(13, "fresh"))
BEFORE = replace(TALK, notes=LINES[:2])
NEWS: tuple[Change, ...] = (
    edited(BEFORE, replace(TALK, notes=LINES)),
    edited(WANDERER, replace(WANDERER, path_id=OTHER.id)),
)
"""A line for a person's file, and an insight that moves from one file to another: three files in one save."""


def prepared(data: Path) -> Opened:
    """A session on a folder with three generations of a person's file, the oldest to be written over by the news."""
    keeper = open_store(data).keeper
    first, second = replace(TALK, notes=()), replace(TALK, notes=LINES[:1])
    keeper.write(added(ADA, first, PATH, OTHER, WANDERER))
    keeper.write([edited(first, second)])
    keeper.write([edited(second, BEFORE)])
    return open_store(data)


def copy_of(data: Path, target: Path) -> Path:
    """A folder as it is, to be broken; the one before it is gone."""
    shutil.rmtree(target, ignore_errors=True)
    return Path(shutil.copytree(data, target))


def is_news_there(notebook: Notebook, line: str = "fresh") -> bool:
    """Whether the news were saved; half of them would be a fault."""
    is_noted = line in texts(notebook.interviews[TALK.id].notes)
    assert list(notebook.insights) == [WANDERER.id], "an insight on its way is lost or there twice"
    is_moved = notebook.insights[WANDERER.id].path_id == OTHER.id
    assert is_noted == is_moved, f"half of a change: noted {is_noted}, moved {is_moved}"
    return is_noted


def assert_sound(data: Path, promised: Iterable[str] = SAVED) -> Notebook:
    """Opens the folder like the next session does: all readable, nothing that was called saved gone, nothing left over."""
    opened = open_store(data)
    assert opened.problems == (), opened.problems
    found = texts(opened.notebook.interviews[TALK.id].notes)
    assert len(set(found)) == len(found), f"doubled: {found}"
    assert set(promised) <= set(found), f"lost: {set(promised) - set(found)}"
    left = [path for pattern in (".tmp-*", ".intent-*") for path in data.rglob(pattern)]
    assert left == [], f"left behind: {left}"
    assert_stock_tinydb_reads(data)
    return opened.notebook


def assert_stock_tinydb_reads(data: Path) -> None:
    """Every file of records; of the previous generations, that they are whole."""
    for path in data.glob("*/*.json"):
        with TinyDB(path) as database:
            assert any(database.table(table).all() for table in database.tables())
    for path in (data / PREVIOUS).glob("*.json"):
        assert json.loads(path.read_bytes())
