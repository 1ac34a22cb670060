"""People of other programs, and contacts made of them."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell

CSV = """\
Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Okafor,https://www.linkedin.com/in/ada,,Tufts,Librarian,05 Mar 2024
,,,,,,
Bo,"Lind, Jr.",https://www.linkedin.com/in/bo,bo@example.org,"Acme, Inc.",Analyst,
"""


@pytest.fixture
def csv(tmp_path: Path) -> str:
    path = tmp_path / "Connections.csv"
    path.write_text(CSV, encoding="utf-8")
    return str(path)


def test_an_import_fills_the_address_book_and_counts(shell: Shell, csv: str) -> None:
    answer = shell("import", csv, "--as", "linkedin", "--json").json
    assert answer == {
        "added": 2,
        "updated": 0,
        "duplicates": 0,
        "skipped": [{"line": 6, "reason": "no name"}],
    }
    assert [row["name"] for row in shell("list", "address-book", "--json").json] == [
        "Ada Okafor",
        "Bo Lind, Jr.",
    ]
    assert shell("list", "contacts", "--json").json == []


def test_a_dry_run_counts_the_same_and_changes_nothing(shell: Shell, csv: str) -> None:
    answer = shell("import", csv, "--dry-run", "--json").json
    assert answer["added"] == 2
    assert shell("list", "address-book", "--json").json == []


def test_the_same_file_again_adds_nobody(shell: Shell, csv: str) -> None:
    shell("import", csv)
    again = shell("import", csv, csv, "--json").json
    assert (again["added"], again["updated"], again["duplicates"]) == (0, 0, 4)


def test_all_people_of_a_file_can_be_picked_at_once_even_later(shell: Shell, csv: str) -> None:
    shell("import", csv)
    shell("import", csv, "--pick", "all")
    assert len(shell("list", "contacts", "--json").json) == 2
    assert shell("list", "address-book", "--json").json == []


def test_picking_makes_a_contact_with_an_interview(shell: Shell, csv: str) -> None:
    shell("import", csv)
    (ada,) = shell("pick", "okafor", "--json").json
    assert (ada["name"], ada["found_via"]) == ("Ada Okafor", "LinkedIn")
    assert [row["who"] for row in shell("list", "interviews", "--json").json] == ["Ada Okafor"]


def test_one_unclear_name_picks_nobody(shell: Shell, csv: str) -> None:
    shell("import", csv)
    assert shell("pick", "okafor", "zoe").code == 1
    assert shell("list", "contacts", "--json").json == []


@pytest.mark.parametrize("content", [b"", b"just text\n", b"%PDF-1.7\x00\xff", b"PK\x03\x04broken"])
def test_a_file_that_is_none_is_one_sentence_and_changes_nothing(
    shell: Shell, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    answer = shell("import", str(path), "--json")
    assert (answer.code, list(answer.json), answer.err) == (1, ["error"], "")
    assert "Connections.csv" in answer.json["error"]


def test_a_good_file_beside_a_bad_one_is_not_imported_either(shell: Shell, csv: str, tmp_path: Path) -> None:
    (tmp_path / "bad.csv").write_text("x", encoding="utf-8")
    assert shell("import", csv, str(tmp_path / "bad.csv")).code == 1
    assert shell("list", "address-book", "--json").json == []


def test_a_missing_file_or_a_folder_is_one_sentence(shell: Shell, tmp_path: Path) -> None:
    for path, words in ((tmp_path / "gone.csv", "no such file"), (tmp_path, "is not a file")):
        answer = shell("import", str(path))
        assert (answer.code, answer.err.count("\n"), words in answer.err) == (1, 1, True)


def test_what_an_import_did_is_told_in_words(shell: Shell, csv: str) -> None:
    assert shell("import", csv).out.splitlines() == [
        "2 added to the address book",
        "0 updated",
        "0 known already",
        "1 skipped",
        "  line 6: no name",
    ]
