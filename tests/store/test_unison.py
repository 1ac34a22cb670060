"""A file that was changed in two places is one file again, with all that either side wrote."""

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.builders import ADA, TALK, added, contents, note, save, texts
from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.profile import Profile
from tui_interviews.store.copies import git_sides, original_of
from tui_interviews.store.opening import open_store
from tui_interviews.store.unison import split_by_git

ADAS = f"people/ada-byron-{ADA.id}"
TOLD = replace(TALK, notes=(note(10),), debrief=("first",))
COPIES = [
    ".sync-conflict-20260504-143000-ABCDEFG.json",
    " (conflicted copy 2026-05-04 143000).json",
    " (Robin's conflicted copy 2026-05-04).json",
    " (Robin's MacBook's Conflicted Copy).json",
]


@pytest.fixture
def devices(tmp_path: Path) -> tuple[Path, Path]:
    """Two devices that were in step before both changed something."""
    here, there = tmp_path / "here", tmp_path / "there"
    open_store(here).keeper.write(added(Profile("Me"), ADA, TOLD))
    shutil.copytree(here, there)
    return here, there


def went_on(device: Path, number: int, **fields: str) -> None:
    """A note and perhaps facts, written on one device."""
    keeper = open_store(device).keeper
    save(keeper, TOLD, notes=(*TOLD.notes, note(number)), debrief=("first", f"line {number}"))
    if fields:
        save(keeper, ADA, **fields)


def assert_both(data: Path) -> None:
    """Nothing that either device wrote is lost or there twice."""
    opened = open_store(data)
    talk = opened.notebook.interviews[TALK.id]
    assert opened.problems == ()
    assert sorted(texts(talk.notes)) == ["line 10", "line 20", "line 30"]
    assert sorted(talk.debrief) == ["first", "line 20", "line 30"]
    assert talk.conflicts == ()


@pytest.mark.parametrize("ending", COPIES)
def test_a_copy_of_a_conflict_is_merged_at_the_next_start(ending: str, devices: tuple[Path, Path]) -> None:
    here, there = devices
    went_on(here, 20)
    went_on(there, 30)
    copy = here / f"{ADAS}{ending}"
    shutil.copy(there / f"{ADAS}.json", copy)
    raw = copy.read_bytes()
    assert_both(here)
    assert not copy.exists()
    assert [path.read_bytes() for path in (here / ".trash").iterdir()] == [raw]


def test_single_values_that_differ_are_both_kept(devices: tuple[Path, Path]) -> None:
    here, there = devices
    went_on(here, 20, email="here@example.org")
    went_on(there, 30, email="there@example.org")
    shutil.copy(there / f"{ADAS}.json", here / f"{ADAS}{COPIES[0]}")
    assert_both(here)
    ada = open_store(here).notebook.contacts[ADA.id]
    assert (ada.email, ada.conflicts) == ("here@example.org", (Conflict("email", "there@example.org"),))


def test_a_copy_that_only_added_leaves_what_was_changed_here_without_a_conflict(
    devices: tuple[Path, Path],
) -> None:
    here, there = devices
    save(open_store(here).keeper, ADA, email="here@example.org")
    save(open_store(there).keeper, TOLD, notes=(*TOLD.notes, note(30)))
    shutil.copy(there / f"{ADAS}.json", here / f"{ADAS}{COPIES[0]}")
    notebook = open_store(here).notebook
    assert notebook.contacts[ADA.id] == replace(ADA, email="here@example.org")
    assert texts(notebook.interviews[TALK.id].notes) == ["line 10", "line 30"]


def test_the_copy_of_a_file_that_is_gone_takes_its_place(devices: tuple[Path, Path]) -> None:
    here, _ = devices
    (here / f"{ADAS}.json").rename(here / f"{ADAS}{COPIES[0]}")
    assert open_store(here).notebook.interviews == {TALK.id: TOLD}
    assert (here / f"{ADAS}.json").exists()


def test_the_profile_has_copies_too(devices: tuple[Path, Path]) -> None:
    here, _ = devices
    other = (here / "profile.json").read_text().replace('"Me"', '"I"')
    (here / "profile.sync-conflict-20260504-143000-ABCDEFG.json").write_text(other)
    assert open_store(here).notebook.profile.conflicts == (Conflict("name", "I"),)


def test_a_copy_that_nobody_can_read_stays_where_it_is_and_is_told(devices: tuple[Path, Path]) -> None:
    here, _ = devices
    (here / f"{ADAS}{COPIES[0]}").write_text("{")
    before = contents(here)
    (problem,) = open_store(here).problems
    assert "Syncthing" in problem.what
    assert "doctor --repair" in problem.what
    assert contents(here) == before


@pytest.mark.parametrize("name", ["ada.json", "ada (2).json", "a (copy).json", "x.sync-conflict-1.txt"])
def test_other_names_are_no_copies(name: str) -> None:
    assert original_of(name) == ""


def git(folder: Path, *arguments: str, is_fine: bool = True) -> None:
    """A command of the user's."""
    identity = ("-c", "user.name=Me", "-c", "user.email=me@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=is_fine, capture_output=True)


@pytest.mark.skipif(shutil.which("git") is None, reason="no git on this machine")
@pytest.mark.parametrize("style", ["merge", "diff3", "zdiff3"])
def test_a_folder_in_git_that_was_merged_on_two_branches_opens_merged(style: str, tmp_path: Path) -> None:
    data = tmp_path / "data"
    open_store(data).keeper.write(added(ADA, TOLD))
    git(data, "init", "-b", "main")
    git(data, "config", "merge.conflictStyle", style)
    (data / ".gitignore").write_text(".*\nbackups/\n")
    git(data, "add", "-A")
    git(data, "commit", "-m", "both")
    git(data, "checkout", "-b", "other")
    went_on(data, 30, email="there@example.org")
    git(data, "commit", "-a", "-m", "there")
    git(data, "checkout", "main")
    went_on(data, 20, phone="2")
    git(data, "commit", "-a", "-m", "here")
    git(data, "merge", "other", is_fine=False)
    assert b"<<<<<<< " in (data / f"{ADAS}.json").read_bytes()
    assert_both(data)
    ada = open_store(data).notebook.contacts[ADA.id]
    kept = {ada.email, ada.phone, *(one.mine for one in ada.conflicts)}
    assert {"there@example.org", "2"} <= kept
    if style == "diff3":
        assert (ada.email, ada.phone, ada.conflicts) == ("there@example.org", "2", ())


MARKED = b'{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> x\n}\n'


def test_both_sides_are_read_out_of_the_marks() -> None:
    assert git_sides(MARKED) == (b"", b'{\n"a": 1\n}\n', b'{\n"a": 2\n}\n')
    with_base = MARKED.replace(b"=======", b'||||||| base\n"a": 0\n=======')
    assert git_sides(with_base) == (b'{\n"a": 0\n}\n', b'{\n"a": 1\n}\n', b'{\n"a": 2\n}\n')


@pytest.mark.parametrize("gone", [b"<<<<<<< HEAD\n", b"=======\n", b">>>>>>> x\n"])
def test_half_of_the_marks_is_damage(gone: bytes) -> None:
    assert git_sides(MARKED.replace(gone, b"")) is None
    assert git_sides(json.dumps({"a": 1}).encode()) is None


def test_a_side_that_is_no_file_is_damage() -> None:
    assert split_by_git("people/x.json", MARKED) is None
