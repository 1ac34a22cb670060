"""The same question across all people of a career path: question by person, with the answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.memo import once_per_table
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.question import Outcome, PlannedQuestion
from tui_interviews.domain.samequestion import Sameness, sameness
from tui_interviews.domain.stage import last
from tui_interviews.domain.text import fold

OUTSIDE = "outside"
"""The key of the row for lines that belong to no question."""
_OUTSIDE = PlannedQuestion("", "Outside the questions", outcome=Outcome.ASKED)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one planned question in one talk."""

    interview_id: str
    question: PlannedQuestion
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One question, whatever the words it was asked in."""

    key: str
    text: str
    """The words that it was asked in most often."""
    category: str
    parts: tuple[tuple[str, ...], ...]
    """Its wordings; more than one part where the user has joined what no rule would call the same."""
    cells: Mapping[str, tuple[Answer, ...]]
    """By contact; a person may have been asked in two talks."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """People in the order in which they were talked with, and questions, those that most people answered first."""

    people: tuple[Contact, ...] = ()
    rows: tuple[MatrixRow, ...] = ()


def matrix(notebook: Notebook, path_id: str) -> Matrix:
    """All talks about a career path, side by side."""
    rows, first_talks = _table(notebook.interviews, notebook.paths, path_id)
    return Matrix(tuple(contact_named(notebook, talk) for talk in first_talks), rows)


@once_per_table
def _table(
    interviews: Mapping[str, Interview], paths: Mapping[str, CareerPath], path_id: str
) -> tuple[tuple[MatrixRow, ...], tuple[Interview, ...]]:
    """The rows, and of each person the first talk."""
    talks = sorted(
        (one for one in interviews.values() if one.path_id == path_id and _was_held(one)),
        key=lambda talk: (_held_at(talk), talk.id),
    )
    firsts = {talk.contact_id: talk for talk in reversed(talks)}
    rows = _rows(talks, paths.get(path_id))
    rows.sort(key=lambda row: (row.key == OUTSIDE, -_answered(row), row.category, row.text))
    return tuple(rows), tuple(talk for talk in talks if firsts[talk.contact_id] is talk)


def _was_held(talk: Interview) -> bool:
    return bool(talk.notes) or last(talk, EventKind.HELD) is not None


def _held_at(talk: Interview) -> datetime:
    held = last(talk, EventKind.HELD)
    return talk.started_at or (held.at if held else talk.created_at)


def _answered(row: MatrixRow) -> int:
    return sum(any(answer.notes for answer in answers) for answers in row.cells.values())


def _rows(talks: Iterable[Interview], path: CareerPath | None) -> list[MatrixRow]:
    """A row for every question that was asked at least once."""
    talks = tuple(talks)
    same = sameness((q for talk in talks for q in talk.plan), path.same_questions if path else ())
    groups: dict[str, list[tuple[str, Answer]]] = {}
    for talk in talks:
        for answer in _answers(talk):
            key = OUTSIDE if answer.question is _OUTSIDE else same.row_of(answer.question)
            groups.setdefault(key, []).append((talk.contact_id, answer))
    return [
        _row(key, found, same) for key, found in groups.items() if any(_was_asked(one) for _, one in found)
    ]


def _answers(talk: Interview) -> Iterable[Answer]:
    planned = {question.id for question in talk.plan}
    for question in talk.plan:
        notes = tuple(note for note in talk.notes if note.question_id == question.id)
        yield Answer(talk.id, question, notes)
    if loose := tuple(note for note in talk.notes if note.question_id not in planned):
        yield Answer(talk.id, _OUTSIDE, loose)


def _was_asked(answer: Answer) -> bool:
    return bool(answer.notes) or answer.question.outcome is Outcome.ASKED


def _row(key: str, found: list[tuple[str, Answer]], same: Sameness) -> MatrixRow:
    cells: dict[str, tuple[Answer, ...]] = {}
    counts: dict[str, int] = {}
    for contact_id, answer in found:
        cells[contact_id] = (*cells.get(contact_id, ()), answer)
        counts[answer.question.text] = counts.get(answer.question.text, 0) + 1
    text = max(counts, key=lambda wording: counts[wording])
    category = next((answer.question.category for _, answer in found if answer.question.category), "")
    parts: dict[str, list[str]] = {}
    for wording, question in {answer.question.text: answer.question for _, answer in found}.items():
        parts.setdefault(same.part_of(question), []).append(wording)
    return MatrixRow(key, text, category, tuple(map(tuple, parts.values())), cells)


def categories(table: Matrix) -> tuple[str, ...]:
    """The categories of its questions, each once."""
    return tuple(sorted({row.category for row in table.rows if row.category}))


def holds(row: MatrixRow, words: str) -> bool:
    """Whether the question or one of its answers has all the words."""
    wanted = fold(words).split()
    notes = (note.text for answers in row.cells.values() for answer in answers for note in answer.notes)
    texts = (*(wording for part in row.parts for wording in part), *notes) if wanted else ()
    return not wanted or any(all(word in text for word in wanted) for text in map(fold, texts))


def nothing_noted(answers: Iterable[Answer]) -> str:
    """Why there is no answer; empty where nobody planned to ask."""
    outcomes = {answer.question.outcome: answer.question for answer in answers}
    if Outcome.ASKED in outcomes:
        return "asked, nothing noted"
    if Outcome.RETIRED in outcomes:
        return outcomes[Outcome.RETIRED].reason or "not asked, answered already"
    return "not asked" if outcomes else ""
