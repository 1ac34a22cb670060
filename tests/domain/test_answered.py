"""Questions that need not be asked."""

from dataclasses import replace

from tests.domain.builders import NOW, happened, note, occasion, person
from tui_interviews.domain.answered import answered, reasons
from tui_interviews.domain.contact import ResearchKind
from tui_interviews.domain.edits.preparing import add_research, plan_questions, retire_answered
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.question import Outcome, Question
from tui_interviews.domain.readiness import open_questions

DEGREE = Question("degree", "Does the degree matter?", answered_by=("education",))
DULL = Question("dull", "What is dull?")
SETS = {question.id: question for question in (DEGREE, DULL)}


def planned(employer: str = "Tufts") -> tuple[Notebook, Interview]:
    """Ada, who is to be asked both."""
    notebook, _, interview = person(employer=employer)
    notebook = plan_questions(notebook, occasion(start=10), interview.id, SETS.values())
    return notebook, notebook.interviews[interview.id]


def heard(notebook: Notebook, employer: str, name: str = "Bo Lind", start: int = 50) -> Notebook:
    """Somebody who was asked the dull one a day ago."""
    notebook, _, interview = person(notebook, name, start, employer=employer)
    notebook = plan_questions(notebook, occasion(start=start + 10), interview.id, [DULL])
    notebook, interview = happened(notebook, interview, (EventKind.HELD, "2026-11-25 15:00"))
    (asked,) = interview.plan
    said = note(start, "“vendor statistics”", "quote", asked.id)
    return put(notebook, replace(interview, notes=(said,)))


def test_a_fact_of_the_right_kind_answers_and_says_where_it_is_from() -> None:
    notebook, interview = planned()
    contact_id = interview.contact_id
    notebook = add_research(notebook, occasion(start=30), contact_id, ResearchKind.EDUCATION, "MLIS", "page")
    assert reasons(notebook, interview, DEGREE) == ("research, education: MLIS (page, 26 Nov 2026)",)
    assert reasons(notebook, interview, DULL) == ()


def test_a_fact_of_another_kind_answers_nothing() -> None:
    notebook, interview = planned()
    notebook = add_research(notebook, occasion(start=30), interview.contact_id, ResearchKind.TENURE, "x")
    assert answered(notebook, interview, SETS) == {}


def test_an_answer_at_the_same_employer_says_who_when_and_the_line() -> None:
    notebook, interview = planned("Tufts")
    notebook = heard(notebook, "TUFTS")
    assert reasons(notebook, interview, DULL) == ("Bo Lind, 25 Nov 2026: “vendor statistics”",)


def test_an_answer_elsewhere_or_with_no_employer_known_is_none() -> None:
    for mine, theirs in (("Tufts", "Simmons"), ("", "")):
        notebook, interview = planned(mine)
        assert answered(heard(notebook, theirs), interview, SETS) == {}


def test_a_talk_does_not_answer_its_own_questions() -> None:
    notebook, interview = planned()
    dull = next(one for one in interview.plan if one.question_id == "dull")
    noted = replace(interview, notes=(note(1, "x", question_id=dull.id),))
    assert answered(put(notebook, noted), noted, SETS) == {}


def test_all_that_is_answered_is_retired_in_one_step_and_nothing_else() -> None:
    notebook, interview = planned()
    notebook = heard(notebook, "Tufts")
    found = answered(notebook, interview, SETS)
    why = {key: f"answered by {reasons[0]}" for key, reasons in found.items()}
    after = retire_answered(notebook, occasion(NOW), interview.id, why).interviews[interview.id]
    assert [one.question_id for one in open_questions(after)] == ["degree"]
    (retired,) = (one for one in after.plan if one.outcome is Outcome.RETIRED)
    assert retired.reason == "answered by Bo Lind, 25 Nov 2026: “vendor statistics”"
    assert answered(put(notebook, after), after, SETS) == {}
    assert retire_answered(put(notebook, after), occasion(), after.id, why).interviews[after.id] == after
