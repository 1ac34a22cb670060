"""Ids, and moments and spans in words."""

from datetime import UTC, date, datetime, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import HERE, NOW, at
from tui_interviews.domain.duration import (
    clock_words,
    counted,
    day_words,
    full_words,
    moment_words,
    span_words,
    zone,
)
from tui_interviews.domain.occasion import ID_LENGTH, encode_id, id_numbers, is_id
from tui_interviews.domain.problem import Problem, problem_words


@given(st.lists(st.integers(0, 2**42), min_size=1, max_size=20), st.integers(0, 2**20 - 1))
def test_ids_grow_whatever_the_clock_does(ticks: list[int], chance: int) -> None:
    clock = iter([*ticks, *([ticks[-1]] * 20)])
    numbers = list(islice(id_numbers(lambda: next(clock), lambda _: chance), len(ticks) + 5))
    assert numbers == sorted(set(numbers))


@given(st.integers(0, 2**60 - 1), st.integers(0, 2**60 - 1))
def test_ids_sort_as_their_numbers_and_read_back(one: int, other: int) -> None:
    assert (encode_id(one) < encode_id(other)) is (one < other)
    assert int(encode_id(one), 32) == one
    assert len(encode_id(one)) == ID_LENGTH


@pytest.mark.parametrize("text", ["", "0" * 11, "0" * 13, "w" * 12, "A" * 12, "../../../etc"])
def test_other_text_is_no_id(text: str) -> None:
    assert not is_id(text)
    assert is_id(encode_id(7))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 26), "today"),
        (date(2026, 11, 27), "tomorrow"),
        (date(2026, 11, 25), "yesterday"),
        (date(2026, 12, 2), "Wed"),
        (date(2026, 12, 3), "3 Dec"),
        (date(2026, 11, 24), "24 Nov"),
        (date(2027, 1, 4), "4 Jan 2027"),
    ],
)
def test_a_day_is_told_as_a_person_would(day: date, words: str) -> None:
    assert day_words(day, NOW.date()) == words


def test_a_moment_is_told_on_the_clock_of_now() -> None:
    assert moment_words(datetime(2026, 11, 27, 3, 30, tzinfo=UTC), NOW) == "today 22:30"
    assert full_words(at("2026-07-01 09:05"), HERE) == "Wed 1 Jul 2026, 09:05 (EDT)"


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(seconds=59), "0 min"),
        (timedelta(minutes=89), "89 min"),
        (timedelta(minutes=90), "1 h"),
        (timedelta(hours=36), "36 h"),
        (timedelta(hours=47, minutes=59), "47 h"),
        (timedelta(hours=48), "2 days"),
        (-timedelta(days=9), "9 days"),
    ],
)
def test_a_span_is_told_in_its_largest_unit_never_as_one_days(span: timedelta, words: str) -> None:
    assert span_words(span) == words


def test_a_running_clock_shows_minutes_and_seconds_and_never_less_than_none() -> None:
    assert [clock_words(timedelta(seconds=s)) for s in (761, 3661, -5)] == ["12:41", "61:01", "0:00"]


def test_one_is_singular() -> None:
    assert [counted(n, "note") for n in (0, 1, 2)] == ["0 notes", "1 note", "2 notes"]


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../etc/passwd", "Europe", "a\0b", "é"])
def test_a_zone_that_does_not_exist_is_none(name: str) -> None:
    assert zone(name) is None


def test_a_problem_says_where_it_is() -> None:
    assert (
        problem_words(Problem("a.yaml", "no such key", line=3, field="x.y")) == "a.yaml:3, x.y: no such key"
    )
    assert (
        problem_words(Problem("people/a.json", "odd", "contacts", "1f")) == "people/a.json, contacts 1f: odd"
    )
