"""A text in the user's own editor, the app standing aside meanwhile."""

import os
from functools import partial

from tui_interviews.exchange.editor import LeftBehind, UneditedError, edited, editor_command, forget
from tui_interviews.ui.keepingapp import KeepingApp
from tui_interviews.ui.lending import lend
from tui_interviews.ui.messages import TakeUp, WriteOutside

NOT_LENT = "This terminal cannot be lent to an editor."


def write_outside(app: KeepingApp, message: WriteOutside) -> None:
    """Waits for the editor; its copy of the text goes once the disk has what came back."""
    app.settled()
    found = lend(app, partial(_found, app, message)) or NOT_LENT
    if isinstance(found, str):
        app.say(found, severity="warning", timeout=10)
    else:
        take_up(app, TakeUp(message.label, message.edit(found.text), found.path, message.told))


def take_up(app: KeepingApp, message: TakeUp) -> None:
    """One step of undo; where the draft is gone, the text stays in its file."""
    if app.revise(message.label, message.edit):
        app.say(message.told)
        if app.settled():
            forget(message.path)
    else:
        app.say(
            f"The draft is gone. What you wrote is kept in {message.path}", severity="warning", timeout=10
        )


def _found(app: KeepingApp, message: WriteOutside) -> LeftBehind | str:
    """What the editor has left, or the sentence that says why there is nothing; raises nothing, for it has the terminal."""
    try:
        return edited(editor_command(os.environ), message.record_id, message.text, app.setup.state)
    except (UneditedError, OSError) as fault:
        return str(fault)
