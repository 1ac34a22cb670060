"""The plan of the chosen interview, row by row: what it is, and what can be done with it."""

from dataclasses import replace
from functools import partial

from tui_interviews.domain.answered import answered
from tui_interviews.domain.contact import Research
from tui_interviews.domain.duration import counted
from tui_interviews.domain.edits import preparing as edits
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import question_by_id
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.question import PlannedQuestion, Tier
from tui_interviews.domain.written import is_in_writing, to_send
from tui_interviews.ui.forms import prepare as forms
from tui_interviews.ui.messages import Edit
from tui_interviews.ui.stageplace import StagePlace
from tui_interviews.ui.widgets.page import Paragraph


class PlanPlace(StagePlace):
    """A place in which the plan is made."""

    @property
    def question(self) -> PlannedQuestion | None:
        """The question under the cursor."""
        plan = self.interview.plan if self.interview else ()
        return next((question for question in plan if question.id == self.work.key), None)

    @property
    def fact(self) -> Research | None:
        """The fact under the cursor."""
        research = self.contact.research if self.contact else ()
        return next((fact for fact in research if fact.id == self.work.key), None)

    def there_is(self, thing: object, what: str) -> bool:
        """Whether there is; if not, a word about it."""
        if not thing:
            self.say(f"Put the cursor on {what} first.")
        return bool(thing)

    def there_is_somebody(self) -> bool:
        """Whether anybody is chosen; if not, a word about it."""
        if self.interview is None:
            self.say(self.NOBODY)
        return self.interview is not None

    def answered(self) -> dict[str, tuple[str, ...]]:
        """The questions of the plan that may be left out, with why."""
        if self.interview is None:
            return {}
        return answered(self.notebook, self.interview, question_by_id(self.setup.library()))

    def whole(self) -> list[Paragraph]:
        """The row uncut; of a question that may be left out, why."""
        found = self.answered()
        reasons = found.get(self.work.key)
        if not reasons:
            return super().whole()
        every = f", X all {len(found)}" if len(found) > 1 else ""
        return [*super().whole(), (f"? {reasons[0]} · x retires it{every}", "$warning")]

    def action_minutes(self) -> None:
        """The same form, where the minutes are."""
        if self.there_is(self.question, "a question") and self.question and self.interview:
            forms.question(self, self.interview, self.question)

    def action_tier(self) -> None:
        """Must, should, spare, and round again."""
        question, interview = self.question, self.interview
        if self.there_is(question, "a question") and question and interview:
            order = tuple(Tier)
            tier = order[(order.index(question.tier) + 1) % len(order)]
            new = replace(question, tier=tier)
            edit = partial(edits.change_question, interview_id=interview.id, question=new)
            self._revise_if_it_fits(f"make a question {tier}", edit)

    def action_move(self, steps: int) -> None:
        """Up or down the plan."""
        question, interview = self.question, self.interview
        if self.there_is(question, "a question") and question and interview:
            edit = partial(
                edits.move_question, interview_id=interview.id, question_id=question.id, steps=steps
            )
            self._revise_if_it_fits("move a question", edit)

    def _revise_if_it_fits(self, label: str, edit: Edit) -> None:
        """The change, unless it would bring a written interview over its number of questions."""
        before, most = self.interview, self.setup.method.written_questions_max
        after = edit(self.notebook, Occasion(self.setup.clock(), self.setup.new_id)).interviews[self.chosen]
        is_more = before is not None and len(to_send(after)) > len(to_send(before))
        if is_more and is_in_writing(after) and len(to_send(after)) > most:
            self.say(
                f"{most} questions are the most that one sends in writing: make another one spare first."
            )
        else:
            self.revise(label, edit)

    def action_written(self) -> None:
        """In writing, or live."""
        interview = self.interview
        if interview is None:
            self.say(self.NOBODY)
        elif interview.meeting is not None:
            self.say("There is a date, which says how you talk: s in 4 Interview changes it.")
        else:
            words = "live" if interview.is_written else "in writing"
            edit = partial(
                edits.hold_in_writing, interview_id=interview.id, is_written=not interview.is_written
            )
            self.revise(f"hold the interview {words}", edit)

    def action_retire(self) -> None:
        """Why it need not be asked, as far as that is not known; on a retired question, open it again."""
        question, interview = self.question, self.interview
        if not self.there_is(question, "a question") or question is None or interview is None:
            return
        reasons = self.answered().get(question.id)
        if reasons:
            self._retire(interview, {question.id: reasons[0]})
        else:
            forms.retire(self, interview, question)

    def action_retire_answered(self) -> None:
        """All that may be left out, in one step."""
        found = {key: reasons[0] for key, reasons in self.answered().items()}
        if not self.there_is_somebody() or self.interview is None:
            return
        if found:
            self._retire(self.interview, found)
        else:
            self.say("Nothing that is known answers a question of this plan.")

    def _retire(self, interview: Interview, why: dict[str, str]) -> None:
        told = {key: f"answered by {reason}" for key, reason in why.items()}
        edit = partial(edits.retire_answered, interview_id=interview.id, why=told)
        self.revise(f"retire {counted(len(why), 'question')}", edit)
