"""The one door for text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_interviews.domain.text import fold, is_clean, joined, shortened, slug, tidy, tidy_lines

ANYTHING = st.text(st.characters(codec=None), max_size=80)


@given(ANYTHING)
def test_tidied_text_is_tidy(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(ANYTHING)
def test_tidied_lines_are_tidy(text: str) -> None:
    lines = tidy_lines(text)
    assert tidy_lines(joined(lines)) == lines


@given(ANYTHING)
def test_nothing_tidied_can_command_a_terminal_or_break_a_file(text: str) -> None:
    assert is_clean(tidy(text))
    assert is_clean(joined(tidy_lines(text)))
    joined(tidy_lines(text)).encode("utf-8")


@given(ANYTHING)
def test_tidied_text_is_one_line_without_blanks_around_it(text: str) -> None:
    assert len(tidy(text).splitlines()) <= 1
    assert tidy(text) == tidy(text).strip()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\x1b]0;owned\x07Ada", "]0;ownedAda"),
        ("Ada\u202e gnirts", "Ada gnirts"),
        ("Jose\u0301", "José"),
        ("a\r\nb\u2028c", "a b c"),
        ("\ud800", "\ufffd"),
        ("👩🏽‍💻 漢字", "👩🏽‍💻 漢字"),
        ("[/x] [Acme]", "[/x] [Acme]"),
        ("\x9b31mred", "31mred"),
    ],
)
def test_a_line_keeps_its_words_and_loses_its_commands(typed: str, kept: str) -> None:
    assert tidy(typed) == kept


def test_a_character_that_reorders_shows_in_long_text() -> None:
    assert tidy_lines("left\u202eright") == ("left\ufffdright",)


def test_all_kinds_of_line_ends_end_lines() -> None:
    assert tidy_lines("a\r\nb\rc\x85d\u2029e\x0bf") == ("a", "b", "c", "d", "e", "f")


def test_blank_lines_at_the_end_and_blanks_at_line_ends_go() -> None:
    assert tidy_lines("  a \n\n b\n \n\n") == ("  a", "", " b")


def test_blanks_alone_are_no_text() -> None:
    assert tidy_lines(" \n\t\n") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller", "muller"),
        ("ÉCOLE", "ecole"),
        ("Straße", "STRASSE"),
        ("Ⅷ", "viii"),
        ("Łódź", "lodz"),
        ("Ærø", "aero"),
    ],
)
def test_case_and_accents_do_not_hide_a_word(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(ANYTHING, st.integers(1, 90))
def test_a_slug_is_a_safe_file_name(text: str, limit: int) -> None:
    name = slug(text, limit=limit)
    assert name.isascii()
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert name == "unnamed" or len(name) <= limit
    assert not name.startswith("-")


@pytest.mark.parametrize("text", ["", "漢字", "../../", "\x00"])
def test_a_name_without_letters_is_unnamed(text: str) -> None:
    assert slug(text) == "unnamed"


@given(st.text(max_size=40), st.integers(1, 30))
def test_shortened_text_fits(text: str, width: int) -> None:
    assert len(shortened(text, width)) <= width
