"""Research that answers questions, the question sets, interviews in writing, by keys."""

from dataclasses import replace

from tests.ui.desk import SMALL, Desk, at_desk, sample, setup
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.question import Outcome, PlannedQuestion
from tui_interviews.domain.readiness import open_questions
from tui_interviews.domain.written import to_send
from tui_interviews.ui.widgets.page import Page


def plain(desk: Desk) -> str:
    """The screen without frames and line breaks."""
    return " ".join(desk.text.replace("│", " ").split())


def whole(desk: Desk, name: str = "whole") -> str:
    """What stands below the list about the row under the cursor, or in another page."""
    return "\n".join(text for text, _ in desk.app.screen.query_one(f"#{name}", Page).paragraphs)


def planned(*questions: str, employer: str = "") -> Notebook:
    """Dale Kim of the sample, with these questions of the sets."""
    notebook = sample()
    dale = next(one for one in notebook.contacts.values() if one.name == "Dale Kim")
    (interview,) = (one for one in notebook.interviews.values() if one.contact_id == dale.id)
    known = {q.id: q for one in setup().library().question_sets for q in one.questions}
    plan = tuple(
        PlannedQuestion(f"plan{n}", known[name].text, question_id=name) for n, name in enumerate(questions)
    )
    return put(notebook, replace(dale, employer=employer or dale.employer), replace(interview, plan=plan))


async def to_dale(desk: Desk) -> None:
    await desk.press("2", "G", "enter")
    assert "Dale Kim" in desk.text


async def test_a_fact_marks_what_it_may_answer_and_one_key_retires_it_with_the_reason() -> None:
    async with at_desk(setup(planned("lis-degree-matters", "day-dullest-part"))) as desk:
        await to_dale(desk)
        await desk.press("r", "up", "right", "right", "right", "enter")
        await desk.type("MLIS, Simmons", "enter")
        await desk.type("staff page", "f10")
        assert desk.toasts[-1] == ("This may answer 1 question, marked with ?: x retires one, X all of them.")
        await desk.press("g")
        assert "education: MLIS, Simmons (staff page, 26 Nov 2026)" in plain(desk)
        await desk.press("j", "j")
        why = "research, education: MLIS, Simmons (staff page, 26 Nov 2026)"
        assert f"? {why} · x retires it" in whole(desk)
        await desk.press("x")
        question = desk.interview.plan[0]
        assert (question.outcome, question.reason) == (Outcome.RETIRED, f"answered by {why}")
        assert f"(answered by {why})" in whole(desk)
        await desk.press("u")
        assert desk.interview.plan[0].outcome is Outcome.OPEN


async def test_an_earlier_talk_at_the_same_employer_answers_too() -> None:
    notebook = planned("day-dullest-part", "ci-questions-to-brief", employer="corvane BIOLOGICS")
    async with at_desk(setup(notebook)) as desk:
        await to_dale(desk)
        await desk.press("X")
        retired = [one for one in desk.interview.plan if one.outcome is Outcome.RETIRED]
        assert len(retired) == 2
        assert all(one.reason.startswith("answered by José Álvarez Quintero, ") for one in retired)
        assert "“" in retired[0].reason
        await desk.press("X")
        assert desk.toasts[-1] == "Nothing that is known answers a question of this plan."


async def test_a_question_that_nothing_answers_is_retired_for_a_reason_of_ones_own() -> None:
    async with at_desk(setup(planned("day-dullest-part"))) as desk:
        await to_dale(desk)
        await desk.press("g", "j", "x")
        await desk.type("said in the advertisement", "enter")
        assert desk.interview.plan[0].reason == "said in the advertisement"


async def test_the_sets_are_filtered_by_key_and_the_filters_are_on_screen() -> None:
    async with at_desk(setup(planned())) as desk:
        await to_dale(desk)
        await desk.press("a")
        assert "c category: all · s for: all · m medium: all · t TIARA: all" in desk.text
        assert "174 of 174 shown" in desk.text
        await desk.press("s", "s", "m", "m", "t", "t", "t")
        assert "s for: students · m medium: written · t TIARA: advice" in whole(desk, "sieve")
        assert " of 174 shown" in desk.text
        assert "Which courses would you choose again" in desk.text
        assert "Could you walk me through last Tuesday" not in desk.text
        await desk.press("c")
        assert "0 of 174 shown" in desk.text
        assert "No question is all of that: c, s, m and t go on" in plain(desk)


async def test_the_same_filters_can_be_typed() -> None:
    async with at_desk(setup(planned())) as desk:
        await to_dale(desk)
        await desk.press("a", "slash")
        await desk.type("tiara:advice for:students in:written", "enter")
        assert "Which courses would you choose again" in desk.text
        assert "Could you walk me through last Tuesday" not in desk.text


async def test_the_whole_question_and_the_budget_stay_in_sight_while_marking() -> None:
    async with at_desk(setup(planned()), SMALL) as desk:
        await to_dale(desk)
        await desk.press("a", "j", "j", "j", "j")
        assert "How large a step back in level or pay should I expect, and for how long?" in whole(desk)
        assert "0 of 20 min planned" in desk.text
        await desk.press("space", "space")
        assert "4 of 20 min planned, 2 marked" in desk.text
        await desk.press("k", "space", "enter")
        assert len(desk.interview.plan) == 1


async def test_too_much_for_the_time_is_said_while_marking() -> None:
    async with at_desk(setup(planned())) as desk:
        await to_dale(desk)
        await desk.press("a", "slash")
        await desk.type("must", "enter", *["space"] * 14)
        assert "min planned, 14 marked: " in desk.text
        assert " too many · " in desk.text


async def test_in_writing_only_what_can_be_answered_in_writing_is_offered() -> None:
    async with at_desk(setup(planned())) as desk:
        await to_dale(desk)
        await desk.press("v")
        assert "0 questions in writing: 3 to 7 are usual" in desk.text
        await desk.press("a")
        assert "m medium: written" in desk.text
        assert "In two or three sentences" not in desk.text
        await desk.press("slash")
        await desk.type("two or three sentences")
        assert "In two or three sentences, how did you come" in desk.text
        await desk.press("escape", "m")
        assert "174 of 174 shown" in desk.text


async def test_a_written_interview_never_holds_more_than_seven() -> None:
    async with at_desk(setup(planned())) as desk:
        await to_dale(desk)
        await desk.press("v", "a", "slash")
        await desk.type("must", "enter", *["space"] * 9, "enter")
        assert len(open_questions(desk.interview)) == 9
        assert len(to_send(desk.interview)) == 7
        assert "7 questions in writing, of 3 to 7" in desk.text
        await desk.press("G", "k", "t")
        assert desk.toasts[-1].startswith("7 questions are the most that one sends in writing")
        assert len(to_send(desk.interview)) == 7
        await desk.press("K", "K", "K")
        assert len(to_send(desk.interview)) == 7
        await desk.press("o")
        await desk.type("And what else?", "enter")
        assert len(to_send(desk.interview)) == 7
        await desk.press("v")
        assert " min planned" in desk.text


async def test_once_there_is_a_date_its_medium_decides() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("4", "g", "2", "v")
        assert desk.toasts[-1] == "There is a date, which says how you talk: s in 4 Interview changes it."


async def test_the_row_of_the_cursor_stays_in_sight_beside_the_reason() -> None:
    async with at_desk(setup(sample()), SMALL) as desk:
        await desk.press("2", "g", "enter", *["j"] * 9)
        assert "x retires it" in whole(desk)
        assert desk.line("›").startswith("›? 3 ")


async def test_a_fact_has_the_day_on_which_it_was_found_which_is_never_to_come() -> None:
    async with at_desk(setup(planned())) as desk:
        await to_dale(desk)
        await desk.press("r")
        await desk.type("two branches", "enter", "enter")
        await desk.replace("tomorrow", "f10")
        assert "that day is still to come" in desk.text
        await desk.replace("20 Nov", "f10")
        await desk.press("g")
        assert whole(desk) == "employer: two branches (20 Nov 2026)"
        await desk.press("e", "up")
        await desk.replace("three branches", "f10")
        assert whole(desk) == "employer: three branches (20 Nov 2026)"
