"""The matrix: what everybody said to the same question."""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget

from tui_interviews.commands import Where
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.matrix import OUTSIDE, MatrixRow, categories, holds, matrix
from tui_interviews.domain.matrix import Matrix as Table
from tui_interviews.domain.text import shortened, tidy
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.dialogs.form import ask
from tui_interviews.ui.forms.careerpath import next_path
from tui_interviews.ui.forms.samequestion import join, split
from tui_interviews.ui.messages import Choose, Go, OpenAnswers
from tui_interviews.ui.place import Place
from tui_interviews.ui.rows.matrix import cell_of, grid_row
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.grid import MARKED_SIGN, Grid, GridColumn
from tui_interviews.ui.widgets.page import Page

EMPTY = (
    "No talk about this career path was held yet. After the first one, its questions stand here with the answers, "
    "one column a person. p shows the next career path, esc goes back."
)
NO_ROW = "No question and no answer has these words: esc shows all again."
NO_CELL = "There are no answers to this yet: 4 runs a talk."


class Matrix(Place):
    """Question by person, for the chosen career path."""

    NAME, TAB = "matrix", "insights"
    BINDINGS = bindings(Where.MATRIX)

    def __init__(self, setup: Setup) -> None:
        """All categories to begin with."""
        super().__init__(setup)
        self._table = Table()
        self._category, self._words = "", ""

    def body(self) -> Iterable[Widget]:
        """Where one is, the cells, the cell under the cursor as far as there is room."""
        yield Page(id="facts")
        yield Grid(empty=EMPTY)
        yield Page(id="whole")

    @property
    def grid(self) -> Grid:
        """The cells."""
        return self.query_one(Grid)

    @property
    def row(self) -> MatrixRow | None:
        """The question under the cursor."""
        return next((row for row in self._table.rows if row.key == self.grid.at[0]), None)

    @property
    def person(self) -> Contact | None:
        """The person under the cursor."""
        return next((one for one in self._table.people if one.id == self.grid.at[1]), None)

    def _rows(self) -> tuple[MatrixRow, ...]:
        found = (row for row in self._table.rows if self._category in ("", row.category))
        return tuple(row for row in found if holds(row, self._words))

    def paint(self) -> None:
        """The cells, the cursor staying with its question and its person."""
        before = self.row
        self._table = matrix(self.notebook, self.notebook.profile.path_id)
        if self._category not in categories(self._table):
            self._category = ""
        columns = [GridColumn(person.id, person.name) for person in self._table.people]
        rows = [grid_row(row, self._table.people, self.setup.method) for row in self._rows()]
        self.grid.empty = NO_ROW if self._table.rows else EMPTY
        self.grid.show(columns, rows, (self._key_of(before), self.grid.at[1]))
        if self.focused is None:
            self.grid.focus()

    def _key_of(self, before: MatrixRow | None) -> str:
        """The row in which a question stands now: joined or split, it has another key."""
        if before is None or any(row.key == before.key for row in self._table.rows):
            return self.grid.at[0]
        same = (row for row in self._table.rows if any(before.text in part for part in row.parts))
        return next((row.key for row in same), "")

    @on(Grid.Highlighted)
    def _show_whole(self) -> None:
        rows, people = self._rows(), self._table.people
        row, column = self.grid.place
        self.query_one("#facts", Page).paragraphs = ((self._where(row, column, len(rows), people), "$muted"),)
        here = self.row
        if here is None or self.person is None:
            self.query_one("#whole", Page).paragraphs = ()
            return
        told = cell_of(here, self.person, self.setup.method).text
        self.query_one("#whole", Page).paragraphs = ((told or "(not planned)", ""), (here.text, "$muted"))

    def _where(self, row: int, column: int, many: int, people: tuple[Contact, ...]) -> str:
        if not many:
            return "The matrix: question by person"
        category = f" of {self._category.replace('-', ' ')}" if self._category else ""
        words = f" with “{shortened(self._words, 20)}”" if self._words else ""
        count = sum(one.id in self.grid.marked for one in people)
        marked = f" · {MARKED_SIGN} {count} marked, c compares" if count else ""
        at = f"question {row + 1} of {many}{category}{words}"
        return f"{at} · person {column + 1} of {len(people)}{marked}"

    # commands

    def _is_on_a_cell(self) -> bool:
        if self.row is None or self.person is None:
            self.say(NO_CELL)
            return False
        return True

    @on(Grid.Selected)
    def action_enter(self) -> None:
        """The question and the answer, uncut."""
        if self._is_on_a_cell():
            self._open(self.grid.at[1])

    def _open(self, *contact_ids: str) -> None:
        path_id = self.notebook.profile.path_id
        self.post_message(OpenAnswers(path_id, contact_ids, self.grid.at[0], self._category))

    def action_line(self) -> None:
        """To Follow up, with the first line of the answer under the cursor."""
        row, person = self.row, self.person
        if not self._is_on_a_cell() or row is None or person is None:
            return
        answer = next((one for one in row.cells.get(person.id, ()) if one.notes), None)
        if answer is None:
            self.say("There is no line here to go to.")
            return
        self.post_message(Choose(answer.interview_id))
        self.post_message(Go("follow_up", row=answer.notes[0].id))

    def action_mark(self) -> None:
        """Mark the person, or take the mark away."""
        if not self._is_on_a_cell() or self.person is None:
            return
        grid, key = self.grid, self.person.id
        if key not in grid.marked and len(grid.marked) == 2:
            self.say("Two are marked already: space on one of them takes the mark away.")
            return
        grid.marked = grid.marked ^ {key}
        self.paint()

    def action_compare(self) -> None:
        """Two marked people, or the marked one and this one, or this one and the next."""
        people = [one.id for one in self._table.people]
        if not self._is_on_a_cell() or self.person is None:
            return
        if len(people) < 2:
            self.say("There is only one person so far: a second talk makes two to compare.")
            return
        marked = [key for key in people if key in self.grid.marked]
        at = people.index(self.person.id)
        beside = people[at + 1] if at + 1 < len(people) else people[at - 1]
        pair = dict.fromkeys((*marked, self.person.id, beside))
        self._open(*sorted([*pair][:2], key=people.index))

    def action_category(self) -> None:
        """The next category; behind the last one, all again."""
        known = ("", *categories(self._table))
        if len(known) == 1:
            self.say("These questions have no categories: own questions have none.")
            return
        self._category = known[(known.index(self._category) + 1) % len(known)]
        self.paint()

    def action_filter(self) -> None:
        """Words that the question or one of its answers must have."""

        def kept(values: dict[str, str] | None) -> None:
            if values is not None:
                self._words = tidy(values["text"])
                self.paint()

        self.app.push_screen(ask("Only questions with these words", self._words), kept)

    def action_join(self) -> None:
        """Choose the rows that ask the same."""
        row = self.row
        others = [one for one in self._table.rows if one.key != OUTSIDE and one != row]
        if row is None or row.key == OUTSIDE or not others:
            self.say("Put the cursor on a question first; a second one can be joined with it.")
        else:
            join(self, row, others)

    def action_split(self) -> None:
        """Take a wording out of the row."""
        row = self.row
        if row is None or len(row.parts) < 2:
            self.say("This row is one question; only rows that you joined (=) can be split.")
        else:
            split(self, row)

    def action_next_path(self) -> None:
        """The next career path."""
        next_path(self)

    @on(Grid.Outward)
    def _outward(self) -> None:
        if self._words:
            self._words = ""
            self.paint()
        else:
            self.post_message(Go("insights"))
