"""The live interview's keys: one line for ever, everything else on function and control keys."""

from dataclasses import replace
from functools import partial

from tui_interviews.commands import Where
from tui_interviews.domain.edits import talking as edits
from tui_interviews.domain.interview import Note
from tui_interviews.domain.marks import mark_of_sign, marked
from tui_interviews.domain.notebook import contact_named
from tui_interviews.domain.question import PlannedQuestion
from tui_interviews.domain.runningorder import following, preceding
from tui_interviews.domain.text import shortened
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.conversation import Conversation
from tui_interviews.ui.forms import endtalk
from tui_interviews.ui.forms import talk as forms
from tui_interviews.ui.forms.consent import ask_consent
from tui_interviews.ui.messages import Choose, Go, Settle
from tui_interviews.ui.widgets.said import Said


class Talk(Conversation):
    """A note under the question in focus with every enter."""

    BINDINGS = bindings(Where.TALK, has_priority=True)

    # the line

    def action_keep(self) -> None:
        """The line becomes a note under the question in focus, stamped with when it was begun."""
        half = self.line.half(self.question.id if self.question else "")
        mark, text = marked(half.text, self.setup.method)
        if alone := mark_of_sign(text, self.setup.method):
            self._mark_last(alone)
        if alone or not text:
            return
        note = Note("", half.begun_at, text, mark, half.question_id)
        self.line.empty()
        self.drop()
        keep = partial(edits.keep_line, interview_id=self.interview_id, note=note, half_id=half.id)
        self.revise(f"keep the line “{shortened(text, 60)}”", keep)

    def _mark_last(self, mark: str) -> None:
        """A sign alone marks the line before it, or takes the same mark off again."""
        interview, question = self.interview, self.question
        if interview is None:
            return
        key = question.id if question else ""
        last = next((note for note in reversed(interview.notes) if note.question_id == key), None)
        if last is None:
            self.say("A sign alone marks the line before it, and there is none yet.")
            return
        self.line.begin_afresh("")
        new = replace(last, mark="" if last.mark == mark else mark)
        label = f"mark the line “{shortened(last.text, 60)}”"
        self.revise(label, partial(edits.change_note, interview_id=interview.id, note=new))

    async def action_take_back(self) -> None:
        """What is typed in the line, and with nothing there, what the talk did last."""
        await self.line.take_back()

    async def action_type_again(self) -> None:
        """The same, forward."""
        await self.line.type_again()

    def action_look_back(self, step: int) -> None:
        """Earlier lines of this question, or later ones again."""
        if not self.query_one(Said).scroll(step):
            self.say("These are all lines under this question: f4 lists those of the whole talk.")

    # questions

    def _focus(self, question: PlannedQuestion) -> None:
        self.revise("", partial(edits.focus, interview_id=self.interview_id, question_id=question.id))

    def action_next(self) -> None:
        """The next question that is still to be asked."""
        if self.interview is None:
            return
        question = following(self.interview, self.setup.method)
        if question is None:
            self.say("Nothing is left to ask behind this one: ctrl+t jumps, f2 asks another, f10 ends.")
        else:
            self._focus(question)

    def action_previous(self) -> None:
        """The question before, asked or not."""
        question = preceding(self.interview, self.setup.method) if self.interview else None
        if question is None:
            self.say("This is the first question.")
        else:
            self._focus(question)

    def action_skip(self) -> None:
        """Pass over this question for good."""
        self._leave_question("skip", edits.skip)

    def action_park(self) -> None:
        """Put this question off until the closing."""
        self._leave_question("park", edits.park)

    def _leave_question(self, word: str, edit: forms.LeaveQuestion) -> None:
        interview, question = self.interview, self.question
        if interview is None or question is None:
            self.say(f"There is no question to {word}: f2 asks one.")
            return
        then = following(interview, self.setup.method)
        change = partial(
            edit, interview_id=interview.id, question_id=question.id, next_id=then.id if then else ""
        )
        self.revise(f"{word} the question “{shortened(question.text, 60)}”", change)

    def action_jump(self) -> None:
        """Choose a question."""
        if self.interview is not None:
            forms.jump(self, self.interview, self.setup.method, self._focus)

    def action_probe(self) -> None:
        """Short follow-ups to ask."""
        forms.show_probes(self, self.setup.library(), self.question)

    def action_ask(self) -> None:
        """A question that came up."""
        forms.ask_unplanned(self, self.interview_id, self.revise)

    def action_fix(self) -> None:
        """Change, re-mark or move an earlier line."""
        if self.interview is not None:
            forms.fix(self, self.interview, self.setup.method, self.revise)

    # the talk

    def action_consent(self) -> None:
        """What they answered."""
        if self.interview is not None:
            ask_consent(self, self.notebook, self.interview, self.setup, self.revise)

    def action_more(self) -> None:
        """They gave more time."""
        minutes = self.setup.method.more_minutes
        edit = partial(edits.give_more_time, interview_id=self.interview_id, minutes=minutes)
        self.revise(f"{minutes} more minutes", edit)

    def action_end(self) -> None:
        """The talk is over; before, what was not asked."""
        if self.interview is None:
            return
        self.hold()
        self.post_message(Settle())
        endtalk.ask_to_end(
            self, self.interview, self.setup.method, self.setup.clock(), self._focus, self._end
        )

    def _end(self, ending: endtalk.Ending) -> None:
        """From here the clocks of debrief and thank-you run."""
        interview = self.interview
        if interview is None:
            return
        name = contact_named(self.notebook, interview).name
        self.revise(f"end the talk with {name}", partial(edits.end, interview_id=interview.id, at=ending.at))
        self.notify(
            endtalk.what_now(name, ending, self.setup.clock(), self.setup.method), markup=False, timeout=10
        )
        self.post_message(Choose(interview.id))
        self.dismiss()
        self.app.post_message(Go("follow_up"))

    def action_leave(self) -> None:
        """Leave for a moment; the clock runs on."""
        self.hold()
        self.post_message(Settle())
        self.dismiss()
