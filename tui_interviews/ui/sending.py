"""Whether a message may go out, and marking it as sent."""

from functools import partial

from textual.widget import Widget

from tui_interviews.domain.donotcontact import why_not
from tui_interviews.domain.edits.contacting import mark_sent as sent
from tui_interviews.domain.message import PURPOSE_WORDS, Message
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.objections import objections
from tui_interviews.exchange.outbox import forget_trace
from tui_interviews.ui.messages import Revise
from tui_interviews.ui.setup import Setup


def may_go_out(widget: Widget, message: Message, notebook: Notebook, setup: Setup) -> bool:
    """Whether nothing speaks against it; where something must be mended first, say what."""
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
    return True


def mark_sent(widget: Widget, message: Message, notebook: Notebook, setup: Setup) -> bool:
    """Log that the user sent it; False where something must be mended first."""
    if not may_go_out(widget, message, notebook, setup):
        return False
    log_sent(widget, message, notebook)
    forget_trace(setup.state, message.id)
    return True


def log_sent(widget: Widget, message: Message, notebook: Notebook, how: str = "") -> None:
    """It is on its way; `how` says by which program."""
    name = notebook.contacts[message.contact_id].name if message.contact_id in notebook.contacts else "them"
    words = PURPOSE_WORDS[message.purpose]
    edit = partial(sent, message_id=message.id, how=how)
    widget.post_message(Revise(f"mark the {words} to {name} as sent", edit))
    told = f"{how[:1].upper()}{how[1:]}, and marked as sent" if how else "Marked as sent"
    widget.notify(f"{told}: the {words} to {name}.", markup=False)
