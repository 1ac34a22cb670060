"""What all dialogs share: the way out stands in the footer, and the app can be left from inside them."""

import pytest

from tests.ui.desk import MemoryJournal, at_desk, sample, setup

LISTS = {
    "a choice": (("2", "a"), "esc cancel"),
    "a way to people": (("2", "F", "j", "j", "enter"), "esc back"),
    "all keys": (("2", "question_mark"), "esc cancel"),
}


@pytest.mark.parametrize("which", LISTS)
async def test_the_footer_of_a_list_names_the_way_out_which_leads_out(which: str) -> None:
    way, words = LISTS[which]
    async with at_desk(setup(sample())) as desk:
        await desk.press(*way)
        before = desk.app.screen
        assert words in " ".join(desk.text.split())
        await desk.press("escape")
        assert desk.app.screen is not before


async def test_escape_drops_a_filter_before_it_leads_out() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("2", "question_mark", "slash")
        await desk.type("undo")
        assert "esc cancel" not in desk.text
        await desk.press("escape")
        assert desk.shown == "ChoiceDialog"
        assert "esc cancel" in desk.text
        await desk.press("escape")
        assert desk.shown == "Prepare"


@pytest.mark.parametrize("way", [("2", "a"), ("2", "F", "enter"), ("7", "i"), ("M",), ("question_mark",)])
async def test_the_app_can_be_left_from_inside_a_dialog(way: tuple[str, ...]) -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press(*way)
        assert len(desk.app.screen_stack) > 1
        await desk.press("ctrl+q")
        await desk.until(lambda: not desk.app.is_running or desk.app._exit)


async def test_what_was_typed_in_a_form_is_put_aside_when_the_app_is_left_from_it() -> None:
    journal = MemoryJournal()
    async with at_desk(setup(sample(), journal=journal)) as desk:
        await desk.press("2", "G", "r")
        await desk.type("She built the map ro", "ctrl+q")
        await desk.until(lambda: not desk.app.is_running or desk.app._exit)
    assert [form.words for form in journal.held[2]] == ["She built the map ro"]
