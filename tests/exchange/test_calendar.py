"""Talks as calendar files, read back by the icalendar parser and held against RFC 5545 byte by byte."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from tests.domain.builders import NOW, at, happened, meets, occasion, person
from tui_interviews.domain.appointment import is_called_off, revision, talks_to_come
from tui_interviews.domain.channel import Medium
from tui_interviews.domain.edits.contacting import schedule
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.interview import Interview, Meeting
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.calendar import calendar_bytes, calendar_name, event_bytes

METHOD = Method()
LOS_ANGELES = "America/Los_Angeles"


def agreed(
    name: str = "Ada Okafor", place: str = "+1 213 555 0100", me: str = "Mara Lind"
) -> tuple[Notebook, Interview]:
    """A date on Thursday, 3 December, 14:30 in New York, by phone."""
    notebook, _, interview = person(name=name)
    notebook = put(notebook, Profile(name=me))
    meeting = Meeting(at("2026-12-03 14:30"), LOS_ANGELES, 20, Medium.PHONE, place)
    notebook = schedule(notebook, occasion(start=50), interview.id, meeting)
    return notebook, notebook.interviews[interview.id]


def read(raw: bytes) -> Any:
    """The one event in a file."""
    (event,) = Calendar.from_ical(raw).walk("VEVENT")
    return event


def one(notebook: Notebook, interview: Interview) -> Any:
    return read(event_bytes(notebook, interview, METHOD, NOW))


def test_a_talk_is_an_event_in_utc_with_both_clocks_and_the_number_in_its_description() -> None:
    event = one(*agreed())
    assert event.decoded("dtstart") == datetime(2026, 12, 3, 19, 30, tzinfo=UTC)
    assert event.decoded("dtend") == datetime(2026, 12, 3, 19, 50, tzinfo=UTC)
    assert event.decoded("dtstamp") == NOW.astimezone(UTC)
    assert str(event["summary"]) == "Informational interview: Ada Okafor and Mara Lind"
    assert str(event["location"]) == "+1 213 555 0100"
    assert str(event["description"]).split("\n") == [
        "New York: Thu 3 Dec 2026, 14:30 (EST)",
        "Los Angeles: Thu 3 Dec 2026, 11:30 (PST)",
        "Phone: +1 213 555 0100",
        "20 minutes",
    ]


def test_the_file_is_what_any_calendar_asks_for() -> None:
    lines = event_bytes(*agreed(), METHOD, NOW).decode().split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert {"VERSION:2.0", "METHOD:PUBLISH", "PRODID:-//tui-interviews//tui-interviews//EN"} <= set(lines)
    assert "DTSTART:20261203T193000Z" in lines
    assert lines[-2:] == ["END:VCALENDAR", ""]


def test_it_reminds_a_day_and_a_quarter_of_an_hour_before_or_as_the_method_says() -> None:
    notebook, interview = agreed()

    def reminders(method: Method, *, has_alarms: bool = True) -> list[timedelta]:
        event = read(event_bytes(notebook, interview, method, NOW, has_alarms=has_alarms))
        return [alarm.decoded("trigger") for alarm in event.walk("VALARM")]

    assert reminders(METHOD) == [timedelta(days=-1), timedelta(minutes=-15)]
    assert reminders(replace(METHOD, calendar_alarm_minutes=(5,))) == [timedelta(minutes=-5)]
    assert reminders(METHOD, has_alarms=False) == []


def test_a_moved_date_is_the_same_event_of_a_later_revision() -> None:
    notebook, interview = agreed()
    assert interview.meeting is not None
    moved = replace(interview.meeting, starts_at=at("2026-12-04 15:00"))
    later = schedule(notebook, occasion(NOW + timedelta(hours=1), 80), interview.id, moved)
    before, after = one(notebook, interview), one(later, later.interviews[interview.id])
    assert str(before["uid"]) == str(after["uid"]) == f"{interview.id}@tui-interviews"
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert after.decoded("last-modified") == (NOW + timedelta(hours=1)).astimezone(UTC)


@pytest.mark.parametrize("end", [E.MISSED, E.DECLINED, E.CLOSED])
def test_a_talk_that_fell_through_is_cancelled_and_reminds_nobody(end: E) -> None:
    notebook, interview = agreed()
    notebook = log(notebook, occasion(NOW + timedelta(hours=1), 80), interview.id, end)
    event = one(notebook, notebook.interviews[interview.id])
    assert (str(event["status"]), event["sequence"], event.walk("VALARM")) == ("CANCELLED", 1, [])
    again = schedule(
        notebook, occasion(NOW + timedelta(hours=2), 90), interview.id, Meeting(at("2026-12-09 09:00"))
    )
    event = one(again, again.interviews[interview.id])
    assert (str(event["status"]), event["sequence"]) == ("CONFIRMED", 2)


@pytest.mark.parametrize(
    ("story", "number", "is_off"),
    [
        ([], 0, False),
        ([E.CLOSED], 0, False),
        ([E.MISSED, E.SCHEDULED], 0, False),
        ([E.SCHEDULED, E.CONFIRMED], 0, False),
        ([E.SCHEDULED, E.HELD, E.CLOSED], 0, False),
        ([E.SCHEDULED, E.MISSED, E.CLOSED], 2, True),
    ],
)
def test_only_what_happens_to_the_date_makes_a_revision(story: list[E], number: int, is_off: bool) -> None:
    notebook, _, interview = person()
    told = [(kind, f"2026-11-{day:02} 09:00") for day, kind in enumerate(story, 1)]
    _, interview = happened(notebook, interview, *told)
    assert (revision(interview), is_called_off(interview)) == (number, is_off)


def test_without_a_zone_or_a_name_nothing_is_made_up() -> None:
    notebook, _, interview = person()
    notebook, interview = meets(notebook, interview, "2026-12-03 14:30")
    event = one(notebook, interview)
    assert str(event["summary"]) == "Informational interview with Ada Okafor"
    assert str(event["description"]) == "New York: Thu 3 Dec 2026, 14:30 (EST)\nPhone\n20 minutes"
    assert "location" not in event


HOSTILE = (
    "a\r\nATTENDEE:mailto:x@example.org",
    "END:VEVENT\r\nBEGIN:VALARM",
    "one; two, three \\ four \\n five",
    "x\nDTSTART:19990101T000000Z",
    "[/x] \x1b]0;gone\x07 \u202e abc",
    "漢" * 60,
    "é" * 200,
    "👩🏽‍💻" * 30,
    "\ud800",
)


def is_well_formed(raw: bytes) -> bool:
    """Lines of at most 75 octets, each of whole characters, ended by CR LF and by nothing else."""
    lines = raw.split(b"\r\n")
    assert lines.pop() == b""
    for line in lines:
        assert len(line) <= 75
        assert not set(line.decode()) & set("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
    return True


@given(
    st.one_of(st.sampled_from(HOSTILE), st.text(max_size=300)),
    st.one_of(st.sampled_from(HOSTILE), st.text(max_size=300)),
    st.one_of(st.sampled_from(HOSTILE), st.text(max_size=100)),
)
def test_any_text_comes_back_whole_and_no_property_can_be_smuggled_in(name: str, place: str, me: str) -> None:
    notebook, interview = agreed("Ada", "here", "Mara")
    contact, meeting = notebook.contacts[interview.contact_id], interview.meeting
    assert meeting is not None
    interview = replace(interview, meeting=replace(meeting, place=place))
    notebook = put(notebook, replace(contact, name=name), Profile(name=me), interview)
    raw = event_bytes(notebook, interview, METHOD, NOW)
    assert is_well_formed(raw)
    event = read(raw)
    plain = one(*agreed())
    assert {*event} | {"LOCATION"} == {*plain} | {"LOCATION"}
    assert len(event.walk("VALARM")) == 2
    assert tidy(name) in str(event["summary"])
    assert str(event.get("location", "")) == tidy(place)
    assert tidy(place) in str(event["description"])


def test_several_talks_are_one_calendar_soonest_first() -> None:
    notebook, first = agreed()
    notebook, _, other = person(notebook, "Bea", start=200)
    notebook, other = meets(notebook, other, "2026-12-01 09:00")
    notebook, _, over = person(notebook, "Cy", start=300)
    notebook, over = meets(notebook, over, "2026-11-20 09:00")
    found = talks_to_come(notebook, NOW)
    assert [one.id for one in found] == [other.id, first.id]
    events = Calendar.from_ical(calendar_bytes(notebook, found, METHOD, NOW)).walk("VEVENT")
    assert [str(event["uid"]).partition("@")[0] for event in events] == [other.id, first.id]
    assert calendar_name(notebook, found) == "informational-interviews.ics"
    assert calendar_name(notebook, [first]) == "informational-interview-ada-okafor.ics"


def test_a_talk_that_is_going_on_is_still_to_come() -> None:
    notebook, interview = agreed()
    for minutes, found in ((19, [interview.id]), (20, [])):
        now = at("2026-12-03 14:30") + timedelta(minutes=minutes)
        assert [one.id for one in talks_to_come(notebook, now)] == found
