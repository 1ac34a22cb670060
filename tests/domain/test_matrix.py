"""Question by person: which questions are the same, and what stands in a cell."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW, note, occasion, person
from tui_interviews.domain.careerpath import CareerPath, SameQuestion
from tui_interviews.domain.edits.matrix import join_questions, split_question
from tui_interviews.domain.matrix import OUTSIDE, Matrix, categories, matrix, nothing_noted
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.question import Outcome, PlannedQuestion

PATH = CareerPath("path", "Metadata librarian", NOW)
NAMES = ("Ada Okafor", "Ben Li", "Cleo Marsh")


def asked(number: int, text: str, question_id: str = "", category: str = "") -> PlannedQuestion:
    return PlannedQuestion(
        f"q{number}", text, category=category, question_id=question_id, outcome=Outcome.ASKED
    )


def talks(*plans: tuple[PlannedQuestion, ...], joined: tuple[tuple[str, ...], ...] = ()) -> Notebook:
    """A talk a person, each question of its plan answered with a line."""
    groups = tuple(SameQuestion(f"g{number}", group) for number, group in enumerate(joined))
    notebook = put(Notebook(), replace(PATH, same_questions=groups))
    for number, plan in enumerate(plans):
        notebook, _, interview = person(notebook, NAMES[number], start=1 + 10 * number)
        notes = tuple(
            note(10 * number + place, f"{q.text} said {number}", question_id=q.id)
            for place, q in enumerate(plan)
        )
        talk = replace(interview, path_id="path", plan=plan, notes=notes, started_at=NOW)
        notebook = put(notebook, talk)
    return notebook


def told(table: Matrix) -> dict[str, list[str]]:
    """For each question, who answered."""
    names = {one.id: one.name.split()[0] for one in table.people}
    return {
        row.text: [names[key] for key, answers in row.cells.items() if any(a.notes for a in answers)]
        for row in table.rows
    }


def test_questions_of_the_same_set_are_one_whatever_their_wording() -> None:
    notebook = talks((asked(1, "Dullest part?", "dull"),), (asked(1, "What bores you?", "dull"),))
    assert told(matrix(notebook, "path")) == {"Dullest part?": ["Ada", "Ben"]}


@pytest.mark.parametrize("text", ["what  is DULL", "What is dull?", "what is düll!"])
def test_the_same_words_are_one_question_whoever_typed_them(text: str) -> None:
    notebook = talks((asked(1, "What is dull?"),), (asked(1, text),))
    assert len(matrix(notebook, "path").rows) == 1


def test_other_words_are_another_question_until_the_user_joins_them() -> None:
    plans = ((asked(1, "What is dull?"),), (asked(1, "Which task bores you?"),), (asked(1, "Pay?"),))
    assert len(matrix(talks(*plans), "path").rows) == 3
    notebook = join_questions(talks(*plans), occasion(), "path", ("What is dull?", "Which task bores you?"))
    table = matrix(notebook, "path")
    assert told(table) == {"What is dull?": ["Ada", "Ben"], "Pay?": ["Cleo"]}
    assert [len(row.parts) for row in table.rows] == [2, 1]


def test_a_joined_wording_brings_along_all_that_rules_call_the_same() -> None:
    plans = ((asked(1, "A?", "one"),), (asked(1, "B?", "one"),), (asked(1, "C?"),))
    notebook = join_questions(talks(*plans), occasion(), "path", ("A?", "C?"))
    (row,) = matrix(notebook, "path").rows
    assert row.parts == (("A?", "B?"), ("C?",))
    assert len(matrix(split_question(notebook, occasion(), "path", row.parts[1]), "path").rows) == 2


def test_joining_joined_ones_makes_one_group_and_splitting_leaves_the_others_together() -> None:
    plans = ((asked(1, "A?"),), (asked(1, "B?"),), (asked(1, "C?"),))
    notebook = talks(*plans, joined=(("A?", "B?"), ("B?", "C?")))
    assert len(matrix(notebook, "path").rows) == 1
    notebook = split_question(notebook, occasion(), "path", ("B?",))
    assert [row.parts for row in matrix(notebook, "path").rows] == [(("A?",), ("C?",)), (("B?",),)]
    (group,) = notebook.paths["path"].same_questions
    assert group == SameQuestion("g0", ("A?", "C?"))
    notebook = split_question(notebook, occasion(), "path", ("C?",))
    assert notebook.paths["path"].same_questions == ()


def test_people_stand_in_the_order_of_their_talks_and_lines_outside_the_questions_last() -> None:
    notebook = talks((asked(1, "A?"),), (asked(1, "A?"),))
    *_, second = notebook.interviews.values()
    early = replace(second, started_at=NOW.replace(day=1), notes=(*second.notes, note(99, "by the way")))
    table = matrix(put(notebook, early), "path")
    assert [one.name for one in table.people] == ["Ben Li", "Ada Okafor"]
    assert [row.key for row in table.rows][-1] == OUTSIDE
    assert told(table)["Outside the questions"] == ["Ben"]


def test_only_talks_of_the_path_count_and_only_questions_that_somebody_was_asked() -> None:
    planned = PlannedQuestion("q1", "Never asked?")
    notebook = talks((asked(1, "A?"), replace(planned, id="q2")), (asked(1, "A?"),))
    first, second = notebook.interviews.values()
    notebook = put(notebook, replace(second, path_id="another"), replace(first, notes=first.notes[:1]))
    table = matrix(notebook, "path")
    assert ([one.name for one in table.people], told(table)) == (["Ada Okafor"], {"A?": ["Ada"]})
    assert matrix(notebook, "nowhere") == Matrix()


def test_a_cell_without_an_answer_says_why() -> None:
    plans = [asked(1, "A?")]
    for outcome in (Outcome.SKIPPED, Outcome.ASKED, Outcome.RETIRED):
        question = replace(asked(1, "A?"), outcome=outcome, reason="the staff page")
        notebook = talks(tuple(plans), (question,))
        *_, silent = notebook.interviews.values()
        row = matrix(put(notebook, replace(silent, notes=(note(5, "x", question_id=""),))), "path").rows[0]
        reasons = {
            Outcome.SKIPPED: "not asked",
            Outcome.ASKED: "asked, nothing noted",
            Outcome.RETIRED: "the staff page",
        }
        assert nothing_noted(row.cells[silent.contact_id]) == reasons[outcome]
    assert nothing_noted(()) == ""


def test_categories_are_those_of_the_questions() -> None:
    notebook = talks((asked(1, "A?", category="skills"), asked(2, "B?", category="day"), asked(3, "C?")))
    assert categories(matrix(notebook, "path")) == ("day", "skills")


WORDINGS = ("A?", "B?", "C?", "D?", "E?")


@given(st.lists(st.tuples(st.sampled_from(WORDINGS), st.sampled_from(WORDINGS)), max_size=6))
def test_whatever_is_joined_every_line_stands_in_exactly_one_row(pairs: list[tuple[str, str]]) -> None:
    plan = tuple(asked(number, text) for number, text in enumerate(WORDINGS))
    notebook = talks(plan)
    for pair in pairs:
        notebook = join_questions(notebook, occasion(), "path", pair)
    rows = matrix(notebook, "path").rows
    lines = [n.id for row in rows for answers in row.cells.values() for a in answers for n in a.notes]
    assert sorted(lines) == sorted(n.id for talk in notebook.interviews.values() for n in talk.notes)
    places = {wording: row.key for row in rows for part in row.parts for wording in part}
    assert all(places[one] == places[other] for one, other in pairs)
    for wording in WORDINGS:
        notebook = split_question(notebook, occasion(), "path", (wording,))
    assert len(matrix(notebook, "path").rows) == len(WORDINGS)
