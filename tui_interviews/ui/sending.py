"""Whether a message may go out, and marking it as sent."""

from collections.abc import Callable
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


def once_it_may(
    widget: Widget, message: Message, notebook: Notebook, setup: Setup, then: Callable[[], object]
) -> None:
    """Go on unless something must be mended first, which is said."""
    wrong = [one for one in objections(message, notebook, setup.library()) if one.is_blocking]
    if message.sent_at is not None:
        widget.notify("It is marked as sent already.", markup=False)
    elif (contact := notebook.contacts.get(message.contact_id)) is not None and (why := why_not(contact)):
        widget.notify(f"{why}.", title="Not to be sent", severity="warning", markup=False)
    elif wrong:
        widget.notify(wrong[0].words, title="Not yet", severity="warning", markup=False)
    else:
        then()


def nothing() -> None:
    """Go on to nothing."""


def mark_sent(
    widget: Widget, message: Message, notebook: Notebook, setup: Setup, then: Callable[[], object] = nothing
) -> None:
    """Log that the user sent it, where nothing speaks against it, and go on."""

    def log() -> None:
        log_sent(widget, message, notebook)
        forget_trace(setup.state, message.id)
        then()

    once_it_may(widget, message, notebook, setup, log)


def log_sent(widget: Widget, message: Message, notebook: Notebook, how: str = "") -> None:
    """It is on its way; `how` says by which program."""
    name = notebook.contacts[message.contact_id].name if message.contact_id in notebook.contacts else "them"
    words = PURPOSE_WORDS[message.purpose]
    edit = partial(sent, message_id=message.id, how=how)
    widget.post_message(Revise(f"mark the {words} to {name} as sent", edit))
    told = f"{how[:1].upper()}{how[1:]}, and marked as sent" if how else "Marked as sent"
    widget.notify(f"{told}: the {words} to {name}.", markup=False)
