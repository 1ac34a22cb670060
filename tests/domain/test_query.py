"""Words and filters, as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.method import Mark, Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.query import EVERYTHING, Query, query_of

METHOD = Method(marks=(Mark('"', "quote", ""), Mark("!", "promise", "")))
PATHS = put(Notebook(), CareerPath("p1", "Metadata librarian", NOW), CareerPath("p2", "Data curator", NOW))


def query(text: str) -> Query:
    return query_of(text, PATHS, METHOD, NOW)


def fault(text: str) -> str:
    with pytest.raises(ValueError, match=r"\w") as found:
        query(text)
    return str(found.value)


def test_words_are_folded_and_quotes_keep_them_together() -> None:
    assert query('Zoë "style  Guide" x').words == ("zoe", "style guide", "x")


def test_filters_are_no_words() -> None:
    found = query('vendor who:"Ada O" kind:note mark:! since:2026-11-03')
    assert found.words == ("vendor",)
    assert found.who == ("ada o",)
    assert (found.kinds, found.marks) == (frozenset({"note"}), frozenset({"promise"}))
    assert found.since == date(2026, 11, 3)


def test_a_filter_may_be_begun_and_its_value_be_short() -> None:
    assert query("who: kind:") == EVERYTHING
    assert query("kind:ins").kinds == {"insight"}
    assert query("mark:q").marks == {"quote"}
    assert query("kind:address-book").kinds == {"address_book"}


def test_a_filter_that_is_given_twice_lets_either_through() -> None:
    assert query("kind:note kind:message").kinds == {"note", "message"}


def test_a_career_path_is_known_by_a_part_of_its_name() -> None:
    assert query("path:metadata").path_ids == {"p1"}
    assert query("path:data").path_ids == {"p1", "p2"}


@pytest.mark.parametrize(
    ("text", "day"), [("monday", 23), ("yesterday", 25), ('"3 Nov"', 3), ("2026-11-03", 3), ("thu", 19)]
)
def test_a_day_is_the_last_one_of_its_name(text: str, day: int) -> None:
    assert query(f"since:{text}").since == date(2026, 11, day)


@pytest.mark.parametrize("text", ["https://a.example/x", "Re:", "12:30"])
def test_a_word_with_a_colon_is_a_word_unless_it_looks_like_a_filter(text: str) -> None:
    assert query(text).words == (text.lower(),)


def test_what_is_not_known_names_what_comes_nearest() -> None:
    assert fault("wo:ada") == (
        'there is no filter wo:; did you mean who? In quotes, "wo:ada" is searched for as it stands'
    )
    assert "; known: who, kind, mark, path, since. In quotes" in fault("xyzzy:ada")
    assert fault("kind:nots") == "there is no kind “nots”; did you mean note?"
    assert fault("mark:promice") == "there is no mark “promice”; did you mean promise?"
    assert fault("mark:zzz") == "there is no mark “zzz”; known: quote, promise"
    assert fault("path:metadta-librarian") == (
        "no career path is called “metadta-librarian”; did you mean Metadata librarian?"
    )


def test_a_bad_date_says_how_days_are_written() -> None:
    assert fault("since:3/4").startswith("“3/4” can be 3 Apr or 4 Mar")
    assert 'since:"3 Dec"' in fault("since:never")


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_query_or_a_sentence(text: str) -> None:
    try:
        found = query(text)
    except ValueError:
        found = EVERYTHING
    assert all(found.words)
