"""The two panes of the live screen: the questions, and what was said to the one in focus."""

from collections.abc import Callable
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from tui_interviews.domain.interview import HalfLine, Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.occasion import NewId
from tui_interviews.domain.question import Outcome, PlannedQuestion
from tui_interviews.domain.talk import current_question
from tui_interviews.ui.rows.notes import mark_sign, stamp
from tui_interviews.ui.widgets.line import Line
from tui_interviews.ui.widgets.page import Page
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column, Row


class TalkLine(Line):
    """The one field that the keys go to; it knows when the line in it was begun."""

    def __init__(self, clock: Callable[[], datetime], new_id: NewId) -> None:
        """The clock stamps the first letter."""
        super().__init__(id="line", placeholder="what they say; enter keeps the line")
        self._clock, self._new_id = clock, new_id
        self._begun_at: datetime | None = None
        self._half_id = new_id()

    def resume(self, half: HalfLine) -> None:
        """Go on with what was half typed, under its old stamp and in its place."""
        with self.prevent(Line.Changed):
            self.begin_afresh(half.text)
        self._begun_at, self._half_id = half.begun_at, half.id
        self.action_end()

    def half(self, question_id: str) -> HalfLine:
        """What is half typed now; the stamp of an empty line is that of the next letter."""
        begun_at = self._begun_at or self._clock()
        self._begun_at = begun_at if self.value else None
        return HalfLine(begun_at, self.value, question_id, self._half_id)

    def empty(self) -> None:
        """The line was kept; the next letter begins another one."""
        self._begun_at, self._half_id = None, self._new_id()
        with self.prevent(Line.Changed):
            self.begin_afresh("")

    async def take_back(self) -> None:
        """What is typed; with nothing there, what was done last in the app, which then is also the first to be redone."""
        if self.value:
            self.action_take_back()
        else:
            self.begin_afresh("")
            await self.run_action("app.undo")

    async def type_again(self) -> None:
        """What was taken back last."""
        if self.can_type_again:
            self.action_type_again()
        else:
            await self.run_action("app.redo")


class TalkBoard(Horizontal):
    """Questions on the left; the question in focus, its notes and the line on the right."""

    def __init__(self, method: Method, clock: Callable[[], datetime], new_id: NewId) -> None:
        """The method knows the marks."""
        super().__init__(id="panes")
        self._method, self._clock, self._new_id = method, clock, new_id

    def compose(self) -> ComposeResult:
        """Only the line takes keys."""
        questions = RecordList((Column(share=1),), id="questions", empty="No questions planned: f2 asks one.")
        notes = RecordList((Column(width=5), Column(share=1)), id="notes", empty="Type what they say.")
        questions.can_focus = notes.can_focus = False
        yield questions
        with Vertical(id="bench"):
            yield Page(id="question")
            yield notes
            yield TalkLine(self._clock, self._new_id)

    def show(self, interview: Interview) -> None:
        """The talk as it is now, the youngest note in sight."""
        question = current_question(interview)
        rows = [_question_row(one, number) for number, one in enumerate(interview.plan, 1)]
        self.query_one("#questions", RecordList).show(rows, question.id if question else None)
        number = 1 + interview.plan.index(question) if question else 0
        text = f"{number} {question.text}" if question else "Outside all questions"
        self.query_one("#question", Page).paragraphs = ((text, "bold $accent"),)
        key = question.id if question else ""
        said = [note for note in interview.notes if note.question_id == key]
        notes = self.query_one("#notes", RecordList)
        notes.show(Row(n.id, (stamp(interview, n), f"{mark_sign(self._method, n)} {n.text}")) for n in said)
        notes.action_last()


def _question_row(question: PlannedQuestion, number: int) -> Row:
    sign = {Outcome.ASKED: "✓", Outcome.SKIPPED: "–", Outcome.RETIRED: "✓"}.get(question.outcome, " ")
    tone = "" if question.outcome is Outcome.OPEN else "muted"
    return Row(question.id, (f"{number} {question.text}",), tone, sign)
