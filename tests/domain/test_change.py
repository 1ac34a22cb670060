"""What differs between two notebooks, and taking it back."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW, person
from tui_interviews.domain.card import Card
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.change import Change, apply, changes, inverse, joined
from tui_interviews.domain.history import STEPS_KEPT, History, Step, redo, remember, undo
from tui_interviews.domain.notebook import Notebook, drop, put
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.revert import OvertakenError

CARDS = st.builds(Card, id=st.sampled_from("abcd"), name=st.sampled_from(["Ada", "Bo"]))
PATHS = st.builds(
    CareerPath, id=st.sampled_from("pq"), name=st.sampled_from(["x", "y"]), created_at=st.just(NOW)
)
NOTEBOOKS = st.builds(
    lambda cards, paths, name: put(Notebook(profile=Profile(name=name)), *cards, *paths),
    st.lists(CARDS, max_size=4),
    st.lists(PATHS, max_size=2),
    st.sampled_from(["", "Robin"]),
)


@given(NOTEBOOKS, NOTEBOOKS)
def test_what_differs_makes_one_notebook_the_other(before: Notebook, after: Notebook) -> None:
    found = changes(before, after)
    assert apply(before, found) == after
    assert apply(after, inverse(found)) == before


@given(NOTEBOOKS)
def test_equal_notebooks_do_not_differ(notebook: Notebook) -> None:
    assert changes(notebook, replace(notebook, cards=dict(notebook.cards))) == ()


def test_a_change_names_its_table_and_both_states() -> None:
    before, contact, _ = person()
    after = put(before, replace(contact, title="Dean"))
    assert changes(before, after) == (Change("contacts", contact.id, contact, after.contacts[contact.id]),)


def test_an_edit_leaves_the_old_notebook_as_it_was() -> None:
    before, contact, _ = person()
    drop(put(before, replace(contact, title="Dean")), contact)
    assert before.contacts[contact.id] == contact


def test_dropping_what_is_not_there_is_no_fault() -> None:
    assert drop(Notebook(), Card("x", "X")) == Notebook()


def done(before: Notebook, after: Notebook, history: History | None = None) -> History:
    """The history after a step from one notebook to the other."""
    return remember(history or History(), Step("a step", changes(before, after)))


@given(NOTEBOOKS, NOTEBOOKS)
def test_what_was_done_can_be_undone_and_redone(before: Notebook, after: Notebook) -> None:
    undone, history, step = undo(after, done(before, after))
    assert (undone, step.label) == (before, "a step")
    redone, history, _ = redo(undone, history)
    assert (redone, len(history.done), len(history.undone)) == (after, 1, 0)


def test_a_new_step_ends_what_could_be_redone() -> None:
    first, second = Notebook(), put(Notebook(), Card("a", "Ada"))
    _, history, _ = undo(second, done(first, second))
    assert history.undone
    assert done(first, second, history).undone == ()


def test_what_has_changed_since_is_not_taken_back() -> None:
    first, second = put(Notebook(), Card("a", "Ada")), put(Notebook(), Card("a", "Bo"))
    third = put(Notebook(), Card("a", "Cy"))
    with pytest.raises(OvertakenError):
        undo(third, done(first, second))


def test_what_else_has_changed_stays() -> None:
    first, second = Notebook(), put(Notebook(), Card("a", "Ada"))
    later = put(second, Card("b", "Bo"))
    undone, _, _ = undo(later, done(first, second))
    assert undone == put(Notebook(), Card("b", "Bo"))


def test_with_nothing_done_nothing_is_undone() -> None:
    with pytest.raises(IndexError):
        undo(Notebook(), History())


def test_only_so_many_steps_are_kept() -> None:
    history = History()
    for _ in range(STEPS_KEPT + 5):
        history = remember(history, Step("x", ()))
    assert len(history.done) == STEPS_KEPT


def test_changes_of_one_record_that_follow_each_other_are_joined_others_are_not() -> None:
    one, two, three, other = (
        Card(id_, name) for id_, name in (("a", "1"), ("a", "2"), ("a", "3"), ("b", "1"))
    )
    first, second = Change("cards", "a", one, two), Change("cards", "a", two, three)
    between = Change("cards", "b", None, other)
    assert joined([first, between, second]) == (Change("cards", "a", one, three), between)
    assert joined([first, Change("cards", "a", one, three)]) == (first, Change("cards", "a", one, three))


@given(st.lists(st.sampled_from([None, *(Card("a", str(n)) for n in range(3))]), min_size=2, max_size=6))
def test_joined_changes_come_to_the_same(states: list[Card | None]) -> None:
    steps = [Change("cards", "a", *pair) for pair in pairwise(states)]
    start = put(Notebook(), *(one for one in states[:1] if one))
    assert apply(start, joined(steps)) == put(Notebook(), *(one for one in states[-1:] if one))
