"""Whether a message may go out, and marking it as sent."""

from collections.abc import Callable
from functools import partial

from textual.widget import Widget

from tui_interviews.domain.check import Level
from tui_interviews.domain.donotcontact import why_not
from tui_interviews.domain.edits.contacting import mark_sent as sent
from tui_interviews.domain.message import PURPOSE_WORDS, Message
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.objections import objections
from tui_interviews.exchange.outbox import forget_trace
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.judgement import in_short, refusal
from tui_interviews.ui.messages import Revise
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.row import Row

QUESTION = "Does it go out like this?"
ANSWERS = (Row("no", ("No, go back and mend it",)), Row("yes", ("Yes, as it stands",)))


def nothing() -> None:
    """Go on to nothing."""


def is_barred(widget: Widget, message: Message, notebook: Notebook) -> bool:
    """Whether it is still to be sent and they are not to be written to, which is then said."""
    contact = notebook.contacts.get(message.contact_id)
    why = why_not(contact) if contact is not None and message.sent_at is None else ""
    if why:
        widget.notify(f"{why}.", title="Not to be sent", severity="warning", markup=False)
    return bool(why)


def once_it_may(
    widget: Widget, message: Message, notebook: Notebook, setup: Setup, then: Callable[[], object]
) -> None:
    """Go on unless something must be mended first, which is said; what should be mended is asked about."""
    if message.sent_at is not None:
        widget.notify("It is marked as sent already.", markup=False)
        return
    if is_barred(widget, message, notebook):
        return
    found = objections(message, notebook, setup.library())
    wrong = [one for one in found if one.level is Level.STOP]
    doubtful = [one for one in found if one.level is Level.ASK]
    if wrong:
        widget.notify(refusal(wrong[0]), title="Not yet", severity="warning", markup=False)
    elif doubtful:

        def answered(keys: tuple[str, ...] | None) -> None:
            if keys == ("yes",):
                then()

        dialog = ChoiceDialog(QUESTION, ANSWERS, hint=in_short(doubtful[0]))
        widget.app.push_screen(dialog, answered)
    else:
        then()


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
