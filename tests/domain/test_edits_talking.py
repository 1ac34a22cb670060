"""The running talk."""

from dataclasses import replace
from datetime import timedelta

from tests.domain.builders import NOW, note, occasion, person, question
from tui_interviews.domain.edits.consenting import record_consent
from tui_interviews.domain.edits.talking import (
    ask_unplanned,
    change_note,
    end,
    focus,
    give_more_time,
    keep_half_line,
    keep_line,
    remove_note,
    skip,
    start,
)
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import HalfLine, Interview, Note
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.question import Outcome, Tier
from tui_interviews.domain.stage import Stage, stage

SOON = timedelta(seconds=5)
LATER = timedelta(minutes=2)


def talking() -> tuple[Notebook, str]:
    """A talk that has begun, with two questions and a spare one."""
    notebook, _, interview = person()
    plan = (question(1), question(2), question(3, Tier.SPARE))
    notebook = put(notebook, replace(interview, plan=plan))
    notebook = start(notebook, occasion(), interview.id)
    return focus(notebook, occasion(), interview.id, "q1"), interview.id


def after(span: timedelta) -> Occasion:
    """A change so much later."""
    return occasion(NOW + span, start=500)


def outcomes(notebook: Notebook, key: str) -> list[Outcome]:
    """What became of the questions."""
    return [one.outcome for one in notebook.interviews[key].plan]


def held(notebook: Notebook, key: str) -> Interview:
    """The interview once ended."""
    return end(notebook, after(LATER), key).interviews[key]


def test_a_talk_begins_once_and_goes_on_where_it_was_left() -> None:
    notebook, key = talking()
    again = start(notebook, after(LATER), key)
    assert again.interviews[key].started_at == NOW
    ended = end(again, after(LATER), key)
    resumed = start(ended, after(2 * LATER), key).interviews[key]
    assert (resumed.started_at, resumed.ended_at) == (NOW, None)


def test_a_line_takes_the_place_of_the_half_line_it_grew_from() -> None:
    notebook, key = talking()
    notebook = keep_half_line(notebook, occasion(), key, HalfLine(NOW, "spread", id="h"))
    notebook = keep_line(notebook, after(SOON), key, Note("", NOW, " spread\x1bsheets ", "quote", "q1"), "h")
    talk = notebook.interviews[key]
    assert talk.half_lines == ()
    (line,) = talk.notes
    assert (line.text, line.mark, line.question_id, line.begun_at, len(line.id)) == (
        "spreadsheets",
        "quote",
        "q1",
        NOW,
        12,
    )


def test_a_question_left_with_a_note_was_asked() -> None:
    notebook, key = talking()
    notebook = keep_line(notebook, after(SOON), key, note(1, "x", "", "q1"))
    assert outcomes(focus(notebook, after(SOON), key, "q2"), key) == [
        Outcome.ASKED,
        Outcome.OPEN,
        Outcome.OPEN,
    ]


def test_a_question_only_passed_by_was_not_asked() -> None:
    notebook, key = talking()
    notebook = focus(notebook, after(SOON), key, "q2")
    assert outcomes(focus(notebook, after(2 * SOON), key, "q3"), key) == [Outcome.OPEN] * 3


def test_a_question_talked_about_for_a_while_was_asked_though_nothing_was_noted() -> None:
    notebook, key = talking()
    assert outcomes(focus(notebook, after(LATER), key, "q2"), key)[0] is Outcome.ASKED


def test_a_skipped_question_stays_skipped() -> None:
    notebook, key = talking()
    notebook = skip(notebook, occasion(), key, "q1")
    assert outcomes(focus(notebook, after(LATER), key, "q2"), key)[0] is Outcome.SKIPPED


def test_a_question_that_came_up_stands_behind_the_one_it_came_up_with_and_in_focus() -> None:
    notebook, key = talking()
    talk = ask_unplanned(notebook, after(SOON), key, " And\nthen? ").interviews[key]
    assert [one.text for one in talk.plan] == ["Question 1?", "And then?", "Question 2?", "Question 3?"]
    assert talk.focus[-1].question_id == talk.plan[1].id


def test_minutes_granted_add_up() -> None:
    notebook, key = talking()
    for _ in range(2):
        notebook = give_more_time(notebook, occasion(), key, 5)
    assert notebook.interviews[key].extra_minutes == 10


def test_the_answer_about_recording_is_kept_with_its_moment() -> None:
    notebook, key = talking()
    consent = record_consent(notebook, after(SOON), key, "notes_only").interviews[key].consent
    assert consent is not None
    assert (consent.answer, consent.asked_at) == ("notes_only", NOW + SOON)


def test_ending_keeps_the_half_line_and_starts_the_clocks() -> None:
    notebook, key = talking()
    notebook = keep_half_line(notebook, occasion(), key, HalfLine(NOW, " half a ", "q1", id="h"))
    talk = held(notebook, key)
    assert [(one.text, one.question_id) for one in talk.notes] == [("half a", "q1")]
    assert (talk.half_lines, talk.ended_at) == ((), NOW + LATER)
    assert (talk.events[-1].kind, talk.events[-1].at) == (EventKind.HELD, NOW + LATER)
    assert talk.plan[0].outcome is Outcome.ASKED
    assert stage(talk) is Stage.FOLLOW_UP


def test_each_app_has_a_half_line_of_its_own_and_the_end_keeps_all_of_them() -> None:
    notebook, key = talking()
    for half in (HalfLine(NOW, "alph", id="a"), HalfLine(NOW, "bet", id="b"), HalfLine(NOW, "alpha", id="a")):
        notebook = keep_half_line(notebook, occasion(), key, half)
    assert [half.text for half in notebook.interviews[key].half_lines] == ["alpha", "bet"]
    assert [note.text for note in held(notebook, key).notes] == ["alpha", "bet"]
    notebook = keep_line(notebook, after(SOON), key, Note("", NOW, "alpha beta"), "a")
    assert [half.text for half in notebook.interviews[key].half_lines] == ["bet"]
    notebook = keep_half_line(notebook, occasion(), key, HalfLine(NOW, "", id="b"))
    assert notebook.interviews[key].half_lines == ()


def test_the_half_line_of_a_version_that_knew_only_one_is_one_of_them() -> None:
    notebook, key = talking()
    old = replace(notebook.interviews[key], half_line=HalfLine(NOW, "old"))
    notebook = put(notebook, old)
    assert [note.text for note in held(notebook, key).notes] == ["old"]
    notebook = keep_half_line(notebook, occasion(), key, HalfLine(NOW, "new", id="b"))
    assert notebook.interviews[key].half_line is None
    assert [half.text for half in notebook.interviews[key].half_lines] == ["old", "new"]
    notebook = keep_line(notebook, after(SOON), key, Note("", NOW, "older"), key)
    assert [half.text for half in notebook.interviews[key].half_lines] == ["new"]


def test_an_empty_half_line_is_no_note() -> None:
    notebook, key = talking()
    assert held(keep_half_line(notebook, occasion(), key, HalfLine(NOW, " \x1b ", id="h")), key).notes == ()


def test_lines_are_changed_and_removed_by_their_id() -> None:
    notebook, key = talking()
    for line in (note(1, "a"), note(2, "b")):
        notebook = keep_line(notebook, occasion(), key, line)
    notebook = change_note(notebook, occasion(), key, replace(note(1, " c "), mark="pay"))
    assert [(one.text, one.mark) for one in notebook.interviews[key].notes] == [("c", "pay"), ("b", "")]
    assert [one.text for one in remove_note(notebook, occasion(), key, "n1").interviews[key].notes] == ["b"]
