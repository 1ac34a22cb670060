"""The live interview as a screen: bound to the notebook, drawn from it, and one line that is kept as it is typed."""

from collections.abc import Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Label

from tui_interviews.domain.edits import talking as edits
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.question import PlannedQuestion
from tui_interviews.domain.rehearsal import opening_words
from tui_interviews.domain.talk import current_question, half_lines
from tui_interviews.ui.messages import Edit, Revise, Typing
from tui_interviews.ui.pace import Pace, next_look
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.talkboard import TalkBoard
from tui_interviews.ui.talkhead import TalkHead
from tui_interviews.ui.talkline import TalkLine
from tui_interviews.ui.text import content
from tui_interviews.ui.widgets.headrule import HeadRule
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.line import Line
from tui_interviews.ui.widgets.page import Paragraph

HALF_LINE_SECONDS = 0.8
"""Typed on without a pause, the line is on its way to the disk after this long."""


class Conversation(Screen[None]):
    """What is on it; the keys are those of `Talk`."""

    notebook: reactive[Notebook] = reactive(Notebook, init=False, repaint=False)
    saving: reactive[str] = reactive("", init=False, repaint=False)
    also_open: reactive[tuple[str, ...]] = reactive((), init=False, repaint=False)
    unkept: reactive[frozenset[str]] = reactive(frozenset(), init=False, repaint=False)
    """The notes that are not on the disk yet."""

    def __init__(self, setup: Setup, interview_id: str) -> None:
        """The interview is looked up in the notebook once the screen is bound to it."""
        super().__init__()
        self.setup, self.interview_id = setup, interview_id
        self._is_resumed = False
        self._opening: tuple[Paragraph, ...] | None = None

    @property
    def interview(self) -> Interview | None:
        """The interview as the notebook has it."""
        return self.notebook.interviews.get(self.interview_id)

    @property
    def question(self) -> PlannedQuestion | None:
        """The question in focus."""
        return current_question(self.interview) if self.interview else None

    @property
    def line(self) -> TalkLine:
        """The one field."""
        return self.query_one(TalkLine)

    def compose(self) -> ComposeResult:
        """Head, the two panes, what is left of the time, marks and keys."""
        yield TalkHead(self.setup.clock)
        yield HeadRule().data_bind(Conversation.also_open)
        yield TalkBoard(self.setup.method, self.setup.clock, self.setup.new_id)
        yield Pace(self.setup.method, self.setup.clock)
        signs = "  ".join(f"{mark.sign} {mark.label}" for mark in self.setup.method.marks)
        yield Label(content(f" {signs}", "$muted"), id="marks")
        yield Keybar()

    def on_mount(self) -> None:
        """The keys go to the line; the notebook arrives a moment later."""
        self.line.focus()
        self._tick()

    def _tick(self) -> None:
        """Another look at the clock, each full minute."""
        self._look()
        wait = next_look(self.interview, self.setup.method, self.setup.clock()) if self.interview else 1
        self.set_timer(max(wait, 1), self._tick)

    def _look(self) -> None:
        interview = self.interview
        if interview is not None:
            self.query_one(TalkHead).show(contact_named(self.notebook, interview), interview)
            self.query_one(Pace).show(interview)

    def watch_notebook(self) -> None:
        """A line was kept, here or in another session."""
        if self.is_mounted:
            self._paint()

    def watch_saving(self) -> None:
        """The disk holds it now, or does not."""
        if self.is_mounted:
            self.query_one(TalkHead).saving = self.saving

    def watch_unkept(self) -> None:
        """A line has reached the disk."""
        if self.is_mounted:
            self._paint_board()

    def _paint(self) -> None:
        interview = self.interview
        if interview is None:
            return
        if not self._is_resumed:
            self._resume(interview)
        self._look()
        self._paint_board()

    def _paint_board(self) -> None:
        if self.interview is not None:
            self.query_one(TalkBoard).show(self.interview, self.unkept, self._say_first(self.interview))

    def _say_first(self, interview: Interview) -> Sequence[Paragraph]:
        """The opener and the purpose, until the first line is kept; they come from templates, read once."""
        if self._opening is None:
            words = opening_words(self.notebook, interview, self.setup.library(), self.setup.clock())
            told = [part for title, text in words for part in ((title, "$muted"), (text, ""))]
            self._opening = tuple(told)
        return self._opening

    def _resume(self, interview: Interview) -> None:
        """Go on where it was left: same question, clock running on, the half-typed line too."""
        self._is_resumed = True
        halves = half_lines(interview)
        if halves and not self.line.value:
            self.line.resume(max(halves, key=lambda half: half.begun_at))

    def revise(self, label: str, edit: Edit) -> None:
        """Ask the app for a change."""
        self.post_message(Revise(label, edit))

    def say(self, text: str) -> None:
        """A toast: why a key did nothing, or what it did out of sight."""
        self.notify(text, markup=False)

    @on(Line.Changed, "#line")
    def _typed(self) -> None:
        if self.is_current:
            self.hold()

    def hold(self) -> None:
        """What is half typed is kept like everything else."""
        if len(self.line.value) == 1:
            self._look()
        half = self.line.half(self.question.id if self.question else "")
        self._hold(partial(edits.keep_half_line, interview_id=self.interview_id, half=half))

    def drop(self) -> None:
        """The line becomes a note: what is waiting to be kept of it would only be one more write before that."""
        self._hold(lambda notebook, _: notebook)

    def _hold(self, edit: Edit) -> None:
        self.post_message(Typing(f"half:{self.interview_id}", "", edit, HALF_LINE_SECONDS))
