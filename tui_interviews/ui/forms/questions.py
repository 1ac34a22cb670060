"""The question sets, to choose from."""

from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import Library
from tui_interviews.domain.question import Question
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.widgets.row import Column, Row

COLUMNS = (Column(share=1), Column(width=6), Column(width=4))
HINT = "space marks · / filters by words, category, tier, live, written, student or changer · enter takes the marked"


class QuestionChoice(ChoiceDialog):
    """All sets in one list: planned questions are ticked, and every fact about a question can be filtered for."""

    def __init__(self, library: Library, interview: Interview) -> None:
        """The interview says what is planned already."""
        planned = {question.question_id for question in interview.plan}
        rows = [row for one in library.question_sets for row in _set(one.title, one.questions, planned)]
        super().__init__("Question sets", rows, COLUMNS, can_mark=True, hint=HINT)

    def on_mount(self) -> None:
        """The box takes the whole width."""
        super().on_mount()
        self.query_one(".box").styles.width = "96%"


def _set(title: str, questions: tuple[Question, ...], planned: set[str]) -> list[Row]:
    if not questions:
        return []
    return [
        Row("", (f"  {title}",)),
        *(_row(question, is_planned=question.id in planned) for question in questions),
    ]


def _row(question: Question, *, is_planned: bool) -> Row:
    return Row(
        question.id,
        (question.text, question.tier.value, f"{question.minutes:g}", _words(question)),
        "muted" if is_planned else "",
        "✓" if is_planned else " ",
    )


def _words(question: Question) -> str:
    """What the filter finds besides what is shown: a fourth cell for which there is no column."""
    sensitive = "sensitive" if question.is_sensitive else ""
    return " ".join((question.category, question.tiara, *question.modes, question.audience, sensitive))
