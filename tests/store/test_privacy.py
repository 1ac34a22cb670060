"""The notebook is its owner's alone."""

import os
import shlex
import subprocess
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.builders import ADA, TALK, added, edited, removed
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.domain.profile import Profile
from tui_interviews.store.keeper import FolderKeeper
from tui_interviews.store.opening import StoreClosedError, open_store
from tui_interviews.store.privacy import INSIDE


def modes(folder: Path) -> set[tuple[bool, int]]:
    """The modes of all that is in a folder, and whether they are those of folders."""
    return {(path.is_dir(), path.stat().st_mode & 0o777) for path in folder.rglob("*")}


@pytest.mark.parametrize("umask", [0o000, 0o002, 0o022, 0o077])
def test_whatever_the_umask_nobody_else_can_look_into_anything(umask: int, tmp_path: Path) -> None:
    old = os.umask(umask)
    try:
        keeper = open_store(tmp_path / "home" / "data").keeper
        keeper.write(added(ADA, TALK))
        keeper.write([edited(ADA, replace(ADA, email=""))])
        keeper.write(removed(TALK))
    finally:
        os.umask(old)
    assert modes(tmp_path / "home") == {(True, 0o700), (False, 0o600)}


@pytest.mark.parametrize("mode", [0o770, 0o702, 0o777, 0o1777])
@pytest.mark.parametrize("inside", [".", "people"])
def test_a_folder_that_others_can_write_to_is_refused_with_the_command_that_mends_it(
    mode: int, inside: str, tmp_path: Path
) -> None:
    data = tmp_path / "my data"
    open_store(data).keeper.write(added(ADA))
    (data / inside).chmod(mode)
    with pytest.raises(StoreClosedError, match="others on this machine can write") as refused:
        open_store(data)
    command = str(refused.value).split("`")[1]
    assert command == f"chmod go-w {shlex.quote(str(data / inside))}"
    subprocess.run(shlex.split(command), check=True)
    assert list(open_store(data).notebook.contacts) == [ADA.id]


def test_a_folder_that_others_may_only_read_is_opened(tmp_path: Path) -> None:
    open_store(tmp_path).keeper.write(added(ADA))
    tmp_path.chmod(0o755)
    assert list(open_store(tmp_path).notebook.contacts) == [ADA.id]


@pytest.mark.parametrize("name", ["", *INSIDE])
def test_a_link_in_place_of_a_folder_is_not_followed(name: str, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "data" / name
    link.parent.mkdir(mode=0o700, exist_ok=True)
    link.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StoreClosedError, match="is a link, which is not followed"):
        open_store(tmp_path / "data")


@pytest.mark.parametrize("name", [".lock", "store.json", "profile.json"])
def test_no_write_goes_through_a_link(name: str, tmp_path: Path) -> None:
    keeper = FolderKeeper(tmp_path / "data")
    (tmp_path / "data").mkdir(mode=0o700)
    (tmp_path / "data" / name).symlink_to(tmp_path / "elsewhere")
    with suppress(NotSavedError):
        keeper.write(added(ADA, Profile("Me")))
    assert not (tmp_path / "elsewhere").exists()
