"""The clock of a talk, whatever is done to it."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW, note, occasion, person
from tui_interviews.domain.duration import between, clock_words
from tui_interviews.domain.edits.talking import end, focus, keep_line, start
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.talk import clock_trouble, elapsed, left_minutes

BERLIN = ZoneInfo("Europe/Berlin")
BEFORE = datetime(2026, 10, 25, 2, 50, tzinfo=BERLIN)
"""Ten minutes before the clocks go back to two."""


def begun(at: datetime = NOW) -> tuple[Notebook, str]:
    """A talk that has just begun."""
    notebook, _, interview = person()
    return start(notebook, occasion(at), interview.id), interview.id


def talk(at: datetime = NOW) -> Interview:
    """The same, as the interview."""
    notebook, key = begun(at)
    return notebook.interviews[key]


@pytest.mark.parametrize(
    "before", [BEFORE, datetime(2026, 3, 29, 1, 50, tzinfo=BERLIN)], ids=["back", "ahead"]
)
def test_a_change_of_summer_time_in_the_middle_changes_nothing(before: datetime) -> None:
    """Both moments are of one zone, whose clocks Python would compare as they read."""
    after = (before.astimezone(ZoneInfo("UTC")) + timedelta(minutes=20)).astimezone(BERLIN)
    assert elapsed(talk(before), after) == timedelta(minutes=20)
    assert left_minutes(talk(before), after) == 0
    assert clock_words(between(before, after)) == "20:00"


def test_a_clock_that_was_set_back_to_before_the_beginning_counts_as_no_time() -> None:
    assert elapsed(talk(), NOW - timedelta(days=1)) == timedelta()
    assert left_minutes(talk(), NOW - timedelta(days=1)) == 20


def test_a_clock_that_was_set_back_is_told_in_a_sentence() -> None:
    notebook, key = begun()
    notebook = keep_line(notebook, occasion(), key, note(1, "x", moment="2026-11-26 10:10"))
    running = notebook.interviews[key]
    assert clock_trouble(running, NOW + timedelta(minutes=10)) == ""
    told = clock_trouble(running, NOW + timedelta(minutes=5))
    assert told == "The clock was set back: the latest line is of 10:10. Minutes follow the clock."


def test_a_clock_that_is_a_day_ahead_is_told_in_a_sentence() -> None:
    assert clock_trouble(talk(), NOW + timedelta(hours=2)) == ""
    told = clock_trouble(talk(), NOW + timedelta(days=1))
    assert told == "The clock says that this talk began Thu 10:00. f10 ends it."


@given(st.lists(st.integers(-100_000, 100_000), max_size=8))
def test_no_jump_of_the_clock_makes_time_negative_or_loses_a_line(jumps: list[int]) -> None:
    notebook, key = begun()
    now = NOW
    for number, jump in enumerate(jumps):
        now += timedelta(seconds=jump)
        notebook = keep_line(
            notebook, occasion(now), key, replace(note(number, f"line {number}"), begun_at=now)
        )
        notebook = focus(notebook, occasion(now), key, f"q{number}")
        assert elapsed(notebook.interviews[key], now) >= timedelta()
        clock_trouble(notebook.interviews[key], now)
    ended = end(notebook, occasion(now), key).interviews[key]
    assert [one.text for one in ended.notes] == [f"line {number}" for number in range(len(jumps))]
    assert elapsed(ended, now) >= timedelta()
