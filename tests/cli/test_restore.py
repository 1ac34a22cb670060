"""Backups come back."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell


def test_a_backup_comes_back_in_an_empty_home(shell: Shell, tmp_path: Path) -> None:
    shell("add", "contact", "Ada Okafor")
    shell("backup", "-o", str(tmp_path / "b.zip"))
    other = ("--home", str(tmp_path / "other"))
    answer = shell(*other, "restore", str(tmp_path / "b.zip"), "--json")
    assert (answer.code, answer.json) == (
        0,
        {"added": 2, "updated": 0, "duplicates": 0, "conflicts": 0, "skipped": []},
    )
    assert [row["name"] for row in shell(*other, "list", "contacts", "--json").json] == ["Ada Okafor"]


def test_an_import_brings_back_a_backup_too(shell: Shell, tmp_path: Path) -> None:
    shell("add", "contact", "Ada Okafor")
    shell("backup", "-o", str(tmp_path / "b.zip"))
    shell("add", "contact", "Bea Lind")
    answer = shell("import", "--as", "backup", str(tmp_path / "b.zip"), "--dry-run", "--json")
    assert answer.json["duplicates"] == 2
    answer = shell("import", "--as", "backup", str(tmp_path / "b.zip"))
    assert answer.out.splitlines() == [
        "0 added",
        "0 merged with what was there",
        "2 there already, and the same",
    ]


@pytest.mark.parametrize("content", [b"", b"Name,Mail\n", b"PK\x03\x04 cut off", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_backup_is_one_sentence(content: bytes, shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(content)
    answer = shell("restore", str(tmp_path / "x.zip"))
    assert (answer.code, answer.err.count("\n")) == (1, 1)
    assert "x.zip is" in answer.err
    assert not shell.home.exists()


def test_a_file_that_is_not_there_is_one_sentence(shell: Shell, tmp_path: Path) -> None:
    answer = shell("restore", str(tmp_path / "none.zip"), "--json")
    assert (answer.code, "cannot be read" in answer.json["error"]) == (1, True)


@pytest.mark.parametrize("kind", ["json", "zip"])
def test_what_export_everything_wrote_comes_back(kind: str, shell: Shell, tmp_path: Path) -> None:
    shell("demo", "--into", str(shell.home))
    shell("export", "everything", "--format", kind, "-o", str(tmp_path / "all"))
    other = ("--home", str(tmp_path / "other"))
    assert shell(*other, "restore", str(tmp_path / "all")).code == 0
    for what in ("contacts", "interviews", "messages", "insights", "leads", "paths", "address-book"):
        assert shell(*other, "list", what, "--json").json == shell("list", what, "--json").json


def test_an_import_merges_it_and_a_dry_run_only_says_what_would_be(shell: Shell, tmp_path: Path) -> None:
    shell("add", "contact", "Ada Okafor")
    shell("export", "everything", "-o", str(tmp_path / "all.json"))
    other = ("--home", str(tmp_path / "other"), "import", "--as", "backup", str(tmp_path / "all.json"))
    assert shell(*other, "--dry-run").out.splitlines()[:2] == ["Nothing was changed. It would be:", "2 added"]
    assert not (tmp_path / "other" / "data").exists()
    assert shell(*other, "--json").json["added"] == 2
    assert shell(*other, "--json").json["duplicates"] == 2


def test_json_of_another_program_is_one_sentence(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"people": []}', encoding="utf-8")
    answer = shell("restore", str(tmp_path / "x.json"))
    assert (answer.code, answer.err.count("\n")) == (1, 1)
    assert "export everything" in answer.err
