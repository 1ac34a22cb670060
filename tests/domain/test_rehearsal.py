"""The first minutes of a talk."""

from dataclasses import replace

from tests.domain.builders import NOW, person, question
from tui_interviews.domain.library import Library
from tui_interviews.domain.notebook import put
from tui_interviews.domain.question import Mode, Outcome, Question, QuestionSet, Tier
from tui_interviews.domain.rehearsal import Step, steps
from tui_interviews.domain.script import Script

LIBRARY = Library(
    question_sets=(
        QuestionSet(
            "opening",
            "Opening",
            questions=(
                Question("w", "Written?", modes=(Mode.WRITTEN,)),
                Question("o1", "Does that suit you?"),
                Question("o2", "May I record?"),
            ),
        ),
    ),
    script=Script("I am ${my_name}, ${my_introduction}.", "About ${career_path}.", "May I?"),
)


def test_the_opener_the_purpose_and_the_first_three_open_questions() -> None:
    notebook, _, interview = person()
    plan = (replace(question(0), outcome=Outcome.RETIRED), *(question(n) for n in range(1, 6)))
    interview = replace(interview, plan=plan)
    notebook = put(replace(notebook, profile=replace(notebook.profile, name="Nia")), interview)
    assert [(one.title, one.text) for one in steps(notebook, interview, LIBRARY, NOW)] == [
        ("The opener", "I am Nia, …."),
        ("What it is for", "About …."),
        ("Question 1", "Question 1?"),
        ("Question 2", "Question 2?"),
        ("Question 3", "Question 3?"),
    ]


def test_a_short_plan_is_filled_up_with_questions_to_open_with() -> None:
    notebook, _, interview = person()
    interview = replace(interview, plan=(question(1, Tier.SPARE),))
    said = [one.text for one in steps(notebook, interview, LIBRARY, NOW)]
    assert said[2:] == ["Question 1?", "Does that suit you?", "May I record?"]


def test_without_a_script_there_are_only_questions() -> None:
    notebook, _, interview = person()
    library = replace(LIBRARY, script=Script())
    assert [one.title for one in steps(notebook, interview, library, NOW)] == ["Question 1", "Question 2"]


def test_saying_something_takes_as_long_as_its_words() -> None:
    assert Step("x", "word " * 70).seconds == 30
    assert Step("x", "").seconds == 1
