"""An interview in writing by keys: the yes, the questions, the reply under the questions, one follow-up at most."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.domain.builders import at, happened, person, question
from tests.domain.replies import QUESTIONS, QUOTE, SENT
from tests.ui.desk import FULL, SMALL, Desk, at_desk, library, setup
from tui_interviews.domain.draft import facts, fill
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import template_named
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.notebook import Notebook, messages_of, put
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.question import Outcome, Tier
from tui_interviews.domain.stage import Stage, stage

ME = Profile("Robin Achterberg", "a student", "library science", "robin@example.org")
REPLY = f"""Dear Robin,

1. Luck, and a [/x] friend.

2. Two things:
- vendor statistics
- e-mail. And meetings.

4. code4lib

Best regards,
Ada

On Tue, Nov 24, 2026 at 2:02 PM Robin Achterberg <robin@example.org> wrote:
{QUOTE}
"""


def agreed(*events: tuple[E, str]) -> Notebook:
    """Ada said yes to four questions in writing."""
    notebook, _, interview = person(title="metadata librarian", employer="Tufts", found_via="the directory")
    plan = tuple(question(n, Tier.MUST, text) for n, text in enumerate(QUESTIONS, 1))
    notebook = put(notebook, ME, replace(interview, is_written=True, plan=plan))
    story = ((E.ASKED, "2026-11-16 09:00"), (E.REPLIED, "2026-11-20 09:00"), *events)
    return happened(notebook, notebook.interviews[interview.id], *story)[0]


SENT_ALREADY = (E.QUESTIONS_SENT, "2026-11-24 14:02")


def notes(interview: Interview) -> list[tuple[str, str]]:
    """The question and the words of each note."""
    return [(note.question_id, note.text) for note in interview.notes]


async def take_in(desk: Desk, text: str = REPLY) -> None:
    await desk.press("a", "enter")
    await desk.until(lambda: desk.shown == "FormDialog")
    while desk.focus_id != "field-text":
        await desk.press("tab")
    await desk.paste(text)
    await desk.press("f10")
    await desk.until(lambda: desk.shown == "AnswersDialog")


async def test_today_says_to_send_the_questions_and_enter_writes_them_in_one_message() -> None:
    async with at_desk(setup(agreed())) as desk:
        assert "they said yes 20 Nov; 4 questions in writing, of 3 to 7" in " ".join(desk.text.split())
        await desk.press("enter")
        await desk.until(lambda: desk.shown == "Letter")
        (draft,) = messages_of(desk.notebook, desk.app.chosen)
        assert draft.purpose is Purpose.QUESTIONS
        assert [line for line in draft.body if line[:2] in ("1.", "4.")] == [
            f"1. {QUESTIONS[0]}",
            f"4. {QUESTIONS[3]}",
        ]
        await desk.press("f10")
        assert stage(desk.notebook.interviews[draft.interview_id]) is Stage.INTERVIEW
        await desk.press("4")
        assert "In writing: questions sent today 14:02" in desk.text
        assert "questions sent today" in desk.line("questions sent today,")


async def test_without_a_yes_the_questions_are_not_written() -> None:
    notebook, _, interview = person()
    notebook = put(notebook, ME, replace(interview, is_written=True, plan=(question(1),)))
    async with at_desk(setup(notebook)) as desk:
        await desk.press("2", "c", "3", "Q")
        assert desk.toasts[-1].startswith("Permission first: ask whether they would answer in writing")
        assert desk.shown == "Contacting"
        await desk.press("enter", "enter")
        await desk.until(lambda: desk.shown == "Letter")
        (draft,) = messages_of(desk.notebook, interview.id)
        assert draft.template == "request-written"


async def test_a_talk_is_not_turned_into_one_in_writing_unasked() -> None:
    notebook, _, interview = person()
    notebook = put(notebook, ME)
    notebook, _ = happened(notebook, interview, (E.REPLIED, "2026-11-20 09:00"))
    async with at_desk(setup(notebook)) as desk:
        await desk.press("3", "Q")
        assert desk.toasts == ["This interview is a talk: v in 2 Prepare makes it one in writing."]


async def test_a_pasted_reply_falls_under_the_questions_and_starts_the_clocks() -> None:
    async with at_desk(setup(agreed(SENT_ALREADY))) as desk:
        await desk.press("4", "enter", "enter")
        await desk.until(lambda: desk.shown == "ChoiceDialog")
        await desk.press("escape")
        await take_in(desk)
        assert "3 of 4 questions answered · not answered: 3" in desk.text
        assert "no answer" in desk.text
        assert "Luck, and a [/x] friend." in desk.text
        await desk.press("enter")
        await desk.until(lambda: desk.place == "follow_up")
        assert notes(desk.interview) == [
            ("q1", "Luck, and a [/x] friend."),
            ("q2", "Two things:"),
            ("q2", "- vendor statistics"),
            ("q2", "- e-mail. And meetings."),
            ("q4", "code4lib"),
        ]
        assert {note.begun_at for note in desk.interview.notes} == {at("2026-11-26 14:02")}
        assert [q.outcome for q in desk.interview.plan] == [
            Outcome.ASKED,
            Outcome.ASKED,
            Outcome.OPEN,
            Outcome.ASKED,
        ]
        assert desk.interview.events[-1].kind is E.HELD
        assert "· debrief  · thanks  □□□□□□□□□□ 5 of 5 to go" in desk.text
        assert desk.toasts[-1].endswith("Not answered: 3; Q writes the one follow-up.")
        await desk.press("1")
        assert "Thank Ada Okafor" in desk.text
        await desk.press("u", "u")
        assert desk.notebook.interviews[desk.app.chosen].replies == ()


async def test_parts_are_moved_joined_split_dropped_and_put_back_by_key() -> None:
    async with at_desk(setup(agreed(SENT_ALREADY))) as desk:
        await desk.press("4", "enter")
        await take_in(desk)
        await desk.press("3")
        assert "not answered: 1" in desk.text
        await desk.press("u", "j", "j", "c")
        assert "Two things: - vendor statistics" in desk.text
        await desk.press("j", "s")
        assert "›  And meetings." not in desk.text
        await desk.press("j", "x")
        assert "Dropped: not kept" in desk.text
        await desk.press("x", "J", "J", "J", "enter")
        await desk.until(lambda: desk.place == "follow_up")
        assert notes(desk.interview) == [
            ("q1", "Luck, and a [/x] friend."),
            ("q2", "Two things: - vendor statistics"),
            ("q2", "- e-mail."),
            ("q3", "And meetings."),
            ("q4", "code4lib"),
        ]


async def test_a_part_is_chosen_a_question_from_the_list_and_answers_a_second_one() -> None:
    async with at_desk(setup(agreed(SENT_ALREADY))) as desk:
        await desk.press("4", "enter")
        await take_in(desk)
        await desk.press("ampersand", "j", "j", "enter")
        assert "(also 3) Luck" in desk.text
        assert "4 of 4 questions answered" in desk.text
        await desk.press("t", "G", "enter")
        assert "Under no question: kept as a note all the same" in desk.text
        await desk.press("ampersand")
        assert desk.toasts[-1] == "Move it under its first question before: 1 to 9, or t."
        await desk.press("u", "enter")
        await desk.until(lambda: desk.place == "follow_up")
        third = desk.interview.plan[2]
        assert (third.outcome, third.reason) == (Outcome.ASKED, f"answered together with “{QUESTIONS[0]}”")


async def test_closed_the_reply_waits_and_today_brings_it_up() -> None:
    async with at_desk(setup(agreed(SENT_ALREADY))) as desk:
        await desk.press("4", "enter")
        await take_in(desk)
        await desk.press("escape")
        assert desk.toasts[-1] == "The reply is kept: a sorts it another time."
        assert "Their reply is here: enter sorts the answers" in desk.text
        await desk.press("1")
        assert "Sort the answers of Ada" in desk.text
        await desk.press("enter")
        await desk.until(lambda: desk.shown == "AnswersDialog")


async def test_one_follow_up_lists_what_is_open_and_a_second_is_refused() -> None:
    async with at_desk(setup(agreed(SENT_ALREADY))) as desk:
        await desk.press("4", "enter")
        await take_in(desk)
        await desk.press("enter")
        await desk.until(lambda: desk.place == "follow_up")
        await desk.press("Q")
        await desk.until(lambda: desk.shown == "Letter")
        draft = messages_of(desk.notebook, desk.app.chosen)[-1]
        assert draft.purpose is Purpose.UNANSWERED
        asked = [line for line in draft.body if line[:1].isdigit()]
        assert asked == [f"1. {QUESTIONS[2]}"]
        await desk.press("f10")
        await desk.until(lambda: desk.shown == "FollowUp")
        await desk.press("Q")
        assert (
            desk.toasts[-1] == "You have followed up once, and once is enough: thank them for what there is."
        )
        await take_in(desk, "1. Spreadsheets, all of it.")
        await desk.press("enter")
        await desk.until(lambda: desk.shown == "FollowUp")
        assert notes(desk.interview)[-1] == ("q3", "Spreadsheets, all of it.")
        assert [event.kind for event in desk.interview.events].count(E.HELD) == 1


async def test_a_reply_is_read_from_a_file_and_dated_by_it(tmp_path: Path) -> None:
    mail = (
        "Return-Path: <ada@example.org>\nDate: Wed, 25 Nov 2026 18:30:00 -0500\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset=utf-8\nSubject: Re\n\n{REPLY}"
    )
    (tmp_path / "reply.eml").write_text(mail)
    async with at_desk(setup(agreed(SENT_ALREADY))) as desk:
        await desk.press("4", "enter", "a", "j", "enter")
        await desk.type(str(tmp_path / "nothing.eml"), "enter")
        assert desk.shown == "FormDialog"
        assert "directory" in desk.text
        await desk.replace(str(tmp_path / "reply.eml"), "enter")
        await desk.until(lambda: desk.shown == "AnswersDialog")
        await desk.press("enter")
        await desk.until(lambda: desk.place == "follow_up")
        assert {note.begun_at for note in desk.interview.notes} == {at("2026-11-25 18:30")}
        assert desk.interview.ended_at == at("2026-11-25 18:30")


@pytest.mark.parametrize("size", [FULL, SMALL])
async def test_a_hostile_reply_is_sorted_without_harm(size: tuple[int, int]) -> None:
    hostile = (
        "1. [bold red]\x1b[2J\u202e[/] "
        + "long " * 2_000
        + "\r\n2. "
        + "漢" * 500
        + "\n\n[@click=app.quit]x[/]\n"
    )
    async with at_desk(setup(agreed(SENT_ALREADY)), size) as desk:
        await desk.press("4", "enter")
        await take_in(desk, hostile)
        await desk.press("j", "s", "c", "x", "x", "u", "enter")
        await desk.until(lambda: desk.place == "follow_up")
        assert any("[@click=app.quit]" in note.text for note in desk.interview.notes)


async def test_an_interview_without_questions_keeps_a_reply_outside_them() -> None:
    notebook, _, interview = person()
    notebook, _ = happened(put(notebook, ME), interview, (E.REPLIED, "2026-11-20 09:00"))
    async with at_desk(setup(notebook)) as desk:
        await desk.press("3", "enter")
        await take_in(desk, "All I can say is: go to conferences.")
        await desk.press("enter")
        await desk.until(lambda: desk.place == "follow_up")
        assert notes(desk.interview) == [("", "All I can say is: go to conferences.")]


def test_the_message_that_is_sent_is_the_one_that_replies_quote() -> None:
    """The quoted original of the table of replies is what the template makes."""
    notebook = agreed()
    (interview,) = notebook.interviews.values()
    template = template_named(library(), "written-questions")
    assert template is not None
    _, body = fill(template, facts(notebook, interview, library(), at("2026-11-24 14:00")))
    assert set(SENT[4:8]) <= set(body)
