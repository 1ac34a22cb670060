"""Prepare: what is known of the person, and which questions to ask in which order."""

from dataclasses import replace
from functools import partial

from tui_interviews.commands import Where
from tui_interviews.domain.answered import answered
from tui_interviews.domain.contact import Research, rank_of
from tui_interviews.domain.duration import counted
from tui_interviews.domain.edits import preparing as edits
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import all_questions, question_by_id
from tui_interviews.domain.question import PlannedQuestion, Tier
from tui_interviews.domain.readiness import missing, planned_minutes
from tui_interviews.domain.stage import Stage
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.forms import prepare as forms
from tui_interviews.ui.forms.person import edit_person
from tui_interviews.ui.forms.questions import QuestionChoice
from tui_interviews.ui.messages import Go
from tui_interviews.ui.rows.plan import plan_rows, research_rows, target_words
from tui_interviews.ui.stageplace import StagePlace
from tui_interviews.ui.widgets.page import Paragraph
from tui_interviews.ui.widgets.row import Column


class Prepare(StagePlace):
    """Research and the plan in one list, so that one pair of keys walks both."""

    NAME = "prepare"
    STAGE = Stage.PREPARE
    NOBODY = "Nobody to prepare for. n in 1 Today adds a person; p in 7 People picks from the address book."
    COLUMNS = (Column(share=1), Column(width=4))
    BINDINGS = bindings(Where.PREPARE)

    def in_order(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Those the user wants most to talk with first."""
        known, people = self.notebook.interviews, self.notebook.contacts
        return tuple(sorted(keys, key=lambda key: -rank_of(people[known[key].contact_id])))

    def facts(self) -> list[Paragraph]:
        """The person and why it is them, and the minutes planned against those to ask for."""
        lines = super().facts()
        interview, contact = self.interview, self.contact
        if interview is not None and contact is not None:
            lines.append((target_words(contact), "$muted"))
            lines.append(self._budget(interview, self._exploring(interview)))
        return lines

    def _exploring(self, interview: Interview) -> str:
        """The career path, where it is not the one that the head names."""
        path = self.notebook.paths.get(interview.path_id)
        if path is None:
            return " · no career path: P"
        return "" if path.id == self.notebook.profile.path_id else f" · {path.name}"

    def _budget(self, interview: Interview, exploring: str) -> Paragraph:
        planned, asked = planned_minutes(interview), self.notebook.profile.minutes
        minutes = f"{planned:g} of {asked} min planned"
        if planned > asked:
            return (f"{minutes}: {planned - asked:g} too many; t makes one spare{exploring}", "$warning")
        return (f"{minutes}{exploring}", "$success" if planned else "$muted")

    def paint_bench(self) -> None:
        """Research first, then the plan by tier."""
        interview, contact = self.interview, self.contact
        answered = self._answered()
        rows = [*research_rows(contact), *plan_rows(interview, answered)] if interview and contact else []
        self.work.show(rows)
        self.show_whole()

    def _answered(self) -> dict[str, tuple[str, ...]]:
        """The questions of the plan that may be left out, with why."""
        if self.interview is None:
            return {}
        return answered(self.notebook, self.interview, question_by_id(self.setup.library()))

    def whole(self) -> list[Paragraph]:
        """The row uncut; of a question that may be left out, why."""
        found = self._answered()
        reasons = found.get(self.work.key)
        if not reasons:
            return super().whole()
        every = f", X all {len(found)}" if len(found) > 1 else ""
        return [(f"? {reasons[0]} · x retires it{every}", "$warning"), *super().whole()]

    # the row under the cursor

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

    def _there_is(self, thing: object, what: str) -> bool:
        if not thing:
            self.say(f"Put the cursor on {what} first.")
        return bool(thing)

    def _there_is_somebody(self) -> bool:
        if self.interview is None:
            self.say(self.NOBODY)
        return self.interview is not None

    def do_row(self) -> None:
        """Change the row; the last row of each part adds to it."""
        match self.work.key:
            case "+research":
                self.action_research()
            case "+question":
                self.action_add_questions()
            case _:
                self.action_edit()

    # commands

    def action_add_questions(self) -> None:
        """The question sets, to mark in."""
        interview = self.interview
        if interview is None:
            self.say(self.NOBODY)
            return
        library = self.setup.library()

        def taken(keys: tuple[str, ...] | None) -> None:
            found = [question for question in all_questions(library) if question.id in (keys or ())]
            if found:
                label = f"plan {counted(len(found), 'question')}"
                self.revise(label, partial(edits.plan_questions, interview_id=interview.id, questions=found))

        self.app.push_screen(QuestionChoice(library, interview), taken)

    def action_own_question(self) -> None:
        """A question in the user's own words, as a must."""
        if self._there_is_somebody() and self.interview:
            forms.own_question(self, self.interview)

    def action_research(self) -> None:
        """A new fact."""
        if self._there_is_somebody() and self.contact:
            forms.research(self, self.contact, None)

    def action_edit(self) -> None:
        """Other words for the row."""
        if self.fact is not None and self.contact is not None:
            forms.research(self, self.contact, self.fact)
        elif self.question is not None and self.interview is not None:
            forms.question(self, self.interview, self.question)
        else:
            self._there_is(None, "a question or a fact")

    def action_minutes(self) -> None:
        """The same form, where the minutes are."""
        if self._there_is(self.question, "a question"):
            self.action_edit()

    def action_tier(self) -> None:
        """Must, should, spare, and round again."""
        question, interview = self.question, self.interview
        if self._there_is(question, "a question") and question and interview:
            order = tuple(Tier)
            tier = order[(order.index(question.tier) + 1) % len(order)]
            new = replace(question, tier=tier)
            edit = partial(edits.change_question, interview_id=interview.id, question=new)
            self.revise(f"make a question {tier}", edit)

    def action_move(self, steps: int) -> None:
        """Up or down the plan."""
        question, interview = self.question, self.interview
        if self._there_is(question, "a question") and question and interview:
            edit = partial(
                edits.move_question, interview_id=interview.id, question_id=question.id, steps=steps
            )
            self.revise("move a question", edit)

    def action_retire(self) -> None:
        """Why it need not be asked, as far as that is not known; on a retired question, open it again."""
        question, interview = self.question, self.interview
        if not self._there_is(question, "a question") or question is None or interview is None:
            return
        reasons = self._answered().get(question.id)
        if reasons:
            self._retire(interview, {question.id: reasons[0]})
        else:
            forms.retire(self, interview, question)

    def action_retire_answered(self) -> None:
        """All that may be left out, in one step."""
        found = {key: reasons[0] for key, reasons in self._answered().items()}
        if not self._there_is_somebody() or self.interview is None:
            return
        if found:
            self._retire(self.interview, found)
        else:
            self.say("Nothing that is known answers a question of this plan.")

    def _retire(self, interview: Interview, why: dict[str, str]) -> None:
        told = {key: f"answered by {reason}" for key, reason in why.items()}
        edit = partial(edits.retire_answered, interview_id=interview.id, why=told)
        self.revise(f"retire {counted(len(why), 'question')}", edit)

    def action_remove(self) -> None:
        """The row goes; undo brings it back."""
        interview, contact = self.interview, self.contact
        if interview is None or contact is None:
            self.say(self.NOBODY)
        elif self.fact is not None:
            remove = partial(edits.remove_research, contact_id=contact.id, fact_id=self.fact.id)
            self.revise("take out a fact", remove)
        elif self.question is not None:
            remove = partial(edits.remove_question, interview_id=interview.id, question_id=self.question.id)
            self.revise("take out a question", remove)
        else:
            self._there_is(None, "a question or a fact")

    def action_edit_person(self) -> None:
        """The facts about the person."""
        edit_person(self, self.contact)

    def action_ready(self) -> None:
        """On to Contact, saying what is still missing."""
        interview, contact = self.interview, self.contact
        if interview is None or contact is None:
            self.say(self.NOBODY)
            return
        gaps = missing(contact, interview)
        if self.seen.stages[interview.id] is Stage.PREPARE:
            self.revise(
                f"{contact.name} is prepared", partial(edits.finish_preparing, interview_id=interview.id)
            )
        if gaps:
            self.say(f"On to Contact, though {' and '.join(gaps)}; 2 comes back to it.")
        self.post_message(Go("contact"))
