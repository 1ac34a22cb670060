"""A one-line field: what was typed can be taken back in it, word by word."""

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
