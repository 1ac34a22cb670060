"""What became of a promise that is due."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from tui_interviews.domain.due import Due, DueKind
from tui_interviews.domain.edits.duties import finish, put_off
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.when import parse_day
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.form import ask
from tui_interviews.ui.forms.laterday import UNTIL, later_day
from tui_interviews.ui.letterwish import LetterWish
from tui_interviews.ui.messages import Go
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.row import Row

DONE, THANK, WRITE, LATER, SHOW = "done", "thank", "write", "later", "show"
ASKED, SENT, THANKED = "promise-asked-email", "promise-kept-email", "promise-thanks-email"
"""The templates of the three letters."""

Write: TypeAlias = Callable[[LetterWish], None]


def about_promise(place: Place, due: Due, write: Write) -> None:
    """Kept, a few lines about it, or another day."""

    def taken(keys: tuple[str, ...] | None) -> None:
        step = keys[0] if keys else ""
        if step in (DONE, THANK):
            place.revise(f"kept: {due.reason}", partial(finish, due=due))
        if step == THANK:
            write(LetterWish(Purpose.PROMISE, due.about, template=THANKED))
        elif step == WRITE:
            template = SENT if due.kind is DueKind.MY_PROMISE else ASKED
            write(LetterWish(Purpose.PROMISE, due.about, template=template))
        elif step == LATER:
            postpone(place, due)
        elif step == SHOW:
            place.post_message(Go("follow_up"))

    title = f"{due.what} {due.who}"
    place.app.push_screen(ChoiceDialog(title, _promise_rows(due), hint=due.reason), taken)


def _promise_rows(due: Due) -> tuple[Row, ...]:
    later, show = Row(LATER, ("Another day …",)), Row(SHOW, ("Show the notes in 5 Follow up",))
    if due.kind is DueKind.MY_PROMISE:
        kept = Row(DONE, ("I have kept it",))
        return Row(WRITE, ("Send it, with a few lines",)), kept, later, show
    return (
        Row(WRITE, ("Ask about it, in a few lines",)),
        Row(DONE, ("They have kept it",)),
        Row(THANK, ("They have kept it: thank them",)),
        later,
        show,
    )


def postpone(place: Place, due: Due) -> None:
    """Ask until when."""
    now = place.setup.clock()

    def keep(values: dict[str, str] | None) -> None:
        if values is not None:
            edit = partial(put_off, due=due, until_on=parse_day(values["text"], now))
            place.revise(f"snooze: {due.what} {due.who}", edit)

    check = partial(later_day, now=now)
    place.app.push_screen(ask(f"{due.what} {due.who}", "tomorrow", hint=UNTIL, check=check), keep)
