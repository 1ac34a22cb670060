"""Hostile text walks through every screen and dialog."""

import pytest

from tests.ui.desk import FULL, SMALL, Desk, at_desk, setup
from tests.ui.hostile import LONG, NASTY, TALL, hostile_notebook
from tui_interviews.domain.text import is_clean
from tui_interviews.ui.text import cut, shown
from tui_interviews.ui.widgets.editor import Editor

WALK = (
    ("1", "slash", "x", "enter", "escape", "s", "escape"),
    ("2", "right", "j", "e", "escape", "a", "escape", "o", "escape", "E", "escape", "G", "k", "m", "escape"),
    (
        "F",
        "j",
        "j",
        "enter",
        "j",
        "escape",
        "escape",
        "plus",
        "v",
        "x",
        "escape",
        "X",
        "a",
        "t",
        "c",
        "escape",
    ),
    ("b", "j", "escape", "R", "enter", "enter", "escape", "u"),
    ("P", "escape", "M", "escape", "question_mark", "escape", "ctrl+p", "escape"),
    ("3", "right", "j", "s", "escape", "t", "escape", "N"),
    ("f2", "escape", "f9", "escape", "a", "f10", "escape"),
    ("4", "g", "enter", "enter", "x", "enter", "ctrl+t", "escape", "ctrl+g", "escape", "f3", "escape"),
    ("f4", "enter", "escape", "f2", "escape", "f7", "f8", "pageup", "pagedown", "exclamation_mark", "enter"),
    ("f5", "f10", "enter"),
    ("5", "right", "e", "escape", "d", "escape", "enter", "escape", "s", "t", "escape", "o", "escape"),
    ("5", "left", "g", "T", "j", "space", "enter", "b", "escape", "r", "escape", "left", "j", "m", "n"),
    ("right", "G", "full_stop", "slash", "x", "enter", "escape", "i", "escape", "C", "t", "x", "u", "escape"),
    ("6", "O", "enter", "escape", "e", "escape", "p", "x", "u"),
    ("6", "f", "j", "G", "p", "enter", "6"),
    ("5", "right", "g", "i", "f10", "A", "escape", "n", "escape", "f", "f10", "y", "y", "G", "x", "u"),
    ("6", "G", "k", "t", "c", "enter", "escape", "a", "enter", "escape", "b", "v", "escape", "g", "j", "x"),
    ("enter", "escape", "6", "C", "j", "right", "p", "enter", "escape", "L", "j", "t", "x", "e", "escape"),
    ("L", "n", "x", "f10", "o", "escape", "L", "d", "u", "7", "t", "j", "enter", "7", "escape"),
    ("6", "m", "j", "l", "f", "enter", "l", "n", "escape", "space", "c", "j", "escape", "J", "enter", "S"),
    ("ctrl+f", "x", "down", "pagedown", "enter", "ctrl+f", "a", "c", "m", "e", "up", "enter"),
    ("7", "g", "m", "j", "enter", "right", "down", "right", "escape"),
    ("7", "G", "e", "escape", "b", "space", "p", "b", "x", "u", "ctrl+r"),
)
"""Through every place, letter, talk and form; whatever opens is closed again."""


async def walk(desk: Desk) -> list[str]:
    """Every line that was ever drawn on the way."""
    drawn: list[str] = []
    for key in (key for leg in WALK for key in leg):
        await desk.press(key)
        assert desk.app.is_running
        drawn += desk.lines
    return drawn


@pytest.mark.parametrize("size", [FULL, SMALL], ids=["80x24", "60x20"])
async def test_markup_stays_text_and_nothing_that_a_terminal_obeys_is_drawn(size: tuple[int, int]) -> None:
    async with at_desk(setup(hostile_notebook(NASTY)), size) as desk:
        drawn = await walk(desk)
    assert [line for line in drawn if not is_clean(line)] == []
    assert [name for name in ("[Acme][/x][2J31m漢", "[Acme][/x]") if any(name in line for line in drawn)]


async def test_endless_words_endless_letters_and_nothing_at_all_are_drawn() -> None:
    async with at_desk(setup(hostile_notebook(LONG, "", TALL))) as desk:
        assert any("xxxxxxxx…" in line for line in await walk(desk))


async def test_every_place_shows_a_name_in_brackets_as_it_is() -> None:
    async with at_desk(setup(hostile_notebook("[Acme]"))) as desk:
        for place in "1234567":
            await desk.press(place)
            assert "[Acme]" in desk.text, place


async def test_what_a_paste_brings_along_is_not_obeyed() -> None:
    async with at_desk(setup(hostile_notebook("words"))) as desk:
        await desk.press("3", "right", "N")
        await desk.until(lambda: desk.focus_id == "body")
        await desk.paste("A\x1b]0;gone\x07B\x9b2JC\u202eD\nE")
        editor = desk.app.screen.query_one(Editor)
        assert editor.text.startswith("A]0;goneB2JCD\nE")
        assert all(is_clean(line) for line in desk.lines)


def test_cells_are_counted_as_terminals_count_them() -> None:
    assert shown("👩🏽‍💻☎️") == "👩☎"
    assert cut("漢字漢字", 5) == "漢字…"
    assert cut("e\u0301" * 4, 4) == "e\u0301" * 4
    assert cut("a\nb", 4) == "a b "
