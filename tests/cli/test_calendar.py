"""`export calendar`, and dates written down by `log scheduled`."""

from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from tests.cli.conftest import Shell


@pytest.fixture
def dated(shell: Shell) -> Shell:
    """Two talks to come, the sooner one in another zone, and one that is over; it is Monday, 4 May 2026, 10:00 +02:00."""
    for name, zone, when in (
        ("Ada Okafor", "new york", "Thursday 16:00"),
        ("Bea Lind", "Europe/Berlin", "next week Tue at 10"),
        ("Cy Twum", "", "2026-04-20 10:00"),
    ):
        shell("add", "contact", name, "--timezone", zone)
        assert shell("log", name, "scheduled", "--at", when).code == 0
    return shell


def summaries(text: str) -> list[str]:
    return [str(event["summary"]) for event in Calendar.from_ical(text).walk("VEVENT")]


def test_all_talks_to_come_are_one_calendar(dated: Shell) -> None:
    answer = dated("export", "calendar")
    assert (answer.code, answer.err) == (0, "")
    assert summaries(answer.out) == [
        "Informational interview with Ada Okafor",
        "Informational interview with Bea Lind",
    ]


def test_the_talk_with_one_person_has_both_clocks_even_when_it_is_over(dated: Shell) -> None:
    (event,) = Calendar.from_ical(dated("export", "calendar", "--of", "okafor").out).walk("VEVENT")
    assert event.decoded("dtstart") == datetime(2026, 5, 7, 14, tzinfo=UTC)
    assert "New York: Thu 7 May 2026, 10:00 (EDT)" in str(event["description"])
    assert summaries(dated("export", "calendar", "--of", "twum", "--format", "ics").out) == [
        "Informational interview with Cy Twum"
    ]


def test_it_is_written_to_a_new_file_and_never_over_one(dated: Shell) -> None:
    folder = dated.home.parent
    path = folder / "informational-interview-bea-lind.ics"
    assert dated("export", "calendar", "--of", "Bea Lind", "-o", str(folder), "--json").json == {
        "file": str(path)
    }
    before = path.read_bytes()
    again = dated("export", "calendar", "--of", "Bea Lind", "-o", str(path))
    assert (again.code, path.read_bytes()) == (1, before)
    assert "is there already" in again.err


def test_a_moved_date_keeps_its_uid_and_counts_on(dated: Shell) -> None:
    def event() -> tuple[str, int]:
        (found,) = Calendar.from_ical(dated("export", "calendar", "--of", "okafor").out).walk("VEVENT")
        return str(found["uid"]), int(str(found.decoded("sequence")))

    uid, number = event()
    dated("log", "okafor", "scheduled", "--at", "Friday 16:00")
    assert event() == (uid, number + 1)


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("--of", "nobody"), "there is nobody called 'nobody'"),
        (("--of", "dee"), "there is no date with Dee Roy yet"),
        (("--format", "md"), "calendar can be exported as ics, not as md"),
    ],
)
def test_what_cannot_be_exported_is_refused_with_a_sentence(
    dated: Shell, argv: tuple[str, ...], words: str
) -> None:
    dated("add", "contact", "Dee Roy")
    answer = dated("export", "calendar", *argv)
    assert (answer.code, answer.out) == (1, "")
    assert words in answer.err


def test_with_no_talk_to_come_it_says_so(shell: Shell) -> None:
    answer = shell("export", "calendar")
    assert (answer.code, answer.err) == (
        1,
        "tui-interviews: no talk has a date that is still to come\n",
    )


def test_a_date_that_is_written_down_is_told_on_both_clocks_with_what_is_doubtful(dated: Shell) -> None:
    answer = dated("log", "okafor", "scheduled", "--at", "9 May 14:00")
    assert answer.code == 0
    assert "14:00 your time" in answer.err
    assert "08:00 theirs (New York), in 5 days" in answer.err
    assert "! 08:00 is before their working hours (9:00–17:00)\n" in answer.err
    assert "! Sat 9 May is their weekend\n" in answer.err
    (interview,) = dated("show", "okafor", "--json").json["interviews"]
    assert interview["meeting"]["timezone"] == "America/New_York"
