"""The line of the talk that a letter is built around."""

from functools import partial

from textual.screen import Screen

from tui_interviews.domain.edits.thanking import build_around
from tui_interviews.domain.message import Message, told_of
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.text import shortened
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.forms.letter import Take
from tui_interviews.ui.rows.notes import mark_sign, stamp
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.row import Column, Row

COLUMNS = (Column(width=5), Column(share=1))
NO_LINES = "Nothing was noted in this talk: name one thing that they said in your own words."
HINT = "One thing that they said, and that only they can have said. It takes the place of the line before."
LONGEST = 40


def choose_line(screen: Screen[None], message: Message, notebook: Notebook, setup: Setup, take: Take) -> None:
    """The notes of the talk; the one taken goes into the letter."""
    interview = notebook.interviews.get(told_of(message))
    if interview is None or not interview.notes:
        screen.notify(NO_LINES, markup=False)
        return
    lines = {note.id: note.text for note in interview.notes}
    rows = [
        Row(
            note.id,
            (stamp(interview, note), f"{mark_sign(setup.method, note)} {note.text}"),
            sign="✓" if note.id == message.note_id else " ",
        )
        for note in interview.notes
    ]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            label = f"build it around “{shortened(lines[keys[0]], LONGEST)}”"
            take(label, partial(build_around, message_id=message.id, note_id=keys[0]))

    title = f"What {contact_named(notebook, interview).name} said"
    dialog = ChoiceDialog(title, rows, COLUMNS, hint=HINT, at=message.note_id, has_whole=True)
    screen.app.push_screen(dialog, taken)
