"""A backup is brought back whole, or not at all."""

import errno
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.breaking import PowerCutError, failing, replacing
from tests.store.builders import ADA, NOW, TALK, added, contents, note, removed, save, texts
from tests.store.writer import PATH, WANDERER
from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.domain.profile import Profile
from tui_interviews.store.backups import full_backup
from tui_interviews.store.opening import open_store
from tui_interviews.store.packed import Packed, unpack
from tui_interviews.store.restoring import Restored, restore

ME = Profile("Me")
TOLD = replace(TALK, notes=(note(10),))


@pytest.fixture
def packed(tmp_path: Path) -> Packed:
    """A backup of Ada, the talk with her, a path with an insight, and the user."""
    open_store(tmp_path / "old").keeper.write(added(ME, ADA, TOLD, PATH, WANDERER))
    return unpack(full_backup(tmp_path / "old", NOW))


@pytest.mark.parametrize("is_there", [False, True])
def test_into_an_empty_folder_every_file_comes_back_byte_by_byte(
    is_there: bool, packed: Packed, tmp_path: Path
) -> None:
    if is_there:
        (tmp_path / "new").mkdir()
    assert restore(tmp_path / "new", packed) == Restored(5, 0, 0, 0)
    assert contents(tmp_path / "new") == contents(tmp_path / "old")
    assert {path.stat().st_mode & 0o077 for path in (tmp_path / "new").rglob("*")} == {0}


def test_merged_with_a_notebook_both_sides_stay(packed: Packed, tmp_path: Path) -> None:
    keeper = open_store(tmp_path / "new").keeper
    keeper.write(added(replace(ADA, email="new@example.org"), replace(TALK, notes=(note(11),))))
    assert restore(tmp_path / "new", packed) == Restored(3, 2, 0, 1)
    notebook = open_store(tmp_path / "new").notebook
    assert texts(notebook.interviews[TALK.id].notes) == ["line 11", "line 10"]
    ada = notebook.contacts[ADA.id]
    assert (ada.email, ada.conflicts) == ("new@example.org", (Conflict("email", "ada@example.org"),))
    assert (notebook.profile, notebook.paths, notebook.insights) == (
        ME,
        {PATH.id: PATH},
        {WANDERER.id: WANDERER},
    )


def test_bringing_it_back_twice_changes_nothing_more(packed: Packed, tmp_path: Path) -> None:
    open_store(tmp_path / "new").keeper.write(added(replace(ADA, email="new@example.org")))
    restore(tmp_path / "new", packed)
    before = contents(tmp_path / "new")
    assert restore(tmp_path / "new", packed) == Restored(0, 0, 5, 0)
    assert contents(tmp_path / "new") == before


def test_who_was_deleted_since_comes_back(packed: Packed, tmp_path: Path) -> None:
    open_store(tmp_path / "old").keeper.write(removed(ADA, TOLD))
    assert restore(tmp_path / "old", packed) == Restored(2, 0, 3, 0)
    assert open_store(tmp_path / "old").notebook.contacts == {ADA.id: ADA}


def test_a_dry_run_counts_and_changes_nothing(packed: Packed, tmp_path: Path) -> None:
    assert restore(tmp_path / "new", packed, is_dry=True).added == 5
    assert not (tmp_path / "new").exists()
    save(open_store(tmp_path / "old").keeper, ADA, phone="1")
    before = contents(tmp_path / "old")
    assert restore(tmp_path / "old", packed, is_dry=True) == Restored(0, 1, 4, 0)
    assert contents(tmp_path / "old") == before


def test_a_damaged_file_in_the_notebook_stops_all_of_it(packed: Packed, tmp_path: Path) -> None:
    data = tmp_path / "new"
    open_store(data).keeper.write(added(ADA, Contact("0" * 12, "Bea", NOW)))
    (data / f"people/ada-byron-{ADA.id}.json").write_text("{")
    before = contents(data)
    with pytest.raises(NotSavedError, match="left as it is"):
        restore(data, packed)
    assert contents(data) == before


def test_a_damaged_file_in_the_backup_is_told_and_the_rest_comes_back(packed: Packed, tmp_path: Path) -> None:
    files = {**packed.files, "people/odd.json": b"{"}
    brought = restore(tmp_path / "new", replace(packed, files=files))
    assert (brought.added, [problem.file for problem in brought.problems]) == (5, ["people/odd.json"])


@pytest.mark.parametrize("step", ["open", "write", "fsync", "mkdir", "rename"])
def test_a_fault_at_any_call_leaves_an_empty_folder_empty(
    step: str, packed: Packed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for call in range(1, 40):
        data = tmp_path / str(call) / "data"
        is_refused = False
        with failing(step, call, errno.ENOSPC, monkeypatch) as calls:
            try:
                restore(data, packed)
            except OSError:
                is_refused = True
        if len(calls) < call:
            return
        assert is_refused
        assert not contents(tmp_path / str(call)) or contents(data) == contents(tmp_path / "old")


def test_a_power_cut_while_merging_brings_all_or_nothing(
    packed: Packed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcomes = []
    for survived in range(7):
        data = tmp_path / str(survived)
        open_store(data).keeper.write(added(Contact("0" * 12, "Bea", NOW)))
        with monkeypatch.context() as scope, suppress(PowerCutError):
            scope.setattr(os, "replace", replacing(survived))
            restore(data, packed)
        notebook = open_store(data).notebook
        outcomes.append((len(notebook.contacts), len(notebook.paths), notebook.profile.name))
    assert outcomes == [(1, 0, ""), *[(2, 1, "Me")] * 6]
