"""Small terminals: one pane at a time, and below a certain size one sentence."""

import pytest

from tests.ui.desk import FULL, SMALL, at_desk, sample, setup

STAGES = {"2": "Research", "3": "asked", "4": "Must"}
"""What stands only in the workbench of a place."""


@pytest.mark.parametrize("place", STAGES)
async def test_a_narrow_terminal_shows_the_list_or_the_work(place: str) -> None:
    async with at_desk(setup(sample()), SMALL) as desk:
        await desk.press(place, "g")
        screen = desk.app.screen
        people, bench = screen.query_one("#people"), screen.query_one("#bench")
        await desk.until(lambda: (people.size.width, bench.display) == (60, False))
        await desk.press("enter")
        await desk.until(lambda: (people.display, bench.size.width) == (False, 60))
        await desk.press("escape")
        assert (people.display, bench.display) == (True, False)
        assert desk.focus_id == "people"


@pytest.mark.parametrize("place", "1234567")
async def test_at_sixty_columns_every_place_has_a_word(place: str) -> None:
    async with at_desk(setup(sample()), SMALL) as desk:
        await desk.press(place)
        assert desk.lines[1] == " 1 Today 2 Prep 3 Contact 4 Talk 5 Follow 6 Insight 7 People"


async def test_below_sixty_columns_this_place_has_its_word_and_all_their_numbers() -> None:
    async with at_desk(setup(sample()), (44, 20)) as desk:
        words = desk.lines[1].split()
        assert "Today" in words
        assert {*"1234567"} <= {*words}


async def test_a_wide_terminal_shows_both_and_a_resize_changes_over() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("2")
        bench = desk.app.screen.query_one("#bench")
        seen = []
        for size in (FULL, SMALL, FULL):
            await desk.resize(size)
            seen.append(bench.display)
        assert seen == [True, False, True]


async def test_the_live_interview_keeps_its_line_in_a_small_terminal() -> None:
    async with at_desk(setup(sample()), SMALL) as desk:
        await desk.press("4", "g", "enter", "enter")
        await desk.type("a line", "enter")
        assert "a line" in desk.text
        assert desk.focus_id == "line"


@pytest.mark.parametrize("size", [(39, 24), (80, 9), (10, 3), (1, 1)])
async def test_a_terminal_that_is_too_small_says_so_and_takes_no_key_blindly(size: tuple[int, int]) -> None:
    async with at_desk(setup(sample()), size) as desk:
        before = desk.notebook
        if size[0] > 20:
            assert "Make the terminal at least 40 × 10." in desk.text
        await desk.press("x", "2", "q", "escape")
        assert desk.notebook is before
        assert desk.place == "today"
        assert desk.app.is_running
        await desk.resize(FULL)
        assert "1 Today" in desk.text
        assert "Make the terminal" not in desk.text


async def test_forty_by_ten_is_enough() -> None:
    async with at_desk(setup(sample()), (40, 10)) as desk:
        assert "Make the terminal" not in desk.text
        await desk.press("2", "enter", "escape", "question_mark", "escape", "M", "escape")
        assert desk.place == "prepare"


async def test_what_is_typed_survives_a_moment_of_smallness() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("4", "g", "enter", "enter")
        await desk.type("half a li")
        await desk.resize((30, 5))
        await desk.resize(FULL)
        await desk.type("ne", "enter")
        assert "half a line" in desk.text


async def test_leaving_is_possible_however_small() -> None:
    async with at_desk(setup(sample()), (20, 5)) as desk:
        await desk.press("ctrl+q")
        await desk.until(lambda: not desk.app.is_running)
        assert desk.app.return_code == 0
