"""After three business days of silence: a second person at the same employer."""

from dataclasses import replace

from tests.domain.builders import NOW, happened, occasion, person
from tests.ui.desk import Desk, at_desk, setup
from tui_interviews.domain.card import Card
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.edits.people import mark_do_not_contact
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.notebook import Notebook, current_interview, put
from tui_interviews.domain.occasion import encode_id
from tui_interviews.domain.stage import Stage, stage

PATH = CareerPath(encode_id(700), "Metadata librarian", NOW)


def silent(*others: str) -> Notebook:
    """Ada has not answered for three business days; the others work at Tufts, too."""
    notebook, _, interview = person(employer="Tufts")
    interview = replace(interview, path_id=PATH.id)
    notebook, _ = happened(put(notebook, interview, PATH), interview, (E.ASKED, "2026-11-20 09:00"))
    for number, name in enumerate(others):
        notebook, _, _ = person(notebook, name, start=100 + 10 * number, employer="TUFTS ")
    return notebook


async def to_the_suggestion(desk: Desk) -> None:
    assert "Try someone else at Tufts beside Ada" in desk.text
    await desk.press("enter")


async def test_somebody_of_the_address_book_becomes_a_contact_about_the_same_path() -> None:
    notebook = put(silent(), Card(encode_id(800), "Bea Lind", "archivist", "tufts", source="linkedin"))
    async with at_desk(setup(notebook)) as desk:
        await to_the_suggestion(desk)
        assert "Bea Lind" in desk.line("archivist")
        assert "address book" in desk.line("archivist")
        await desk.press("enter")
        assert (desk.place, desk.app.chosen) == ("prepare", desk.interview.id)
        assert desk.notebook.contacts[desk.interview.contact_id].name == "Bea Lind"
        assert desk.interview.path_id == PATH.id
        assert desk.notebook.cards == {}


async def test_a_contact_who_was_not_asked_yet_is_prepared_for_next() -> None:
    async with at_desk(setup(silent("Bea Lind"))) as desk:
        await to_the_suggestion(desk)
        await desk.press("enter")
        assert desk.place == "prepare"
        assert desk.notebook.contacts[desk.interview.contact_id].name == "Bea Lind"
        assert stage(desk.interview) is Stage.PREPARE


async def test_nobody_is_proposed_who_was_asked_or_is_not_to_be_contacted() -> None:
    notebook = silent("Bea Lind", "Cy Twum", "Dee Roy")
    by_name = {one.name: one for one in notebook.contacts.values()}
    notebook = mark_do_not_contact(notebook, occasion(), by_name["Bea Lind"].id, True)
    theirs = current_interview(notebook, by_name["Cy Twum"].id)
    assert theirs is not None
    notebook, _ = happened(notebook, theirs, (E.ASKED, "2026-11-02 09:00"), (E.DECLINED, "2026-11-03 09:00"))
    async with at_desk(setup(notebook)) as desk:
        await to_the_suggestion(desk)
        assert "Dee Roy" in desk.text
        assert "Bea Lind" not in desk.text
        assert "Cy Twum" not in desk.text


async def test_where_nobody_is_known_it_says_where_to_look() -> None:
    async with at_desk(setup(silent())) as desk:
        await to_the_suggestion(desk)
        assert desk.toasts[-1].startswith(
            "Nobody else at Tufts is in your notebook. Look in their staff directory"
        )
