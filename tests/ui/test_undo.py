"""Everything that a key changes can be taken back, and done again, and says what it was."""

from dataclasses import replace

import pytest

from tests.ui.desk import Desk, at_desk, sample, setup
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.notebook import put

CHANGES = {
    "1": {
        "s enter": "snooze: ",
        "x": "done: ",
        "n text:Pat_Quinn enter": "add Pat Quinn",
        "P G k enter text:Archivist f10": "add Archivist",
        "P j enter": "explore ",
        "M text:UTC f10": "change what you say about yourself",
    },
    "2": {
        "a slash text:tuesday enter enter": "plan 1 question",
        "o text:Why? enter": "plan a question of your own",
        "right G k t": "make a question ",
        "right G k K": "move a question",
        "right G k m text:0 f10": "change a question",
        "right G k x text:read_it enter": "retire a question",
        "right G k d": "take out a question",
        "r text:a_fact enter f10": "research about ",
        "right g e down text:! f10": "change a fact",
        "right g d": "take out a fact",
        "E text:x f10": "change ",
        "j c": " is prepared",
    },
    "3": {
        "N escape": "draft a nudge to ",
        "y": " said yes",
        "n": " said no",
        "t text:tomorrow enter f10": " said later",
        "s text:Fri_10:00 f10": "a date with ",
        "x": "close ",
    },
    "4": {"x": " did not take place", "enter enter escape": "start the talk with "},
    "5": {
        "d text:good f10": "write the debrief",
        "j right s": "",
        "j right i f10": "advice: ",
        "right G A enter": "add a note",
        "right G y": "keep: ",
    },
    "6": {
        "j j j j x": "take out: ",
        "j j j j e right f10": "change an insight",
        "j j j j t": "where I stand: ",
        "j j j j b": "a reason: ",
        "j j j j c enter": "a contradiction",
        "j j j j a enter": "answers: ",
        "j x": "a reason: ",
        "v left f10": "pursue: ",
        "L x": "done: ",
        "L t": "how far: ",
        "L d": "take out: ",
        "L n text:Junior f10": "opening: ",
        "L e enter text:x f10": "change: ",
    },
    "7": {"x": "take out ", "b p": "make 1 contact"},
}
"""By place: keys that change something, and a part of what the change is called."""


async def do(desk: Desk, keys: str) -> None:
    for key in keys.split():
        if key.startswith("text:"):
            await desk.type(key.removeprefix("text:").replace("_", " "))
        else:
            await desk.press(key)


@pytest.mark.parametrize("place", CHANGES)
async def test_a_change_is_taken_back_and_done_again_by_its_name(place: str) -> None:
    async with at_desk(setup(sample())) as desk:
        before, first = desk.notebook, desk.app.chosen
        for keys, words in CHANGES[place].items():
            desk.app.chosen = first
            await do(desk, f"{place} h g {keys}")
            after = desk.notebook
            assert after != before, keys
            await desk.press("1", "u")
            assert desk.notebook == before, keys
            assert desk.toasts[-1].startswith("Undone: ")
            assert words in desk.toasts[-1]
            await desk.press("ctrl+r")
            assert desk.notebook == after, keys
            assert desk.toasts[-1].startswith("Done again: ")
            assert words in desk.toasts[-1]
            await desk.press("u")


async def test_with_nothing_to_take_back_it_says_so() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("u")
        assert desk.toasts[-1] == "Nothing to take back yet."
        await desk.press("ctrl+r")
        assert desk.toasts[-1] == "Nothing was taken back."


async def test_what_is_typed_in_one_letter_is_one_step() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("3", "g", "N")
        drafted = desk.notebook
        await desk.type("One. ", "escape")
        await desk.press("enter", "g", "enter")
        await desk.until(lambda: desk.shown == "Letter")
        await desk.type("Two. ", "escape")
        bodies = [m.body for m in desk.notebook.messages.values() if m.purpose is Purpose.NUDGE]
        assert any("One." in body[0] and "Two." in body[0] for body in bodies if body)
        assert [step.label for step in desk.app.history.done][1:] == ["write the nudge"]
        await desk.press("u")
        assert desk.notebook == drafted


async def test_a_kept_line_is_taken_back_and_the_half_line_after_it_stays() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("4", "g", "enter", "enter")
        await desk.type("one", "enter")
        await desk.type("tw", "escape")
        assert [note.text for note in desk.interview.notes] == ["one"]
        await desk.press("u")
        assert "Undone: keep the line “one”" in desk.toasts
        assert desk.interview.notes == ()
        assert [half.text for half in desk.interview.half_lines] == ["tw"]


async def test_a_new_change_ends_what_could_be_done_again() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("s", "enter", "u", "7", "x", "ctrl+r")
        assert desk.toasts[-1] == "Nothing was taken back."


async def test_a_step_that_was_overtaken_stands_in_no_other_s_way() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("n")
        await desk.type("Ada One", "enter")
        await desk.until(lambda: desk.place == "prepare")
        first = desk.interview.contact_id
        assert desk.notebook.contacts[first].name == "Ada One"
        await desk.press("E")
        await desk.type("Dean", "f10")
        assert desk.notebook.contacts[first].title == "Dean"
        theirs = replace(desk.notebook.contacts[first], title="Provost")
        desk.app.notebook = put(desk.notebook, theirs)
        await desk.press("u")
        assert "stays: the same thing has been changed since" in desk.toasts[-1]
        await desk.press("u")
        assert "“add Ada One” stays" in desk.toasts[-1]
        await desk.press("u")
        assert desk.toasts[-1] == "Nothing to take back yet."


async def test_help_and_palette_say_what_would_be_undone_and_done_again() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("7", "x", "question_mark")
        await desk.press("slash")
        await desk.type("undo")
        assert "Undo: take out " in desk.text
        await desk.press("escape", "escape", "u", "ctrl+p")
        await desk.type("redo")
        await desk.until(lambda: "Redo: take out " in desk.text)
