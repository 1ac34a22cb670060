"""A date with a contact: the form, and offering times."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from tests.domain.builders import happened, meets, person
from tests.ui.desk import FULL, HERE, SMALL, Desk, at_desk, setup
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.profile import Profile

ME = Profile(
    name="Mara", introduction="a student", studies="LIS", email="m@example.org", timezone="America/New_York"
)
LOS_ANGELES = ZoneInfo("America/Los_Angeles")


def said_yes(timezone: str = "America/Los_Angeles", days_off: str = "") -> Notebook:
    notebook, _, interview = person(employer="Tufts", timezone=timezone, days_off=days_off)
    story = ((E.ASKED, "2026-11-02 09:00"), (E.REPLIED, "2026-11-25 09:00"))
    return put(happened(notebook, interview, *story)[0], ME)


def unfolded(desk: Desk) -> str:
    """The words in the box, whatever its lines."""
    return " ".join(" ".join(line.strip(" │") for line in desk.lines).split())


async def to_the_form(desk: Desk) -> None:
    await desk.press("3", "s")


@pytest.mark.parametrize("size", [FULL, SMALL])
async def test_both_clocks_stand_below_the_words_while_they_are_typed(size: tuple[int, int]) -> None:
    async with at_desk(setup(said_yes()), size) as desk:
        await to_the_form(desk)
        assert desk.focus_id == "field-when"
        await desk.type("next thursday 2:30 pm")
        assert (
            "Thu 3 Dec 2026, 14:30 your time (New York) · 11:30 theirs (Los Angeles), in 7 days"
            in unfolded(desk)
        )
        assert "! " not in desk.text


async def test_the_words_are_read_from_the_clock_that_is_chosen() -> None:
    async with at_desk(setup(said_yes())) as desk:
        await to_the_form(desk)
        await desk.type("3 Dec 14:30")
        await desk.press("down", "space")
        assert "17:30 your time (New York) · 14:30 theirs" in unfolded(desk)
        await desk.press("f10")
        assert desk.interview.meeting is not None
        assert desk.interview.meeting.starts_at == datetime(2026, 12, 3, 14, 30, tzinfo=LOS_ANGELES)


async def test_another_zone_changes_what_was_understood_and_its_city_is_enough() -> None:
    async with at_desk(setup(said_yes(""))) as desk:
        await to_the_form(desk)
        assert desk.focus_id == "field-zone"
        await desk.press("down")
        await desk.type("3 Dec 9:00")
        assert "their zone is not known" in unfolded(desk)
        await desk.press("up")
        await desk.type("oslp")
        assert "did you mean Europe/Oslo?" in unfolded(desk)
        await desk.replace("oslo")
        assert "09:00 your time (New York) · 15:00 theirs (Oslo)" in unfolded(desk)
        await desk.press("f10")
        assert desk.interview.meeting is not None
        assert desk.interview.meeting.timezone == "Europe/Oslo"
        assert desk.notebook.contacts[desk.interview.contact_id].timezone == "Europe/Oslo"


@pytest.mark.parametrize(
    ("words", "doubt"),
    [
        ("3 Dec 11:30", "! 08:30 is before their working hours (9:00–17:00)"),
        ("3 Dec 19:50", "! 20 minutes from 16:50 end after their working hours (9:00–17:00)"),
        ("5 Dec 14:30", "! Sat 5 Dec is their weekend"),
        ("25 Dec 14:30", "! Fri 25 Dec is a holiday of theirs"),
        ("4 Dec 15:10", "! you talk with Bea at 15:00 then"),
    ],
)
async def test_what_is_doubtful_is_said_and_hinders_nothing(words: str, doubt: str) -> None:
    notebook, _, other = person(said_yes(days_off="us"), "Bea", start=100)
    notebook, _ = happened(notebook, other, (E.SCHEDULED, "2026-11-20 09:00"))
    notebook, other = meets(notebook, other, "2026-12-04 15:00")
    async with at_desk(setup(notebook)) as desk:
        await to_the_form(desk)
        await desk.type(words)
        assert doubt in unfolded(desk)
        await desk.press("f10")
        assert desk.interview.meeting is not None
        assert "c saves a file for your calendar" in desk.toasts[-1]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("14 Mar 2027 2:30", "there is no 02:30 on 14 Mar 2027 in America/New_York"),
        ("3/12 14:30", "“3/12” can be 3 Dec or 12 Mar: write the month as a word"),
        ("[/x] \u202e 14:30", "is no day that is understood here"),
    ],
)
async def test_what_cannot_be_is_refused_and_nothing_is_kept(words: str, complaint: str) -> None:
    async with at_desk(setup(said_yes())) as desk:
        await to_the_form(desk)
        await desk.type(words, "f10")
        assert complaint in unfolded(desk)
        assert desk.shown == "FormDialog"
        await desk.press("escape")
        assert desk.interview.meeting is None


async def test_more_minutes_are_held_against_their_working_hours_at_once() -> None:
    async with at_desk(setup(said_yes())) as desk:
        await to_the_form(desk)
        await desk.type("3 Dec 19:30")
        assert "!" not in desk.text
        await desk.press("down", "down", "down", "down")
        await desk.replace("60")
        assert "! 60 minutes from 16:30 end after their working hours" in unfolded(desk)


async def test_c_saves_a_calendar_file_and_where_it_is_there_already_another_beside_it(
    tmp_path: Path,
) -> None:
    async with at_desk(setup(said_yes(), exports=tmp_path)) as desk:
        await desk.press("3", "c")
        assert desk.toasts[-1] == "There is no date to put into a calendar yet: s writes one down."
        await desk.press("s")
        await desk.type("3 Dec 14:30", "f10")
        await desk.press("c", "enter")
        await desk.press("4", "s")
        await desk.replace("4 Dec 14:30", "f10")
        await desk.press("c", "enter")
        assert "There already" in desk.text
        await desk.press("enter", "enter")
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == [
        "informational-interview-ada-okafor-2.ics",
        "informational-interview-ada-okafor.ics",
    ]
    moved, first = (Calendar.from_ical(file.read_bytes()).walk("VEVENT")[0] for file in files)
    assert (first["sequence"], moved["sequence"]) == (0, 1)
    assert str(first["uid"]) == str(moved["uid"])


async def test_a_talk_that_fell_through_is_saved_as_a_cancellation(tmp_path: Path) -> None:
    async with at_desk(setup(said_yes(), exports=tmp_path)) as desk:
        await to_the_form(desk)
        await desk.type("3 Dec 14:30", "f10")
        await desk.press("4", "x")
        assert desk.toasts[-1].endswith("c there saves the cancellation for your calendar.")
        await desk.press("3", "c", "enter")
    (file,) = tmp_path.iterdir()
    (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert (str(event["status"]), event["sequence"]) == ("CANCELLED", 1)


async def test_offered_times_stand_on_both_clocks_and_the_chosen_ones_in_the_message() -> None:
    async with at_desk(setup(said_yes())) as desk:
        await desk.press("3", "o")
        assert "Tue 1 Dec, 13:00 yours" in desk.line("Tue 1 Dec, 10:00 (Los Angeles)")
        await desk.press("j", "space", "enter")
        await desk.until(lambda: desk.shown == "Letter")
        (message,) = desk.notebook.messages.values()
        assert message.purpose is Purpose.SCHEDULE
        offered = [line for line in message.body if line.startswith("- ")]
        assert (len(offered), offered[0]) == (5, "- Tue 1 Dec, 10:00 (Los Angeles)")


async def test_offering_again_begins_the_same_draft_again_and_undo_takes_it_back() -> None:
    async with at_desk(setup(said_yes())) as desk:
        await desk.press("3", "o", "enter")
        await desk.until(lambda: desk.shown == "Letter")
        (before,) = desk.notebook.messages.values()
        await desk.press("escape", "o", *(["space"] * 5), "enter")
        await desk.until(lambda: desk.shown == "Letter")
        (after,) = desk.notebook.messages.values()
        assert [line for line in after.body if line.startswith("- ")] == ["- Thu 17 Dec, 13:00 (Los Angeles)"]
        await desk.press("escape", "u")
        assert desk.notebook.messages == {before.id: before}


async def test_where_no_time_suits_both_it_says_so() -> None:
    never = "monday tuesday wednesday thursday friday"
    async with at_desk(setup(said_yes(days_off=never))) as desk:
        await desk.press("3", "o")
        assert desk.toasts[-1] == (
            "There is no time in the next three weeks that suits you both: s writes down any date."
        )


async def test_the_dates_zone_is_the_users_not_the_machines() -> None:
    notebook = put(said_yes(), replace(ME, timezone="Asia/Tokyo"))
    given = setup(notebook)
    tokyo = given.clock().astimezone(ZoneInfo("Asia/Tokyo"))
    async with at_desk(replace(given, clock=lambda: tokyo)) as desk:
        await to_the_form(desk)
        await desk.type("3 Dec 9:00")
        assert "09:00 your time (Tokyo) · Wed 2 Dec, 16:00 theirs (Los Angeles)" in unfolded(desk)
        await desk.press("f10")
        assert desk.interview.meeting is not None
        assert desk.interview.meeting.starts_at.astimezone(HERE).hour == 19
