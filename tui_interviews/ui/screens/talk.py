"""The live interview: one question in focus, notes under it stamped with the time, and the minutes that are left."""

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Label

from tui_interviews.commands import Where
from tui_interviews.domain.edits import talking as edits
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.marks import marked
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.question import Outcome, PlannedQuestion
from tui_interviews.domain.talk import current_question, half_lines, not_asked
from tui_interviews.domain.text import shortened
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.forms import talk as forms
from tui_interviews.ui.messages import Choose, Edit, Go, Revise, Settle, Typing
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.talkboard import TalkBoard, TalkLine
from tui_interviews.ui.talkhead import TalkHead
from tui_interviews.ui.text import content
from tui_interviews.ui.widgets.headrule import HeadRule
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.line import Line


class Talk(Screen[None]):
    """The keys go to one line for ever; everything else is on function and control keys."""

    BINDINGS = bindings(Where.TALK, has_priority=True)
    notebook: reactive[Notebook] = reactive(Notebook, init=False, repaint=False)
    saving: reactive[str] = reactive("", init=False, repaint=False)
    also_open: reactive[tuple[str, ...]] = reactive((), init=False, repaint=False)

    def __init__(self, setup: Setup, interview_id: str) -> None:
        """The interview is looked up in the notebook once the screen is bound to it."""
        super().__init__()
        self.setup, self.interview_id = setup, interview_id

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
        """Head, the two panes, marks and keys."""
        yield TalkHead(self.setup.method, self.setup.clock)
        yield HeadRule().data_bind(Talk.also_open)
        yield TalkBoard(self.setup.method, self.setup.clock, self.setup.new_id)
        signs = "  ".join(f"{mark.sign} {mark.label}" for mark in self.setup.method.marks)
        yield Label(content(f" {signs}", "$muted"), id="marks")
        yield Keybar()

    def on_mount(self) -> None:
        """The keys go to the line; the notebook arrives a moment later."""
        self.line.focus()

    def _resume(self, interview: Interview) -> None:
        """Go on where it was left: same question, clock running on, the half-typed line too."""
        self._is_resumed = True
        halves = half_lines(interview)
        if halves and not self.line.value:
            self.line.resume(max(halves, key=lambda half: half.begun_at))

    _is_resumed = False

    def watch_notebook(self) -> None:
        """A line was kept, here or in another session."""
        if self.is_mounted:
            self._paint()

    def watch_saving(self) -> None:
        """The disk holds it now, or does not."""
        if self.is_mounted:
            self.query_one(TalkHead).saving = self.saving

    def _paint(self) -> None:
        interview = self.interview
        if interview is None:
            return
        if not self._is_resumed:
            self._resume(interview)
        self.query_one(TalkHead).show(contact_named(self.notebook, interview), interview)
        self.query_one(TalkBoard).show(interview)

    def _revise(self, label: str, edit: Edit) -> None:
        self.post_message(Revise(label, edit))

    # the line

    @on(Line.Changed, "#line")
    def _typed(self) -> None:
        if self.is_current:
            self._hold()

    def _hold(self) -> None:
        """What is half typed is kept like everything else."""
        half = self.line.half(self.question.id if self.question else "")
        edit = partial(edits.keep_half_line, interview_id=self.interview_id, half=half)
        self.post_message(Typing(f"half:{self.interview_id}", "", edit))

    def action_keep(self) -> None:
        """The line becomes a note under the question in focus, stamped with when it was begun."""
        half = self.line.half(self.question.id if self.question else "")
        mark, text = marked(half.text, self.setup.method)
        if not text:
            return
        note = Note("", half.begun_at, text, mark, half.question_id)
        self.line.empty()
        keep = partial(edits.keep_line, interview_id=self.interview_id, note=note, half_id=half.id)
        self._revise(f"keep the line “{shortened(text, 60)}”", keep)

    async def action_take_back(self) -> None:
        """What is typed in the line, and with nothing there, what the talk did last."""
        await self.line.take_back()

    async def action_type_again(self) -> None:
        """The same, forward."""
        await self.line.type_again()

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
        self._hold()
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
        self._hold()
        self.post_message(Settle())
        self.dismiss()
