"""The doctor finds what is wrong, only looks, and when asked to mends it without deleting anything."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.breaking import read_only
from tests.store.builders import ADA, NOW, TALK, added, an_id, edited, texts
from tests.store.patient import ADAS, TOLD, assert_mended, edit, patient, state, told
from tests.store.test_hostile_files import BEA, GOOD, HALF_READABLE, UNREADABLE, folder_with
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.store.backups import back_up_if_due
from tui_interviews.store.doctor import examine, repair
from tui_interviews.store.finding import Level
from tui_interviews.store.intents import write_intent
from tui_interviews.store.opening import open_store


@pytest.fixture(autouse=True)
def _closed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What a test writes by hand is closed to others, so that only what it is about is found; no lights go out here."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    old = os.umask(0o077)
    yield
    os.umask(old)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return patient(tmp_path / "data")


def test_a_notebook_with_nothing_wrong_is_clean(data: Path) -> None:
    assert (examine(data).code, told(data)) == (0, [])


def test_on_a_disk_that_is_read_only_it_looks_all_the_same_and_mending_says_why_not(data: Path) -> None:
    open_store(data).keeper.write(added(BEA))
    (data / ADAS).write_bytes(b"{")
    with read_only():
        assert any(ADAS in words for words in told(data))
        with pytest.raises(NotSavedError, match="read-only: make it writable"):
            repair(data)


def test_where_no_notebook_is_nothing_is_wrong(tmp_path: Path) -> None:
    assert (examine(tmp_path / "none").code, repair(tmp_path / "none").code) == (0, 0)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(("raw", "words"), (UNREADABLE | HALF_READABLE).items())
def test_looking_changes_nothing_and_names_what_is_wrong(raw: bytes, words: str, tmp_path: Path) -> None:
    folder = folder_with(tmp_path, raw)
    before = state(folder)
    (found,) = told(folder)
    assert words.removesuffix(": choose a side") in found
    assert state(folder) == before


@pytest.mark.parametrize("raw", [*UNREADABLE, *HALF_READABLE])
def test_with_an_older_version_every_sort_of_damage_is_mended(raw: bytes, tmp_path: Path) -> None:
    keeper = open_store(tmp_path).keeper
    keeper.write(added(ADA, BEA))
    keeper.write([edited(ADA, replace(ADA, email="new@example.org"))])
    (tmp_path / ADAS).write_bytes(raw)
    assert_mended(tmp_path, 1)
    assert set(open_store(tmp_path).notebook.contacts) >= {ADA.id, BEA.id}


@pytest.mark.parametrize("raw", [b"", b"null", b"[]", b"\0" * 40, b'{"contacts": {"1": []}}'])
def test_without_any_older_version_what_is_missing_is_said(raw: bytes, tmp_path: Path) -> None:
    assert_mended(folder_with(tmp_path, raw), 3)
    assert list(open_store(tmp_path).notebook.contacts) == [BEA.id]


@pytest.mark.parametrize(
    "raw", [GOOD[:-1], GOOD + b"x", b"\xef\xbb\xbf" + GOOD, GOOD + b"\0\0", GOOD.replace(b'"1"', b'"01"')]
)
def test_records_that_are_whole_are_saved_from_a_broken_file(raw: bytes, tmp_path: Path) -> None:
    assert_mended(folder_with(tmp_path, raw), 1)
    assert {one.name for one in open_store(tmp_path).notebook.contacts.values()} == {"Ada", "Bea Lind"}


def test_a_file_cut_at_any_byte_gives_back_each_record_that_was_before_the_cut(data: Path) -> None:
    raw = (data / ADAS).read_bytes()
    second = max(raw.index(b'"contacts"'), raw.index(b'"interviews"'))
    for cut in range(0, len(raw), 97):
        (data / ADAS).write_bytes(raw[:cut])
        repair(data)
        notebook = open_store(data).notebook
        assert cut < second or ADA in notebook.contacts.values() or TOLD in notebook.interviews.values()


def test_a_faulty_field_costs_only_itself_and_its_older_value_comes_back(data: Path) -> None:
    keeper = open_store(data).keeper
    keeper.write([edited(ADA, replace(ADA, phone="1"))])
    tree = json.loads((data / ADAS).read_bytes())
    (row,) = tree["contacts"].values()
    row |= {"email": 5, "phone": "2"}
    (data / ADAS).write_text(json.dumps(tree))
    assert_mended(data, 1)
    assert open_store(data).notebook.contacts[ADA.id] == replace(ADA, phone="2")


def test_the_newest_backup_that_can_be_read_is_taken(data: Path) -> None:
    back_up_if_due(data, NOW.replace(day=2))
    (data / ADAS).write_bytes(b"{")
    back_up_if_due(data, NOW.replace(day=3))
    (finding,) = (one for one in examine(data).findings if one.level is Level.ERROR)
    assert "the backup of 2 May 2026 takes its place" in finding.repair
    assert_mended(data, 1)
    assert open_store(data).notebook.interviews == {TALK.id: TOLD}


FAULTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "no format": (lambda data: (data / "store.json").unlink(), "store.json: is missing"),
    "a broken format": (lambda data: (data / "store.json").write_text("{"), "store.json: it cannot be read"),
    "open files": (lambda data: (data / ADAS).chmod(0o644), "is open to others"),
    "an open folder": (lambda data: (data / "people").chmod(0o770), "people: this folder is open to others"),
    "a closed file": (lambda data: (data / ADAS).chmod(0o200), "is closed to yourself"),
    "a stray file": (lambda data: (data / "people/.tmp-0").write_text("x"), "was killed"),
    "a dead session": (
        lambda data: write_intent(data, [edited(ADA, replace(ADA, phone="1"))]),
        "not finished",
    ),
    "a pipe": (lambda data: os.mkfifo(data / f"people/x-{an_id(9)}.json"), "no plain file"),
    "a folder": (lambda data: (data / f"people/x-{an_id(9)}.json").mkdir(), "no plain file"),
    "a dangling link": (lambda data: (data / f"people/x-{an_id(9)}.json").symlink_to("no"), "no plain file"),
    "a renamed file": (lambda data: (data / ADAS).rename(data / "people/ada.json"), f"whose place is {ADAS}"),
    "somebody else's name": (
        lambda data: (data / ADAS).rename(data / f"people/bob-{an_id(77)}.json"),
        f"of Ada Byron whose place is {ADAS}",
    ),
    "a copy by hand": (
        lambda data: (data / "people/copy.json").write_bytes((data / ADAS).read_bytes()),
        "people/copy.json: holds 2 records of Ada Byron whose place is",
    ),
    "a copy by Syncthing": (
        lambda data: (data / ADAS.replace(".json", ".sync-conflict-1-2-X.json")).write_bytes(GOOD),
        "Syncthing",
    ),
    "a broken copy": (
        lambda data: (data / ADAS.replace(".json", " (conflicted copy).json")).write_bytes(b"{"),
        "Dropbox or Nextcloud made where two devices changed one file, and it cannot be read",
    ),
    "a broken backup": (
        lambda data: back_up_if_due(data, NOW) and (data / "backups/2026-05-04.zip").write_bytes(b"PK"),
        "backups/2026-05-04.zip: this backup cannot be used",
    ),
}


@pytest.mark.parametrize(("spoil", "words"), FAULTS.values(), ids=FAULTS)
def test_each_fault_is_found_and_mended(spoil: Callable[[Path], object], words: str, data: Path) -> None:
    spoil(data)
    (found,) = told(data)
    assert words in found
    assert_mended(data, 1)
    notebook = open_store(data).notebook
    assert texts(notebook.interviews[TALK.id].notes) == ["line 10"]
    assert list(notebook.contacts) == [ADA.id]


def test_a_git_merge_that_was_left_unfinished_is_finished(data: Path) -> None:
    raw = (data / ADAS).read_bytes()
    line = b'   "phone": "",\n'
    both = b'<<<<<<< HEAD\n   "phone": "1",\n=======\n   "phone": "2",\n>>>>>>> other\n'
    (data / ADAS).write_bytes(raw.replace(line, both))
    assert "both sides of a git merge" in told(data)[0]
    assert_mended(data, 1)
    ada = open_store(data).notebook.contacts[ADA.id]
    assert (ada.phone, [one.mine for one in ada.conflicts]) == ("1", ["2"])


def test_a_person_in_two_broken_ways_is_mended_in_one_go(data: Path) -> None:
    bob = Contact(an_id(50), "Bob", NOW)
    open_store(data).keeper.write(added(bob))
    (data / "store.json").unlink()
    (data / ADAS).rename(data / "people" / "zz.json")
    edit(data, "people/zz.json", lambda tree: tree["contacts"].clear())
    (data / f"people/bob-{bob.id}.json").write_bytes((data / f"people/bob-{bob.id}.json").read_bytes()[:-4])
    assert len(told(data)) == 2
    repair(data)
    assert (told(data), len(open_store(data).notebook.contacts)) == ([], 2)


@pytest.mark.parametrize("text", ['{"format": "other"}', '{"format": "tui-interviews", "schema": 99}'])
def test_what_belongs_to_others_is_left_alone(text: str, data: Path) -> None:
    (data / "store.json").write_text(text)
    (data / ADAS).write_text("{")
    before = state(data)
    assert repair(data).code == 1
    assert state(data) == before
