"""The grid: whatever stands in its cells, they stay under each other, and the first column stays where it is."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.pilot import Pilot

from tests.ui.hostile import LONG, NASTY, TALL
from tests.ui.stage import on_stage
from tui_interviews.domain.text import is_clean
from tui_interviews.ui.widgets.grid import Grid, GridCell, GridColumn, GridRow
from tui_interviews.ui.widgets.gridshape import shape_of

SIZES = [(80, 14), (60, 10), (120, 30), (40, 6), (20, 4)]
TEXTS = (NASTY, LONG, TALL, "佐藤 美咲さんは目録を作っています", "", "한글과 עברית", "e\u0301" * 50)


def rows(*texts: str) -> list[GridRow]:
    """Each text as title and in the cells, moved on by one from column to column."""

    def row(number: int) -> GridRow:
        def cell(column: int) -> GridCell:
            return GridCell(texts[(number + column) % len(texts)], column % 2 == 1)

        return GridRow(f"r{number}", texts[number], cell)

    return [row(number) for number in range(len(texts))]


@asynccontextmanager
async def a_grid(
    texts: tuple[str, ...], columns: int, size: tuple[int, int] = (80, 14)
) -> AsyncIterator[tuple[Grid, Pilot[None]]]:
    grid = Grid(empty="Nothing yet: 4 runs a talk.")
    async with on_stage(grid, size=size) as (pilot, _):
        grid.show(
            [
                GridColumn(f"c{number}", f"{number} 佐藤 {texts[0]}" if texts else "")
                for number in range(columns)
            ],
            rows(*texts),
            ("", ""),
        )
        grid.focus()
        await pilot.pause()
        yield grid, pilot


def drawn(grid: Grid) -> list[str]:
    return [grid.render_line(y).text for y in range(grid.size.height)]


@pytest.mark.parametrize("size", SIZES)
async def test_every_line_is_as_wide_as_the_screen_and_edges_stand_under_each_other(
    size: tuple[int, int],
) -> None:
    async with a_grid(TEXTS, 5, size) as (grid, pilot):
        for key in ("j", "l", "G", "l", "l", "l", "g"):
            await pilot.press(key)
            lines = drawn(grid)
            assert {cell_len(line) for line in lines} == {size[0]}
            assert all(is_clean(line) for line in lines)


async def test_the_first_column_stays_while_the_others_move() -> None:
    async with a_grid(("one", "two", "three"), 8) as (grid, pilot):
        assert "0 佐藤" in drawn(grid)[0]
        assert drawn(grid)[0].lstrip().startswith("›")
        for _ in range(7):
            await pilot.press("l")
        heading, first, *_ = drawn(grid)
        assert "0 佐藤" not in heading
        assert "7 佐藤" in heading
        assert heading.lstrip().startswith("‹")
        assert first.startswith("›  one")
        assert grid.at == ("r0", "c7")


async def test_the_cursor_is_seen_without_colours_and_stays_in_sight() -> None:
    async with a_grid(tuple(f"text {n}" for n in range(30)), 4) as (grid, pilot):
        for key in ("G", "ctrl+u", "ctrl+d", "k", "l", "l", "l", "l"):
            await pilot.press(key)
            signs = [line for line in drawn(grid)[1:] if line.startswith("›")]
            assert len(signs) == 1
            assert signs[0].count("›") == 2


async def test_a_resize_keeps_the_cell_under_the_cursor_in_sight() -> None:
    async with a_grid(tuple(f"text {n}" for n in range(30)), 6, (120, 30)) as (grid, pilot):
        for key in ("G", "l", "l", "l", "l", "l"):
            await pilot.press(key)
        await pilot.resize_terminal(40, 8)
        await pilot.pause()
        assert grid.at == ("r29", "c5")
        assert any(line.startswith("›  text 29") for line in drawn(grid))


async def test_a_click_moves_the_cursor_to_the_cell() -> None:
    async with a_grid(("one", "two", "three"), 3) as (grid, pilot):
        shape = grid.shape
        await pilot.click(Grid, offset=(shape.title + shape.width + 2, 1 + shape.pitch))
        assert grid.at == ("r1", "c1")


async def test_without_cells_it_says_what_will_stand_there() -> None:
    async with a_grid((), 0) as (grid, pilot):
        await pilot.press("j", "l", "G", "ctrl+d")
        assert "Nothing yet: 4 runs a talk." in drawn(grid)[0]
        assert grid.at == ("", "")


@given(st.integers(1, 300), st.integers(1, 100), st.integers(0, 400))
def test_what_fits_is_never_nothing_and_never_too_much(width: int, height: int, columns: int) -> None:
    shape = shape_of(width, height, columns)
    assert min(shape.columns, shape.rows, shape.lines, shape.width, shape.title) >= 1
    assert shape.title + shape.columns * shape.width <= max(width, 2)
