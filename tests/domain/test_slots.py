"""Times to offer; it is Thursday, 26 November 2026, 10:00 in New York."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import HERE, NOW, at, happened, meets, person
from tests.ui.desk import library
from tui_interviews.domain.businessdays import is_business_day
from tui_interviews.domain.daysoff import shared_days
from tui_interviews.domain.draft import facts
from tui_interviews.domain.duration import zone
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.slots import Slot, slot_list, slot_words, slots

METHOD = library().method


def offered(theirs: str, days_off: str = "", count: int = 6) -> list[str]:
    notebook, _, interview = person(timezone=theirs, days_off=days_off)
    return [slot_words(one.starts_at) for one in slots(notebook, interview, METHOD, NOW, count)]


def test_times_are_spread_over_the_weeks_on_their_clock_mornings_and_afternoons_in_turn() -> None:
    assert offered("America/Los_Angeles") == [
        "Tue 1 Dec, 10:00 (Los Angeles)",
        "Thu 3 Dec, 13:00 (Los Angeles)",
        "Tue 8 Dec, 10:00 (Los Angeles)",
        "Thu 10 Dec, 13:00 (Los Angeles)",
        "Tue 15 Dec, 10:00 (Los Angeles)",
        "Thu 17 Dec, 13:00 (Los Angeles)",
    ]


def test_without_a_zone_they_are_on_the_clock_of_the_user() -> None:
    assert offered("", count=3) == [
        "Tue 1 Dec, 10:00 (New York)",
        "Wed 9 Dec, 14:00 (New York)",
        "Thu 17 Dec, 10:00 (New York)",
    ]


@pytest.mark.parametrize("theirs", ["Asia/Tokyo", "Asia/Kathmandu", "Australia/Perth"])
def test_where_working_hours_never_meet_whoever_asks_gets_up(theirs: str) -> None:
    notebook, _, interview = person(timezone=theirs)
    found = slots(notebook, interview, METHOD, NOW)
    assert len(found) >= 3
    for one in found:
        assert one.is_odd_hour
        assert 9 <= one.starts_at.hour < 17
        assert 6 <= one.starts_at.astimezone(HERE).hour < 23


def test_across_the_date_line_the_afternoon_here_is_the_next_morning_there() -> None:
    assert offered("Pacific/Chatham", count=1) == ["Tue 1 Dec, 10:00 (Chatham)"]
    notebook, _, interview = person(timezone="Pacific/Chatham")
    first = slots(notebook, interview, METHOD, NOW)[0]
    assert (slot_words(first.starts_at.astimezone(HERE)), first.is_odd_hour) == (
        "Mon 30 Nov, 15:15 (New York)",
        False,
    )


def test_no_time_is_left_where_one_works_only_while_the_other_is_off() -> None:
    assert offered("", "monday tuesday wednesday thursday friday") == []


def test_the_days_off_of_both_are_left_out() -> None:
    fridays_off = offered("Asia/Jerusalem", "il")
    assert fridays_off
    assert not any(words.startswith(("Fri", "Sat", "Sun")) for words in fridays_off)


def another_talk(notebook: Notebook, start: int, when: str) -> tuple[Notebook, Interview]:
    notebook, _, other = person(notebook, f"Person {start}", start=start)
    notebook, _ = happened(notebook, other, (E.SCHEDULED, "2026-11-20 09:00"))
    return meets(notebook, other, when)


def test_other_talks_are_avoided_with_room_to_breathe() -> None:
    notebook, _, interview = person()
    first = slots(notebook, interview, METHOD, NOW)[0].starts_at
    assert first == at("2026-12-01 10:00")
    notebook, other = another_talk(notebook, 100, "2026-12-01 10:34")
    assert slots(notebook, interview, METHOD, NOW)[0].starts_at == at("2026-12-01 09:00")
    missed, _ = happened(notebook, other, (E.MISSED, "2026-11-21 09:00"))
    assert slots(missed, interview, METHOD, NOW)[0].starts_at == first


@given(
    st.sampled_from(
        ["", "America/Los_Angeles", "Europe/London", "Asia/Kolkata", "Asia/Tokyo", "Pacific/Auckland"]
    ),
    st.sampled_from(["", "us", "uk", "il", "friday", "de 2026-12-08"]),
    st.integers(0, 500),
    st.sampled_from([15, 20, 60, 120]),
)
def test_every_time_suits_both(theirs: str, days_off: str, days: int, minutes: int) -> None:
    notebook, contact, interview = person(timezone=theirs, days_off=days_off)
    notebook = put(notebook, Profile(minutes=minutes))
    now = NOW + timedelta(days=days)
    found = slots(notebook, interview, METHOD, now)
    free = shared_days(contact, notebook.profile, METHOD)
    assert len({one.starts_at.astimezone(UTC) for one in found}) == len(found) <= 6
    for one in found:
        there, here = one.starts_at, one.starts_at.astimezone(HERE)
        ends = there + timedelta(minutes=minutes)
        assert there.tzinfo == (zone(theirs) or HERE)
        assert (there.hour >= 9, (ends.hour, ends.minute) <= (17, 0)) == (True, True)
        assert one.is_odd_hour or 9 <= here.hour < 17
        assert is_business_day(there.date(), free)
        assert is_business_day(here.date(), free)
        assert now + timedelta(days=1) < one.starts_at < now + timedelta(days=23)


def test_the_placeholder_holds_the_times_that_were_chosen_else_those_proposed() -> None:
    notebook, _, interview = person(timezone="America/Los_Angeles")
    chosen = (Slot(at("2026-12-03 14:30").astimezone(zone("America/Los_Angeles"))),)
    assert (
        facts(notebook, interview, library(), NOW, offered=chosen)["slots"]
        == "- Thu 3 Dec, 11:30 (Los Angeles)"
    )
    proposed = facts(notebook, interview, library(), NOW)["slots"]
    assert proposed == slot_list(slots(notebook, interview, METHOD, NOW))
    assert len(proposed.split("\n")) == 6


def test_working_hours_are_the_users_to_change() -> None:
    notebook, _, interview = person()
    early = replace(Method(), work_from_hour=14, work_until_hour=15)
    assert {one.starts_at.hour for one in slots(notebook, interview, early, NOW)} == {14}
