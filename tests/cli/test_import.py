"""People of other programs, and contacts made of them."""

from pathlib import Path
from time import process_time

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


def test_ten_thousand_people_are_in_the_address_book_within_five_seconds(
    shell: Shell, tmp_path: Path
) -> None:
    file = tmp_path / "Connections.csv"
    rows = (
        f"Ada{n},Okafor,https://www.linkedin.com/in/a{n},,Tufts {n % 300},Librarian,05 Mar 2024\n"
        for n in range(10_000)
    )
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    file.write_text(header + "".join(rows), encoding="utf-8")
    started = process_time()
    assert shell("import", str(file), "--json").json["added"] == 10_000
    assert process_time() - started < 5


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


VCARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Okafor\nEMAIL:ada@tufts.example\nEND:VCARD\nBEGIN:VCARD\nFN:Cut\n"
GOOGLE = "First Name,Last Name,Name Prefix,E-mail 1 - Value,Organization Name\nAda,Okafor,,ada@tufts.example,Tufts\n"
OUTLOOK = (
    "Vorname;Nachname;Firma;E-Mail-Typ;E-Mail-Adresse;Webseite\nAda;Okafor;Tufts;SMTP;ada@tufts.example;\n"
)
OWN = "Wer;Wo;Kontakt\nAda Okafor;Tufts;ada@tufts.example\n"


def put(shell: Shell, name: str, content: str) -> str:
    """A file beside the home."""
    path = shell.home.parent / name
    path.write_text(content, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("content", "kind", "skipped"),
    [
        (VCARD, "vcard", [{"line": 6, "reason": "it is cut off: END:VCARD is missing"}]),
        (GOOGLE, "google", []),
        (OUTLOOK, "outlook", []),
    ],
    ids=["vcard", "google", "outlook"],
)
@pytest.mark.parametrize("option", [True, False], ids=["told", "recognised"])
def test_every_kind_is_recognised_or_told(
    shell: Shell, content: str, kind: str, skipped: list[object], option: bool
) -> None:
    answer = shell(
        "import", put(shell, "people", content), *(("--as", kind) if option else ()), "--json"
    ).json
    assert answer == {"added": 1, "updated": 0, "duplicates": 0, "skipped": skipped}
    (ada,) = shell("list", "address-book", "--json").json
    assert (ada["name"], ada["email"]) == ("Ada Okafor", "ada@tufts.example")


def test_one_person_in_files_of_several_programs_comes_in_once(shell: Shell) -> None:
    files = [put(shell, name, text) for name, text in (("a", VCARD), ("b", GOOGLE), ("c", OUTLOOK))]
    answer = shell("import", *files, "--json").json
    assert (answer["added"], answer["duplicates"]) == (1, 2)


def test_the_columns_of_any_table_are_explained_once(shell: Shell) -> None:
    path = put(shell, "own.csv", OWN)
    asked = shell("import", path)
    assert (asked.code, asked.out) == (1, "")
    assert "--map name=" in asked.err
    assert "Wer, Wo, Kontakt" in asked.err
    told = "name=Wer,employer=2", "email=kontakt"
    assert shell("import", path, "--map", told[0], "--map", told[1], "--json").json["added"] == 1
    (ada,) = shell("list", "address-book", "--json").json
    assert (ada["employer"], ada["email"]) == ("Tufts", "ada@tufts.example")
    assert shell("import", put(shell, "later.csv", OWN + "Bo Li;MIT;\n"), "--json").json["added"] == 1


def test_a_dry_run_remembers_no_columns(shell: Shell) -> None:
    path = put(shell, "own.csv", OWN)
    assert shell("import", path, "--dry-run", "--map", "name=Wer").code == 0
    assert shell("import", path).code == 1


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("nam=Wer", "it takes name, first"),
        ("name=Wen", "the columns are: Wer, Wo, Kontakt"),
        ("employer=Wo", "which column holds the name"),
        ("", "which column holds the name"),
        ("name", "there is no column ''"),
    ],
)
def test_a_wrong_map_is_one_sentence_and_changes_nothing(shell: Shell, said: str, words: str) -> None:
    answer = shell("import", put(shell, "own.csv", OWN), "--map", said)
    assert (answer.code, answer.err.count("\n"), words in answer.err) == (1, 1, True)
    assert shell("list", "address-book", "--json").json == []


def test_clear_titles_need_no_explanation_and_are_told(shell: Shell) -> None:
    path = put(shell, "list.csv", "Full name,Company,Colour\nAda Okafor,Tufts,red\n")
    answer = shell("import", path)
    assert (answer.code, "name=Full name, employer=Company" in answer.err) == (0, True)


def test_a_picked_person_keeps_all_addresses(shell: Shell) -> None:
    text = VCARD.replace("END:VCARD", "EMAIL:ada@home.example\nEND:VCARD", 1)
    shell("import", put(shell, "a.vcf", text), "--pick", "all")
    assert shell("show", "ada", "--json").json["other_addresses"] == ["ada@home.example"]
    assert "also: ada@home.example" in shell("show", "ada").out
    again = shell(
        "import", put(shell, "b.vcf", "BEGIN:VCARD\nFN:A\nEMAIL:ada@home.example\nEND:VCARD\n"), "--json"
    )
    assert (again.json["added"], again.json["duplicates"]) == (0, 1)


def test_what_is_said_of_columns_counts_over_what_they_look_like(shell: Shell) -> None:
    path = put(shell, "x.csv", "First Name,Last Name,URL,Nickname\nAda,Okafor,x,Adi\n")
    shell("import", path, "--map", "name=Nickname")
    assert [row["name"] for row in shell("list", "address-book", "--json").json] == ["Adi"]
