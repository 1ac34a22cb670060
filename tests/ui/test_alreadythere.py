"""Adding somebody by hand who is there already."""

from tests.domain.builders import person
from tests.ui.desk import Desk, at_desk, setup
from tui_interviews.domain.card import Card
from tui_interviews.domain.notebook import put

ADA = "ada okafor, librarian, Tufts"


async def _add(desk: Desk, line: str) -> None:
    await desk.press("n")
    await desk.type(line, "enter")


async def test_the_one_who_is_there_is_shown_and_enter_opens_them() -> None:
    notebook, _, interview = person(employer="Tufts")
    notebook, _, _ = person(notebook, "Bo Lind", start=20)
    async with at_desk(setup(notebook)) as desk:
        await _add(desk, ADA)
        assert "ada okafor is there already" in desk.text
        assert "Ada Okafor · Tufts" in desk.text
        await desk.press("enter")
        assert (desk.app.chosen, desk.place) == (interview.id, "prepare")
        assert len(desk.notebook.contacts) == 2


async def test_another_person_of_that_name_can_be_added_all_the_same() -> None:
    notebook, _, _ = person(employer="Tufts")
    async with at_desk(setup(notebook)) as desk:
        await _add(desk, ADA)
        await desk.press("G", "enter")
        assert len(desk.notebook.contacts) == 2
        assert desk.interview.contact_id != next(iter(notebook.contacts))


async def test_a_name_without_an_employer_is_asked_about_but_another_employer_is_another_person() -> None:
    notebook, _, _ = person(employer="Tufts")
    async with at_desk(setup(notebook)) as desk:
        await _add(desk, "Ada Okafor")
        assert "is there already" in desk.text
        await desk.press("escape")
        await _add(desk, "Ada Okafor, archivist, Yale University")
        assert len(desk.notebook.contacts) == 2


async def test_somebody_of_the_address_book_becomes_a_contact() -> None:
    card = Card("c" * 12, "Ada Okafor", "librarian", "Tufts", "ada@tufts.example")
    notebook, _, _ = person(name="Bo Lind")
    async with at_desk(setup(put(notebook, card))) as desk:
        await _add(desk, "A. Okafor <ada@tufts.example>")
        assert "address book" in desk.text
        await desk.press("enter")
        assert desk.notebook.cards == {}
        assert desk.notebook.contacts[desk.interview.contact_id].email == "ada@tufts.example"
