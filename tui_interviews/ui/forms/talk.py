"""Choices and forms of the live interview; each leaves the line as it was."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Protocol

from textual.screen import Screen

from tui_interviews.domain.edits import talking as edits
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.library import Library, all_questions, probes
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.question import PlannedQuestion
from tui_interviews.domain.runningorder import running_order
from tui_interviews.domain.talk import current_question
from tui_interviews.domain.text import tidy
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.form import FormDialog, ask
from tui_interviews.ui.dialogs.jump import JumpDialog
from tui_interviews.ui.messages import Edit
from tui_interviews.ui.rows.notes import mark_sign, stamp
from tui_interviews.ui.rows.turns import question_rows
from tui_interviews.ui.widgets.form import Field
from tui_interviews.ui.widgets.row import Column, Row


class LeaveQuestion(Protocol):
    """An edit that is done with a question for now, and goes on to the next where there is one."""

    def __call__(
        self, notebook: Notebook, occasion: Occasion, interview_id: str, question_id: str, next_id: str = ""
    ) -> Notebook:
        """The notebook after it."""


def jump(
    screen: Screen[None],
    interview: Interview,
    method: Method,
    focus: Callable[[PlannedQuestion], None],
) -> None:
    """All questions, as the list shows them."""
    rows = list(question_rows(running_order(interview, method)))
    current = current_question(interview)

    def taken(keys: tuple[str, ...] | None) -> None:
        for question in interview.plan:
            if keys and question.id == keys[0]:
                focus(question)

    at = current.id if current else ""
    dialog = JumpDialog("Jump to: type the number", rows, at=at, has_whole=True)
    screen.app.push_screen(dialog, taken)


def show_probes(screen: Screen[None], library: Library, question: PlannedQuestion | None) -> None:
    """Those of the question first, then those that fit anywhere."""
    source = question.question_id if question else ""
    own = [probe for one in all_questions(library) if one.id == source for probe in one.probes]
    rows = [Row(text, (text,)) for text in dict.fromkeys([*own, *probes(library)])]
    screen.app.push_screen(ChoiceDialog("A probe, to say aloud", rows))


def ask_unplanned(screen: Screen[None], interview_id: str, revise: Callable[[str, Edit], None]) -> None:
    """A question in the user's words, which is then in focus."""

    def kept(values: dict[str, str] | None) -> None:
        if values is not None and tidy(values["text"]):
            edit = partial(edits.ask_unplanned, interview_id=interview_id, text=values["text"])
            revise("ask an unplanned question", edit)

    screen.app.push_screen(ask("A question that was not planned"), kept)


def fix(
    screen: Screen[None], interview: Interview, method: Method, revise: Callable[[str, Edit], None]
) -> None:
    """An earlier line, youngest first, to change."""
    rows = [
        Row(note.id, (f"{stamp(interview, note):>6}", f"{mark_sign(method, note)} {note.text}"))
        for note in reversed(interview.notes)
    ]

    def taken(keys: tuple[str, ...] | None) -> None:
        note = next((note for note in interview.notes if keys and note.id == keys[0]), None)
        if note is not None:
            _change(screen, interview, note, method, revise)

    columns = (Column(width=6), Column(share=1))
    screen.app.push_screen(ChoiceDialog("Which line?", rows, columns, has_whole=True), taken)


def _change(
    screen: Screen[None],
    interview: Interview,
    note: Note,
    method: Method,
    revise: Callable[[str, Edit], None],
) -> None:
    def kept(values: dict[str, str] | None) -> None:
        if values is None:
            return
        if not tidy(values["text"]):
            revise("take out a line", partial(edits.remove_note, interview_id=interview.id, note_id=note.id))
            return
        new = replace(note, text=values["text"], mark=values["mark"], question_id=values["question"])
        revise("change a line", partial(edits.change_note, interview_id=interview.id, note=new))

    screen.app.push_screen(FormDialog("Change the line", _line_fields(interview, note, method)), kept)


def _line_fields(interview: Interview, note: Note, method: Method) -> list[Field]:
    marks = {"": "none"} | {mark.name: f"{mark.sign} {mark.label}" for mark in method.marks}
    order = running_order(interview, method)
    questions = {turn.question.id: f"{turn.number} {turn.question.text}" for turn in order}
    anywhere = questions | {"": "outside all questions"}
    return [
        Field("text", "Line", note.text, "empty: the line is taken out", is_long=True),
        Field("mark", "Mark (◂ ▸)", note.mark, choices=marks),
        Field("question", "Under (◂ ▸)", note.question_id, choices=anywhere),
    ]
