"""The contacts as a file, for an address book or a spreadsheet."""

from collections.abc import Sequence

from tui_interviews.domain.contact import Contact
from tui_interviews.domain.duration import counted
from tui_interviews.domain.text import fold
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.forms.savefile import save_file
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.row import Column, Row

COLUMNS = (Column(width=26), Column(share=1))
FORMATS = {"vcf": "vCard", "csv": "table"}
HINTS = {"vcf": "for address books and phones", "csv": "for spreadsheets (CSV)"}
EVERYBODY, ONE = "everybody", "one"


def save_contacts(place: Place, under_cursor: Contact | None) -> None:
    """Choose whom and as what, then ask for the name of the file."""
    contacts = sorted(place.notebook.contacts.values(), key=lambda one: (fold(one.name), one.id))
    if under_cursor is None or not contacts:
        place.say("There are no contacts yet to be saved as a file.")
        return
    whom = {EVERYBODY: contacts, ONE: [under_cursor]}
    words = {EVERYBODY: f"All {counted(len(contacts), 'contact')}", ONE: f"Only {under_cursor.name}"}
    rows = [
        Row(f"{who} {kind}", (words[who], f"{name}, {HINTS[kind]}"))
        for who in whom
        for kind, name in FORMATS.items()
    ]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            who, kind = keys[0].split()
            _save(place, whom[who], kind)

    place.app.push_screen(ChoiceDialog("Save contacts as a file", rows, COLUMNS), taken)


def _save(place: Place, contacts: Sequence[Contact], kind: str) -> None:
    from tui_interviews.exchange.contactsfile import FORMATS as TOLD
    from tui_interviews.exchange.contactsfile import contacts_bytes, contacts_name

    path = place.setup.exports / contacts_name(contacts, kind)
    then = f"with {counted(len(contacts), 'contact')}: {TOLD[kind]}."
    save_file(place, f"Save the {FORMATS[kind]} as", path, contacts_bytes(contacts, kind), then=then)
