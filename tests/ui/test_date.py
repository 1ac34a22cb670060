"""A date is written down: one that is over is not taken for one to come."""

from datetime import datetime

from textual import events

from tests.domain.builders import person
from tests.ui.desk import HERE, Desk, at_desk, setup
from tui_interviews.domain.event import EventKind


async def _write_down(desk: Desk, when: str) -> None:
    await desk.press("3", "s")
    await desk.until(lambda: desk.focus_id == "field-zone")
    await desk.type("America/Los_Angeles", "enter")
    await desk.type(when, "down", "down", "down")
    await desk.type("Zoom", "f10")


async def test_a_date_that_is_over_is_corrected_with_all_that_was_typed() -> None:
    notebook, _, _ = person()
    async with at_desk(setup(notebook)) as desk:
        await desk.press("2", "c")
        await _write_down(desk, "2026-11-24 14:30")
        assert "Tue 24 Nov 2026, 14:30 (EST) is over" in desk.text
        assert not [one for one in desk.interview.events if one.kind is EventKind.SCHEDULED]
        await desk.press("enter")
        assert "Zoom" in desk.text
        await desk.press("down")
        assert desk.focus_id == "field-when"
        await desk.replace("2026-12-01 14:30", "f10")
        meeting = desk.interview.meeting
        assert meeting is not None
        assert meeting.starts_at == datetime(2026, 12, 1, 14, 30, tzinfo=HERE)
        assert (meeting.place, meeting.timezone) == ("Zoom", "America/Los_Angeles")


async def test_a_talk_that_was_held_elsewhere_is_written_down_and_followed_up() -> None:
    notebook, _, _ = person()
    async with at_desk(setup(notebook)) as desk:
        await desk.press("2", "c")
        await _write_down(desk, "2026-11-24 14:30")
        await desk.press("j", "enter")
        (held,) = [one for one in desk.interview.events if one.kind is EventKind.HELD]
        assert held.at == datetime(2026, 11, 24, 14, 50, tzinfo=HERE)
        await desk.press("5")
        assert "· debrief" in desk.text
        await desk.press("u")
        assert desk.interview.events[-1].kind is EventKind.PREPARED


async def test_a_talk_that_has_just_begun_is_not_over() -> None:
    notebook, _, _ = person()
    async with at_desk(setup(notebook)) as desk:
        await desk.press("2", "c")
        await _write_down(desk, "2026-11-26 14:00")
        assert desk.interview.meeting is not None


async def test_what_is_typed_right_behind_enter_goes_into_the_next_field() -> None:
    notebook, _, _ = person()
    async with at_desk(setup(notebook)) as desk:
        await desk.press("2", "c", "s")
        await desk.type("Europe/Berlin")
        desk._send(events.Key("enter", None))
        await desk.type("2026-12-01 10:00", "f10")
        meeting = desk.interview.meeting
        assert meeting is not None
        assert (meeting.timezone, meeting.starts_at.hour) == ("Europe/Berlin", 10)
