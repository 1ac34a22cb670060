"""The insight that a line is about comes first in the list of those it can be joined to."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW
from tui_interviews.domain.insight import Insight, InsightKind
from tui_interviews.domain.similar import most_alike, shared_words, telling_words


def insights(*texts: str) -> list[Insight]:
    return [Insight(f"i{n}", "p", InsightKind.FACT, text, NOW) for n, text in enumerate(texts)]


def test_the_rarer_a_shared_word_the_more_it_tells() -> None:
    known = insights(
        "the library degree is asked for", "the degree gets you read", "spreadsheets are the job"
    )
    found = most_alike("nobody has a library degree here", known)
    assert [one.id for one in found] == ["i0", "i1", "i2"]


def test_case_accents_and_plurals_are_the_same_word_and_little_words_are_none() -> None:
    assert shared_words("Büros and libraries", "the bueros, a Library: buro") == {"buro", "library"}
    assert telling_words("it is what it is") == frozenset()
    assert telling_words("the class of 27 status") == {"class", "27", "statu"}


def test_with_nothing_in_common_the_newest_comes_first() -> None:
    assert [one.id for one in most_alike("zebra", insights("one", "two", "three"))] == ["i2", "i1", "i0"]


@given(st.text(), st.lists(st.text(), max_size=6))
def test_every_insight_is_offered_once_whatever_the_words(text: str, texts: list[str]) -> None:
    known = insights(*texts)
    assert sorted(one.id for one in most_alike(text, known)) == sorted(one.id for one in known)
