"""May it be recorded? One key for the usual answers, a form for the rest, in the talk and outside it."""

from dataclasses import replace
from datetime import date

from tests.domain.builders import at, happened, meets, occasion, person
from tests.ui.desk import FULL, SMALL, Clock, Desk, at_desk, setup
from tui_interviews.domain.edits.consenting import record_consent
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.notebook import Notebook, put

HOSTILE = "[/x] [bold]no\x1b[2J\u202e names"


def scheduled() -> Notebook:
    """Ada is talked with this afternoon."""
    notebook, _, interview = person(title="[/x] librarian", timezone="Europe/Berlin")
    notebook, interview = meets(notebook, interview, "2026-11-26 14:00", "Europe/Berlin")
    notebook, _ = happened(notebook, interview, (E.SCHEDULED, "2026-11-20 09:00"))
    return put(notebook, replace(notebook.profile, name="Bo Quist"))


def recorded() -> tuple[Notebook, str]:
    """Ada said yes in a talk of a month ago."""
    notebook, _, interview = person()
    notebook = record_consent(notebook, occasion(at("2026-10-26 14:00")), interview.id, "yes")
    notebook, interview = happened(notebook, notebook.interviews[interview.id], (E.HELD, "2026-10-26 14:20"))
    return notebook, interview.id


def answered(desk: Desk) -> str:
    """The answer that stands."""
    consent = desk.interview.consent
    return consent.answer if consent else ""


async def into_the_talk(desk: Desk) -> None:
    await desk.press("4", "enter", "enter")
    await desk.until(lambda: desk.shown == "Talk")


async def test_in_the_talk_two_keys_write_a_yes_down_with_all_that_is_known() -> None:
    async with at_desk(setup(scheduled())) as desk:
        await into_the_talk(desk)
        await desk.press("f3")
        assert "Ask: I am taking notes for my own use. Would you mind" in desk.text
        assert "always ask" in desk.text
        await desk.press("y")
        assert "may record: yes, 14:02" in desk.lines[0]
        consent = desk.interview.consent
        assert consent is not None
        assert (consent.asked_by, consent.medium, consent.their_place) == (
            "Bo Quist",
            "phone",
            "Europe/Berlin",
        )
        assert consent.question.startswith("I am taking notes for my own use.")
        assert desk.focus_id == "line"


async def test_the_head_says_what_the_yes_is_bound_to_and_that_it_was_taken_back() -> None:
    clock = Clock()
    async with at_desk(setup(scheduled(), clock=clock)) as desk:
        await into_the_talk(desk)
        await desk.press("f3", "s")
        assert "may record: sound only, 14:02" in desk.lines[0]
        clock.passes(minutes=9)
        await desk.press("f3", "w")
        assert "taken back, 14:11" in desk.lines[0]
        assert [one.answer for one in desk.interview.earlier_consents] == ["yes"]
        await desk.press("ctrl+z")
        assert desk.interview.consent is not None
        assert desk.interview.consent.answer == "yes"


async def test_the_note_taker_is_asked_apart() -> None:
    async with at_desk(setup(scheduled())) as desk:
        await into_the_talk(desk)
        await desk.press("f3", "n", "f3", "x")
        assert "notes only, 14:02" in desk.lines[0]
        assert desk.interview.note_taker_consent is not None
        assert desk.interview.note_taker_consent.answer == "no"
        await desk.press("f3")
        assert "AI note-taker: no" in desk.text


async def test_the_arrows_and_enter_take_a_row_and_esc_takes_none() -> None:
    async with at_desk(setup(scheduled())) as desk:
        await desk.press("4", "f3", "escape")
        assert answered(desk) == ""
        await desk.press("f3", "j", "j", "enter")
        assert answered(desk) == "notes_only"
        await desk.press("f3", "w")
        assert desk.shown == "ConsentDialog"


async def test_when_scheduling_it_is_asked_in_contact_and_completed_in_a_form() -> None:
    notebook, _, interview = person()
    notebook, _ = happened(
        notebook, interview, (E.ASKED, "2026-11-20 09:00"), (E.REPLIED, "2026-11-25 09:00")
    )
    async with at_desk(setup(notebook)) as desk:
        await desk.press("3", "f3", "d")
        assert desk.focus_id == "field-answer" or "Answer" in desk.text
        while desk.focus_id != "field-answer":
            await desk.press("up")
        await desk.press("down", "right", "down", "down", "down", "down", "down")
        await desk.type(HOSTILE)
        await desk.press("down")
        await desk.replace("2026-11-25 16:30")
        await desk.press("down", *["down"] * 5)
        await desk.type("2026-12-24", "enter")
        consent = desk.interview.consent
        assert consent is not None
        assert consent.limits == ("sound_only",)
        assert consent.words.startswith("[/x] [bold]no")
        assert consent.asked_at == at("2026-11-25 16:30")
        assert desk.interview.keep_until_on == date(2026, 12, 24)
        await desk.press("f3")
        assert "yes, sound only, [/x] [bold]no" in desk.text


async def test_a_moment_to_come_is_no_moment_of_asking() -> None:
    async with at_desk(setup(scheduled())) as desk:
        await desk.press("4", "f3", "d")
        while desk.focus_id != "field-asked":
            await desk.press("down")
        await desk.replace("whenever", "f10")
        assert desk.shown == "FormDialog"
        assert desk.interview.consent is None


async def test_today_brings_the_recording_up_and_x_says_that_it_is_deleted() -> None:
    notebook, key = recorded()
    async with at_desk(setup(notebook)) as desk:
        assert "Delete recording of Ada" in desk.text
        await desk.press("G")
        while "Delete recording" not in desk.app.screen.query_one("#detail").render().plain:  # type: ignore[union-attr]
            await desk.press("k")
        await desk.press("x")
        assert "Delete recording" not in desk.text
        assert desk.notebook.interviews[key].events[-1].kind is E.RECORDING_DELETED
        await desk.press("u")
        assert "Delete recording of Ada" in desk.text


async def test_enter_asks_what_became_of_it_and_keeps_it_until_another_day() -> None:
    notebook, key = recorded()
    async with at_desk(setup(notebook)) as desk:
        await desk.press("slash")
        await desk.type("recording", "enter", "enter")
        assert "It is deleted, with its transcript" in desk.text
        await desk.press("j", "enter")
        await desk.type("2026-12-24", "enter")
        assert desk.notebook.interviews[key].keep_until_on == date(2026, 12, 24)
        assert "Delete recording" not in desk.text


async def test_the_dialog_fits_where_there_is_little_room() -> None:
    notebook, _ = recorded()
    for size in (FULL, SMALL):
        async with at_desk(setup(notebook), size) as desk:
            for keys in (["5", "f3"], ["a", "f3"], ["w", "f3"]):
                await desk.press(*keys)
                assert "May be recorded: " in desk.text
                assert "always ask" in desk.text
                assert "y  Yes, it may be recorded" in desk.text
                assert "esc close" in desk.text
