"""In which order the questions of a talk come up, and what they will take."""

from dataclasses import replace
from datetime import timedelta

from tests.domain.builders import NOW, note, occasion, person, question
from tui_interviews.domain.closing import closing_questions, still_to_close, with_closing
from tui_interviews.domain.edits.talking import focus, keep_line, park, skip, start
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import Library
from tui_interviews.domain.method import Closing, Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.question import Outcome, PlannedQuestion, Question, QuestionSet, Tier
from tui_interviews.domain.runningorder import (
    Section,
    following,
    minutes_to_go,
    preceding,
    running_order,
)
from tui_interviews.domain.talk import not_asked

WHO, NAME = "closing-who-else", "closing-your-name"
METHOD = Method(closing=(Closing(WHO, "who else"), Closing(NAME, "your name")))
LIBRARY = Library(
    (QuestionSet("closing", "Closing", questions=(Question(WHO, "Who else?"), Question(NAME, "Name?"))),),
    method=METHOD,
)


def talking() -> tuple[Notebook, str]:
    """A talk about two questions that must be asked, one that should, and a spare one."""
    notebook, _, interview = person()
    plan = (question(1), question(2), question(3, Tier.SHOULD), question(4, Tier.SPARE))
    notebook = put(notebook, replace(interview, plan=plan))
    return start(notebook, occasion(), interview.id, closing_questions(LIBRARY)), interview.id


def order(interview: Interview) -> list[tuple[int, str, Section]]:
    """Number, id and section, from the top."""
    return [(turn.number, turn.question.id, turn.section) for turn in running_order(interview, METHOD)]


def test_the_closing_questions_come_behind_what_is_planned_and_before_what_is_spare() -> None:
    notebook, key = talking()
    assert order(notebook.interviews[key]) == [
        (1, "q1", Section.PLANNED),
        (2, "q2", Section.PLANNED),
        (3, "q3", Section.PLANNED),
        (4, WHO, Section.CLOSING),
        (5, NAME, Section.CLOSING),
        (6, "q4", Section.SPARE),
    ]


def test_a_closing_question_that_was_planned_is_not_there_twice() -> None:
    own = PlannedQuestion("x", "Who else then?", Tier.SPARE, question_id=WHO)
    plan = with_closing((own, question(1)), closing_questions(LIBRARY))
    assert [one.id for one in plan] == ["q1", NAME, "x"]


def test_two_sessions_that_begin_the_same_talk_add_the_same_questions() -> None:
    notebook, _, interview = person()
    plans = [
        start(notebook, occasion(start=number), interview.id, closing_questions(LIBRARY))
        .interviews[interview.id]
        .plan
        for number in (1, 700)
    ]
    assert plans[0] == plans[1]


def test_a_closing_question_that_no_question_set_has_is_left_out() -> None:
    method = Method(closing=(Closing("closing-gone", "gone"),))
    assert closing_questions(replace(LIBRARY, method=method)) == ()


def test_a_parked_question_keeps_its_number_and_comes_up_again_before_the_closing() -> None:
    notebook, key = talking()
    notebook = park(notebook, occasion(), key, "q1", "q2")
    talk = notebook.interviews[key]
    assert order(talk)[:3] == [
        (2, "q2", Section.PLANNED),
        (3, "q3", Section.PLANNED),
        (1, "q1", Section.PARKED),
    ]
    notebook = focus(notebook, occasion(), key, "q3")
    assert following(notebook.interviews[key], METHOD) == replace(question(1), is_parked=True)
    notebook = focus(notebook, occasion(), key, "q1")
    after = following(notebook.interviews[key], METHOD)
    assert after is not None
    assert after.id == WHO


def test_a_parked_question_that_was_asked_after_all_is_back_in_its_place() -> None:
    notebook, key = talking()
    notebook = park(notebook, occasion(), key, "q1", "q2")
    notebook = focus(notebook, occasion(), key, "q1")
    notebook = keep_line(notebook, occasion(), key, note(1, "said", "", "q1"))
    talk = focus(notebook, occasion(NOW + timedelta(seconds=5)), key, WHO).interviews[key]
    assert (talk.plan[0].outcome, talk.plan[0].is_parked) == (Outcome.ASKED, False)
    assert order(talk)[0] == (1, "q1", Section.PLANNED)


def test_a_question_is_parked_although_something_was_noted_under_it() -> None:
    notebook, key = talking()
    notebook = keep_line(notebook, occasion(), key, note(1, "half an answer", "", "q1"))
    notebook = park(notebook, occasion(NOW + timedelta(minutes=3)), key, "q1", "q2")
    assert notebook.interviews[key].plan[0].outcome is Outcome.OPEN
    assert next(one.id for one in not_asked(notebook.interviews[key])) == "q1"


def test_the_next_question_is_one_that_is_still_to_be_asked_and_the_one_before_is_any() -> None:
    notebook, key = talking()
    notebook = skip(notebook, occasion(), key, "q2")
    then = following(notebook.interviews[key], METHOD)
    assert then is not None
    assert then.id == "q3"
    notebook = focus(notebook, occasion(), key, "q3")
    before = preceding(notebook.interviews[key], METHOD)
    assert before is not None
    assert before.id == "q2"


def test_a_retired_question_is_not_in_the_way() -> None:
    notebook, key = talking()
    talk = notebook.interviews[key]
    plan = tuple(replace(q, outcome=Outcome.RETIRED) if q.id == "q2" else q for q in talk.plan)
    assert "q2" not in [one for _, one, _ in order(replace(talk, plan=plan))]


def test_what_is_to_go_are_the_open_minutes_less_what_the_question_in_focus_has_had() -> None:
    notebook, key = talking()
    talk = notebook.interviews[key]
    assert minutes_to_go(talk, METHOD, NOW) == 3 * 2.5 + 2 * 2.5
    assert minutes_to_go(talk, METHOD, NOW + timedelta(minutes=1)) == 4 * 2.5 + 1.5
    assert minutes_to_go(talk, METHOD, NOW + timedelta(minutes=9)) == 4 * 2.5
    assert minutes_to_go(talk, METHOD, NOW - timedelta(days=1)) == 5 * 2.5
    skipped = skip(notebook, occasion(), key, "q2").interviews[key]
    assert minutes_to_go(skipped, METHOD, NOW) == 4 * 2.5


def test_no_closing_question_is_forgotten_until_it_was_asked_or_skipped() -> None:
    notebook, key = talking()

    def left() -> list[str]:
        return [one.label for one in still_to_close(notebook.interviews[key], METHOD)]

    assert left() == ["who else", "your name"]
    notebook = focus(notebook, occasion(), key, WHO)
    assert left() == ["your name"]
    notebook = skip(notebook, occasion(), key, NAME, "q1")
    assert left() == ["who else"]
    notebook = keep_line(notebook, occasion(), key, note(1, "Mina", "person", WHO))
    assert left() == []


def test_a_talk_that_was_begun_before_there_were_closing_questions_is_reminded_too() -> None:
    notebook, _, interview = person()
    notebook = start(notebook, occasion(), interview.id)
    assert len(still_to_close(notebook.interviews[interview.id], METHOD)) == 2
