"""Files are whole, private and never overwritten by surprise."""

import os
from pathlib import Path

import pytest

from tui_interviews.exchange.fault import AlreadyThereError, UnreadableError, UnwrittenError
from tui_interviews.exchange.files import read_outside, write_new


def test_a_new_file_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "ada.md"
    write_new(path, b"hello")
    assert path.read_bytes() == b"hello"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "ada.md"
    write_new(path, b"old")
    with pytest.raises(AlreadyThereError, match="is there already"):
        write_new(path, b"new")
    assert path.read_bytes() == b"old"
    write_new(path, b"new", overwrite=True)
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_link_is_never_written_through(tmp_path: Path, overwrite: bool) -> None:
    target, path = tmp_path / "precious", tmp_path / "ada.md"
    target.write_bytes(b"precious")
    path.symlink_to(target)
    if overwrite:
        write_new(path, b"new", overwrite=True)
    else:
        with pytest.raises(AlreadyThereError):
            write_new(path, b"new")
    assert target.read_bytes() == b"precious"


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    write_new(tmp_path / "ada.md", b"a")
    with pytest.raises(AlreadyThereError):
        write_new(tmp_path / "ada.md", b"b")
    assert os.listdir(tmp_path) == ["ada.md"]  # noqa: PTH208 - names are wanted


@pytest.mark.parametrize("name", ["", "no/such/folder/ada.md", "a" * 300, "nul\0.md"])
def test_what_cannot_be_written_says_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnwrittenError, match=r"cannot be written|is there already"):
        write_new(tmp_path / name, b"x")


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    with pytest.raises(UnwrittenError):
        write_new(tmp_path, b"x", overwrite=True)
    assert tmp_path.is_dir()


def test_without_hard_links_the_file_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    write_new(tmp_path / "ada.md", b"x")
    with pytest.raises(AlreadyThereError):
        write_new(tmp_path / "ada.md", b"y")
    assert (tmp_path / "ada.md").read_bytes() == b"x"


def test_a_full_disk_leaves_neither_a_half_file_nor_a_temporary_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnwrittenError, match="no space left"):
        write_new(tmp_path / "ada.md", b"x")
    assert not list(tmp_path.iterdir())


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableError, match="is not a file"):
        read_outside(tmp_path / "pipe")


def test_a_giant_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "giant").write_bytes(b"x" * 100)
    with pytest.raises(UnreadableError, match="more than can be imported"):
        read_outside(tmp_path / "giant", limit=99)


@pytest.mark.parametrize("name", ["missing.csv", ".", "nul\0"])
def test_what_cannot_be_read_says_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableError):
        read_outside(tmp_path / name)
