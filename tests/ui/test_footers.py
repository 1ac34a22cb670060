"""The footer names the keys to what can be done now, and they fit."""

from dataclasses import replace

import pytest

from tests.domain.builders import happened, meets, person
from tests.ui.desk import FULL, SMALL, at_desk, sample, setup
from tui_interviews.domain.card import Card
from tui_interviews.domain.edits.people import mark_do_not_contact
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.profile import Profile

ME = Profile(name="Mara", introduction="a student", studies="LIS", email="m@example.org")


def in_contact(*story: tuple[E, str], **facts: str) -> Notebook:
    notebook, _, interview = person(None, "Ada Okafor", 1, **facts)
    notebook, _ = happened(notebook, interview, (E.PREPARED, "2026-11-01 09:00"), *story)
    return put(notebook, ME)


ASKED, YES = (E.ASKED, "2026-11-02 09:00"), (E.REPLIED, "2026-11-03 09:00")


async def footer(notebook: Notebook, *keys: str, size: tuple[int, int] = FULL) -> str:
    async with at_desk(setup(notebook), size) as desk:
        await desk.press(*keys)
        return desk.lines[-1].strip()


async def test_an_empty_today_offers_what_brings_people_in_and_the_career_path_only_until_it_is_said() -> (
    None
):
    async with at_desk(setup(Notebook())) as desk:
        assert desk.lines[-1].strip() == "P career path   F find people   n new person   i import   ? help"
        assert "Begin with one of these" in desk.text
        await desk.press("P")
        await desk.type("Archivist", "enter", "f10")
        assert desk.lines[-1].strip() == "F find people   n new person   i import   ? help"
        assert "P   ✓ Archivist" in desk.text
        await desk.press("F")
        assert "enter show how and where" in desk.text


async def test_a_today_with_nothing_due_does_not_offer_to_do_it() -> None:
    notebook, _, interview = person()
    notebook, _ = happened(notebook, interview, (E.CLOSED, "2026-11-02 09:00"))
    assert "do it" not in await footer(notebook)
    assert (await footer(sample())).startswith("enter do it   s snooze   x done")


async def test_all_of_the_first_start_is_seen_on_a_small_terminal() -> None:
    async with at_desk(setup(Notebook()), SMALL) as desk:
        assert "Ask people who hold the job" in desk.lines[3]
        assert "tui-interviews demo" in desk.lines[-3]
        assert "P career path   F find people   n new person   ? help" in desk.lines[-1]


async def test_enter_marks_in_the_address_book_and_the_footer_says_so() -> None:
    notebook = put(person()[0], Card("010000000099", "Bo Lind"))
    assert await footer(notebook, "7") == "enter open   n new   b address book   i import   ? help"
    assert await footer(notebook, "7", "b") == (
        "enter mark   p pick   b contacts   n new   i import   ? help"
    )
    assert "enter" not in await footer(Notebook(), "7")
    assert "enter" not in await footer(Notebook(), "7", "b")


@pytest.mark.parametrize(
    ("story", "keys"),
    [
        ([], "enter write   y yes   t later   n no   s date   ? help"),
        ([ASKED], "y yes   t later   n no   s date   ? help"),
        ([ASKED, YES], "o offer times   s date   t later   n no   ? help"),
        ([ASKED, YES, (E.POSTPONED, "2026-11-04 09:00")], "y yes   t later   n no   s date   ? help"),
        ([ASKED, (E.DECLINED, "2026-11-04 09:00")], "F find people   ? help"),
    ],
)
async def test_contact_names_the_keys_to_what_comes_next(story: list[tuple[E, str]], keys: str) -> None:
    assert await footer(in_contact(*story), "3", "enter") == keys


async def test_with_a_date_contact_names_the_calendar_file() -> None:
    notebook = in_contact(ASKED, YES, (E.SCHEDULED, "2026-11-04 09:00"))
    (interview,) = notebook.interviews.values()
    notebook, _ = meets(notebook, interview, "2026-12-01 10:00")
    async with at_desk(setup(notebook)) as desk:
        await desk.press("4", "3", "enter")
        assert desk.lines[-1].strip() == "c calendar file   s move it   ? help"


async def test_with_the_mark_contact_names_the_key_that_takes_it_away() -> None:
    notebook = in_contact(ASKED)
    (contact,) = notebook.contacts.values()
    notebook = mark_do_not_contact(notebook, Occasion(contact.created_at, str), contact.id, True)
    assert await footer(notebook, "3", "enter") == "D take the mark away   ? help"


async def test_with_a_draft_contact_opens_it_or_takes_it_for_sent() -> None:
    async with at_desk(setup(in_contact(email="a@b.example"))) as desk:
        await desk.press("3", "enter", "enter", "escape")
        assert desk.lines[-1].strip().startswith("enter open   S it is sent   y yes")


async def test_the_cursor_of_the_story_goes_to_what_happened_last_and_stays_where_the_user_put_it() -> None:
    notebook = in_contact(ASKED)
    async with at_desk(setup(notebook)) as desk:
        await desk.press("3", "enter", "down")
        assert "› " in desk.line("ready to ask").partition("│")[2]
        await desk.press("y")
        assert "› " in desk.line("said yes").partition("│")[2] or "›" in desk.line("today 14:02")
        await desk.press("down", "plus")
        assert "›" in desk.line("asked").partition("│")[2]


async def test_where_somebody_stands_is_read_whole_beside_the_list() -> None:
    notebook = in_contact((E.ASKED, "2026-11-16 09:00"))
    async with at_desk(setup(notebook)) as desk:
        await desk.press("3")
        facts = " ".join(line.partition("│")[2].strip() for line in desk.lines)
        assert "Asked 16 Nov, silent 8 business days" in facts


async def test_the_footers_of_a_small_terminal_have_what_leads_on() -> None:
    notebook = replace(in_contact(email="a@b.example"))
    assert "c ready   ? help" in await footer(sample(), "2", "enter", size=SMALL)
    async with at_desk(setup(notebook), SMALL) as desk:
        await desk.press("3", "enter", "enter")
        await desk.until(lambda: desk.shown == "Letter")
        assert desk.lines[-1].strip() == "f10 sent   f8 copy   f9 hand over   esc back   f1 help"
