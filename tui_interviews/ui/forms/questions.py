"""The question sets, to choose from: filtered by key, with the time that the choice takes in sight."""

from collections.abc import Mapping
from functools import partial

from textual.app import ComposeResult
from textual.containers import Vertical

from tui_interviews.commands import Where
from tui_interviews.domain.answered import reasons
from tui_interviews.domain.duration import counted
from tui_interviews.domain.edits import preparing as edits
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import Library, all_questions
from tui_interviews.domain.question import Audience, Mode, Question, QuestionSet
from tui_interviews.domain.sieve import AUDIENCE_WORDS, Sieve, passes, sieve_words, turned
from tui_interviews.domain.written import room_left
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.forms.budget import Budget, budget_of, budget_words
from tui_interviews.ui.place import Place
from tui_interviews.ui.text import content
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.page import Page
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column, Row

COLUMNS = (Column(share=1), Column(width=6), Column(width=4))


class QuestionChoice(ChoiceDialog):
    """All sets in one list; planned questions are ticked, those that are answered already have a question mark."""

    BINDINGS = bindings(Where.QUESTIONS)

    def __init__(self, library: Library, budget: Budget, answered: Mapping[str, tuple[str, ...]]) -> None:
        """`answered` says why questions of the sets may be left out, by their ids."""
        self._library, self._budget, self._answered = library, budget, answered
        self._questions = {question.id: question for question in all_questions(library)}
        self._sieve = Sieve(mode=Mode.WRITTEN if budget.is_written else "")
        super().__init__("Question sets", self._sifted(Sieve()), COLUMNS, can_mark=True)

    def compose(self) -> ComposeResult:
        """Filters and budget, the questions, the whole text of the one under the cursor."""
        with Vertical(classes="box -full") as box:
            box.border_title = content("Question sets")
            yield Page(id="sieve")
            yield Page(id="budget")
            yield RecordList(
                COLUMNS, empty="No question is all of that: c, s, m and t go on to the next value."
            )
            yield Page(id="whole")
            yield Keybar()

    def fit(self) -> None:
        """The list takes what is left."""

    def begin(self) -> None:
        """The rows, and the keys to them."""
        self._show()
        self.query_one(RecordList).focus()

    def _show(self) -> None:
        self.query_one(RecordList).show(self._sifted(self._sieve))
        self.query_one("#sieve", Page).paragraphs = ((self._sieve_line(), "$accent"),)
        self._show_budget()
        self.show_row()

    def _sifted(self, sieve: Sieve) -> list[Row]:
        rows = [self._set(one, sieve) for one in self._library.question_sets]
        return [row for part in rows for row in part]

    def _set(self, one: QuestionSet, sieve: Sieve) -> list[Row]:
        found = [self._row(question) for question in one.questions if passes(sieve, question)]
        return [Row("", (f"  {one.title}",)), *found] if found else []

    def _row(self, question: Question) -> Row:
        is_planned = question.id in self._budget.planned
        sign = "✓" if is_planned else "?" if question.id in self._answered else " "
        cells = (question.text, question.tier.value, f"{question.minutes:g}", sieve_words(question))
        return Row(question.id, cells, "muted" if is_planned else "", sign)

    def _sieve_line(self) -> str:
        """The filters with their keys."""
        sieve = self._sieve
        values = {
            "c category": sieve.category,
            "s for": AUDIENCE_WORDS[Audience(sieve.audience)] if sieve.audience else "",
            "m medium": sieve.mode,
            "t TIARA": sieve.tiara,
        }
        return " · ".join(f"{name}: {value or 'all'}" for name, value in values.items())

    def action_turn(self, facet: str) -> None:
        """The next value of one filter."""
        self._sieve = turned(self._sieve, facet, self._questions.values())
        self._show()

    def action_mark(self) -> None:
        """Mark the row, and count its minutes."""
        super().action_mark()
        self._show_budget()

    def _show_budget(self) -> None:
        marked = self.query_one(RecordList).marked
        chosen = [question for key, question in self._questions.items() if key in marked]
        words, tone = budget_words(self._budget, chosen)
        shown = sum(passes(self._sieve, question) for question in self._questions.values())
        lines = (f"{words} · {shown} of {len(self._questions)} shown", tone)
        self.query_one("#budget", Page).paragraphs = (lines,)

    def show_row(self) -> None:
        """The question under the cursor, uncut."""
        question = self._questions.get(self.query_one(RecordList).key)
        self.query_one("#whole", Page).paragraphs = self._whole(question) if question else ()

    def _whole(self, question: Question) -> tuple[tuple[str, str], ...]:
        """The question uncut; why it may be left out, else what it is."""
        about = [question.category, question.tiara, *question.modes]
        if question.audience != "any":
            about.append(f"for {AUDIENCE_WORDS[question.audience]}")
        if question.is_sensitive:
            about.append("sensitive")
        answered = self._answered.get(question.id)
        second = (f"? {answered[0]}", "$warning") if answered else (" · ".join(about), "$muted")
        return (question.text, ""), second


def choose_questions(place: Place, interview: Interview) -> None:
    """What is taken is planned; of what there is no room for in writing, the rest becomes spare."""
    library, method = place.setup.library(), place.setup.method
    every = all_questions(library)
    known = {one.id: reasons(place.notebook, interview, one) for one in every}
    budget = budget_of(interview, place.notebook.profile.minutes, method)

    def taken(keys: tuple[str, ...] | None) -> None:
        found = [question for question in every if question.id in (keys or ())]
        if found:
            room = room_left(interview, method)
            plan = partial(edits.plan_questions, interview_id=interview.id, questions=found, room=room)
            place.revise(f"plan {counted(len(found), 'question')}", plan)

    answered = {key: why for key, why in known.items() if why}
    place.app.push_screen(QuestionChoice(library, budget, answered), taken)
