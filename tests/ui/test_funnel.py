"""The funnel by keys, with a real store below."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.ui.desk import SMALL, at_desk, sample, setup
from tui_interviews.domain.change import changes
from tui_interviews.domain.notebook import Notebook
from tui_interviews.store.keeper import FolderKeeper
from tui_interviews.store.opening import open_store
from tui_interviews.ui.rows.funnel import bar


async def test_every_step_is_told_as_so_many_of_so_many_and_drawn(tmp_path: Path) -> None:
    keeper = FolderKeeper(tmp_path)
    keeper.load()
    keeper.write(changes(Notebook(), sample()))
    opened = open_store(tmp_path)
    async with at_desk(setup(opened.notebook, keeper=opened.keeper)) as desk:
        await desk.press("6", "f")
        bars = [desk.line(f"  {step} ") for step in ("asked", "replied", "held", "thanked", "referral")]
        assert [line.split("of")[0].split()[-1] for line in bars] == ["17", "12", "5", "3", "3"]
        lengths = [line.count("█") for line in bars]
        assert lengths == sorted(lengths, reverse=True)
        assert "12 of 17" in desk.line("›  All requests")
        await desk.press("j")
        assert "10 of 14" in desk.line(" replied ")
        await desk.press("j", "j", "j")
        assert "4 of 8" in desk.line(" replied ")
        assert "First request, nobody referred me" in desk.lines[4]


async def test_one_key_counts_only_the_chosen_path_and_another_goes_back() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("6", "f", "p")
        assert "requests about Competitive intelligence researcher" in desk.text
        assert "17 requests" not in desk.text
        await desk.press("p")
        assert "17 requests about all career paths" in desk.text
        await desk.press("escape")
        assert desk.place == "insights"


async def test_before_anybody_is_asked_it_says_how_a_request_is_written() -> None:
    async with at_desk(setup(Notebook())) as desk:
        await desk.press("6", "f")
        assert "Nobody was asked yet. In 3 Contact, enter writes a request" in desk.text


async def test_at_sixty_columns_the_names_can_still_be_read() -> None:
    async with at_desk(setup(sample()), SMALL) as desk:
        await desk.press("6", "f")
        assert "14 of 17" in desk.line("e-mail ")
        assert "direct message" in desk.text


@pytest.mark.parametrize(("count", "drawn"), [(0, ""), (1, "█▎"), (4, "█████"), (8, "█" * 10)])
def test_a_bar_is_as_long_as_its_share(count: int, drawn: str) -> None:
    assert bar(count, 8, 10) == drawn


@given(st.integers(0, 500), st.integers(0, 500), st.integers(1, 200))
def test_no_bar_is_longer_than_its_room(count: int, more: int, width: int) -> None:
    assert cell_len(bar(count, count + more, width)) <= width
    assert bar(0, more, width) == ""
