"""The brief and the rehearsal, by keys."""

from pathlib import Path

import pytest

from tests.domain.builders import person
from tests.ui.desk import FULL, SMALL, Clock, at_desk, sample, setup
from tui_interviews.domain.notebook import put
from tui_interviews.domain.profile import Profile
from tui_interviews.ui.widgets.page import Page


@pytest.mark.parametrize("place", ["2", "4"])
async def test_the_brief_opens_where_one_prepares_and_where_one_talks(place: str) -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press(place, "b")
        assert desk.shown == "BriefPage"
        assert "Brief: " in desk.lines[0]
        await desk.press("escape")
        assert desk.place == {"2": "prepare", "4": "interview"}[place]


@pytest.mark.parametrize("size", [FULL, SMALL], ids=["80x24", "60x20"])
async def test_it_has_both_clocks_and_scrolls_to_its_end(size: tuple[int, int]) -> None:
    async with at_desk(setup(sample()), size) as desk:
        await desk.press("4", "g", "b")
        assert "When, here:" in desk.text
        assert "When, there:" in desk.text
        await desk.press(*["j"] * 60)
        assert "min)" in desk.text
        assert "Brief: " not in desk.text
        await desk.press(*["k"] * 60)
        assert "Brief: " in desk.lines[0]


async def test_it_fits_another_size_of_the_terminal() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("4", "g", "b")
        await desk.resize(SMALL)
        lines = desk.app.screen.query_one("#brief", Page).paragraphs
        assert max(len(line) for line, _ in lines) <= 57


async def test_it_is_saved_in_the_format_that_the_name_says(tmp_path: Path) -> None:
    async with at_desk(setup(sample(), exports=tmp_path)) as desk:
        await desk.press("4", "g", "b", "o", "enter")
        await desk.press("o")
        await desk.replace(str(tmp_path / "mine.txt"), "enter")
        await desk.press("o")
        before = (tmp_path / "mine.txt").read_bytes()
        await desk.replace(str(tmp_path / "mine.txt"), "enter")
        assert "mine.txt" in desk.text
        await desk.press("G", "enter")
        assert desk.shown == "BriefPage"
        await desk.press("o")
        await desk.replace(str(tmp_path / "nowhere" / "mine.txt"), "enter")
        assert "no such folder: make it first" in desk.toasts[-1]
        assert "nowhere/mine.txt" in desk.text
        await desk.press("escape")
        assert (tmp_path / "mine.txt").read_bytes() == before
    (markdown,) = tmp_path.glob("brief-*.md")
    assert markdown.read_text("utf-8").startswith("# Brief: ")
    assert (tmp_path / "mine.txt").read_text("utf-8").startswith("Brief: ")


async def test_a_rehearsal_is_timed_step_by_step_and_keeps_nothing() -> None:
    clock = Clock()
    async with at_desk(setup(sample(), clock=clock)) as desk:
        before = desk.notebook
        await desk.press("2", "R")
        assert "1 of 5 · The opener" in desk.lines[0]
        assert "Thank you for making time" in desk.text
        for number, seconds in enumerate((18, 25, 6, 7, 8), 2):
            clock.passes(seconds=seconds)
            await desk.press("enter")
            if number < 6:
                assert f"{number} of 5" in desk.lines[0]
        rows = [line.split("about")[0].split() for line in desk.lines if "about" in line]
        assert [row[-2] for row in rows] == ["18", "25", "6", "7", "8", "64"]
        await desk.press("r")
        assert "1 of 5 · The opener" in desk.lines[0]
        await desk.press("escape")
        assert desk.shown == "Prepare"
        assert desk.notebook is before


@pytest.mark.parametrize("key", ["b", "R"])
async def test_before_the_user_has_said_who_they_are_the_key_to_it_stands_below_the_gap(key: str) -> None:
    notebook, _, _ = person()
    async with at_desk(setup(notebook)) as desk:
        await desk.press("2", key)
        assert "I am …, …." in desk.text
        assert "(… your name, who you are: M in any place)" in desk.text
    me = Profile(name="Nia", introduction="a student")
    async with at_desk(setup(put(notebook, me))) as desk:
        await desk.press("2", key)
        assert "M in any place" not in desk.text


async def test_after_the_last_step_enter_goes_back() -> None:
    async with at_desk(setup(sample()), SMALL) as desk:
        await desk.press("4", "R", *["enter"] * 6)
        assert desk.shown == "Interviewing"


async def test_without_anybody_both_say_so() -> None:
    async with at_desk(setup()) as desk:
        await desk.press("2", "b", "R")
        assert desk.shown == "Prepare"
        assert len(desk.toasts) == 2
