"""All records as one value, and how they find each other."""

from dataclasses import replace

from tests.domain.builders import NOW, note, person
from tui_interviews.domain.insight import Evidence, Insight, InsightKind
from tui_interviews.domain.memo import once_per_table
from tui_interviews.domain.notebook import (
    Notebook,
    contact_named,
    current_interview,
    insights_of,
    interviews_of,
    put,
)


def test_the_youngest_interview_with_a_person_is_the_current_one() -> None:
    notebook, contact, first = person(start=5)
    second, third = replace(first, id="z"), replace(first, id="000000000001")
    notebook = put(notebook, second, third)
    assert interviews_of(notebook, contact.id) == (third, first, second)
    assert current_interview(notebook, contact.id) == second


def test_nobody_has_no_interview() -> None:
    assert current_interview(Notebook(), "nobody") is None


def test_what_is_put_is_found_at_once() -> None:
    notebook, contact, interview = person()
    assert interviews_of(notebook, contact.id) == (interview,)
    noted = replace(interview, notes=(note(1, "a"),))
    assert interviews_of(put(notebook, noted), contact.id) == (noted,)
    assert interviews_of(notebook, contact.id) == (interview,)


def test_an_insight_is_found_by_each_of_its_lines_once() -> None:
    lines = (Evidence("i", "n1"), Evidence("i", "n2"), Evidence("j", "n1"))
    learned = Insight("x", "", InsightKind.FACT, "fact", NOW, lines)
    notebook = put(Notebook(), learned)
    assert insights_of(notebook, "n1") == insights_of(notebook, "n2") == (learned,)
    assert insights_of(notebook, "n3") == ()


def test_an_interview_whose_person_is_gone_has_a_nameless_one() -> None:
    notebook, _, interview = person()
    assert contact_named(replace(notebook, contacts={}), interview).name == "(unknown person)"


def test_an_answer_is_computed_once_for_the_same_tables_and_anew_for_others() -> None:
    asked: list[object] = []

    @once_per_table
    def length(table: dict[str, int]) -> int:
        asked.append(table)
        return len(table)

    one, other = {"a": 1}, {"a": 1}
    assert [length(one), length(one), length(other), length(one)] == [1, 1, 1, 1]
    assert asked == [one, other, one]
