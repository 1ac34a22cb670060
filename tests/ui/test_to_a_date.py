"""From a LinkedIn export to a request on the clipboard and a talk in the calendar, by keys, with a real store below."""

import base64
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Calendar

from tests.ui.connections import CONNECTIONS
from tests.ui.desk import Desk, at_desk, library, setup
from tui_interviews.domain.change import changes
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.notebook import contact_named
from tui_interviews.domain.objections import objections
from tui_interviews.domain.question import Tier
from tui_interviews.domain.readiness import missing, planned_minutes
from tui_interviews.domain.stage import Stage
from tui_interviews.domain.text import joined
from tui_interviews.store.opening import open_store

LONDON = ZoneInfo("Europe/London")


async def test_from_a_linkedin_export_to_a_talk_in_the_calendar_by_keys(tmp_path: Path) -> None:
    data = tmp_path / "data"
    opened = open_store(data)
    async with at_desk(setup(opened.notebook, keeper=opened.keeper, exports=tmp_path)) as desk:
        await _find_a_way(desk)
        await _pick_from_the_export(desk, tmp_path)
        await _research(desk)
        await _plan_twenty_minutes(desk)
        await _say_who_asks(desk)
        await _copy_a_request_without_objections(desk)
        await _agree_on_a_date(desk)
        await _take_the_date_away(desk, tmp_path)
        await desk.until(lambda: desk.app.saving.startswith("saved "))
        left = desk.notebook
    again = open_store(data)
    assert changes(left, again.notebook) == ()
    assert again.problems == ()


async def _find_a_way(desk: Desk) -> None:
    await desk.press("P")
    await desk.type("Taxonomist", "enter")
    await desk.type("How do people get in?", "f10")
    await desk.press("F")
    assert "Associations and their lists" in desk.text
    await desk.press("slash")
    await desk.type("address book", "enter", "enter")
    assert "Connections.csv" in desk.text
    await desk.press("escape", "escape", "escape")
    assert desk.shown == "Today"


async def _pick_from_the_export(desk: Desk, folder: Path) -> None:
    file = folder / "Connections.csv"
    file.write_bytes(CONNECTIONS.encode())
    await desk.press("i")
    await desk.type(str(file), "enter")
    await desk.until(lambda: "4 new" in desk.text)
    await desk.press("enter")
    await desk.until(lambda: desk.place == "people" and len(desk.notebook.cards) == 4)
    await desk.press("slash")
    await desk.type("kestrel", "enter", "p")
    assert [one.name for one in desk.notebook.contacts.values()] == ["Zoë Müller"]
    assert desk.toasts[-1] == "2 Prepare has Zoë Müller now."


async def _research(desk: Desk) -> None:
    await desk.press("escape", "2", "r")
    await desk.type("They keep the thesaurus of a publisher", "enter")
    await desk.type("the staff page", "f10")
    contact = contact_named(desk.notebook, desk.interview)
    assert [(fact.text, fact.source) for fact in contact.research] == [
        ("They keep the thesaurus of a publisher", "the staff page")
    ]


async def _plan_twenty_minutes(desk: Desk) -> None:
    await desk.press("w")
    assert "no questions chosen" in desk.toasts[-1]
    await desk.press("a", "slash")
    await desk.type("must", "enter", "space", "space", "space", "space", "enter")
    assert [question.tier for question in desk.interview.plan] == [Tier.MUST] * 4
    assert 0 < planned_minutes(desk.interview) <= 20
    assert "of 20 min planned" in desk.text
    assert "too many" not in desk.text
    assert missing(contact_named(desk.notebook, desk.interview), desk.interview) == ()
    await desk.press("w")
    assert desk.place == "contact"


async def _say_who_asks(desk: Desk) -> None:
    await desk.press("enter")
    await desk.type("Nia Reyes", "enter")
    await desk.type("a librarian changing careers", "enter")
    await desk.type("library science", "enter")
    await desk.type("nia@reyes.example", "f10")
    assert desk.focus_id == "work"


async def _copy_a_request_without_objections(desk: Desk) -> None:
    await desk.press("enter")
    await desk.until(lambda: desk.focus_id == "body")
    assert "direct message" in desk.lines[0] + desk.lines[1]
    await desk.type("Any vacancies? ")
    await desk.until(lambda: "asks for a job" in desk.text)
    await desk.press(*["backspace"] * len("Any vacancies? "))
    await desk.until(lambda: "✓ nothing to object to" in desk.text)
    written: list[str] = []
    driver = desk.app._driver
    assert driver is not None
    driver.write = written.append  # type: ignore[method-assign, assignment]
    await desk.press("f8")
    await desk.until(lambda: "clipboard" in desk.toasts[-1])
    (sequence,) = (one for one in written if one.startswith("\x1b]52;c;"))
    copied = base64.b64decode(sequence.removeprefix("\x1b]52;c;").removesuffix("\x07")).decode()
    await desk.press("f10")
    (message,) = desk.notebook.messages.values()
    assert message.channel is Channel.MESSAGE
    assert message.sent_at is not None
    assert copied == joined(message.body)
    assert copied.startswith("Dear Zoë Müller,")
    assert objections(message, desk.notebook, library()) == ()


async def _agree_on_a_date(desk: Desk) -> None:
    await desk.press("y", "s")
    await desk.type("London", "enter")
    await desk.type("next week Tue at 10")
    await desk.press("f10")
    meeting = desk.interview.meeting
    assert meeting is not None
    assert meeting.starts_at == datetime(2026, 12, 1, 15, 0, tzinfo=LONDON)
    assert desk.app.seen.stages[desk.app.chosen] is Stage.INTERVIEW


async def _take_the_date_away(desk: Desk, folder: Path) -> None:
    await desk.press("c", "enter")
    (file,) = folder.glob("*.ics")
    (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert event.decoded("DTSTART") == datetime(2026, 12, 1, 15, 0, tzinfo=LONDON)
    assert "Zoë Müller" in str(event["SUMMARY"])
    assert all(clock in str(event["DESCRIPTION"]) for clock in ("10:00", "15:00"))
