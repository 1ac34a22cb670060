"""Handing a message to the program of the settings: shown first, then handed over once, then logged."""

from functools import partial

from textual.screen import Screen

from tui_interviews.domain.duration import moment_words
from tui_interviews.exchange.fault import UnsendableError
from tui_interviews.exchange.letter import letter_of
from tui_interviews.exchange.mail import outgoing
from tui_interviews.exchange.outbox import hand_over_once, unsure_since
from tui_interviews.exchange.sendmail import hand_over, program_name
from tui_interviews.ui.dialogs.handing import HandingDialog
from tui_interviews.ui.dialogs.preview import PreviewDialog
from tui_interviews.ui.parcel import Parcel
from tui_interviews.ui.sending import log_sent, once_it_may
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.row import Row

UNSURE = "It was being handed over {}, and nobody knows whether it went out: look into your mail before you send it again."


def send_by_program(screen: Screen[None], parcel: Parcel, setup: Setup, calendar: bytes = b"") -> None:
    """The exact message first; only then, and only by a deliberate key, the program gets it."""

    def show() -> None:
        letter = letter_of(parcel.message, parcel.notebook, setup.clock(), calendar)
        try:
            raw = outgoing(letter)
        except UnsendableError as fault:
            screen.notify(str(fault), severity="warning", markup=False)
        else:
            _preview(screen, parcel, setup, raw)

    once_it_may(screen, parcel.message, parcel.notebook, setup, show)


def _preview(screen: Screen[None], parcel: Parcel, setup: Setup, raw: bytes) -> None:
    since, now = unsure_since(setup.state, parcel.message.id), setup.clock()
    warning = UNSURE.format(moment_words(since.astimezone(now.tzinfo), now)) if since else ""
    name = program_name(setup.sendmail)
    rows = [Row("cancel", ("Cancel: nothing is sent",)), Row("send", (f"Send it now with {name}",))]

    def taken(answer: str | None) -> None:
        if answer == "send":
            _hand(screen, parcel, setup, raw)

    text = raw.decode(errors="replace").rstrip("\n")
    screen.app.push_screen(PreviewDialog(f"Exactly this goes to {name}", text, rows, warning=warning), taken)


def _hand(screen: Screen[None], parcel: Parcel, setup: Setup, raw: bytes) -> None:
    name = program_name(setup.sendmail)
    hand = partial(hand_over, setup.sendmail, raw)

    def answered(why_not: str | None) -> None:
        if why_not:
            screen.notify(why_not, title="Not sent", severity="error", markup=False, timeout=20)
        else:
            log_sent(screen, parcel.message, parcel.notebook, f"handed to {name}")
            screen.dismiss()

    once = partial(hand_over_once, setup.state, parcel.message.id, raw, hand)
    screen.app.push_screen(HandingDialog(name, once), answered)
