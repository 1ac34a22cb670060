"""Whoever else works in the folder takes no notice of presences, and leaves them as they are."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from tests.store.builders import ADA, NOW
from tests.store.guests import BEN, ME, Clock, company, presences, row, written
from tui_interviews.store.backups import full_backup
from tui_interviews.store.company import FolderCompany
from tui_interviews.store.doctor import CLEAN, examine, repair
from tui_interviews.store.forgetting import forget
from tui_interviews.store.opening import open_store
from tui_interviews.store.packed import unpack
from tui_interviews.store.restoring import restore


@pytest.fixture
def mine(data: Path, clock: Clock) -> FolderCompany:
    """An app that is open, beside the files of one that died and of one elsewhere, and a pipe."""
    written(data, row(boot="boot-before", host="laptop"), mtime=clock.wall, number=70)
    written(data, row(), mtime=clock.wall, number=71)
    os.mkfifo(data / "sessions" / "pipe")
    (data / "sessions" / "pipe").chmod(0o600)
    for path in presences(data):
        path.chmod(0o600)
    one = company(data, clock)
    one.look()
    return one


def states(data: Path) -> dict[str, tuple[int, int, int]]:
    """Which files there are, and whether they are still the same ones."""
    found = {path.name: path.lstat() for path in presences(data)}
    return {name: (one.st_ino, one.st_mtime_ns, one.st_size) for name, one in found.items()}


@pytest.mark.usefixtures("mine")
def test_the_doctor_finds_nothing_wrong_and_mends_nothing(data: Path) -> None:
    before = states(data)
    assert examine(data).code == CLEAN
    assert repair(data).code == CLEAN
    assert states(data) == before


@pytest.mark.usefixtures("mine")
def test_a_backup_holds_no_presence_and_so_none_is_restored(data: Path, tmp_path: Path) -> None:
    raw = full_backup(data, NOW)
    assert not [name for name in zipfile.ZipFile(io.BytesIO(raw)).namelist() if "session" in name]
    restore(tmp_path / "again", unpack(raw))
    assert not (tmp_path / "again" / "sessions").exists()


@pytest.mark.usefixtures("mine")
def test_forgetting_somebody_leaves_presences_alone(data: Path) -> None:
    before = states(data)
    assert forget(data, ADA).unreached == []
    assert states(data) == before


def test_presences_are_no_records_and_no_news(data: Path, clock: Clock, mine: FolderCompany) -> None:
    opened = open_store(data)
    assert opened.problems == ()
    assert list(opened.notebook.contacts) == [ADA.id]
    company(data, clock, BEN, start=200).look()
    assert opened.keeper.refresh() == ()
    assert ME not in mine.look()
