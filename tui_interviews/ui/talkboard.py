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
from tui_interviews.ui.text import cut, wrapped
from tui_interviews.ui.widgets.page import Page, Paragraph
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.said import Said, SaidLine


class TalkBoard(Horizontal):
    """Questions on the left; the question in focus, its notes and the line on the right."""

    def __init__(self, method: Method, clock: Callable[[], datetime], new_id: NewId) -> None:
        """The method knows the marks."""
        super().__init__(id="panes")
        self._method, self._clock, self._new_id = method, clock, new_id
        self._question = ""

    def compose(self) -> ComposeResult:
        """Only the line takes keys."""
        questions = RecordList(id="questions", empty="No questions planned: f2 asks one.")
        questions.can_focus = False
        yield questions
        with Vertical(id="bench"):
            yield Page(id="question")
            yield Said(id="said")
            yield TalkLine(self._clock, self._new_id)

    def show(self, interview: Interview, waiting: Collection[str], opening: Sequence[Paragraph]) -> None:
        """The talk as it is now; `waiting` are the notes that are not on the disk yet."""
        question = current_question(interview)
        key = question.id if question else ""
        turns = running_order(interview, self._method)
        self.query_one("#questions", RecordList).show(question_rows(turns), key or None)
        number = next((turn.number for turn in turns if turn.question.id == key), 0)
        self._question = f"{number} {question.text}" if question else "Outside all questions"
        self._fit()
        said = self.query_one(Said)
        said.before = (("Type what they say.", "$muted"),) if interview.notes else tuple(opening)
        said.lines = tuple(
            SaidLine(stamp(interview, n), mark_sign(self._method, n), n.text, n.id in waiting)
            for n in interview.notes
            if n.question_id == key
        )

    def on_resize(self) -> None:
        """Another size, another share for the question."""
        self._fit()

    def _fit(self) -> None:
        """A long question takes a third of the height at most; the list of ctrl+t has all of it."""
        page = self.query_one("#question", Page)
        width, most = page.size.width or 1, max(self.size.height // 3, 1)
        lines = wrapped(self._question, width) if page.size.width else [self._question]
        if len(lines) > most:
            lines = [*lines[: most - 1], cut(" ".join(lines[most - 1 :]), width).rstrip()]
        page.paragraphs = (("\n".join(lines), "bold $accent"),)
