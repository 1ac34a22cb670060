"""The chosen person stays chosen until another one is chosen."""

from tests.ui.desk import SMALL, at_desk, sample, setup
from tui_interviews.domain.notebook import contact_named


async def test_walking_through_people_leaves_the_chosen_one_and_enter_chooses_another() -> None:
    async with at_desk(setup(sample())) as desk:
        chosen = desk.app.chosen
        await desk.press("7", "G", "k", "g")
        assert desk.app.chosen == chosen
        name = desk.notebook.contacts[desk.interview.contact_id].name
        assert f"✓ {name} is chosen" in desk.text
        await desk.press("G", "enter")
        assert desk.app.chosen != chosen
        assert desk.place != "people"


async def test_in_people_the_row_under_the_cursor_is_the_one_that_is_changed() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("7", "G")
        chosen = desk.notebook.contacts[desk.interview.contact_id].name
        row = desk.line("›")
        await desk.press("e")
        title = desk.line("╭").partition("╭")[2].partition("╮")[0].strip(" ─")
        assert title in row
        assert title != chosen


async def test_the_first_of_those_picked_from_the_address_book_is_chosen() -> None:
    async with at_desk(setup(sample()), SMALL) as desk:
        await desk.press("2", "7", "b")
        assert "p pick" in desk.lines[-1]
        await desk.press("j", "space", "space", "p")
        assert contact_named(desk.notebook, desk.interview).name == "Agnieszka Wrona"
        await desk.press("2", "enter")
        assert "Agnieszka Wrona" in desk.text
        await desk.press("u")
        assert "Agnieszka Wrona" in [card.name for card in desk.notebook.cards.values()]
