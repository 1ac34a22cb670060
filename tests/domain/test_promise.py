"""What was promised in a talk, by either of the two."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.builders import NOW, at, happened, note, occasion, person
from tui_interviews.domain.agenda import of_interview
from tui_interviews.domain.due import Due, DueKind, is_overdue
from tui_interviews.domain.edits.duties import finish, put_off
from tui_interviews.domain.edits.people import mark_do_not_contact
from tui_interviews.domain.edits.promising import date_promise, keep_promise, turn_promise
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.interview import Promise
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.promise import promise_words

METHOD = Method()
LINE = note(1, "sends the style guide", "promise")
OTHER = note(2, "two sample briefs", "promise")
PLAIN = note(3, "spreadsheets are the job")


def talked(*story: tuple[E, str]) -> tuple[Notebook, str]:
    """A talk of Wednesday the 25th with two promises in it."""
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, (E.HELD, "2026-11-25 15:20"), *story)
    return put(notebook, replace(interview, notes=(LINE, OTHER, PLAIN))), interview.id


def promises(notebook: Notebook, key: str, now: str = "2026-11-26 10:00") -> dict[str, Due]:
    """The items about promises, by their notes."""
    items = of_interview(notebook, notebook.interviews[key], METHOD, at(now))
    return {due.about: due for due in items if due.kind in (DueKind.MY_PROMISE, DueKind.THEIR_PROMISE)}


def test_a_marked_line_is_a_promise_of_theirs_for_a_week() -> None:
    found = promises(*talked())
    assert {about: due.due_at for about, due in found.items()} == {
        "n1": at("2026-12-02 09:00"),
        "n2": at("2026-12-02 09:00"),
    }
    assert (found["n1"].kind, found["n1"].reason) == (
        DueKind.THEIR_PROMISE,
        "“sends the style guide”, promised yesterday",
    )


def test_one_key_makes_it_mine_and_sooner_and_theirs_again() -> None:
    notebook, key = talked()
    notebook = turn_promise(notebook, occasion(), key, "n1")
    due = promises(notebook, key)["n1"]
    assert (due.kind, due.due_at.date()) == (DueKind.MY_PROMISE, date(2026, 11, 27))
    notebook = turn_promise(notebook, occasion(), key, "n1")
    assert promises(notebook, key)["n1"].kind is DueKind.THEIR_PROMISE


def test_a_line_without_the_mark_becomes_a_promise_of_theirs() -> None:
    notebook, key = talked()
    assert "n3" not in promises(notebook, key)
    assert promises(turn_promise(notebook, occasion(), key, "n3"), key)["n3"].kind is DueKind.THEIR_PROMISE


def test_a_promise_that_was_kept_is_not_due_until_it_is_open_again() -> None:
    notebook, key = talked()
    kept = keep_promise(notebook, occasion(), key, "n1")
    assert set(promises(kept, key)) == {"n2"}
    (told,) = kept.interviews[key].promises
    assert told == Promise("n1", done_at=NOW)
    assert promise_words(LINE, told, METHOD, NOW) == "they promised it, kept today"
    assert set(promises(keep_promise(kept, occasion(), key, "n1"), key)) == {"n1", "n2"}


def test_a_day_that_was_agreed_on_counts_before_the_method() -> None:
    notebook, key = talked()
    notebook = date_promise(notebook, occasion(), key, "n1", date(2026, 12, 24))
    assert promises(notebook, key)["n1"].due_at == at("2026-12-24 09:00")
    notebook = date_promise(notebook, occasion(), key, "n1", None)
    assert promises(notebook, key)["n1"].due_at == at("2026-12-02 09:00")


def test_changes_leave_promises_in_their_order() -> None:
    notebook, key = talked()
    for note_id in ("n1", "n2", "n1"):
        notebook = turn_promise(notebook, occasion(), key, note_id)
    assert [(one.id, one.is_mine) for one in notebook.interviews[key].promises] == [
        ("n1", False),
        ("n2", True),
    ]


def test_one_of_two_promises_is_put_off_and_done_alone() -> None:
    notebook, key = talked()
    late = "2026-12-03 10:00"
    first = promises(notebook, key, late)["n1"]
    assert is_overdue(first, at(late))
    off = put_off(notebook, occasion(at(late)), first, date(2027, 1, 5))
    days = {about: due.due_at.date() for about, due in promises(off, key, late).items()}
    assert days == {"n1": date(2027, 1, 5), "n2": date(2026, 12, 2)}
    assert set(promises(finish(off, occasion(), promises(off, key)["n2"]), key)) == {"n1"}


def test_their_promise_is_let_go_in_the_end_and_mine_is_not() -> None:
    notebook, key = talked()
    notebook = turn_promise(notebook, occasion(), key, "n2")
    assert set(promises(notebook, key, "2027-03-02 10:00")) == {"n1", "n2"}
    assert set(promises(notebook, key, "2027-03-03 10:00")) == {"n2"}


@pytest.mark.parametrize(
    ("story", "is_due"), [(E.SCHEDULED, True), (E.DECLINED, True), (E.CLOSED, False), (E.ASKED, True)]
)
def test_promises_outlive_all_but_the_end_of_it(story: E, is_due: bool) -> None:
    assert bool(promises(*talked((story, "2026-11-26 09:00")))) is is_due


def test_nobody_is_asked_for_anything_who_is_not_to_be_written_to() -> None:
    notebook, key = talked()
    contact_id = notebook.interviews[key].contact_id
    assert promises(mark_do_not_contact(notebook, occasion(), contact_id, True), key) == {}


def test_a_promise_of_a_line_that_is_gone_is_no_trouble() -> None:
    notebook, key = talked()
    notebook = keep_promise(notebook, occasion(), key, "gone")
    assert set(promises(notebook, key)) == {"n1", "n2"}
