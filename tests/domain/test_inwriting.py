"""An interview in writing: permission first, the questions, their answers, one follow-up at most."""

from dataclasses import replace
from datetime import date

from tests.domain.builders import NOW, at, event, happened, occasion, person, question
from tui_interviews.domain.agenda import of_interview
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.draft import best_template
from tui_interviews.domain.due import DueKind
from tui_interviews.domain.edits.answering import receive_reply, sort_reply
from tui_interviews.domain.edits.duties import put_off
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.inwriting import next_purpose, why_not_written
from tui_interviews.domain.library import Library
from tui_interviews.domain.message import MessageTemplate, Purpose
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.replypart import Part, PartKind
from tui_interviews.domain.stage import Stage, stage
from tui_interviews.domain.standing import next_step, standing

METHOD = Method()
LATER = date(2027, 1, 4)
YES = (E.REPLIED, "2026-11-20 09:00")
SENT = (E.QUESTIONS_SENT, "2026-11-23 09:00")
AGAIN = (E.FOLLOWED_UP, "2026-11-24 09:00")


def written(*events: tuple[E, str], count: int = 3) -> tuple[Notebook, Interview]:
    """An interview in writing with so many questions, and its story."""
    notebook, _, interview = person(employer="Tufts")
    plan = tuple(question(n) for n in range(1, count + 1))
    notebook = put(notebook, replace(interview, is_written=True, plan=plan))
    return happened(notebook, interview, (E.ASKED, "2026-11-19 09:00"), *events)


def dues(notebook: Notebook, interview: Interview) -> list[tuple[DueKind, str]]:
    """What is due, with its day."""
    found = of_interview(notebook, notebook.interviews[interview.id], METHOD, NOW)
    return [(due.kind, f"{due.due_at:%m-%d}") for due in found]


def put_off_until(day: date, notebook: Notebook, interview: Interview) -> list[tuple[DueKind, str]]:
    """What is due once all of it was put off."""
    for due in of_interview(notebook, notebook.interviews[interview.id], METHOD, NOW):
        notebook = put_off(notebook, occasion(), due, day)
    return dues(notebook, interview)


def answer(number: int, text: str, *more: int) -> Part:
    """An answer."""
    return Part(PartKind.ANSWER, (text,), (number, *more), text)


def test_after_a_yes_the_questions_are_due_and_no_date() -> None:
    notebook, interview = written(YES)
    assert dues(notebook, interview) == [(DueKind.SEND_QUESTIONS, "11-23")]
    assert put_off_until(LATER, notebook, interview) == [(DueKind.SEND_QUESTIONS, "01-04")]
    assert standing(notebook, interview, METHOD, NOW) == "said yes, questions not sent"
    assert next_step(notebook, interview, METHOD, NOW) == "send the questions"


def test_once_they_are_sent_the_interview_runs_and_one_follow_up_comes_after_two_weeks() -> None:
    notebook, interview = written(YES, SENT)
    assert stage(interview) is Stage.INTERVIEW
    assert dues(notebook, interview) == [(DueKind.UNANSWERED, "12-07")]
    assert put_off_until(LATER, notebook, interview) == [(DueKind.UNANSWERED, "01-04")]
    assert standing(notebook, interview, METHOD, NOW) == "questions sent Mon, no answers"
    notebook, interview = written(YES, SENT, AGAIN)
    assert dues(notebook, interview) == [(DueKind.CLOSE, "12-08")]
    assert standing(notebook, interview, METHOD, NOW) == "asked once more for answers Tue, no answers"


def test_the_questions_are_refused_without_a_yes_and_the_second_follow_up_always() -> None:
    refused = {
        "no yes": why_not_written(written()[1], Purpose.QUESTIONS),
        "no questions": why_not_written(written(YES, count=0)[1], Purpose.QUESTIONS),
        "not sent": why_not_written(written(YES)[1], Purpose.UNANSWERED),
        "twice": why_not_written(written(YES, SENT, AGAIN)[1], Purpose.UNANSWERED),
    }
    assert [words.split(":")[0].split(",")[0] for words in refused.values()] == [
        "permission first",
        "there are no questions to send",
        "the questions have not been sent yet",
        "you have followed up once",
    ]
    assert why_not_written(written(YES)[1], Purpose.QUESTIONS) == ""
    assert why_not_written(written(YES, SENT)[1], Purpose.UNANSWERED) == ""
    assert why_not_written(written()[1], Purpose.THANKS) == ""


def test_the_message_that_comes_next_is_the_questions_then_the_follow_up() -> None:
    assert next_purpose(written(YES)[1]) is Purpose.QUESTIONS
    assert next_purpose(written(YES, SENT)[1]) is Purpose.UNANSWERED


def test_a_reply_waits_to_be_sorted_and_nothing_else_is_awaited() -> None:
    notebook, interview = written(YES, SENT)
    notebook = receive_reply(
        notebook, occasion(start=500), interview.id, "1. a\r\n2. b\x1b", at("2026-11-25 18:00")
    )
    (reply,) = notebook.interviews[interview.id].replies
    assert reply.text == ("1. a", "2. b")
    assert dues(notebook, interview) == [(DueKind.SORT_REPLY, "11-25")]
    assert put_off_until(LATER, notebook, interview) == [(DueKind.SORT_REPLY, "01-04")]
    assert standing(notebook, notebook.interviews[interview.id], METHOD, NOW) == "answers to sort"


def test_sorted_answers_are_notes_and_the_talk_was_held_when_they_came() -> None:
    notebook, interview = written(YES, SENT)
    notebook = receive_reply(notebook, occasion(start=500), interview.id, "1. a", at("2026-11-25 18:00"))
    reply = notebook.interviews[interview.id].replies[0]
    parts = (
        answer(1, "a", 2),
        Part(PartKind.LOOSE, ("b",), (), "b"),
        Part(PartKind.DROPPED, ("c",), (), "c"),
    )
    notebook = sort_reply(notebook, occasion(start=600), interview.id, reply.id, parts, ["q1", "q2", "q3"])
    after = notebook.interviews[interview.id]
    assert [(n.question_id, n.text, n.begun_at) for n in after.notes] == [
        ("q1", "a", at("2026-11-25 18:00")),
        ("", "b", at("2026-11-25 18:00")),
    ]
    assert [(q.outcome.value, q.reason) for q in after.plan] == [
        ("asked", ""),
        ("asked", "answered together with “Question 1?”"),
        ("open", ""),
    ]
    assert (after.events[-1].kind, after.events[-1].at) == (E.HELD, at("2026-11-25 18:00"))
    assert after.replies[0].sorted_at == NOW
    kinds = [kind for kind, _ in dues(notebook, interview)]
    assert kinds[:2] == [DueKind.DEBRIEF, DueKind.THANK]


def test_a_reply_dated_before_the_questions_went_out_counts_from_then() -> None:
    notebook, interview = written(YES, SENT)
    notebook = receive_reply(notebook, occasion(start=500), interview.id, "a", at("2026-11-01 18:00"))
    reply = notebook.interviews[interview.id].replies[0]
    notebook = sort_reply(notebook, occasion(start=600), interview.id, reply.id, (answer(1, "a"),), ["q1"])
    assert stage(notebook.interviews[interview.id]) is Stage.FOLLOW_UP


def test_a_second_reply_does_not_start_the_clocks_again() -> None:
    notebook, interview = written(YES, SENT)
    for start, moment in ((500, "2026-11-24 18:00"), (700, "2026-11-25 18:00")):
        notebook = receive_reply(notebook, occasion(start=start), interview.id, "a", at(moment))
        reply = notebook.interviews[interview.id].replies[-1]
        given = (answer(1, "a"),)
        notebook = sort_reply(notebook, occasion(start=start + 50), interview.id, reply.id, given, ["q1"])
    kinds = [one.kind for one in notebook.interviews[interview.id].events]
    assert (kinds.count(E.HELD), kinds[-1]) == (1, E.EXCHANGED)


def test_questions_sent_again_after_the_talk_do_not_undo_it() -> None:
    _, interview = written(YES, SENT, (E.HELD, "2026-11-24 09:00"))
    later = replace(interview, events=(*interview.events, event(E.QUESTIONS_SENT, "2026-11-25 09:00")))
    assert stage(later) is Stage.FOLLOW_UP


def test_of_an_interview_in_writing_the_request_asks_whether_they_would_write() -> None:
    channels = (Channel.EMAIL,)
    cold = MessageTemplate("a-cold", "", Purpose.REQUEST, channels, "cold", "", "x")
    in_writing = MessageTemplate("written", "", Purpose.REQUEST, channels, "written", "", "x")
    library = Library(message_templates=(cold, in_writing))
    notebook, interview = written()
    assert best_template(library, notebook, interview, Purpose.REQUEST, Channel.EMAIL) == in_writing
    talk = replace(interview, is_written=False)
    assert best_template(library, notebook, talk, Purpose.REQUEST, Channel.EMAIL) == cold
