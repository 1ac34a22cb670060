"""A draft that lacks a fact takes it up when it is filled in."""

from tests.domain.builders import person
from tests.ui.desk import at_desk, setup
from tui_interviews.domain.notebook import put
from tui_interviews.domain.profile import Profile

ME = Profile(name="Nia", introduction="a student", studies="library science", email="nia@x.example")


async def test_the_letter_on_the_screen_takes_up_what_the_user_says_about_themselves() -> None:
    notebook, _, _ = person()
    async with at_desk(setup(put(notebook, ME))) as desk:
        await desk.press("2", "c", "enter", "enter")
        await desk.press("pagedown", "end")
        await desk.type(" Call ${my_phone}.")
        await desk.until(lambda: any("${my_phone}" in m.body[-1] for m in desk.notebook.messages.values()))
        assert "“${career_path}”" in desk.text
        await desk.press("f4")
        await desk.until(lambda: desk.focus_id == "field-phone")
        await desk.type("617 555 0100", "f10")
        await desk.until(lambda: desk.shown == "Letter")
        (message,) = desk.notebook.messages.values()
        assert message.body[-1].endswith("Call 617 555 0100.")
        await desk.press("pagedown", "pagedown")
        assert "Call 617 555 0100." in desk.text
