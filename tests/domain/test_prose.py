"""Texts taken apart into words and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_interviews.domain.prose import prose


def sentences(text: str) -> list[str]:
    taken = prose(text)
    return [taken.stretch(one.first, one.end) for one in taken.sentences]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three? Four", ["One", "Two", "Three", "Four"]),
        ("Wrapped\nover lines. Next", ["Wrapped\nover lines", "Next"]),
        ("Dear Ada\n\nI write", ["Dear Ada", "I write"]),
        ("Ask Dr. Okafor or J. Smith. Then", ["Ask Dr. Okafor or J. Smith", "Then"]),
        ("He said “yes.” Then", ["He said “yes", "Then"]),
        ("At 9.30 or at tufts.edu", ["At 9.30 or at tufts.edu"]),
        ("目録です。仕事です", ["目録です", "仕事です"]),
        ("", []),
        ("...", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_a_question_is_known_by_its_mark() -> None:
    assert [one.is_question for one in prose("Could you? I hope. May I？").sentences] == [True, False, True]


@pytest.mark.parametrize("text", ["a “b c” d", 'a "b c" d', "a «b c» d", "a „b c“ d"])
def test_words_between_quotation_marks_are_somebody_elses(text: str) -> None:
    assert prose(text).quoted == {1, 2}


def test_a_mark_that_is_never_closed_quotes_nothing() -> None:
    assert prose('a "b c').quoted == set()


@given(st.text(max_size=120))
def test_every_word_has_a_place_and_a_sentence(text: str) -> None:
    taken = prose(text)
    assert len(taken.words) == len(taken.spans) == len(taken.sentence_of)
    assert [n for one in taken.sentences for n in range(one.first, one.end)] == list(range(len(taken.words)))
    assert all(a < b <= len(text) for a, b in taken.spans)
