"""The notebook is taken away from any place: what, as what, under which name, with whose names."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.exchange.pages import read
from tests.ui.desk import Desk, at_desk, sample, setup
from tui_interviews.domain.interview import Consent
from tui_interviews.domain.notebook import Notebook, contact_named, put


async def choose(desk: Desk, words: str) -> None:
    """The row with these words, found by the filter; what is behind it is made in a thread."""
    await desk.press("O", "slash")
    await desk.type(words, "enter", "enter")
    await desk.until(lambda: all(worker.is_finished for worker in desk.app.workers))
    await desk.settle()


async def priya(desk: Desk) -> str:
    """Somebody who was talked with is chosen."""
    await desk.press("7", "slash")
    await desk.type("priya", "enter", "enter")
    return desk.notebook.contacts[desk.interview.contact_id].name


@pytest.mark.parametrize("place", ["1", "2", "3", "4", "5", "6", "7"])
async def test_it_can_be_asked_for_everywhere(place: str) -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press(place, "O")
        assert "Report: Competitive intelligence researcher" in desk.text
        await desk.press("escape")
        assert desk.shown != "ChoiceDialog"


async def test_the_palette_finds_it() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("ctrl+p")
        await desk.type("export")
        await desk.until(lambda: "Export: a report" in desk.text)
        await desk.press("enter")
        await desk.until(lambda: desk.shown == "ChoiceDialog")
        assert "Report: Competitive intelligence researcher" in desk.text


async def test_a_report_is_two_keys_away(tmp_path: Path) -> None:
    async with at_desk(setup(sample(), exports=tmp_path)) as desk:
        await desk.press("6", "O", "enter")
        await desk.until(lambda: desk.shown == "FormDialog")
        await desk.press("enter", "enter")
        path = tmp_path / "report-competitive-intelligence-researcher.html"
        assert desk.toasts[-1] == f"Saved as {path}"
        assert read(path.read_text(encoding="utf-8")).faults == []


async def test_the_talk_of_the_chosen_person_can_be_taken(tmp_path: Path) -> None:
    async with at_desk(setup(sample(), exports=tmp_path)) as desk:
        name = await priya(desk)
        await choose(desk, f"talk {name} markdown")
        await desk.press("enter", "enter")
        (path,) = tmp_path.iterdir()
        assert path.read_text(encoding="utf-8").startswith(f"# Interview with {name}")


async def test_names_are_replaced_where_the_user_says_so_also_that_of_the_file(tmp_path: Path) -> None:
    async with at_desk(setup(sample(), exports=tmp_path)) as desk:
        name = await priya(desk)
        await choose(desk, f"talk {name} markdown")
        await desk.press("right")
        assert "Look it over before you pass it on" in desk.text
        await desk.press("enter", "enter")
        await desk.until(lambda: list(tmp_path.iterdir()))
        (path,) = tmp_path.iterdir()
        assert path.name.startswith("person-")
        assert path.read_text(encoding="utf-8").startswith("# Interview with Person ")


async def test_whoever_is_to_be_quoted_without_a_name_is_told_before_the_names_are_out(
    tmp_path: Path,
) -> None:
    notebook = sample()
    talk = next(one for one in notebook.interviews.values() if one.notes)
    consent = Consent("yes", talk.created_at, limits=("quoted_unnamed",))
    notebook = put(notebook, replace(talk, consent=consent))
    async with at_desk(setup(notebook, exports=tmp_path)) as desk:
        await choose(desk, "all talks")
        assert "! To be quoted without a name: " in desk.text
        assert contact_named(notebook, talk).name.split()[-1] in desk.text
        await desk.press("right")
        assert "To be quoted without a name" not in desk.text


async def test_a_path_is_completed_and_a_folder_takes_the_file(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    async with at_desk(setup(sample(), exports=tmp_path)) as desk:
        await choose(desk, "insights")
        await desk.press("enter")
        await desk.replace(f"{tmp_path}/rep")
        await desk.until(lambda: "reports/" in getattr(desk.focus, "_suggestion", ""))
        await desk.press("right", "enter")
        assert (tmp_path / "reports" / "insights.csv").is_file()


async def test_a_file_that_is_there_is_replaced_only_when_the_user_says_so(tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_text("mine", encoding="utf-8")
    async with at_desk(setup(sample(), exports=tmp_path)) as desk:
        await choose(desk, "leads")
        await desk.press("enter", "enter", "end", "enter")
        assert desk.shown == "Today"
        assert path.read_text(encoding="utf-8") == "mine"
        await choose(desk, "leads")
        await desk.press("enter", "enter", "down", "enter")
        assert path.read_text(encoding="utf-8-sig").startswith("Career Path,")


async def test_a_folder_of_notes_is_new_or_the_old_one_is_put_beside_it(tmp_path: Path) -> None:
    async with at_desk(setup(sample(), exports=tmp_path)) as desk:
        await choose(desk, "obsidian")
        await desk.press("enter", "enter")
        assert desk.toasts[-1] == f"Saved as {tmp_path / 'informational-interviews'} Open it as a vault."
        assert (tmp_path / "informational-interviews" / "People").is_dir()
        await choose(desk, "obsidian")
        await desk.press("enter", "enter", "down", "enter")
        assert desk.toasts[-1].endswith("What was there is informational-interviews-2 now.")
        assert (tmp_path / "informational-interviews-2" / "People").is_dir()


@pytest.mark.parametrize("words", ["report", "talks", "insights", "leads", "to-dos"])
async def test_where_there_is_nothing_to_take_it_is_said_at_once(words: str) -> None:
    async with at_desk(setup(Notebook())) as desk:
        await choose(desk, words)
        assert desk.shown == "Today"
        assert desk.toasts[-1]
