"""Answers of the matrix: short, for a cell, and whole, for a page."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from tui_interviews.domain.contact import Contact, position
from tui_interviews.domain.duration import MONTH_NAMES
from tui_interviews.domain.insight import INSIGHT_WORDS
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.matrix import Answer, MatrixRow, nothing_noted
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, insights_of
from tui_interviews.ui.rows.notes import mark_sign, stamp
from tui_interviews.ui.text import cut, wrapped
from tui_interviews.ui.widgets.grid import GridCell, GridRow
from tui_interviews.ui.widgets.page import Paragraph

BETWEEN = " · "
EDGE = " │ "


def grid_row(row: MatrixRow, people: Sequence[Contact], method: Method) -> GridRow:
    """A row of the grid."""

    def cell(number: int) -> GridCell:
        return cell_of(row, people[number], method)

    return GridRow(row.key, row.text, cell, "=" if len(row.parts) > 1 else " ")


def cell_of(row: MatrixRow, person: Contact, method: Method) -> GridCell:
    """The lines of an answer, one behind the other; without any, in brackets why."""
    answers = row.cells.get(person.id, ())
    notes = [f"{mark_sign(method, note)} {note.text}".strip() for answer in answers for note in answer.notes]
    reason = nothing_noted(answers)
    return GridCell(BETWEEN.join(notes)) if notes else GridCell(f"({reason})" if reason else "", True)


def answer_page(notebook: Notebook, row: MatrixRow, person: Contact, method: Method) -> Iterator[Paragraph]:
    """One person's answer, uncut, with the moments of its lines and what they came to."""
    yield (person.name, "bold $accent")
    yield (position(person.title, person.employer), "$muted")
    yield ("", "")
    yield (row.text, "bold")
    answers = row.cells.get(person.id, ())
    for answer in answers:
        talk = notebook.interviews.get(answer.interview_id)
        if talk is not None:
            yield from _of_talk(notebook, row, answer, talk, method)
    if not any(answer.notes for answer in answers):
        yield ("", "")
        yield (f"({nothing_noted(answers) or 'not planned in this talk'})", "$muted")


def _of_talk(
    notebook: Notebook, row: MatrixRow, answer: Answer, talk: Interview, method: Method
) -> Iterator[Paragraph]:
    if answer.question.text != row.text:
        yield (f"asked as: {answer.question.text}", "$muted")
    began = talk.started_at
    yield (f"talk of {began.day} {MONTH_NAMES[began.month - 1]} {began.year}" if began else "", "$muted")
    for note in answer.notes:
        yield ("", "")
        yield (f"{stamp(talk, note):>5} {mark_sign(method, note)} {note.text}", "")
        for insight in insights_of(notebook, note.id):
            yield (f"        → {INSIGHT_WORDS[insight.kind]}: {insight.text}", "$success")


def side_by_side(
    rows: Sequence[MatrixRow], pair: Sequence[Contact], method: Method, width: int
) -> Iterator[tuple[str, Paragraph]]:
    """Two people's answers to all questions in two columns, each line with the key of its row."""
    half = max((width - len(EDGE)) // 2, 1)
    for row in rows:
        for line in wrapped(row.text, width):
            yield row.key, (line, "bold")
        columns = [_column(row.cells.get(person.id, ()), method, half) for person in pair]
        for texts in zip_longest(*columns, fillvalue=""):
            yield row.key, (EDGE.join(cut(text, half) for text in texts).rstrip(), "")
        yield row.key, (" ", "")


def names_side_by_side(pair: Sequence[Contact], width: int) -> str:
    """The heading of the two columns."""
    half = max((width - len(EDGE)) // 2, 1)
    return EDGE.join(cut(person.name, half) for person in pair)


def _column(answers: Sequence[Answer], method: Method, width: int) -> list[str]:
    notes = [(mark_sign(method, note), note.text) for answer in answers for note in answer.notes]
    told = notes or [(" ", f"({nothing_noted(answers) or 'not planned'})")]
    return [line for sign, text in told for line in _hanging(sign, text, width)]


def _hanging(sign: str, text: str, width: int) -> list[str]:
    """Lines under each other, as far in as the sign of the mark."""
    lines = wrapped(text, max(width - 2, 1))
    return [f"{' ' if number else sign} {line}" for number, line in enumerate(lines)]
