"""Enter on the newer kinds of due items does the obvious thing; keeping in touch has its clock."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.builders import happened, note, person
from tests.ui.desk import FULL, NOW, SMALL, Clock, Desk, at_desk, setup
from tests.ui.hostile import NASTY
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.domain.notebook import Notebook, drop, put
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.text import is_clean, joined

ME = Profile(name="Nia", introduction="a student", studies="library science", email="nia@x.example")


def notebook() -> Notebook:
    """Bo sent the user to Ada, who promised something; an opening closes; Bo was last written to in summer."""
    grown, _, bos = person(put(Notebook(), ME), "Bo Lind", start=50, email="bo@x.example")
    story = ((E.HELD, "2026-07-01 09:00"), (E.THANKED, "2026-07-01 12:00"), (E.DEBRIEFED, "2026-07-01 12:00"))
    grown, _ = happened(grown, bos, *story, (E.REPORTED, "2026-08-25 09:00"))
    grown, _, adas = person(grown, "Ada Okafor", start=60, referred_by="Bo Lind", email="ada@x.example")
    grown, adas = happened(grown, adas, (E.HELD, "2026-11-12 15:00"), (E.THANKED, "2026-11-12 18:00"))
    lines = (note(1, "sends the style guide", "promise", moment="2026-11-12 14:50"), note(2, "vendors"))
    lead = Lead(
        "0000000000l0", "", LeadKind.OPENING, "Librarian", NOW, "https://x.example/1", date(2026, 11, 30)
    )
    return put(grown, replace(adas, notes=lines), lead)


async def on(desk: Desk, words: str, *keys: str) -> None:
    """Keys on the row with the words."""
    await desk.press("escape", "slash")
    await desk.type(words, "enter")
    await desk.press(*keys)


async def test_enter_on_their_promise_offers_to_ask_and_the_letter_holds_the_line() -> None:
    async with at_desk(setup(notebook())) as desk:
        await on(desk, "Promise of Ada", "enter")
        assert "Ask about it, in a few lines" in desk.text
        await desk.press("enter")
        assert desk.shown == "Letter"
        (message,) = desk.notebook.messages.values()
        assert "sends the style guide" in joined(message.body)
        await desk.press("f10", "j", "enter")
        (ada,) = [one for one in desk.notebook.interviews.values() if one.notes]
        assert [one.due_on for one in ada.promises] == [date(2026, 12, 3)]


async def test_a_promise_that_was_kept_is_done_by_x_and_u_takes_it_back() -> None:
    async with at_desk(setup(notebook())) as desk:
        await on(desk, "Promise of Ada", "x")
        await desk.press("escape")
        assert "Promise of Ada" not in desk.text
        await desk.press("u")
        assert "Promise of Ada" in desk.text


async def test_enter_on_a_lead_goes_to_it_in_the_list_of_its_career_path() -> None:
    one, other = (CareerPath(f"{n}" * 12, f"Path {n}", NOW) for n in (1, 2))
    grown = notebook()
    leads = (
        replace(grown.leads["0000000000l0"], path_id=other.id, id="0000000000l1"),
        Lead("0000000000l2", other.id, LeadKind.OPENING, "Archivist", NOW),
    )
    started = put(grown, one, other, *leads, replace(ME, path_id=one.id))
    async with at_desk(setup(drop(started, grown.leads["0000000000l0"]))) as desk:
        await on(desk, "Opening:", "enter")
        assert (desk.shown, desk.notebook.profile.path_id) == ("Leads", other.id)
        assert "https://x.example/1" in desk.text
        await desk.press("x", "1", "escape")
        assert desk.notebook.leads["0000000000l1"].is_done
        assert not desk.notebook.leads["0000000000l2"].is_done
        assert "Opening:" not in desk.text


async def test_a_lead_of_no_career_path_says_what_can_be_done_with_it_and_x_ends_it() -> None:
    async with at_desk(setup(notebook())) as desk:
        await on(desk, "Opening:", "enter")
        assert "x says that it is done" in desk.toasts[-1]
        await desk.press("x", "escape")
        assert "Opening:" not in desk.text
        assert desk.notebook.leads["0000000000l0"].is_done


async def test_s_puts_a_lead_off() -> None:
    async with at_desk(setup(notebook())) as desk:
        await on(desk, "Opening:", "s")
        await desk.replace("2 Dec", "enter")
        assert desk.notebook.leads["0000000000l0"].snoozed_until_on == date(2026, 12, 2)


async def test_enter_on_the_referrer_writes_to_them_of_the_other_talk() -> None:
    async with at_desk(setup(notebook())) as desk:
        await on(desk, "Tell Bo", "enter")
        assert desk.shown == "Letter"
        (message,) = desk.notebook.messages.values()
        assert joined(message.body).startswith("Dear Bo Lind,")
        assert "sending me to Ada Okafor" in joined(message.body)
        assert desk.lines[0].startswith(" Report back to Bo Lind <bo@x.example>")
        assert "to somebody else" not in desk.text
        await desk.press("f10", "j", "enter", "escape")
        await desk.until(lambda: desk.shown == "Today")
        assert "Tell Bo" not in desk.text


async def test_keeping_in_touch_shows_the_last_topic_and_a_reason_to_write() -> None:
    async with at_desk(setup(notebook())) as desk:
        await on(desk, "Keep in touch")
        whole = " ".join(desk.text.split())
        assert "last in touch 93 days ago" in whole
        assert "write of" in whole
        assert "c later, pause, stop" in desk.lines[-1]
        await on(desk, "Debrief")
        assert "c later" not in desk.lines[-1]


async def test_c_puts_the_clock_one_interval_on_pauses_and_stops_it() -> None:
    async with at_desk(setup(notebook())) as desk:
        await on(desk, "Keep in touch", "c")
        assert "90 days on" in desk.text
        await desk.press("enter")
        assert "Keep in touch with Bo" not in desk.text
        await desk.press("u")
        await on(desk, "Keep in touch", "c", "j", "enter")
        await desk.type("1 Mar 2027", "enter")
        bo = next(one for one in desk.notebook.contacts.values() if one.name == "Bo Lind")
        assert bo.keep_in_touch_paused_until_on == date(2027, 3, 1)
        await desk.press("u")
        await on(desk, "Keep in touch", "c", "j", "j", "enter")
        bo = next(one for one in desk.notebook.contacts.values() if one.name == "Bo Lind")
        assert bo.is_keep_in_touch_stopped
        await desk.press("5", "c")
        assert "Go on: the clock runs again" in desk.text
        await desk.press("enter")
        bo = next(one for one in desk.notebook.contacts.values() if one.name == "Bo Lind")
        assert not bo.is_keep_in_touch_stopped


async def test_at_sixty_columns_the_row_keeps_whom_it_is_about_and_the_line_below_says_all() -> None:
    async with at_desk(setup(notebook(), clock=Clock()), SMALL) as desk:
        await on(desk, "Promise of")
        assert "Promise of Ada" in desk.text
        assert "Ends once it is kept, or x." in " ".join(desk.text.split())


async def test_the_clock_of_somebody_who_was_told_what_came_of_it_stands_in_follow_up() -> None:
    async with at_desk(setup(notebook())) as desk:
        await on(desk, "Keep in touch", "5")
        bench = " ".join(line.rpartition("│")[2].strip() for line in desk.lines)
        assert "in touch 93 days ago, next 23 Nov, 1 letter in a year (c)" in bench


@pytest.mark.parametrize("size", [FULL, SMALL])
async def test_hostile_text_of_promises_and_leads_stays_text(size: tuple[int, int]) -> None:
    grown = notebook()
    (ada,) = [one for one in grown.interviews.values() if one.notes]
    lead = replace(grown.leads["0000000000l0"], text=NASTY, url=NASTY, employer=NASTY)
    lines = tuple(replace(line, text=NASTY) for line in ada.notes)
    async with at_desk(setup(put(grown, replace(ada, notes=lines), lead)), size) as desk:
        drawn: list[str] = []
        for words in ("Promise of", "Opening"):
            await on(desk, words, "enter")
            drawn += desk.lines
            await desk.press("escape", "s")
            drawn += desk.lines
            await desk.press("escape", "c")
            drawn += desk.lines
            await desk.press("escape")
        await on(desk, "Promise of", "5", "right", "p", "m", "b")
        drawn += desk.lines
        await desk.press("escape", "t", "f5")
        drawn += desk.lines
        await desk.press("j", "enter")
        drawn += desk.lines
    assert [line for line in drawn if not is_clean(line)] == []
    assert any("[Acme]" in line for line in drawn)
