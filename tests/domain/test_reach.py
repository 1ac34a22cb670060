"""A first draft goes the way by which the person can be reached."""

from dataclasses import replace

import pytest

from tests.domain.builders import at, person
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.event import Event
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.library import Library
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.notebook import put
from tui_interviews.domain.reach import likely_channel
from tui_interviews.paths import places
from tui_interviews.store.templates import read_library

PAGE = "https://www.linkedin.com/in/ada"


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(places("/nonexistent"))


@pytest.mark.parametrize(
    ("facts", "channel"),
    [
        ({}, Channel.EMAIL),
        ({"email": "ada@tufts.example", "url": PAGE, "phone": "1"}, Channel.EMAIL),
        ({"url": PAGE}, Channel.LINKEDIN),
        ({"url": PAGE, "phone": "1", "found_via": "alumni directory"}, Channel.LINKEDIN),
        ({"url": PAGE, "found_via": "LinkedIn"}, Channel.MESSAGE),
        ({"url": "https://tufts.example/staff"}, Channel.EMAIL),
        ({"phone": "1"}, Channel.PHONE),
    ],
)
def test_the_first_request(facts: dict[str, str], channel: Channel, library: Library) -> None:
    notebook, _, interview = person(None, "Ada Okafor", 1, **facts)
    assert likely_channel(notebook, interview, Purpose.REQUEST, library) is channel


@pytest.mark.parametrize(
    ("used", "purpose", "channel"),
    [
        (["message"], Purpose.CONFIRM, Channel.MESSAGE),
        (["linkedin"], Purpose.NUDGE, Channel.MESSAGE),
        (["linkedin"], Purpose.SCHEDULE, Channel.MESSAGE),
        (["message", "email"], Purpose.CONFIRM, Channel.EMAIL),
        (["email", "message"], Purpose.THANKS, Channel.MESSAGE),
        (["phone"], Purpose.CONFIRM, Channel.EMAIL),
        (["letter"], Purpose.THANKS, Channel.LETTER),
        (["carrier pigeon"], Purpose.CONFIRM, Channel.EMAIL),
    ],
)
def test_what_follows_goes_through_what_was_used_last(
    used: list[str], purpose: Purpose, channel: Channel, library: Library
) -> None:
    notebook, _, interview = person(email="ada@tufts.example", url=PAGE)
    events = [Event(f"{n}", E.ASKED, at(f"2026-11-0{n} 09:00"), way) for n, way in enumerate(used, 1)]
    interview = replace(interview, events=tuple(reversed(events)))
    assert likely_channel(put(notebook, interview), interview, purpose, library) is channel
