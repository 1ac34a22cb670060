"""Phrases that people write, and texts in which they are found."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_interviews.domain.phrase import overlaps, phrases
from tui_interviews.domain.prose import prose


def found(written: str, text: str) -> list[str]:
    """The words of the text that the phrase stands for."""
    taken = prose(text)
    return [taken.stretch(*span) for span in phrases([written]).found(taken)]


@pytest.mark.parametrize(
    ("written", "text", "words"),
    [
        ("open role", "An Open\n  rôle.", ["Open\n  rôle"]),
        ("open role", "Open the role.", []),
        ("vacanc*", "Vacancies, a vacancy, vacant", ["Vacancies", "vacancy"]),
        ("my * book", "my good book, my book, my very good book", ["my good book"]),
        (
            "resume ... attached",
            "My resume, as you asked, is attached.",
            ["resume, as you asked, is attached"],
        ),
        ("resume ... attached", "resume attached", ["resume attached"]),
        ("resume ... attached", "My resume is here. It is attached.", []),
        ("resume ... attached", "resume a b c d e f g h i attached", []),
        ("a/any job/jobs", "any jobs or a job", ["any jobs", "a job"]),
        (
            "find (me) (a) job",
            "find job, find me a job, find a job",
            ["find job", "find me a job", "find a job"],
        ),
        ("find (me a) job", "find me a job, find a job", ["find me a job"]),
        ("half-hour", "a half hour or half-hour", ["half hour", "half-hour"]),
        ("don't", "I don’t and don't but do not", ["don’t", "don't"]),
        ("you're", "You’re you are", ["You’re"]),
        ("ask not*", "I ask nothing", ["ask nothing"]),
        ("20 min", "20min", ["20min"]),
    ],
)
def test_a_phrase_is_found_as_it_is_meant(written: str, text: str, words: list[str]) -> None:
    assert found(written, text) == words


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("... job", "must begin and end with a word"),
        ("* job", "must begin and end with a word"),
        ("job ...", "must begin and end with a word"),
        ("(job)", "must begin and end with a word"),
        ("", "must begin and end with a word"),
        ("a (job", "has a bracket without its other half"),
        ("jo* now", "'jo*' in 'jo* now' is too short: 3 letters at least"),
        ("ask/don't tell", "must be one word, or words between slashes"),
        ("ask // tell", "must be one word, or words between slashes"),
        ("ask ?", "must be one word, or words between slashes"),
        ("a ... b ... c ... d", "more than 2 gaps"),
        ("a (b) (c) (d) (e) (f)", "more than 4 parts in brackets"),
        ("a" * 301, "at most 300 characters"),
    ],
)
def test_what_is_no_phrase_is_told_in_a_sentence(written: str, fault: str) -> None:
    with pytest.raises(ValueError, match=re.escape(fault)):
        phrases([written])


def test_of_several_phrases_the_longest_is_taken_and_none_within_another() -> None:
    text = prose("looking for a new job")
    assert list(phrases(["a new job", "looking for", "looking for a new job"]).found(text)) == [(0, 5)]


def test_words_in_a_placeholder_are_no_words() -> None:
    assert found("referred", "${referred_by} wrote") == []


@given(
    st.lists(st.text(alphabet="ab*/(). …", max_size=12), max_size=5),
    st.text(alphabet="ab. \n\"“'’t1é", max_size=60),
)
def test_any_phrase_is_refused_or_found_in_order(written: list[str], text: str) -> None:
    try:
        wanted = phrases(written)
    except ValueError:
        return
    taken = prose(text)
    spans = list(wanted.found(taken))
    assert all(first < end <= taken.sentence(first).end for first, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert bool(spans) == wanted.are_in(taken)


@given(
    st.lists(st.integers(0, 30), max_size=10, unique=True), st.tuples(st.integers(0, 30), st.integers(1, 5))
)
def test_spans_overlap_where_they_share_a_word(ends: list[int], other: tuple[int, int]) -> None:
    spans = list(pairwise(sorted(ends)))[::2]
    span = (other[0], sum(other))
    assert overlaps(spans, span) == any(set(range(*one)) & set(range(*span)) for one in spans)
