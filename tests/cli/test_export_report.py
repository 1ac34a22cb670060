"""Reports, tables and calendars through the command line, as files."""

import csv
import io
import zipfile
from pathlib import Path

import icalendar
import pytest

from tests.cli.conftest import Shell
from tests.exchange.pages import read


@pytest.fixture
def demo(shell: Shell, tmp_path: Path) -> Shell:
    """A home that holds the sample."""
    shell("demo", "--into", str(shell.home))
    return shell


def test_a_report_is_one_page_about_all_paths(demo: Shell, tmp_path: Path) -> None:
    answer = demo("export", "report", "-o", str(tmp_path))
    assert answer.out == f"{tmp_path / 'report-all.html'}\n"
    page = read((tmp_path / "report-all.html").read_text(encoding="utf-8"))
    assert page.faults == []
    assert "Metadata librarian" in page.text
    assert "Research data and digital asset management" in page.text


def test_a_report_of_one_path_is_called_by_it(demo: Shell, tmp_path: Path) -> None:
    demo("export", "report", "--path", "metadata lib", "--format", "md", "-o", str(tmp_path))
    told = (tmp_path / "report-metadata-librarian.md").read_text(encoding="utf-8")
    assert told.startswith("# Metadata librarian\n\nInformational interviews of Robin Achterberg")
    assert "Competitive intelligence researcher" not in told


def test_an_existing_report_stays_as_it_is(demo: Shell, tmp_path: Path) -> None:
    (tmp_path / "r.html").write_text("mine", encoding="utf-8")
    answer = demo("export", "report", "-o", str(tmp_path / "r.html"))
    told = "is there already and stays as it is: choose another name, or say --replace"
    assert (answer.code, told in answer.err) == (1, True)
    assert (tmp_path / "r.html").read_text(encoding="utf-8") == "mine"
    assert demo("export", "report", "--replace", "-o", str(tmp_path / "r.html")).code == 0
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_path_that_could_be_two_is_refused_with_both(demo: Shell) -> None:
    answer = demo("export", "report", "--path", "research")
    assert (answer.code, answer.out) == (1, "")
    assert (
        "is several career paths: Competitive intelligence researcher, Research data and digital"
        in answer.err
    )


def test_a_talk_is_one_page_of_html(demo: Shell) -> None:
    page = read(demo("export", "notes", "--of", "priya", "--format", "html").out)
    assert page.faults == []
    assert page.text.count("Interview with Priya Raghunathan") == 2
    assert "ledger: question, date, decision, what changed" in page.text


@pytest.mark.parametrize(("what", "column"), [("insights", "Insight"), ("leads", "Lead")])
def test_insights_and_leads_are_tables(demo: Shell, tmp_path: Path, what: str, column: str) -> None:
    demo("export", what, "-o", str(tmp_path))
    text = (tmp_path / f"{what}.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row[column] for row in rows if row[column]]
    assert len(rows) == len(demo("list", what, "--json").json)
    assert len(demo("export", what, "--format", "json").json) == len(rows)


def test_the_agenda_is_a_calendar(demo: Shell, tmp_path: Path) -> None:
    demo("export", "agenda", "-o", str(tmp_path))
    calendar = icalendar.Calendar.from_ical((tmp_path / "agenda.ics").read_bytes())
    assert len(calendar.walk("VEVENT")) >= len(demo("today", "--json").json)
    assert icalendar.Calendar.from_ical(demo("export", "agenda", "--todos").out).walk("VTODO")


def test_everything_can_be_read_as_a_page(demo: Shell) -> None:
    page = read(demo("export", "everything", "--format", "html").out)
    assert page.faults == []
    assert [
        row["name"] for row in demo("list", "contacts", "--json").json if row["name"] not in page.text
    ] == []


def test_a_vault_is_a_new_folder_or_a_zip(demo: Shell, tmp_path: Path) -> None:
    for target, path in (("", "informational-interviews"), ("notes", "notes")):
        assert demo("export", "vault", "-o", str(tmp_path / target)).out == f"{tmp_path / path}\n"
        assert (tmp_path / path / "People" / "Priya Raghunathan.md").is_file()
    answer = demo("export", "vault", "-o", str(tmp_path))
    assert (answer.code, "or say --replace" in answer.err) == (1, True)
    answer = demo("export", "vault", "--replace", "-o", str(tmp_path / "informational-interviews"))
    aside = tmp_path / "informational-interviews-2"
    assert (answer.code, f"what was there is {aside} now" in answer.err) == (0, True)
    assert (aside / "People" / "Priya Raghunathan.md").is_file()
    answer = demo("export", "vault")
    assert (answer.code, answer.out, "needs a place" in answer.err) == (1, "", True)
    demo("export", "vault", "--format", "zip", "-o", str(tmp_path))
    with zipfile.ZipFile(tmp_path / "informational-interviews.zip") as archive:
        assert "People/Priya Raghunathan.md" in archive.namelist()


def test_whoever_is_to_be_quoted_without_a_name_is_told_where_names_go_out(demo: Shell) -> None:
    assert "without a name" not in demo("export", "report").err
    (file,) = (demo.home / "data" / "people").glob("wojciech*")
    file.write_text(
        file.read_text(encoding="utf-8").replace("may_be_quoted", "quoted_unnamed"), encoding="utf-8"
    )
    told = "To be quoted without a name: Wojciech Dąbrowski. --anonymous has stand-ins for names."
    assert told in demo("export", "report").err
    for options in (["report", "--anonymous"], ["everything", "--format", "json"]):
        assert "without a name" not in demo("export", *options).err


def test_an_anonymous_report_says_what_it_cannot_hide(demo: Shell) -> None:
    answer = demo("export", "report", "--anonymous")
    assert answer.code == 0
    assert "Priya" not in answer.out
    assert "Brackwater" in answer.out
    assert "Look it over before you pass it on" in answer.err
    assert "Brackwater" not in demo("export", "report", "--hide-employers").out


@pytest.mark.parametrize(
    ("what", "kind"), [("brief", "txt"), ("message", "md"), ("calendar", "ics"), ("notes", "md")]
)
def test_whoever_is_named_is_found_though_nobody_is_named_in_the_file(
    demo: Shell, what: str, kind: str
) -> None:
    told = demo("export", what, "--of", "priya", "--format", kind, "--anonymous").out
    assert "Person" in told
    assert "Priya" not in told
    assert "Robin" not in told


def test_what_was_made_anonymous_is_not_brought_back_over_the_names(demo: Shell, tmp_path: Path) -> None:
    demo("export", "everything", "--anonymous", "-o", str(tmp_path / "a.json"))
    answer = demo("restore", str(tmp_path / "a.json"))
    assert (answer.code, "would rename everybody" in answer.err) == (1, True)
    other = ("--home", str(tmp_path / "other"))
    assert demo(*other, "restore", str(tmp_path / "a.json")).code == 0
    assert "Person 1" in demo(*other, "list", "contacts").out
