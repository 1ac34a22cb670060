"""The mark "do not contact" on the screen."""

import pytest

from tests.domain.builders import happened, person
from tests.ui.desk import at_desk, setup
from tui_interviews.domain.card import Card
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.profile import Profile

ME = Profile(name="Mara", introduction="a student", studies="LIS", email="m@example.org")


def asked() -> Notebook:
    notebook, _, interview = person(employer="Tufts")
    notebook, _ = happened(notebook, interview, (E.ASKED, "2026-11-02 09:00"))
    return put(notebook, ME)


async def test_d_marks_them_with_a_reason_and_nothing_is_due_any_more() -> None:
    async with at_desk(setup(asked())) as desk:
        assert "Nudge Ada Okafor" in desk.text
        await desk.press("3", "D")
        await desk.type("moved [/x] away", "enter")
        (contact,) = desk.notebook.contacts.values()
        assert (contact.is_do_not_contact, contact.do_not_contact_reason) == (True, "moved [/x] away")
        assert "Ada Okafor is marked “do not contact”: moved" in desk.text
        assert "do not contact · asked" in desk.text
        await desk.press("1")
        assert "Nothing is due this week" in desk.text


async def test_no_message_is_drafted_to_them_and_the_reason_is_named() -> None:
    async with at_desk(setup(asked())) as desk:
        await desk.press("3", "D", "enter", "N")
        assert desk.toasts[-1] == (
            "Ada Okafor is marked “do not contact”. D in 3 Contact takes the mark away."
        )
        assert desk.notebook.messages == {}


async def test_a_message_that_was_begun_before_is_not_marked_as_sent() -> None:
    async with at_desk(setup(asked())) as desk:
        await desk.press("3", "N")
        await desk.until(lambda: desk.shown == "Letter")
        await desk.press("escape", "D", "enter", "S")
        assert desk.toasts[-1] == "Not to be sent Ada Okafor is marked “do not contact”."
        (message,) = desk.notebook.messages.values()
        assert message.sent_at is None


@pytest.mark.parametrize("key", ["f8", "f9", "f10"])
async def test_a_draft_to_them_is_neither_copied_nor_handed_over_nor_sent(key: str) -> None:
    async with at_desk(setup(asked())) as desk:
        await desk.press("3", "N")
        await desk.until(lambda: desk.shown == "Letter")
        await desk.press("escape", "D", "enter", "right", "g", "enter")
        await desk.until(lambda: desk.shown == "Letter")
        await desk.press(key)
        assert desk.shown == "Letter"
        assert desk.toasts[-1] == "Not to be sent Ada Okafor is marked “do not contact”."


async def test_whoever_is_typed_again_and_is_in_the_address_book_too_stays_there() -> None:
    page = "https://www.linkedin.com/in/ada"
    notebook, _, _ = person(employer="Tufts", url=page)
    notebook = put(notebook, Card("010000000099", "Ada Okafor", employer="Tufts", url=page))
    async with at_desk(setup(notebook)) as desk:
        await desk.press("7", "D", "enter", "n")
        await desk.type("Ada Okafor, librarian", "enter")
        assert "is there already" in desk.text
        await desk.press("down", "enter")
        assert desk.toasts[-1] == "Ada Okafor is marked “do not contact”, so they stay in the address book."
        assert len(desk.notebook.contacts) == 1


async def test_d_again_takes_it_away_and_undo_brings_it_back() -> None:
    async with at_desk(setup(asked())) as desk:
        await desk.press("7", "D", "enter", "D")
        (contact,) = desk.notebook.contacts.values()
        assert not contact.is_do_not_contact
        await desk.press("u")
        (contact,) = desk.notebook.contacts.values()
        assert contact.is_do_not_contact
        assert "do not contact" in desk.text


async def test_they_are_not_picked_from_the_address_book_again() -> None:
    notebook = put(asked(), Card("010000000099", "Ada Okafor", employer="Tufts", source="linkedin"))
    async with at_desk(setup(notebook)) as desk:
        await desk.press("7", "D", "enter", "b", "p")
        assert desk.toasts[-1] == "Ada Okafor is marked “do not contact”, so they stay in the address book."
        assert len(desk.notebook.contacts) == 1


async def test_they_are_not_taken_out_for_that_would_lose_the_mark() -> None:
    async with at_desk(setup(asked())) as desk:
        await desk.press("7", "D")
        await desk.type("moved away", "enter", "x")
        assert desk.toasts[-1] == (
            "Ada Okafor is marked “do not contact”: moved away. "
            "Taking them out would lose the mark, so they stay; D takes it away first."
        )
        assert len(desk.notebook.contacts) == 1
        await desk.press("D", "x")
        assert desk.notebook.contacts == {}
