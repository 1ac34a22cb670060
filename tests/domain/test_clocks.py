"""A date on both clocks: summer time here and there, odd offsets, the date line, working hours."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.domain.builders import HERE, at, happened, meets, occasion, person
from tui_interviews.domain.clocks import Sides, both_clocks, doubts, other_talk
from tui_interviews.domain.daysoff import DaysOff
from tui_interviews.domain.duration import zone
from tui_interviews.domain.edits.contacting import schedule
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.interview import Meeting
from tui_interviews.domain.method import Method, Weekday

METHOD = Method()
SUNDAY_OFF = DaysOff((Weekday.SUNDAY,), frozenset({date(2026, 12, 25)}))


def sides(theirs: str, now: datetime, off: DaysOff | Method = METHOD) -> Sides:
    return Sides(now, zone(theirs), off, METHOD)


@pytest.mark.parametrize(
    ("when", "theirs", "words"),
    [
        (
            "2026-12-03 14:30",
            "America/Los_Angeles",
            "14:30 your time (New York) · 11:30 theirs (Los Angeles)",
        ),
        ("2026-12-03 14:30", "America/Toronto", "14:30 your time (New York) · 14:30 theirs (Toronto)"),
        # Both on summer time, only the United States, both on winter time again.
        ("2027-03-10 09:00", "Europe/London", "09:00 your time (New York) · 14:00 theirs (London)"),
        ("2027-03-15 09:00", "Europe/London", "09:00 your time (New York) · 13:00 theirs (London)"),
        ("2027-03-29 09:00", "Europe/London", "09:00 your time (New York) · 14:00 theirs (London)"),
        ("2027-10-30 09:00", "Europe/London", "09:00 your time (New York) · 14:00 theirs (London)"),
        ("2027-11-02 09:00", "Europe/London", "09:00 your time (New York) · 13:00 theirs (London)"),
        ("2027-11-08 09:00", "Europe/London", "09:00 your time (New York) · 14:00 theirs (London)"),
        # No summer time there, and the other half of the year.
        ("2027-07-05 09:00", "America/Phoenix", "09:00 your time (New York) · 06:00 theirs (Phoenix)"),
        ("2027-01-05 09:00", "America/Phoenix", "09:00 your time (New York) · 07:00 theirs (Phoenix)"),
        ("2027-01-05 09:00", "Australia/Sydney", "Wed 6 Jan, 01:00 theirs (Sydney)"),
        ("2027-07-05 09:00", "Australia/Sydney", "09:00 your time (New York) · 23:00 theirs (Sydney)"),
        # Odd offsets: 5:45, 12:45 or 13:45, 10:30 with half an hour of summer time.
        ("2027-01-05 09:00", "Asia/Kathmandu", "19:45 theirs (Kathmandu)"),
        ("2027-01-05 09:00", "Pacific/Chatham", "Wed 6 Jan, 03:45 theirs (Chatham)"),
        ("2027-07-05 09:00", "Pacific/Chatham", "Tue 6 Jul, 01:45 theirs (Chatham)"),
        ("2027-07-05 09:00", "Australia/Lord_Howe", "23:30 theirs (Lord Howe)"),
        # Either side of the date line.
        ("2027-01-05 09:00", "Pacific/Kiritimati", "Wed 6 Jan, 04:00 theirs (Kiritimati)"),
        ("2027-01-05 09:00", "Pacific/Pago_Pago", "03:00 theirs (Pago Pago)"),
        ("2027-01-05 01:00", "Pacific/Pago_Pago", "Mon 4 Jan, 19:00 theirs (Pago Pago)"),
    ],
)
def test_both_clocks_show_what_they_will_show_on_that_day(when: str, theirs: str, words: str) -> None:
    assert words in both_clocks(at(when), sides(theirs, at("2026-11-26 10:00")))


@pytest.mark.parametrize(
    ("when", "distance"),
    [
        ("2026-11-26 10:28", "in 28 min"),
        ("2026-11-26 16:00", "in 6 h"),
        ("2026-11-27 09:00", "tomorrow"),
        ("2026-12-03 09:00", "in 7 days"),
        ("2027-11-26 09:00", "in 365 days"),
        ("2026-11-25 09:00", "25 h ago"),
    ],
)
def test_how_far_off_it_is_goes_with_it(when: str, distance: str) -> None:
    assert both_clocks(at(when), sides("UTC", at("2026-11-26 10:00"))).endswith(f", {distance}")


def test_an_unknown_zone_is_named_and_so_is_the_zone_of_the_machine() -> None:
    now = at("2026-11-26 10:00")
    words = both_clocks(at("2026-12-03 14:30"), Sides(now, None, METHOD, METHOD, True))
    assert words == (
        "Thu 3 Dec 2026, 14:30 your time (New York, this machine's), in 7 days; their zone is not known"
    )


@pytest.mark.parametrize(
    ("when", "theirs", "said"),
    [
        ("2026-12-03 14:30", "America/Los_Angeles", []),
        ("2026-12-03 11:30", "America/Los_Angeles", ["08:30 is before their working hours (9:00–17:00)"]),
        ("2026-12-03 19:40", "America/Los_Angeles", []),
        (
            "2026-12-03 19:50",
            "America/Los_Angeles",
            ["20 minutes from 16:50 end after their working hours (9:00–17:00)"],
        ),
        ("2026-12-06 13:00", "America/Los_Angeles", ["Sun 6 Dec is their weekend"]),
        ("2026-12-05 13:00", "America/Los_Angeles", []),
        ("2026-12-25 13:00", "America/Los_Angeles", ["Fri 25 Dec is a holiday of theirs"]),
        ("2026-12-24 19:00", "Asia/Tokyo", ["Fri 25 Dec is a holiday of theirs"]),
        ("2026-11-20 14:30", "America/Los_Angeles", ["that is over"]),
        (
            "2027-03-15 09:00",
            "Europe/London",
            ["summer time: the clocks are 4 h apart that day, and 5 h today"],
        ),
        (
            "2027-07-05 18:00",
            "Australia/Lord_Howe",
            [
                "08:30 is before their working hours (9:00–17:00)",
                "summer time: the clocks are 14:30 h apart that day, and 16 h today",
            ],
        ),
    ],
)
def test_what_is_doubtful_about_a_date_is_said_and_nothing_else(
    when: str, theirs: str, said: list[str]
) -> None:
    found = list(doubts(at(when), 20, sides(theirs, at("2026-11-26 10:00"), SUNDAY_OFF)))
    assert found == said


def test_an_hour_that_comes_twice_is_named_with_its_place() -> None:
    twice = datetime(2027, 11, 7, 1, 30, tzinfo=HERE)
    found = list(doubts(twice, 20, sides("", at("2027-11-01 10:00"))))
    assert "01:30 comes twice that night in New York: the first is meant" in found
    theirs = datetime(2027, 10, 31, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin"))
    found = list(doubts(theirs, 20, sides("Europe/Berlin", at("2027-10-29 10:00"))))
    assert "02:30 comes twice that night in Berlin: the second is meant" in found


def test_a_talk_with_somebody_else_at_the_time_is_named() -> None:
    notebook, _, interview = person(name="Ada")
    notebook, _, other = person(notebook, "Bea", start=10)
    notebook, _ = happened(notebook, other, (E.SCHEDULED, "2026-11-20 09:00"))
    notebook, other = meets(notebook, other, "2026-12-03 14:30")
    now = at("2026-11-26 10:00")
    for when, words in (
        ("14:10", ""),
        ("14:11", "you talk with Bea at 14:30 then"),
        ("14:49", "you talk with Bea at 14:30 then"),
        ("14:50", ""),
    ):
        assert other_talk(notebook, interview, at(f"2026-12-03 {when}"), 20, now) == words
    assert other_talk(notebook, other, at("2026-12-03 14:30"), 20, now) == ""


def test_the_first_date_says_where_the_contact_is_and_a_later_one_does_not_move_them() -> None:
    notebook, contact, interview = person()
    for theirs in ("Europe/Oslo", "Asia/Tokyo"):
        meeting = Meeting(at("2026-12-03 14:30"), theirs)
        notebook = schedule(notebook, occasion(start=50), interview.id, meeting)
        assert notebook.contacts[contact.id].timezone == "Europe/Oslo"
