"""The two panes of the live screen: the questions, and what was said to the one in focus."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.occasion import NewId
from tui_interviews.domain.runningorder import running_order
from tui_interviews.domain.talk import current_question
from tui_interviews.ui.rows.notes import mark_sign, stamp
from tui_interviews.ui.rows.turns import question_rows
from tui_interviews.ui.talkline import TalkLine
from tui_interviews.ui.widgets.headline import Headline
from tui_interviews.ui.widgets.page import Paragraph
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.said import Said, SaidLine


class TalkBoard(Horizontal):
    """Questions on the left; the question in focus, its notes and the line on the right."""

    def __init__(self, method: Method, clock: Callable[[], datetime], new_id: NewId) -> None:
        """The method knows the marks."""
        super().__init__(id="panes")
        self._method, self._clock, self._new_id = method, clock, new_id

    def compose(self) -> ComposeResult:
        """Only the line takes keys."""
        questions = RecordList(id="questions", empty="No questions planned: f2 asks one.")
        questions.can_focus = False
        yield questions
        with Vertical(id="bench"):
            yield Headline(id="question")
            yield Said(id="said")
            yield TalkLine(self._clock, self._new_id)

    def show(self, interview: Interview, waiting: Collection[str], opening: Sequence[Paragraph]) -> None:
        """The talk as it is now; `waiting` are the notes that are not on the disk yet."""
        question = current_question(interview)
        key = question.id if question else ""
        turns = running_order(interview, self._method)
        self.query_one("#questions", RecordList).show(question_rows(turns), key or None)
        number = next((turn.number for turn in turns if turn.question.id == key), 0)
        headline = self.query_one(Headline)
        headline.text = f"{number} {question.text}" if question else "Outside all questions"
        said = self.query_one(Said)
        said.before = (("Type what they say.", "$muted"),) if interview.notes else tuple(opening)
        said.lines = tuple(
            SaidLine(stamp(interview, n), mark_sign(self._method, n), n.text, n.id in waiting)
            for n in interview.notes
            if n.question_id == key
        )
