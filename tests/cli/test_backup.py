"""Backups on demand."""

import stat
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Shell


def test_a_backup_is_a_new_file_for_its_owner_alone(shell: Shell, tmp_path: Path) -> None:
    shell("add", "contact", "Ada Okafor")
    answer = shell("backup", "-o", str(tmp_path / "b.zip"))
    assert (answer.code, answer.out.strip()) == (0, str(tmp_path / "b.zip"))
    assert stat.S_IMODE((tmp_path / "b.zip").stat().st_mode) == 0o600
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert [name.split("/")[0] for name in archive.namelist()] == [
            "manifest.json",
            "store.json",
            "people",
        ]


def test_a_backup_never_overwrites(shell: Shell, tmp_path: Path) -> None:
    shell("add", "contact", "Ada Okafor")
    (tmp_path / "b.zip").write_text("mine")
    answer = shell("backup", "-o", str(tmp_path / "b.zip"), "--json")
    assert (answer.code, "or say --replace" in answer.json["error"]) == (1, True)
    assert (tmp_path / "b.zip").read_text() == "mine"
    assert shell("backup", "--replace", "-o", str(tmp_path / "b.zip")).code == 0
    assert zipfile.is_zipfile(tmp_path / "b.zip")


def test_without_a_name_it_lies_where_the_user_is(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shell("add", "contact", "Ada Okafor")
    assert shell("backup", "--json").json["file"] == "tui-interviews-2026-05-04-1000.zip"


def test_with_no_notebook_there_is_nothing_to_back_up(shell: Shell) -> None:
    answer = shell("backup")
    assert (answer.code, "nothing to back up" in answer.err) == (1, True)
    assert not shell.home.exists()


def test_the_first_change_of_a_day_makes_a_backup_and_looking_makes_none(shell: Shell) -> None:
    shell("add", "contact", "Ada Okafor")
    assert [path.name for path in (shell.home / "data" / "backups").iterdir()] == ["2026-05-04.zip"]
    (shell.home / "data" / "backups" / "2026-05-04.zip").unlink()
    shell("today")
    assert list((shell.home / "data" / "backups").iterdir()) == []
