"""The live interview: one question in focus, notes under it stamped with the time, and the minutes that are left."""

from datetime import datetime
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Label

from tui_interviews.commands import Where
from tui_interviews.domain.edits import talking as edits
from tui_interviews.domain.interview import HalfLine, Interview, Note
from tui_interviews.domain.marks import marked
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.question import Outcome, PlannedQuestion
from tui_interviews.domain.talk import current_question, left_minutes, not_asked
from tui_interviews.ui import talkforms as forms
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.messages import Choose, Edit, Go, Revise, Settle, Typing
from tui_interviews.ui.noterows import mark_sign, stamp
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.talkhead import head
from tui_interviews.ui.text import content
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.line import Line
from tui_interviews.ui.widgets.page import Page
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column, Row

LAST_MINUTES = 5
SLOW, FAST = 60, 15
"""Seconds between two looks at the clock: nothing ticks, so that a slow line stays free for typing."""


class Talk(Screen[None]):
    """The keys go to one line for ever; everything else is on function and control keys."""

    BINDINGS = bindings(Where.TALK, has_priority=True)
    notebook: reactive[Notebook] = reactive(Notebook, init=False, repaint=False)
    saving: reactive[str] = reactive("", init=False, repaint=False)

    def __init__(self, setup: Setup, interview_id: str) -> None:
        """The interview is looked up in the notebook once the screen is bound to it."""
        super().__init__()
        self.setup, self.interview_id = setup, interview_id
        self._begun_at: datetime | None = None

    @property
    def interview(self) -> Interview | None:
        """The interview as the notebook has it."""
        return self.notebook.interviews.get(self.interview_id)

    @property
    def question(self) -> PlannedQuestion | None:
        """The question in focus."""
        return current_question(self.interview) if self.interview else None

    @property
    def line(self) -> Line:
        """The one field."""
        return self.query_one("#line", Line)

    def compose(self) -> ComposeResult:
        """Head; questions on the left; the question, its notes and the line on the right; marks and keys."""
        yield Label("", id="head")
        with Horizontal(id="panes"):
            questions = RecordList(
                (Column(share=1),), id="questions", empty="No questions planned: f2 asks one."
            )
            questions.can_focus = False
            yield questions
            with Vertical(id="bench"):
                yield Page(id="question")
                notes = RecordList(
                    (Column(width=5), Column(share=1)), id="notes", empty="Type what they say."
                )
                notes.can_focus = False
                yield notes
                yield Line(id="line", placeholder="what they say; enter keeps the line")
        signs = "  ".join(f"{mark.sign} {mark.label}" for mark in self.setup.method.marks)
        yield Label(content(f" {signs}", "$muted"), id="marks")
        yield Keybar()

    def on_mount(self) -> None:
        """The keys go to the line; the notebook arrives a moment later."""
        self.line.focus()
        self._look_at_clock()

    def _resume(self, interview: Interview) -> None:
        """Go on where it was left: same question, clock running on, the half-typed line too."""
        self._is_resumed = True
        half = interview.half_line
        if half is not None and not self.line.value:
            with self.prevent(Line.Changed):
                self.line.value = half.text
            self._begun_at = half.begun_at
            self.line.action_end()

    _is_resumed = False

    def _look_at_clock(self) -> None:
        self._paint_head()
        left = left_minutes(self.interview, self.setup.clock()) if self.interview else SLOW
        self.set_timer(FAST if left <= LAST_MINUTES else SLOW, self._look_at_clock)

    def watch_notebook(self) -> None:
        """A line was kept, here or in another session."""
        if self.is_mounted:
            self._paint()

    def watch_saving(self) -> None:
        """The disk holds it now, or does not."""
        if self.is_mounted:
            self._paint_head()

    def _paint_head(self) -> None:
        interview = self.interview
        if interview is not None:
            contact = contact_named(self.notebook, interview)
            text = head(
                contact, interview, self.setup.method, self.setup.clock(), self.saving, self.size.width
            )
            self.query_one("#head", Label).update(text)

    def _paint(self) -> None:
        interview, question = self.interview, self.question
        if interview is None:
            return
        if not self._is_resumed:
            self._resume(interview)
        self._paint_head()
        questions = self.query_one("#questions", RecordList)
        rows = [_question_row(one, number) for number, one in enumerate(interview.plan, 1)]
        questions.show(rows, question.id if question else None)
        number = 1 + interview.plan.index(question) if question else 0
        text = f"{number} {question.text}" if question else "Outside all questions"
        self.query_one("#question", Page).paragraphs = ((text, "bold $accent"),)
        key = question.id if question else ""
        found = [note for note in interview.notes if note.question_id == key]
        notes = self.query_one("#notes", RecordList)
        notes.show(
            Row(n.id, (stamp(interview, n), f"{mark_sign(self.setup.method, n)} {n.text}")) for n in found
        )
        notes.action_last()

    def _revise(self, label: str, edit: Edit) -> None:
        self.post_message(Revise(label, edit))

    # the line

    @on(Line.Changed, "#line")
    def _typed(self, event: Line.Changed) -> None:
        if self.is_current:
            self._hold(event.input.value)

    def _hold(self, text: str) -> None:
        """The stamp is when the line was begun; what is half typed is kept like everything else."""
        if not text:
            self._begun_at = None
        elif self._begun_at is None:
            self._begun_at = self.setup.clock()
        key = self.question.id if self.question else ""
        half = HalfLine(self._begun_at, text, key) if self._begun_at else None
        edit = partial(edits.keep_half_line, interview_id=self.interview_id, half=half)
        self.post_message(Typing(f"half:{self.interview_id}", "", edit))

    def action_keep(self) -> None:
        """The line becomes a note under the question in focus."""
        mark, text = marked(self.line.value, self.setup.method)
        if not text:
            return
        question = self.question
        begun_at = self._begun_at or self.setup.clock()
        note = Note("", begun_at, text, mark, question.id if question else "")
        self._begun_at = None
        with self.prevent(Line.Changed):
            self.line.value = ""
        self._revise(
            f"keep the line “{text}”", partial(edits.keep_line, interview_id=self.interview_id, note=note)
        )

    # questions

    def _focus(self, question: PlannedQuestion) -> None:
        self._revise("", partial(edits.focus, interview_id=self.interview_id, question_id=question.id))

    def action_step(self, step: int) -> None:
        """The next question, or the one before; retired ones are passed over."""
        interview, question = self.interview, self.question
        if interview is None or question is None:
            return
        plan = [one for one in interview.plan if one.outcome is not Outcome.RETIRED or one.id == question.id]
        place = plan.index(question) + step
        if 0 <= place < len(plan):
            self._focus(plan[place])
        else:
            self.notify(
                "That was the last question." if step > 0 else "This is the first question.", markup=False
            )

    def action_skip(self) -> None:
        """Pass over this question."""
        if self.question is not None:
            edit = partial(edits.skip, interview_id=self.interview_id, question_id=self.question.id)
            self._revise("skip a question", edit)
            self.call_later(self.action_step, 1)

    def action_jump(self) -> None:
        """Choose a question."""
        if self.interview is not None:
            forms.jump(self, self.interview, self._focus)

    def action_probe(self) -> None:
        """Short follow-ups to ask."""
        forms.show_probes(self, self.setup.library(), self.question)

    def action_ask(self) -> None:
        """A question that came up."""
        forms.ask_unplanned(self, self.interview_id, self._revise)

    def action_fix(self) -> None:
        """Change, re-mark or move an earlier line."""
        if self.interview is not None:
            forms.fix(self, self.interview, self.setup.method, self._revise)

    # the talk

    def action_consent(self) -> None:
        """What they answered."""
        forms.consent(self, self.interview_id, self._revise)

    def action_more(self) -> None:
        """They gave more time."""
        minutes = self.setup.method.more_minutes
        edit = partial(edits.give_more_time, interview_id=self.interview_id, minutes=minutes)
        self._revise(f"{minutes} more minutes", edit)

    def action_end(self) -> None:
        """The talk is over; say what was not asked, and go on to follow up."""
        interview = self.interview
        if interview is None or not self.is_current:
            return
        self._hold(self.line.value)
        self.post_message(Settle())
        name = contact_named(self.notebook, interview).name
        self._revise(f"end the talk with {name}", partial(edits.end, interview_id=interview.id))
        missed = not_asked(interview, self.question)
        also = f" Not asked: {'; '.join(q.text for q in missed[:3])}" if missed else ""
        self.notify(f"Thank {name} within a day; debrief while it is fresh.{also}", markup=False, timeout=10)
        self.post_message(Choose(interview.id))
        self.dismiss()
        self.app.post_message(Go("follow_up"))

    def action_leave(self) -> None:
        """Leave for a moment; the clock runs on."""
        self._hold(self.line.value)
        self.post_message(Settle())
        self.dismiss()


def _question_row(question: PlannedQuestion, number: int) -> Row:
    sign = {Outcome.ASKED: "✓", Outcome.SKIPPED: "–", Outcome.RETIRED: "✓"}.get(question.outcome, " ")
    tone = "" if question.outcome is Outcome.OPEN else "muted"
    return Row(question.id, (f"{number} {question.text}",), tone, sign)
