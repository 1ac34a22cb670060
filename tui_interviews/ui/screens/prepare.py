"""Prepare: what is known of the person, and which questions to ask in which order."""

from functools import partial

from tui_interviews.commands import Where
from tui_interviews.domain.contact import rank_of
from tui_interviews.domain.edits import preparing as edits
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.readiness import missing
from tui_interviews.domain.stage import Stage
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.forms import prepare as forms
from tui_interviews.ui.forms.budget import budget_of, budget_words
from tui_interviews.ui.forms.person import edit_person
from tui_interviews.ui.forms.questions import choose_questions
from tui_interviews.ui.messages import Go
from tui_interviews.ui.planplace import PlanPlace
from tui_interviews.ui.rows.plan import plan_rows, research_rows, target_words
from tui_interviews.ui.widgets.page import Paragraph
from tui_interviews.ui.widgets.row import Column


class Prepare(PlanPlace):
    """Research and the plan in one list, so that one pair of keys walks both."""

    NAME = "prepare"
    STAGE = Stage.PREPARE
    NOBODY = "Nobody to prepare for. F finds people, n in 1 Today adds one; p in 7 People picks from the address book."
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
            lines.append(self._budget(interview))
        return lines

    def _exploring(self, interview: Interview) -> str:
        """The career path, where it is not the one that the head names."""
        path = self.notebook.paths.get(interview.path_id)
        if path is None:
            return " · no career path: P"
        return "" if path.id == self.notebook.profile.path_id else f" · {path.name}"

    def _budget(self, interview: Interview) -> Paragraph:
        budget = budget_of(interview, self.notebook.profile.minutes, self.setup.method)
        words, tone = budget_words(budget)
        advice = "; t makes one spare" if "too many" in words else ""
        return (f"{words}{advice}{self._exploring(interview)}", tone)

    def paint_bench(self) -> None:
        """Research first, then the plan by tier."""
        interview, contact = self.interview, self.contact
        found = self.answered()
        rows = [*research_rows(contact), *plan_rows(interview, found)] if interview and contact else []
        self.work.show(rows)
        self.show_whole()

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
        choose_questions(self, interview)

    def action_own_question(self) -> None:
        """A question in the user's own words, as a must."""
        if self.there_is_somebody() and self.interview:
            forms.own_question(self, self.interview)

    def action_research(self) -> None:
        """A new fact."""
        if self.there_is_somebody() and self.contact:
            forms.research(self, self.contact, None)

    def action_edit(self) -> None:
        """Other words for the row."""
        if self.fact is not None and self.contact is not None:
            forms.research(self, self.contact, self.fact)
        elif self.question is not None and self.interview is not None:
            forms.question(self, self.interview, self.question)
        else:
            self.there_is(None, "a question or a fact")

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
            self.there_is(None, "a question or a fact")

    def action_edit_person(self) -> None:
        """The facts about the person."""
        edit_person(self, self.contact)

    def go_on(self) -> None:
        """What is still missing, else on to Contact."""
        interview, contact = self.interview, self.contact
        if interview is None or contact is None or self.seen.stages[interview.id] is not Stage.PREPARE:
            super().go_on()
        elif gaps := missing(contact, interview):
            self.open_work()
            self.say(
                f"Still {' and '.join(gaps)}: r writes down a fact, a adds questions, c goes on without."
            )
        else:
            self.action_ready()

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
