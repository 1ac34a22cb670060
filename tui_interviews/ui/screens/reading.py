"""Answers to read: of one person to one question, or of two people to all, side by side."""

from collections.abc import Iterable

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.reactive import reactive
from textual.screen import Screen

from tui_interviews.commands import Where
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.matrix import Matrix, MatrixRow, matrix
from tui_interviews.domain.notebook import Notebook
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.messages import OpenAnswers
from tui_interviews.ui.rows.matrix import answer_page, names_side_by_side, side_by_side
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.page import Page, Paragraph

MARGIN = 3
"""Columns beside the page: its padding, and the bar that scrolls it."""


class Reading(Screen[tuple[str, str]]):
    """Answers with the interview and the note to go to, where the user asks for the line."""

    BINDINGS = bindings(Where.READING)
    notebook: reactive[Notebook] = reactive(Notebook, init=False, repaint=False)

    def __init__(self, setup: Setup, asked: OpenAnswers) -> None:
        """The matrix is made of the notebook once the screen is bound to it."""
        super().__init__()
        self.setup, self._asked = setup, asked
        self._table = Matrix()
        self._keys: list[str] = []
        """Of two people: the row of each line."""

    def compose(self) -> ComposeResult:
        """Names of two people, a page that scrolls, and keys."""
        yield Page(id="names")
        with VerticalScroll(id="paper"):
            yield Page(id="answers")
        yield Keybar()

    def on_mount(self) -> None:
        """The keys scroll."""
        self.query_one("#paper").focus()

    def on_resize(self, _: events.Resize) -> None:
        """Other lines."""
        self._paint()
        self.call_after_refresh(self._reveal)

    def watch_notebook(self) -> None:
        """Something has changed, here or in another session."""
        if self.is_mounted:
            self._paint()

    @property
    def rows(self) -> tuple[MatrixRow, ...]:
        """The questions that can be leafed through."""
        return tuple(row for row in self._table.rows if self._asked.category in ("", row.category))

    @property
    def row(self) -> MatrixRow | None:
        """The question that is read, or that the page begins with."""
        return next((row for row in self.rows if row.key == self._asked.key), None)

    @property
    def people(self) -> list[Contact]:
        """The one or two who are read."""
        known = {person.id: person for person in self._table.people}
        return [known[key] for key in self._asked.contact_ids if key in known]

    def _paint(self) -> None:
        self._table = matrix(self.notebook, self._asked.path_id)
        width, people = self.app.size.width - MARGIN, self.people
        names, page = self.query_one("#names", Page), self.query_one("#answers", Page)
        names.display = len(people) == 2
        names.paragraphs = ((names_side_by_side(people, width), "bold $accent"),)
        if len(people) == 2:
            lines = [*side_by_side(self.rows, people, self.setup.method, width)]
            self._keys = [key for key, _ in lines]
            page.paragraphs = tuple(paragraph for _, paragraph in lines)
        else:
            page.paragraphs = tuple(self._one(people))

    def _one(self, people: list[Contact]) -> Iterable[Paragraph]:
        if self.row is None or not people:
            return [("That is no longer there: another session has taken it out.", "$muted")]
        return answer_page(self.notebook, self.row, people[0], self.setup.method)

    def _reveal(self) -> None:
        """The question in question at the top, where two people are compared."""
        top = self._keys.index(self._asked.key) if self._asked.key in self._keys else 0
        self.query_one("#paper", VerticalScroll).scroll_to(y=top, animate=False)

    def _turn(self, **other: object) -> None:
        asked = self._asked
        now = {"contact_ids": asked.contact_ids, "key": asked.key, **other}
        self._asked = OpenAnswers(asked.path_id, category=asked.category, **now)  # type: ignore[arg-type]
        self._paint()
        self._reveal()

    def action_person(self, step: int) -> None:
        """Another person, never the same one twice."""
        every = [person.id for person in self._table.people]
        *first, last = self._asked.contact_ids
        order = [key for key in every if key not in first]
        if last not in order or len(order) < 2:
            self.notify("There is nobody else to show.", markup=False)
            return
        self._turn(contact_ids=(*first, order[(order.index(last) + step) % len(order)]))

    def action_question(self, step: int) -> None:
        """Another question; behind the last one, the first."""
        keys = [row.key for row in self.rows]
        if self._asked.key in keys and len(keys) > 1:
            self._turn(key=keys[(keys.index(self._asked.key) + step) % len(keys)])
        else:
            self.notify("There is no other question to show.", markup=False)

    def action_line(self) -> None:
        """The first line of the answer, in its talk."""
        people, row = self.people, self.row
        answers = row.cells.get(people[0].id, ()) if row and people else ()
        answer = next((one for one in answers if one.notes), None)
        if answer is None:
            self.notify("There is no line here to go to.", markup=False)
        else:
            self.dismiss((answer.interview_id, answer.notes[0].id))

    def action_scroll(self, step: int) -> None:
        """A line down or up."""
        self.query_one("#paper", VerticalScroll).scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """A page down or up."""
        paper = self.query_one("#paper", VerticalScroll)
        paper.scroll_relative(y=step * max(paper.size.height - 1, 1), animate=False)

    def action_back(self) -> None:
        """Back to the matrix."""
        self.dismiss()
