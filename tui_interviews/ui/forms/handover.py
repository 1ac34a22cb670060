"""The ways in which a message leaves the app; the user sends it, unless they have named a program that does."""

from collections.abc import Callable, Iterator
from functools import partial

from textual.screen import Screen

from tui_interviews.domain.edits.contacting import write
from tui_interviews.domain.message import PURPOSE_WORDS
from tui_interviews.exchange.fault import UnsendableError
from tui_interviews.exchange.letter import letter_of
from tui_interviews.ui.clipboard import copy
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.preview import PreviewDialog
from tui_interviews.ui.forms.savefile import save_file
from tui_interviews.ui.lending import show_bare
from tui_interviews.ui.messages import Edit, WriteOutside
from tui_interviews.ui.parcel import Parcel
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.row import Column, Row

OTHERWISE = "f9 has other ways."
SENT = "Once you have sent it, f10 marks it."
COLUMNS = (Column(width=26), Column(share=1))
LINK_ROWS = (
    Row("done", ("Done",)),
    Row("bare", ("Show it alone, to select it with the mouse",)),
    Row("copy", ("Send it to the clipboard again",)),
)


def hand_over(screen: Screen[None], parcel: Parcel, setup: Setup) -> None:
    """Choose a way."""
    found = {row.key: (row, way) for row, way in _ways(screen, parcel, setup)}

    def taken(keys: tuple[str, ...] | None) -> None:
        if not keys:
            return
        try:
            found[keys[0]][1]()
        except UnsendableError as fault:
            screen.notify(str(fault), severity="warning", markup=False)

    rows = [row for row, _ in found.values()]
    screen.app.push_screen(ChoiceDialog(f"Hand over to {parcel.whom}", rows, COLUMNS), taken)


Way = tuple[Row, Callable[[], None]]


def _ways(screen: Screen[None], parcel: Parcel, setup: Setup) -> Iterator[Way]:
    """Those that fit the channel; each that writes or sends stands below those that only show."""
    yield _row("copy", "Copy the text", "f8 does it too"), partial(copy_text, screen, parcel)
    if parcel.subject:
        way = partial(copy, screen, parcel.subject, "The subject", OTHERWISE)
        yield _row("subject", "Copy the subject", "for the subject line"), way
    yield _row("bare", "Show it alone", "select it by mouse"), partial(_bare, screen, parcel.whole)
    if parcel.message.sent_at is None:
        yield (
            _row("editor", "Write on in your editor", "$VISUAL or $EDITOR"),
            partial(_outside, screen, parcel),
        )
    text, path = f"{parcel.whole}\n".encode(), parcel.path(setup.exports, ".txt")
    way = partial(save_file, screen, "Save the text as", path, text, then=SENT)
    yield _row("text", "Save as text", "a plain text file"), way
    if parcel.is_mail:
        yield from _mail_ways(screen, parcel, setup)


def _mail_ways(screen: Screen[None], parcel: Parcel, setup: Setup) -> Iterator[Way]:
    from tui_interviews.exchange.sendmail import program_name
    from tui_interviews.ui.forms.sendmail import send_by_program

    yield _row("eml", "Save as .eml", "a mail program's draft"), partial(_eml, screen, parcel, setup)
    if parcel.has_date:
        way = partial(_eml_with_date, screen, parcel, setup)
        yield _row("date", "Save as .eml with the date", "a calendar part in it"), way
    yield _row("mailto", "A mailto link", "shown and copied"), partial(_mailto, screen, parcel)
    yield _row("web", "A web mailer's link", "Gmail, Outlook …"), partial(_web, screen, parcel, setup)
    if setup.sendmail and parcel.message.sent_at is None:
        way = partial(send_by_program, screen, parcel, setup)
        yield _row("send", f"Send with {program_name(setup.sendmail)}", "shown first, in full"), way


def _row(key: str, label: str, hint: str) -> Row:
    return Row(key, (label, hint))


def copy_text(screen: Screen[None], parcel: Parcel) -> None:
    """The text without its subject, which has a line of its own wherever it is pasted."""
    copy(screen, parcel.body, "The text", OTHERWISE, SENT)


def _bare(screen: Screen[None], text: str) -> None:
    if not show_bare(screen.app, text):
        screen.notify("This terminal cannot show it alone: save it as text instead.", markup=False)


def _eml(screen: Screen[None], parcel: Parcel, setup: Setup, calendar: bytes = b"") -> None:
    from tui_interviews.exchange.mail import draft

    raw = draft(letter_of(parcel.message, parcel.notebook, setup.clock(), calendar))
    save_file(screen, "Save the draft as", parcel.path(setup.exports, ".eml"), raw, then=SENT)


def _eml_with_date(screen: Screen[None], parcel: Parcel, setup: Setup) -> None:
    """Without our reminders, for it goes to somebody else."""
    from tui_interviews.exchange.calendar import event_bytes

    interview = parcel.notebook.interviews[parcel.message.interview_id]
    calendar = event_bytes(parcel.notebook, interview, setup.method, setup.clock(), has_alarms=False)
    _eml(screen, parcel, setup, calendar)


def _mailto(screen: Screen[None], parcel: Parcel) -> None:
    from tui_interviews.exchange.links import mailto

    _show_link(screen, "A mailto link", mailto(parcel.email, parcel.whom, parcel.subject, parcel.body))


def _web(screen: Screen[None], parcel: Parcel, setup: Setup) -> None:
    """Which web mailer."""
    from tui_interviews.exchange.links import web_link

    pages = {page.name: page for page in setup.library().compose_pages}

    def taken(keys: tuple[str, ...] | None) -> None:
        if not keys:
            return
        page = pages[keys[0]]
        try:
            link = web_link(page, parcel.email, parcel.whom, parcel.subject, parcel.body)
        except UnsendableError as fault:
            screen.notify(str(fault), severity="warning", markup=False)
        else:
            _show_link(screen, f"A new message in {page.title}", link)

    rows = [Row(page.name, (page.title or page.name,)) for page in pages.values()]
    screen.app.push_screen(ChoiceDialog("Which web mailer?", rows), taken)


def _show_link(screen: Screen[None], title: str, link: str) -> None:
    """In full and on its way to the clipboard; nothing is opened here, where the browser may be on another machine."""

    def taken(answer: str | None) -> None:
        if answer == "bare":
            _bare(screen, link)
        elif answer == "copy":
            copy(screen, link, "The link", OTHERWISE, SENT)

    screen.app.push_screen(PreviewDialog(f"{title}: paste it into your browser", link, LINK_ROWS), taken)
    copy(screen, link, "The link", OTHERWISE, SENT)


def _outside(screen: Screen[None], parcel: Parcel) -> None:
    """One step of undo."""

    def edit(text: str) -> Edit:
        return partial(write, message_id=parcel.message.id, subject=parcel.message.subject, body=text)

    label = f"write the {PURPOSE_WORDS[parcel.message.purpose]} in your editor"
    screen.post_message(WriteOutside(parcel.message.id, parcel.body, label, edit))
