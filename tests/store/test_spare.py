"""The generation that nobody needs any more is written over by the next save, unless somebody else knows of it."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.store.breaking import before_calls
from tests.store.builders import ADA, added, edited
from tui_interviews.store.disk import TEMPORARY, replace_file, state_of
from tui_interviews.store.opening import open_store
from tui_interviews.store.spare import LARGEST, SPARE


class Shelf:
    """A file that is replaced, and the folder of its generations."""

    def __init__(self, folder: Path) -> None:
        self.path, self.previous = folder / "people.json", folder / "prev" / "people.json"
        self.spare = self.previous.with_name(SPARE)
        self.previous.parent.mkdir()
        for text in ("first", "second", "third, which is longer than the others"):
            self.save(text)

    def save(self, text: str) -> None:
        replace_file(self.path, text.encode(), self.previous)

    def texts(self) -> tuple[str, ...]:
        """What the file, its previous generation and the spare one hold."""
        return tuple(path.read_text() for path in (self.path, self.previous, self.spare))


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_a_save_makes_no_new_file_where_an_old_one_is_left_over(shelf: Shelf) -> None:
    before = {path.stat().st_ino for path in (shelf.path, shelf.previous, shelf.spare)}
    made: list[str] = []

    def watch(name: str, arguments: tuple[object, ...]) -> None:
        if name == "open" and int(str(arguments[1])) & os.O_CREAT:
            made.append(str(arguments[0]))

    with before_calls(watch, ("open",)):
        shelf.save("fourth")
        shelf.save("fifth")
    assert made == []
    assert {path.stat().st_ino for path in (shelf.path, shelf.previous, shelf.spare)} == before
    assert shelf.texts() == ("fifth", "fourth", "third, which is longer than the others")


def test_nothing_of_the_longer_old_bytes_is_left_behind_the_new_ones(shelf: Shelf) -> None:
    for text in ("4", "5", "6"):
        shelf.save(text)
    assert shelf.texts() == ("6", "5", "4")


def test_a_second_name_that_somebody_gave_it_keeps_its_bytes(shelf: Shelf, tmp_path: Path) -> None:
    os.link(shelf.spare, tmp_path / "snapshot.json")
    shelf.save("fourth")
    assert (tmp_path / "snapshot.json").read_text() == "first"
    assert shelf.path.read_text() == "fourth"


def test_a_second_name_of_a_file_that_is_saved_keeps_its_bytes_for_ever(shelf: Shelf, tmp_path: Path) -> None:
    os.link(shelf.path, tmp_path / "snapshot.json")
    for text in ("4", "5", "6", "7"):
        shelf.save(text)
    assert (tmp_path / "snapshot.json").read_text() == "third, which is longer than the others"


def test_a_link_in_place_of_the_spare_file_is_not_followed(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "target").write_text("untouched")
    shelf.spare.unlink()
    shelf.spare.symlink_to(tmp_path / "target")
    shelf.save("fourth")
    assert (tmp_path / "target").read_text() == "untouched"
    assert shelf.path.read_text() == "fourth"


def test_a_spare_file_that_others_may_read_is_not_used(shelf: Shelf) -> None:
    shelf.spare.chmod(0o644)
    shelf.save("fourth")
    assert shelf.path.stat().st_mode & 0o777 == 0o600


def test_a_large_file_is_not_written_over_while_somebody_reads_it(shelf: Shelf) -> None:
    large = "x" * (LARGEST + 1)
    shelf.save(large)
    with shelf.path.open() as reader:
        for text in ("5", "6", "7", "8"):
            shelf.save(text)
        assert reader.read() == large


def test_a_folder_where_the_spare_file_should_be_stops_no_save(shelf: Shelf) -> None:
    shelf.spare.unlink()
    shelf.spare.mkdir()
    shelf.save("fourth")
    assert shelf.path.read_text() == "fourth"


def test_whoever_was_killed_before_the_first_file_was_replaced_leaves_nothing_that_disturbs(
    shelf: Shelf, tmp_path: Path
) -> None:
    shelf.previous.unlink()
    os.link(shelf.path, shelf.previous)
    before = shelf.path.read_text()
    replace_file(shelf.path, b"fourth", shelf.previous, state_of(shelf.path))
    assert (shelf.path.read_text(), shelf.previous.read_text()) == ("fourth", before)
    assert list(tmp_path.rglob(f"{TEMPORARY}*")) == []


def test_two_states_of_a_file_never_look_the_same_though_they_share_their_place(shelf: Shelf) -> None:
    seen = set()
    for number in range(100, 400):
        seen.add(replace_file(shelf.path, f"{number}".encode(), shelf.previous))
    assert len(seen) == 300


def test_between_two_saves_a_file_is_made_for_the_next_one_by_whoever_saves(tmp_path: Path) -> None:
    keeper = open_store(tmp_path).keeper
    keeper.refresh()
    assert not tmp_path.joinpath(".prev").exists()
    keeper.write(added(ADA))
    keeper.write([edited(ADA, replace(ADA, title="one"))])
    keeper.refresh()
    assert (tmp_path / ".prev" / SPARE).stat().st_mode & 0o777 == 0o600
    keeper.write([edited(replace(ADA, title="one"), replace(ADA, title="two"))])
    assert open_store(tmp_path).notebook.contacts[ADA.id].title == "two"


def test_a_spare_file_on_another_disk_is_not_used(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    look = os.stat

    def elsewhere(path: str, **how: Any) -> os.stat_result:
        found = look(path, **how)
        return (
            os.stat_result((*found[:2], found.st_dev + 1, *found[3:]))
            if path == str(shelf.path.parent)
            else found
        )

    monkeypatch.setattr(os, "stat", elsewhere)
    with shelf.spare.open() as reader:
        shelf.save("fourth")
        assert reader.read() == "first"
    assert shelf.path.read_text() == "fourth"
