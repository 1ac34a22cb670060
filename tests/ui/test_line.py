"""A one-line field: what was typed can be taken back in it, word by word."""

import pytest

from tests.ui.desk import Desk, at_desk, sample, setup
from tests.ui.stage import on_stage
from tui_interviews.ui.widgets.line import Line


async def test_typing_is_taken_back_word_by_word_and_typed_again() -> None:
    line = Line()
    async with on_stage(line) as (pilot, _):
        await pilot.press(*"some", "space", *"words")
        seen = [line.value]
        for _ in range(3):
            await pilot.press("ctrl+z")
            seen.append(line.value)
        assert seen == ["some words", "some ", "some", ""]
        for _ in range(3):
            await pilot.press("ctrl+y")
        assert line.value == "some words"


async def test_what_was_deleted_at_once_comes_back_at_once() -> None:
    line = Line()
    async with on_stage(line) as (pilot, _):
        await pilot.press(*"everything", "ctrl+u")
        assert line.value == ""
        await pilot.press("ctrl+z")
        assert line.value == "everything"


async def test_a_new_letter_ends_what_could_be_typed_again() -> None:
    line = Line()
    async with on_stage(line) as (pilot, _):
        await pilot.press("a", "ctrl+z", "b", "ctrl+y")
        assert line.value == "b"


async def go_to(desk: Desk, field: Line, key: str) -> None:
    """By one key, around all fields if need be."""
    for _ in range(12):
        if desk.focus is not field:
            await desk.press(key)
    assert desk.focus is field


async def to_the_mail(desk: Desk) -> Line:
    """By the arrow, from field to field of “About you”."""
    await desk.press("M")
    field = desk.app.screen.query_one("#field-email", Line)
    await go_to(desk, field, "down")
    return field


async def test_what_stands_in_a_field_is_replaced_by_typing_and_comes_back_at_once() -> None:
    async with at_desk(setup(sample())) as desk:
        field = await to_the_mail(desk)
        before = field.value
        assert before
        await desk.type("Europe/Berlin")
        assert field.value == "Europe/Berlin"
        await desk.press("ctrl+z")
        assert field.value == before


@pytest.mark.parametrize("key", ["right", "end"])
async def test_an_arrow_keeps_what_stands_in_a_field(key: str) -> None:
    async with at_desk(setup(sample())) as desk:
        field = await to_the_mail(desk)
        before = field.value
        await desk.press(key)
        await desk.type("x")
        assert field.value == f"{before}x"


@pytest.mark.parametrize("key", ["tab", "shift+tab", "down", "up"])
async def test_every_key_that_leads_to_a_field_selects_it(key: str) -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("M")
        field = desk.app.screen.query_one("#field-email", Line)
        await go_to(desk, field, key)
        await desk.type("m@example.org")
        assert field.value == "m@example.org"


async def test_prose_is_written_on() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("M")
        field = desk.app.screen.query_one("#field-introduction", Line)
        before = field.value
        await go_to(desk, field, "down")
        await desk.type(" too")
        assert field.value == f"{before} too"


async def test_words_that_are_back_in_a_field_are_written_on() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("s")
        await desk.type("Th", "escape", "s")
        await desk.type("u")
        assert desk.app.screen.query_one("#field-text", Line).value == "Thu"


async def live(desk: Desk) -> None:
    await desk.press("4", "g", "enter", "enter")


def kept(desk: Desk) -> list[str]:
    return [note.text for note in desk.interview.notes]


async def test_in_a_talk_the_line_comes_first_and_then_what_was_kept() -> None:
    async with at_desk(setup(sample())) as desk:
        await live(desk)
        await desk.type("one", "enter")
        await desk.type("two", "ctrl+z")
        assert kept(desk) == ["one"]
        assert desk.app.screen.query_one("#line").value == ""  # type: ignore[attr-defined]
        await desk.press("ctrl+z")
        assert kept(desk) == []
        assert desk.toasts[-1] == "Undone: keep the line “one”"
        await desk.press("ctrl+y")
        assert kept(desk) == ["one"]
        assert desk.shown == "Talk"
