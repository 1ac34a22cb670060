"""`export contacts`: the people, for an address book, a phone or a spreadsheet."""

from tui_interviews.cli.answer import remark
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.who import contact
from tui_interviews.domain.duration import counted
from tui_interviews.domain.text import fold
from tui_interviews.exchange.contactsfile import FORMATS, contacts_bytes, contacts_name


def contacts_file(kind: str, who: str | None, session: Session) -> tuple[str, bytes]:
    """The name and the bytes of the file with everybody by name, or with one person."""
    everybody = session.notebook.contacts.values()
    found = [contact(who, session.notebook)] if who else sorted(everybody, key=lambda c: (fold(c.name), c.id))
    if not found:
        raise Refusal("there are no contacts yet: `tui-interviews add contact` or `pick` makes some")
    content = contacts_bytes(found, kind)
    if not session.is_json:
        remark(f"{counted(len(found), 'contact')}: {FORMATS[kind]}.")
    return contacts_name(found, kind), content
