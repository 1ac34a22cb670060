"""Marking a message as sent, where nothing speaks against it."""

from functools import partial

from textual.widget import Widget

from tui_interviews.domain.donotcontact import why_not
from tui_interviews.domain.edits.contacting import mark_sent as sent
from tui_interviews.domain.message import PURPOSE_WORDS, Message
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.objections import objections
from tui_interviews.ui.messages import Revise
from tui_interviews.ui.setup import Setup


def mark_sent(widget: Widget, message: Message, notebook: Notebook, setup: Setup) -> bool:
    """Log that the user sent it; where something must be mended first, say what and answer False."""
    wrong = [one for one in objections(message, notebook, setup.library()) if one.is_blocking]
    if message.sent_at is not None:
        widget.notify("It is marked as sent already.", markup=False)
        return False
    contact = notebook.contacts.get(message.contact_id)
    if contact is not None and (why := why_not(contact)):
        widget.notify(f"{why}.", title="Not to be sent", severity="warning", markup=False)
        return False
    if wrong:
        widget.notify(wrong[0].words, title="Not yet", severity="warning", markup=False)
        return False
    name = notebook.contacts[message.contact_id].name if message.contact_id in notebook.contacts else "them"
    label = f"mark the {PURPOSE_WORDS[message.purpose]} to {name} as sent"
    widget.post_message(Revise(label, partial(sent, message_id=message.id)))
    widget.notify(f"Marked as sent: the {PURPOSE_WORDS[message.purpose]} to {name}.", markup=False)
    return True
