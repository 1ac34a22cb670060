"""A file of people, by keys: named, read, looked at, chosen from, taken in or not."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.ui.connections import CONNECTIONS
from tests.ui.desk import FULL, SMALL, Desk, at_desk, sample, setup
from tests.ui.hostile import NASTY
from tui_interviews.commands import Where, of
from tui_interviews.domain.columnmap import ColumnMap
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.problem import Problem
from tui_interviews.domain.text import is_clean
from tui_interviews.paths import Places
from tui_interviews.store.columnsfile import ColumnFile
from tui_interviews.ui.pathsuggester import completed
from tui_interviews.ui.setup import Setup

OWN = "Wer;Wo;Was;Kontakt\nAda Okafor;Tufts;Librarian;ada@tufts.example\n;MIT;;\nBo Lind;MIT;;\n"
VCARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Okafor\nTEL:+1 617\nEND:VCARD\n"
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def file(folder: Path, name: str, content: str) -> str:
    (folder / name).write_text(content, encoding="utf-8")
    return str(folder / name)


def remembering(folder: Path, notebook: Notebook | None = None) -> Setup:
    """A world that keeps what is said of columns below a folder."""
    return replace(setup(notebook), columns=ColumnFile(Places(folder, folder / "config", folder)))


async def preview(desk: Desk, path: str) -> None:
    await desk.press("i")
    await desk.type(path, "enter")
    await desk.until(lambda: "Enter takes in" in desk.text or "Nobody in it" in desk.text)


def flat(desk: Desk) -> str:
    """The words in the box."""
    inside = (line.partition("│")[2].rpartition("│")[0] for line in desk.lines)
    return " ".join(" ".join(inside).split())


@pytest.mark.parametrize("size", [FULL, SMALL], ids=["80x24", "60x20"])
async def test_the_preview_tells_the_kind_who_is_new_and_what_was_skipped(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with at_desk(setup(), size) as desk:
        await preview(desk, file(tmp_path, "x", CONNECTIONS))
        assert "LinkedIn connections · 4 new · 0 with news · 0 known 1 row skipped" in flat(desk)
        assert "skipped: line 8, no name" in desk.text
        assert "enter take in" in desk.text
        assert desk.notebook.cards == {}


@pytest.mark.parametrize("size", [FULL, SMALL], ids=["80x24", "60x20"])
async def test_the_row_under_the_cursor_is_read_uncut(tmp_path: Path, size: tuple[int, int]) -> None:
    job = "Associate Director of Metadata and Discovery Services"
    row = f"Ada,Okafor-van der Meulenbroek,,,Northmere University Libraries,{job},"
    text = f"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{row}\n"
    async with at_desk(setup(), size) as desk:
        await preview(desk, file(tmp_path, "x.csv", text))
        assert f"Ada Okafor-van der Meulenbroek · {job} · Northmere University Libraries" in flat(desk)


async def test_nothing_marked_takes_in_all_in_one_step(tmp_path: Path) -> None:
    async with at_desk(setup()) as desk:
        await preview(desk, file(tmp_path, "x.vcf", VCARD))
        await desk.press("enter")
        assert (desk.place, [card.source for card in desk.notebook.cards.values()]) == ("people", ["vcard"])
        await desk.press("u")
        assert desk.notebook.cards == {}


async def test_only_the_marked_are_taken_in(tmp_path: Path) -> None:
    async with at_desk(setup()) as desk:
        await preview(desk, file(tmp_path, "x", CONNECTIONS))
        await desk.press("j", "space", "space", "k", "k", "space", "enter")
        assert sorted(card.name for card in desk.notebook.cards.values()) == ["Zoë Müller"]


async def test_all_that_a_filter_shows_are_marked_at_once(tmp_path: Path) -> None:
    async with at_desk(setup()) as desk:
        await preview(desk, file(tmp_path, "x", CONNECTIONS))
        await desk.press("a", "a", "slash")
        await desk.type("analyst", "enter", "a", "escape", "enter")
        assert sorted(card.name for card in desk.notebook.cards.values()) == ["Bo Li", "Zoë Müller"]


async def test_who_is_known_is_shown_and_cannot_come_in_again(tmp_path: Path) -> None:
    async with at_desk(setup()) as desk:
        path = file(tmp_path, "x.vcf", VCARD)
        await preview(desk, path)
        await desk.press("enter")
        cards = desk.notebook.cards
        await preview(desk, path)
        assert "0 new · 0 with news · 1 known" in flat(desk)
        await desk.press("space")
        assert "Ada Okafor is known already" in desk.toasts[-1]
        await desk.press("a", "enter")
        assert desk.notebook.cards == cards


async def test_what_a_file_adds_to_somebody_is_news(tmp_path: Path) -> None:
    async with at_desk(setup()) as desk:
        await preview(desk, file(tmp_path, "x.vcf", VCARD))
        await desk.press("enter")
        await preview(desk, file(tmp_path, "y.vcf", VCARD.replace("TEL:+1 617", "EMAIL:ada@tufts.example")))
        assert "1 with news" in flat(desk)
        await desk.press("enter")
        (ada,) = desk.notebook.cards.values()
        assert (ada.phone, ada.email) == ("+1 617", "ada@tufts.example")


async def test_the_columns_of_any_table_are_asked_once(tmp_path: Path) -> None:
    given = remembering(tmp_path)
    async with at_desk(given) as desk:
        path = file(tmp_path, "own.csv", OWN)
        await desk.press("i")
        await desk.type(path, "enter")
        await desk.until(lambda: "Which column holds what" in desk.text)
        await desk.press("f10")
        assert "Say which column holds the name" in desk.toasts[-1]
        await desk.press("right")
        assert "Wer (Ada Okafor)" in flat(desk)
        await desk.press("down", "down", "down", "down", "right", "right", "f10")
        await desk.until(lambda: "Enter takes in" in desk.text)
        await desk.press("enter")
        assert [(card.name, card.employer) for card in desk.notebook.cards.values()] == [
            ("Ada Okafor", "Tufts"),
            ("Bo Lind", "MIT"),
        ]
    async with at_desk(remembering(tmp_path)) as desk:
        await preview(desk, path)
        assert "2 new" in flat(desk)
        await desk.press("c")
        await desk.until(lambda: "Which column holds what" in desk.text)
        await desk.press("right", "right", "f10")
        await desk.until(lambda: "2 new · 0 with news · 1 known" in flat(desk))
    assert ColumnFile(Places(tmp_path, tmp_path / "config", tmp_path)).recall(
        OWN.splitlines()[0].split(";")
    ) == ColumnMap(("Wer", "Wo", "Was", "Kontakt"), {"name": "Wo"})


@dataclass
class Sieve:
    """Keeps nothing: its disk is full."""

    problems: tuple[Problem, ...] = ()

    def recall(self, _: object) -> None:
        return None

    def remember(self, _: ColumnMap) -> None:
        raise OSError(28, "No space left on device", "columns.yaml")


async def test_what_cannot_be_remembered_is_read_all_the_same(tmp_path: Path) -> None:
    async with at_desk(replace(setup(), columns=Sieve())) as desk:
        await desk.press("i")
        await desk.type(file(tmp_path, "own.csv", OWN), "enter")
        await desk.until(lambda: "Which column holds what" in desk.text)
        await desk.press("right", "f10")
        await desk.until(lambda: "2 new" in flat(desk))
        assert "No space left on device" in desk.toasts[-1]


async def test_columns_that_are_not_named_leave_everything_as_it_was(tmp_path: Path) -> None:
    async with at_desk(setup()) as desk:
        await desk.press("i")
        await desk.type(file(tmp_path, "own.csv", OWN), "enter")
        await desk.until(lambda: "Which column holds what" in desk.text)
        await desk.press("escape")
        assert "its columns were not named" in flat(desk)
        assert desk.focus_id == "field-path"
        await desk.press("escape")
        assert (desk.place, desk.notebook) == ("today", Notebook())


async def test_reading_is_stopped_by_esc_without_a_half_import(tmp_path: Path) -> None:
    big = file(tmp_path, "big.csv", HEADER + "".join(f"Ada,Okafor{n},,,Tufts,Dean,\n" for n in range(50_000)))
    async with at_desk(setup()) as desk:
        await desk.press("i")
        await desk.type(big, "enter")
        await desk.until(lambda: " %" in desk.text or "%" in desk.text)
        assert "Reading big.csv" in flat(desk)
        assert "esc stops" in flat(desk)
        await desk.press("escape")
        assert "Stopped. Nothing was taken in." in desk.text
        await desk.replace(file(tmp_path, "x.vcf", VCARD), "enter")
        await desk.until(lambda: "1 new" in flat(desk))
        assert desk.notebook == Notebook()
        await desk.press("enter")
        assert [card.name for card in desk.notebook.cards.values()] == ["Ada Okafor"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "is empty"),
        ("just text", "is no file of people"),
        ("First Name,Last Name,URL\n", "nobody is in it"),
        ("[/x]\x1b]0;t\x07,b\n", "is no file of people"),
    ],
)
async def test_what_is_no_file_of_people_is_one_sentence_and_can_be_tried_again(
    tmp_path: Path, content: str, words: str
) -> None:
    async with at_desk(setup()) as desk:
        await desk.press("i")
        await desk.type(file(tmp_path, "[x].csv", content), "enter")
        await desk.until(lambda: words in flat(desk))
        assert desk.focus_id == "field-path"
        await desk.replace(str(tmp_path / "gone.csv"), "enter")
        await desk.until(lambda: "no such file" in flat(desk))


async def test_hostile_names_are_drawn_as_they_are(tmp_path: Path) -> None:
    nasty = NASTY.replace("\r", "").replace("\n", "").replace(",", "")
    async with at_desk(setup()) as desk:
        await preview(desk, file(tmp_path, "x.csv", f"{HEADER}{nasty},[/x],,,[b]Acme,{nasty},\n"))
        assert "[Acme][/x]" in desk.text
        assert all(is_clean(line) for line in desk.lines)
        await desk.press("escape", "i")
        await desk.type(file(tmp_path, "y.csv", f"[/x]\x1b[2J\u202e漢;Wo\n{nasty};[b]\n"), "enter")
        await desk.until(lambda: "Which column holds what" in desk.text)
        await desk.press("right")
        assert "[/x]" in desk.text
        assert all(is_clean(line) for line in desk.lines)


async def test_every_key_of_the_preview_does_something(tmp_path: Path) -> None:
    path = file(tmp_path, "x", CONNECTIONS)
    async with at_desk(setup(sample())) as desk:
        dead, world = [], desk.notebook
        for command in (*of(Where.IMPORT), *of(Where.LIST)):
            if command.name in (
                "import.columns",
                "list.over",
                "list.back",
                "list.up",
                "list.first",
                "list.page_up",
            ):
                continue
            await preview(desk, path)
            before = desk.notebook, desk.lines, desk.shown
            await desk.press(command.key.split(",")[0])
            if (desk.notebook, desk.lines, desk.shown) == before:
                dead.append(command.name)
            while desk.shown == "ImportDialog":
                await desk.press("escape")
            desk.app.notebook = world
            await desk.press("1")
        assert dead == []


def test_a_path_is_completed_as_far_as_the_folder_tells(tmp_path: Path) -> None:
    for name in ("Connections.csv", "Contacts.vcf", "Cat.png", ".hidden.csv"):
        (tmp_path / name).touch()
    (tmp_path / "Connected").mkdir()
    suffixes = (".csv", ".vcf")
    assert completed(f"{tmp_path}/Conn", suffixes) == f"{tmp_path}/Connected/"
    assert completed(f"{tmp_path}/Connecti", suffixes) == f"{tmp_path}/Connections.csv"
    assert completed(f"{tmp_path}/.h", suffixes) == f"{tmp_path}/.hidden.csv"
    for value in ("", "Conn", f"{tmp_path}/Cat", "/nonexistent/x", "nul\0/", f"{tmp_path}/Connections.csv"):
        assert completed(value, suffixes) is None
