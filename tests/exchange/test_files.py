"""Files are whole, private and never overwritten by surprise."""

import errno
import os
from pathlib import Path

import pytest

from tui_interviews.exchange.fault import AlreadyThereError, UnreadableError, UnwrittenError
from tui_interviews.exchange.files import path_of, read_outside, write_folder, write_new


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
@pytest.mark.parametrize("kind", ["link", "dangling link", "pipe", "folder"])
def test_only_a_plain_file_is_ever_replaced(tmp_path: Path, kind: str, overwrite: bool) -> None:
    target, path = tmp_path / "precious", tmp_path / "ada.md"
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case _:
            path.symlink_to(target)
    if kind == "link":
        target.write_bytes(b"precious")
    before = path.lstat().st_ino
    with pytest.raises(UnwrittenError, match=f"is a {kind.split()[-1]} and stays as it is: choose another"):
        write_new(path, b"new", overwrite=overwrite)
    assert path.lstat().st_ino == before
    assert target.exists() == (kind == "link")
    assert kind != "link" or target.read_bytes() == b"precious"


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    write_new(tmp_path / "ada.md", b"a")
    with pytest.raises(AlreadyThereError):
        write_new(tmp_path / "ada.md", b"b")
    assert os.listdir(tmp_path) == ["ada.md"]  # noqa: PTH208 - names are wanted


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("no/such/folder/ada.md", "there is no such folder: make it first, or choose another"),
        ("taken/ada.md", "what should be its folder is a file: choose another folder"),
        ("a" * 300, "the name is too long: choose a shorter one"),
        ("nul\0.md", "cannot be written"),
    ],
)
@pytest.mark.parametrize("overwrite", [False, True])
def test_what_cannot_be_written_says_why_and_what_to_do(
    tmp_path: Path, name: str, words: str, overwrite: bool
) -> None:
    (tmp_path / "taken").write_bytes(b"x")
    with pytest.raises(UnwrittenError, match=words):
        write_new(tmp_path / name, b"x", overwrite=overwrite)
    with pytest.raises(UnwrittenError, match=words):
        write_folder(tmp_path / name, {"a.md": b"x"}, overwrite=overwrite)


@pytest.mark.parametrize("fault", [errno.EACCES, errno.EROFS])
def test_a_folder_that_takes_nothing_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(UnwrittenError, match="choose another"):
        write_new(tmp_path / "ada.md", b"x")


def test_a_folder_is_put_aside_whole_and_only_where_that_was_asked(tmp_path: Path) -> None:
    path = tmp_path / "vault"
    assert write_folder(path, {"People/Ada.md": b"old"}) is None
    with pytest.raises(AlreadyThereError, match="is there already"):
        write_folder(path, {"Ada.md": b"new"})
    (path / "mine.md").write_bytes(b"mine")
    assert write_folder(path, {"Ada.md": b"new"}, overwrite=True) == tmp_path / "vault-2"
    found = sorted(str(one.relative_to(tmp_path)) for one in tmp_path.rglob("*.md"))
    assert found == ["vault-2/People/Ada.md", "vault-2/mine.md", "vault/Ada.md"]


def test_words_are_a_file_or_a_folder_for_it(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "ada.md").mkdir()
    words = ("", "..", "there", "bo.md", "ada.md", "/x/a", "~nobody-of-that-name/a", "a" * 300)
    assert [str(path_of(one, tmp_path, "ada.md")).removeprefix(f"{tmp_path}/") for one in words] == [
        "ada.md",
        "../ada.md",
        "there/ada.md",
        "bo.md",
        "ada.md",
        "/x/a",
        "~nobody-of-that-name/a",
        "a" * 300,
    ]


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
    (tmp_path / "bo.md").write_bytes(b"old")
    for name in ("ada.md", "bo.md"):
        with pytest.raises(UnwrittenError, match="no space left on the disk: make room"):
            write_new(tmp_path / name, b"x", overwrite=True)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("bo.md", b"old")]


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
