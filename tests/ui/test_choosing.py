"""The chosen person stays chosen until another one is chosen."""

from tests.ui.desk import at_desk, sample, setup


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
