"""The one list: its cursor, its filter, and that it draws no more than can be seen."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot
from textual.strip import Strip

from tests.ui.stage import on_stage
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column, Row, widths

HEIGHT = 10
ROWS = (
    Row("", ("First",)),
    *(Row(f"k{n}", (name,)) for n, name in enumerate(("Ada", "Müller", "Çelik"))),
    Row("", ("Second",)),
    *(Row(f"m{n}", (f"Person {n}",)) for n in range(30)),
)


@asynccontextmanager
async def a_list(rows: tuple[Row, ...] = ROWS) -> AsyncIterator[tuple[RecordList, Pilot[None]]]:
    """The list with the focus."""
    records = RecordList(empty="Nobody yet: n adds somebody.")
    async with on_stage(records, size=(40, HEIGHT)) as (pilot, _):
        records.show(rows)
        records.focus()
        await pilot.pause()
        yield records, pilot


def text(records: RecordList) -> list[str]:
    return [records.render_line(y).text.rstrip() for y in range(records.size.height)]


async def test_the_cursor_starts_on_the_first_row_and_skips_headings() -> None:
    async with a_list() as (records, pilot):
        assert records.key == "k0"
        await pilot.press("j", "down", "j")
        assert records.key == "m0"
        await pilot.press("k")
        assert records.key == "k2"


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        ("G", "m29"),
        ("end", "m29"),
        ("G g", "k0"),
        ("G home", "k0"),
        ("k", "k0"),
        ("G j", "m29"),
        ("ctrl+d", "m5"),
        ("pagedown", "m5"),
        ("G pageup", "m20"),
        ("G ctrl+u", "m20"),
        ("pagedown pageup", "k0"),
    ],
)
async def test_the_ends_and_the_pages(keys: str, key: str) -> None:
    async with a_list() as (records, pilot):
        await pilot.press(*keys.split())
        assert records.key == key
        assert any(line.startswith("›") for line in text(records))


async def test_a_filter_is_typed_mended_kept_and_dropped() -> None:
    async with a_list() as (records, pilot):
        await pilot.press("slash", *"personx")
        assert text(records)[0] == "  no row has these words"
        await pilot.press("backspace", "space", "2", "9")
        assert records.key == "m29"
        assert text(records)[-1] == " /person 29▏   1 of 33"
        await pilot.press("ctrl+u", *"person", "enter", "g", "j")
        assert records.key == "m1"
        assert "30 of 33" in text(records)[-1]
        await pilot.press("escape")
        assert records.words == ""
        assert records.key == "m1"


async def test_a_filter_sees_through_accents_and_case() -> None:
    async with a_list() as (records, pilot):
        await pilot.press("slash", *"MULLER")
        assert records.key == "k1"
        await pilot.press("ctrl+u", *"celik")
        assert records.key == "k2"


async def test_while_a_filter_is_typed_letters_are_no_commands() -> None:
    async with a_list() as (records, pilot):
        await pilot.press("slash", "g", "j")
        assert records.words == "gj"
        await pilot.press("escape", "j")
        assert records.key == "k1"


async def test_an_empty_list_says_what_fills_it_and_takes_no_filter() -> None:
    async with a_list(()) as (records, pilot):
        assert text(records)[0] == "  Nobody yet: n adds somebody."
        await pilot.press("slash", "j", "G", "pagedown", "enter")
        assert (records.key, records.words) == ("", "")


async def test_the_cursor_stays_on_its_row_when_others_come_and_goes_to_the_next_when_it_goes() -> None:
    async with a_list() as (records, pilot):
        await pilot.press("j")
        records.show((Row("new", ("Aaa",)), *ROWS))
        assert records.key == "k1"
        records.show(ROWS)
        records.show(tuple(row for row in ROWS if row.key != "k1"))
        assert records.key == "k2"
        records.show(())
        assert records.key == ""


async def test_ten_thousand_rows_are_drawn_a_screen_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    plain = RecordList.render_line

    def counting(records: RecordList, y: int) -> Strip:
        drawn.append(y)
        return plain(records, y)

    async with a_list(tuple(Row(f"r{n}", (f"Person {n}",)) for n in range(10_000))) as (records, pilot):
        monkeypatch.setattr(RecordList, "render_line", counting)
        await pilot.press("j")
        assert 0 < len(drawn) <= 4
        drawn.clear()
        await pilot.press("G")
        assert records.key == "r9999"
        assert len(drawn) <= 3 * HEIGHT


async def test_a_click_moves_the_cursor_and_a_second_one_selects() -> None:
    records = RecordList()
    async with on_stage(records, kinds=[RecordList.Selected]) as (pilot, heard):
        records.show(ROWS)
        await pilot.click(RecordList, offset=(5, 2))
        assert (records.key, heard) == ("k1", [])
        await pilot.click(RecordList, offset=(5, 2))
        assert [one.key for one in heard if isinstance(one, RecordList.Selected)] == ["k1"]
        await pilot.click(RecordList, offset=(5, 0))
        assert records.key == "k0"


async def test_escape_without_a_filter_is_handed_on() -> None:
    records = RecordList()
    async with on_stage(records, kinds=[RecordList.Outward]) as (pilot, heard):
        records.show(ROWS)
        records.focus()
        await pilot.press("slash", "a", "escape")
        assert heard == []
        await pilot.press("escape")
        assert len(heard) == 1


async def test_marks_stay_while_rows_are_filtered() -> None:
    async with a_list() as (records, pilot):
        records.mark("k1")
        await pilot.press("slash", *"person")
        assert records.marked == {"k1"}
        await pilot.press("escape")
        assert any("● Müller" in line for line in text(records))


def test_columns_share_what_the_fixed_ones_leave() -> None:
    assert widths((Column(share=2), Column(width=9), Column(share=1)), 43) == (20, 9, 10)
    assert widths((Column(share=1), Column(width=9)), 5) == (0, 9)
