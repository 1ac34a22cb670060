"""Taking the notebook away, and the demo."""

import io
import json
import stat
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Shell


@pytest.fixture
def talked(shell: Shell) -> Shell:
    """One person with a note, one without."""
    shell("add", "contact", "Ada Okafor")
    shell("add", "contact", "Bo Lind")
    shell("note", "Ada", "weekly vendor statistics")
    return shell


def test_the_notes_of_a_person_are_markdown_on_stdout(talked: Shell) -> None:
    answer = talked("export", "notes", "--of", "ada")
    assert (answer.code, "Ada Okafor" in answer.out, "weekly vendor statistics" in answer.out) == (
        0,
        True,
        True,
    )


def test_notes_as_json_are_the_interviews_as_on_the_disk(talked: Shell) -> None:
    for argv in (("--json",), ("--format", "json")):
        (row,) = talked("export", "notes", *argv).json
        assert (row["who"], row["notes"][0]["text"]) == ("Ada Okafor", "weekly vendor statistics")


def test_a_file_is_private_and_never_overwritten(talked: Shell, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    assert talked("export", "notes", "-o", str(path)).out == f"{path}\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.write_text("mine", encoding="utf-8")
    answer = talked("export", "notes", "-o", str(path))
    assert (answer.code, "is there already" in answer.err, path.read_text("utf-8")) == (1, True, "mine")


def test_a_folder_gets_a_file_with_a_name_of_its_own(talked: Shell, tmp_path: Path) -> None:
    answer = talked("export", "notes", "--of", "ada", "-o", str(tmp_path), "--json").json
    assert answer == {"file": str(tmp_path / "ada-okafor-2026-05-04.md")}


def test_everything_is_all_tables(talked: Shell) -> None:
    found = talked("export", "everything").json
    assert [row["name"] for row in found["contacts"]] == ["Ada Okafor", "Bo Lind"]


def test_everything_as_zip_holds_the_notes_to_read(talked: Shell, tmp_path: Path) -> None:
    talked("export", "everything", "--format", "zip", "-o", str(tmp_path / "x.zip"))
    with zipfile.ZipFile(io.BytesIO((tmp_path / "x.zip").read_bytes())) as archive:
        assert len([name for name in archive.namelist() if name.endswith(".md")]) == 1


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("notes", "--of", "bo"), "nothing was noted yet of a talk with Bo Lind"),
        (("notes", "--format", "zip"), "as md or html or json"),
        (("everything", "--format", "csv"), "as json or zip or html or md"),
        (("report",), "no career path yet"),
        (("report", "--of", "ada"), "leave --of out"),
        (("report", "--path", "metadata"), "'metadata' is no career path: none yet"),
        (("brief", "--path", "metadata"), "leave --path out"),
        (("leads",), "no leads yet"),
        (("notes", "--todos"), "for the agenda only"),
        (("everything", "--of", "ada"), "of everybody"),
        (("notes", "-o", "/nowhere/at/all.md"), "cannot be written"),
    ],
)
def test_what_cannot_be_exported_is_one_sentence(talked: Shell, argv: tuple[str, ...], words: str) -> None:
    answer = talked("export", *argv)
    assert (answer.code, answer.out, words in answer.err) == (1, "", True), answer.err


def test_the_demo_is_written_into_a_new_folder_that_is_a_home(shell: Shell, tmp_path: Path) -> None:
    assert shell("demo", "--into", str(tmp_path / "new")).code == 0
    home = ("--home", str(tmp_path / "new"))
    names = [row["name"] for row in shell(*home, "list", "contacts", "--json").json]
    assert 20 <= len(names) == len(set(names))
    assert "  referred by: José Álvarez Quintero (may be named)\n" in shell(*home, "show", "Wojciech").out
    assert shell("list", "contacts", "--json").json == []


def test_the_demo_is_not_written_over_anything(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("x", encoding="utf-8")
    for target in (tmp_path, tmp_path / "mine"):
        answer = shell("demo", "--into", str(target))
        assert (answer.code, "is not empty" in answer.err) == (1, True)


def test_without_a_terminal_the_demo_says_what_is_due_in_it_and_leaves_nothing(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "scratch"))
    answer = shell("demo")
    assert ("Overdue" in answer.out, "This is a demo" in answer.err) == (True, True)
    assert list((tmp_path / "scratch").iterdir()) == []
    assert not shell.home.exists()


def test_a_list_of_everything_in_the_demo_is_json(shell: Shell, tmp_path: Path) -> None:
    shell("demo", "--into", str(tmp_path / "new"))
    for kind in ("contacts", "address-book", "interviews", "messages", "insights", "leads", "paths"):
        rows = json.loads(shell("--home", str(tmp_path / "new"), "list", kind, "--json").out)
        assert rows
        assert len(shell("--home", str(tmp_path / "new"), "list", kind).out.splitlines()) == len(rows)


def test_the_brief_of_a_person_is_markdown_or_plain_text(talked: Shell) -> None:
    markdown = talked("export", "brief", "--of", "bo")
    assert (markdown.code, markdown.out.startswith("# Brief: Bo Lind\n\n- **When:** no date yet\n")) == (
        0,
        True,
    )
    text = talked("export", "brief", "--of", "bo", "--format", "txt")
    assert text.out.startswith("Brief: Bo Lind\nWhen:             no date yet\n")
    assert "I am not asking for a job" in " ".join(text.out.split())


def test_without_a_name_the_briefs_are_those_of_the_talks_to_come(shell: Shell, tmp_path: Path) -> None:
    shell("demo", "--into", str(tmp_path / "new"))
    out = shell("--home", str(tmp_path / "new"), "export", "brief", "--format", "txt").out
    titles = [line for line in out.splitlines() if line.startswith("Brief: ")]
    assert titles[0] == "Brief: Elspeth MacIsaac"
    assert len(titles) == 3
    assert out.count("When, there:") == 3


def test_a_brief_gets_a_file_with_a_name_of_its_own(talked: Shell, tmp_path: Path) -> None:
    answer = talked("export", "brief", "--of", "ada", "--format", "txt", "-o", str(tmp_path))
    assert answer.out == f"{tmp_path / 'brief-ada-okafor.txt'}\n"
    assert (tmp_path / "brief-ada-okafor.txt").read_text("utf-8").startswith("Brief: Ada Okafor\n")


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ((), "no talk has a date: say whose brief you want with --of"),
        (("--of", "nobody"), "nobody"),
        (("--of", "ada", "--format", "zip"), "as md or txt, not as zip"),
        (("--of", "ada", "--json"), "as md or txt, not as json"),
    ],
)
def test_a_brief_that_cannot_be_is_one_sentence(talked: Shell, argv: tuple[str, ...], words: str) -> None:
    answer = talked("export", "brief", *argv)
    assert (answer.code, words in answer.err + answer.out) == (1, True), answer


@pytest.fixture
def known(shell: Shell) -> Shell:
    """Two contacts, one of them with a number that a spreadsheet would add up."""
    shell("add", "contact", "Bo Lind", "--phone", "+49 30 1", "--employer", "Acme")
    shell("add", "contact", "Ada/../Okafor", "--email", "ada@tufts.example")
    return shell


def test_contacts_are_vcards_unless_said_otherwise(known: Shell) -> None:
    answer = known("export", "contacts")
    assert answer.out.count("BEGIN:VCARD") == answer.out.count("UID:") == 2
    assert answer.out.index("Ada") < answer.out.index("Bo")
    assert "2 contacts: vCard 3.0" in answer.err


def test_contacts_as_a_table_say_what_was_done_to_formulas(known: Shell) -> None:
    answer = known("export", "contacts", "--format", "csv", "--of", "bo")
    assert "'+49 30 1" in answer.out
    assert "1 contact: table in UTF-8" in answer.err
    assert "a ' stands before what one would take for a formula" in answer.err


def test_contacts_as_json_are_as_on_the_disk(known: Shell) -> None:
    for argv in (("--json",), ("--format", "json")):
        names = [row["name"] for row in known("export", "contacts", *argv).json]
        assert names == ["Ada/../Okafor", "Bo Lind"]


def test_contacts_get_a_file_of_a_safe_name_that_is_never_overwritten(known: Shell, tmp_path: Path) -> None:
    path = tmp_path / "ada-okafor.vcf"
    assert known("export", "contacts", "--of", "ada", "-o", str(tmp_path), "--json").json == {
        "file": str(path)
    }
    before = path.read_bytes()
    answer = known("export", "contacts", "--of", "ada", "-o", str(tmp_path))
    assert (answer.code, "is there already" in answer.err, path.read_bytes()) == (1, True, before)


@pytest.mark.parametrize("kind", ["vcf", "csv"])
def test_exported_contacts_are_taken_in_elsewhere_without_a_question(
    known: Shell, kind: str, tmp_path: Path
) -> None:
    known("export", "contacts", "--format", kind, "-o", str(tmp_path / "people"))
    elsewhere = ("--home", str(tmp_path / "elsewhere"))
    assert known(*elsewhere, "import", str(tmp_path / "people"), "--pick", "all", "--json").json["added"] == 2
    facts = ("name", "phone", "employer", "email")
    there, here = (known(*where, "list", "contacts", "--json").json for where in (elsewhere, ()))
    assert [[row[fact] for fact in facts] for row in there] == [[row[fact] for fact in facts] for row in here]


def test_without_contacts_there_is_no_file_but_a_sentence(shell: Shell) -> None:
    answer = shell("export", "contacts")
    assert (answer.code, answer.out, "no contacts yet" in answer.err) == (1, "", True)
