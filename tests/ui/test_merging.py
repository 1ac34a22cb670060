"""Two entries of one person become one, by keys."""

from dataclasses import replace

from tests.domain.builders import note, person
from tests.ui.desk import at_desk, setup
from tui_interviews.domain.card import Card
from tui_interviews.domain.notebook import Notebook, interviews_of, put


def twice() -> Notebook:
    """Ada, who is there twice and in the address book, and Bo."""
    notebook, _, first = person(name="Ada Okafor", title="Librarian", email="ada@tufts.example")
    notebook, _, second = person(notebook, "A. Okafor", 10, title="Dean", employer="Tufts")
    notebook, _, _ = person(notebook, "Bo Lind", 20)
    first, second = replace(first, notes=(note(1, "one"),)), replace(second, notes=(note(2, "two"),))
    return put(notebook, first, second, Card("c", "Ada B. Okafor", phone="+1 617", source="google"))


async def test_the_probable_one_is_offered_first_and_each_fact_can_be_chosen() -> None:
    notebook = twice()
    async with at_desk(setup(notebook)) as desk:
        await desk.press("7", "j")
        assert desk.line("›").split()[1:3] == ["Ada", "Okafor"]
        await desk.press("m")
        probable = desk.text.index("Probably")
        assert probable < desk.text.index("similar name") < desk.text.rindex("Bo Lind")
        await desk.press("enter")
        assert "Librarian  (not Dean)" in desk.text
        await desk.press("down", "right", "f10")
        names = sorted(one.name for one in desk.notebook.contacts.values())
        assert names == ["Ada Okafor", "Bo Lind"]
        ada = next(one for one in desk.notebook.contacts.values() if one.name == "Ada Okafor")
        assert (ada.title, ada.employer) == ("Dean", "Tufts")
        notes = [line.text for one in interviews_of(desk.notebook, ada.id) for line in one.notes]
        assert notes == ["one", "two"]
        assert "is one person now" in desk.toasts[-1]
        assert desk.line("›").split()[1:3] == ["Ada", "Okafor"]
        await desk.press("u")
        assert desk.notebook == notebook


async def test_somebody_of_the_address_book_is_found_by_the_filter_and_merged_at_once() -> None:
    async with at_desk(setup(twice())) as desk:
        await desk.press("7", "G", "m", "slash")
        await desk.type("ada b.", "enter", "enter", "f10")
        bo = next(one for one in desk.notebook.contacts.values() if one.phone)
        assert (bo.name, bo.phone, desk.notebook.cards) == ("Bo Lind", "+1 617", {})


async def test_who_was_chosen_stays_so_and_where_they_went_into_another_that_one_is_chosen() -> None:
    notebook, kept, _ = person(name="Ada Okafor")
    notebook, double, _ = person(notebook, "A. Okafor", 10)
    notebook = put(notebook, replace(interviews_of(notebook, kept.id)[0], notes=(note(1, "one"),)))
    async with at_desk(setup(notebook)) as desk:
        await desk.press("7", "g", "enter", "7", "G", "m", "enter", "f10")
        assert [*desk.notebook.contacts] == [kept.id]
        assert double.id not in desk.notebook.contacts
        assert desk.interview.contact_id == kept.id


async def test_nothing_is_merged_until_it_is_kept() -> None:
    notebook = twice()
    async with at_desk(setup(notebook)) as desk:
        await desk.press("7", "j", "m", "escape", "m", "enter", "escape")
        assert desk.notebook == notebook


async def test_where_there_is_nobody_to_merge_with_a_toast_says_so() -> None:
    async with at_desk(setup()) as desk:
        await desk.press("7", "m")
        assert desk.toasts[-1] == "Choose a contact first."
    async with at_desk(setup(person()[0])) as desk:
        await desk.press("7", "m")
        assert "nobody else" in desk.toasts[-1]
        await desk.press("b", "m")
        assert "Merge from a contact" in desk.toasts[-1]
