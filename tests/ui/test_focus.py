"""Where the keys go, and that the footer names what they do there."""

import pytest

from tests.domain.builders import happened, person
from tests.ui.desk import at_desk, sample, setup
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.notebook import put
from tui_interviews.domain.profile import Profile

ME = Profile(name="Nia", introduction="a student", studies="library science", email="nia@x.example")

WORK = {"2": "change", "3": "open", "4": "start", "5": "sort"}
"""What Enter does on the workbench of a stage."""


@pytest.mark.parametrize("place", WORK)
async def test_enter_opens_the_work_from_the_list_and_does_it_on_the_workbench(place: str) -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press(place, "g")
        assert desk.lines[-1].startswith(" enter open ")
        await desk.press("enter")
        assert desk.focus_id == "work"
        assert desk.lines[-1].startswith(f" enter {WORK[place]} ")
        await desk.press("left")
        assert desk.lines[-1].startswith(" enter open ")


async def test_the_form_about_the_user_waits_until_somebody_goes_to_it() -> None:
    notebook, _, _ = person()
    async with at_desk(setup(notebook)) as desk:
        await desk.press("2", "c")
        assert desk.focus_id == "people"
        assert "Before the first request" in desk.text
        await desk.press("1", "3", "enter")
        assert desk.focus_id == "field-name"


async def test_a_form_that_is_not_complete_keeps_what_was_typed_and_the_keys() -> None:
    notebook, _, _ = person()
    async with at_desk(setup(notebook)) as desk:
        await desk.press("2", "c", "enter")
        await desk.type("Nia Reyes", "f10")
        assert "Still missing: one line about you, what you study or do, your e-mail." in desk.toasts
        assert desk.focus_id == "field-introduction"
        assert "Nia Reyes" in desk.text
        await desk.type("a student at Simmons", "enter")
        assert desk.focus_id == "field-studies"


async def test_after_the_form_about_the_user_enter_writes_the_request() -> None:
    notebook, _, _ = person()
    async with at_desk(setup(notebook)) as desk:
        await desk.press("2", "c", "enter")
        await desk.type("Nia Reyes", "enter")
        await desk.type("a student at Simmons", "enter")
        await desk.type("library science", "enter")
        await desk.type("nia@simmons.example", "f10")
        assert desk.focus_id == "work"
        await desk.press("enter")
        assert desk.shown == "Letter"


async def test_w_in_prepare_says_what_is_missing_and_then_goes_on_to_contact() -> None:
    notebook, _, _ = person()
    async with at_desk(setup(notebook)) as desk:
        await desk.press("2")
        assert "c ready" in desk.lines[-1]
        await desk.press("w")
        assert desk.place == "prepare"
        assert desk.focus_id == "work"
        (told,) = desk.toasts
        assert told.startswith("Still nothing researched and no questions chosen: r writes down a fact")
        await desk.press("r")
        await desk.type("Runs the catalogue", "f10")
        await desk.press("o")
        await desk.type("What is dull about it?", "enter", "w")
        assert desk.place == "contact"
        assert "ready to ask" in desk.text


async def test_w_where_the_next_step_is_already_says_so() -> None:
    notebook, _, interview = person()
    asked, _ = happened(notebook, interview, (EventKind.ASKED, "2026-11-26 09:00"))
    async with at_desk(setup(put(asked, ME))) as desk:
        await desk.press("3", "w")
        assert desk.toasts == ["The next step is done in this place: ? shows its keys."]
        assert desk.focus_id == "work"


async def test_nobody_is_asked_from_today_before_it_is_said_who_asks() -> None:
    notebook, _, interview = person()
    prepared, _ = happened(notebook, interview, (EventKind.PREPARED, "2026-11-26 09:00"))
    async with at_desk(setup(prepared)) as desk:
        await desk.press("1")
        assert "Ask Ada Okafor" in desk.line("›")
        await desk.press("enter")
        assert desk.place == "contact"
        assert "Before the first request" in desk.text
        assert desk.toasts == [
            "First say who you are: your name, one line about you, what you study or do, your e-mail."
        ]
        assert not desk.notebook.messages
