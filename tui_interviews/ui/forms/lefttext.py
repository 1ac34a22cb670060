"""A text that was written in an editor and never taken up, offered where it belongs."""

from functools import partial

from textual.screen import Screen

from tui_interviews.domain.edits.contacting import write
from tui_interviews.domain.leftover import EDITING, LeftText
from tui_interviews.domain.message import PURPOSE_WORDS, Message
from tui_interviews.domain.notebook import Notebook
from tui_interviews.exchange.editor import LeftBehind, forget, left_behind
from tui_interviews.ui.dialogs.preview import PreviewDialog
from tui_interviews.ui.messages import TakeUp
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.row import Row

ROWS = (
    Row("later", ("Leave it there, and ask again next time",)),
    Row("take", ("Take it up in place of the draft, which undo brings back",)),
    Row("throw", ("Throw it away",)),
)


def left_texts(notebook: Notebook, setup: Setup) -> tuple[LeftText, ...]:
    """Those of drafts that are still there, one for each."""
    found: dict[str, LeftText] = {}
    for one in left_behind(setup.state):
        message = notebook.messages.get(one.record_id)
        contact = notebook.contacts.get(message.contact_id) if message else None
        if message and contact and message.sent_at is None:
            found.setdefault(message.id, LeftText(message.id, contact.name, one.text))
    return tuple(found.values())


def offer_left_text(screen: Screen[None], message: Message, setup: Setup) -> None:
    """Ask about the first one, where there is any."""
    if message.sent_at is not None or not (setup.state / EDITING).is_dir():
        return
    for one in left_behind(setup.state):
        if one.record_id == message.id:
            dialog = PreviewDialog("Your editor left this, and it was never taken up", one.text, ROWS)
            screen.app.push_screen(dialog, partial(_taken, screen, message, one))
            return


def _taken(screen: Screen[None], message: Message, one: LeftBehind, answer: str | None) -> None:
    if answer == "take":
        edit = partial(write, message_id=message.id, subject=message.subject, body=one.text)
        screen.post_message(
            TakeUp(f"write the {PURPOSE_WORDS[message.purpose]} in your editor", edit, one.path)
        )
    elif answer == "throw":
        forget(one.path)
