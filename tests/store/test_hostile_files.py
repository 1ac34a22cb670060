"""Whatever lies in the folder, the app opens with everything else, and what it cannot read stays as it is."""

import json
import os
from pathlib import Path

import pytest

from tests.store.builders import ADA, NOW, TALK, added, an_id, contents, edited, save
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.domain.problem import problem_words
from tui_interviews.store.opening import StoreClosedError, open_store

BEA = Contact(an_id(9), "Bea Lind", NOW)
GOOD = b'{"contacts": {"1": {"id": "010000000001", "name": "Ada", "created_at": "2026-05-04T14:30:00Z"}}}'
UNREADABLE = {
    b"": "is empty",
    b"null": "nothing (null)",
    b"[]": "a list",
    b'"x"': "text",
    b"3": "a number",
    GOOD[:-5]: "cut off",
    b"\xef\xbb\xbf" + GOOD: "byte-order mark",
    b"\0" * 40: "zero bytes",
    GOOD + b"\0\0": "zero bytes",
    GOOD.replace(b"Ada", b"\xff"): "not UTF-8",
    b'{"contacts": ' + b"[" * 100_000: "too deeply",
    GOOD.replace(b'"Ada"', b"9" * 5_000): "5000 digits",
    GOOD.replace(b'"Ada"', b"NaN"): "NaN",
    GOOD.replace(b"Ada", b"\\ud800"): "half of a character",
    GOOD + b"x": "not JSON",
    b"<<<<<<< HEAD\n" + GOOD: "git conflict",
    GOOD.replace(b'"name"', b'"id"'): "twice",
}
HALF_READABLE = {
    b'{"contacts": []}': "a list where its documents should be",
    b'{"contacts": "x"}': "text where its documents should be",
    b'{"contacts": {"1": []}}': "a list where a record should be",
    GOOD.replace(b'"1"', b'"one"'): "not a whole number",
    GOOD.replace(b'"1"', b'"01"'): "not a whole number",
    GOOD.replace(b'"Ada"', b"5"): "name: should be text, but is a whole number",
    GOOD.replace(b"010000000001", b"bob"): "id: is not 12 characters",
    GOOD.replace(b"14:30:00Z", b"14:30:00"): "created_at: needs its offset from UTC",
    GOOD.replace(b"2026-05", b"2026-99"): "created_at: is not a date",
    GOOD.replace(b"}}}", b', "tags": [1]}}}'): "tags.0: should be text",
    GOOD.replace(b'"name": "Ada", ', b""): "name: is missing",
}


def folder_with(tmp_path: Path, raw: bytes) -> Path:
    """A notebook with one good person, and a file of Ada's that holds these bytes."""
    open_store(tmp_path).keeper.write(added(BEA))
    (tmp_path / f"people/ada-{ADA.id}.json").write_bytes(raw)
    return tmp_path


@pytest.mark.parametrize(("raw", "words"), (UNREADABLE | HALF_READABLE).items())
def test_a_damaged_file_is_reported_once_and_the_rest_opens(raw: bytes, words: str, tmp_path: Path) -> None:
    opened = open_store(folder_with(tmp_path, raw))
    (problem,) = opened.problems
    assert words in problem_words(problem)
    assert list(opened.notebook.contacts) == [BEA.id]


@pytest.mark.parametrize("raw", UNREADABLE)
def test_a_write_to_an_unreadable_file_is_refused_and_leaves_every_byte(raw: bytes, tmp_path: Path) -> None:
    keeper = open_store(folder_with(tmp_path, raw)).keeper
    before = contents(tmp_path)
    with pytest.raises(NotSavedError, match=rf"ada-{ADA.id}\.json .*left as it is"):
        keeper.write(added(TALK))
    assert contents(tmp_path) == before


@pytest.mark.parametrize("raw", [GOOD.replace(b'"Ada"', b"5"), GOOD.replace(b"14:30:00Z", b"14:30:00")])
def test_a_record_that_does_not_fit_survives_a_write_to_its_file(raw: bytes, tmp_path: Path) -> None:
    open_store(folder_with(tmp_path, raw)).keeper.write(added(TALK))
    tree = json.loads((tmp_path / f"people/ada-{ADA.id}.json").read_bytes())
    assert tree["contacts"] == json.loads(raw)["contacts"]
    assert list(open_store(tmp_path).notebook.interviews) == [TALK.id]


def test_a_record_that_does_not_fit_is_not_merged_into(tmp_path: Path) -> None:
    keeper = open_store(folder_with(tmp_path, GOOD.replace(b'"Ada"', b"5"))).keeper
    with pytest.raises(NotSavedError, match="name should be text"):
        keeper.write([edited(ADA, ADA)])


def test_text_with_terminal_codes_is_clean_when_it_comes_in(tmp_path: Path) -> None:
    raw = GOOD.replace(b"Ada", "A\\u001b]0;x\\u0007d\\na \u202e\u0085".encode())
    opened = open_store(folder_with(tmp_path, raw))
    assert opened.notebook.contacts[ADA.id].name == "A]0;xd a"


def test_fields_and_tables_of_a_newer_version_are_kept(tmp_path: Path) -> None:
    raw = GOOD.replace(b"}}}", b', "mood": "good"}}, "moods": {"1": {}}}')
    keeper = open_store(folder_with(tmp_path, raw)).keeper
    ada = open_store(tmp_path).notebook.contacts[ADA.id]
    save(keeper, ada, email="new@example.org")
    tree = json.loads((tmp_path / f"people/ada-{ADA.id}.json").read_bytes())
    assert tree["contacts"]["1"]["mood"] == "good"
    assert tree["contacts"]["1"]["email"] == "new@example.org"
    assert tree["moods"] == {"1": {}}


def test_pipes_folders_and_links_are_reported_and_never_followed(tmp_path: Path) -> None:
    people = folder_with(tmp_path, GOOD) / "people"
    os.mkfifo(people / f"pipe-{an_id(20)}.json")
    (people / f"folder-{an_id(21)}.json").mkdir()
    (people / f"link-{an_id(22)}.json").symlink_to("/etc/passwd")
    opened = open_store(tmp_path)
    assert [one.file.split("/")[1].split("-")[0] for one in opened.problems] == ["folder", "link", "pipe"]
    assert len(opened.notebook.contacts) == 2


def test_a_copy_made_by_syncthing_is_no_second_person(tmp_path: Path) -> None:
    people = folder_with(tmp_path, GOOD) / "people"
    (people / f"ada-{ADA.id}.sync-conflict-20260504-143000-ABCDEFG.json").write_bytes(GOOD)
    opened = open_store(tmp_path)
    assert (opened.problems, len(opened.notebook.contacts)) == ((), 2)


def test_a_file_copied_by_hand_is_reported(tmp_path: Path) -> None:
    people = folder_with(tmp_path, GOOD) / "people"
    (people / "zz.json").write_bytes(GOOD)
    opened = open_store(tmp_path)
    assert "remove one" in opened.problems[0].what
    assert len(opened.notebook.contacts) == 2


def test_a_newer_schema_opens_for_reading_only(tmp_path: Path) -> None:
    folder_with(tmp_path, GOOD)
    (tmp_path / "store.json").write_text('{"format": "tui-interviews", "schema": 9999}')
    opened = open_store(tmp_path)
    assert opened.is_read_only
    assert len(opened.notebook.contacts) == 2
    with pytest.raises(NotSavedError, match="newer version"):
        opened.keeper.write(added(TALK))


def test_a_damaged_store_file_costs_nothing_but_a_word(tmp_path: Path) -> None:
    folder_with(tmp_path, GOOD)
    (tmp_path / "store.json").write_text("{")
    opened = open_store(tmp_path)
    assert [one.file for one in opened.problems] == ["store.json"]
    assert len(opened.notebook.contacts) == 2


def test_a_file_in_place_of_the_folder_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(StoreClosedError, match="is a file"):
        open_store(tmp_path / "data")
