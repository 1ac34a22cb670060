"""Whoever wants no name beside their words is told of before a page with names goes out."""

from dataclasses import replace

import pytest

from tests.ui.desk import sample
from tui_interviews.domain.interview import Consent
from tui_interviews.domain.notebook import Notebook, contact_named, put
from tui_interviews.domain.passingon import unnamed_words


def asked(answer: str, *limits: str) -> Notebook:
    """The sample, one talk of which was recorded under such conditions."""
    talk = next(one for one in sample().interviews.values() if one.notes)
    return put(sample(), replace(talk, consent=Consent(answer, talk.created_at, limits=limits)))


def name(notebook: Notebook) -> str:
    talk = next(one for one in notebook.interviews.values() if one.notes)
    return contact_named(notebook, talk).name


@pytest.mark.parametrize("what", ["report", "notes", "insights", "everything", "vault"])
def test_whoever_would_be_named_beside_their_words_and_asked_not_to_is_told(what: str) -> None:
    notebook = asked("yes", "quoted_unnamed")
    assert unnamed_words(notebook, what) == f"To be quoted without a name: {name(notebook)}."


def test_nobody_is_told_of_in_what_has_no_words_of_theirs() -> None:
    notebook = asked("yes", "quoted_unnamed")
    mine = next(one for one in notebook.interviews.values() if one.notes)
    others = next(one for one in notebook.interviews.values() if one.contact_id != mine.contact_id)
    assert unnamed_words(notebook, "agenda") == ""
    assert unnamed_words(notebook, "notes", contact_id=others.contact_id) == ""
    assert unnamed_words(notebook, "report", path_id="another") == ""
    assert unnamed_words(notebook, "report", path_id=mine.path_id) != ""


@pytest.mark.parametrize(
    ("answer", "limits"), [("yes", ()), ("yes", ("may_be_quoted",)), ("withdrawn", ("quoted_unnamed",))]
)
def test_nobody_is_told_of_who_did_not_ask_for_it(answer: str, limits: tuple[str, ...]) -> None:
    assert unnamed_words(asked(answer, *limits), "report") == ""
