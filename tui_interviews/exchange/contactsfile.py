"""The contacts, or one of them, as a file to take away."""

import io
from collections.abc import Mapping, Sequence

from tui_interviews.domain.contact import Contact
from tui_interviews.domain.text import slug

FORMATS: Mapping[str, str] = {
    "vcf": "vCard 3.0, for address books and phones; “do not contact” is a category and in the note",
    "csv": "table in UTF-8, for spreadsheets; a ' stands before what one would take for a formula",
    "json": "all that is known, under the names that the files on the disk use",
    "zip": "vCards, one file each, as khard and other folders of cards want them",
}
"""What a file can be, by how its name ends, and what that means; the first is what it is unless said otherwise."""


def contacts_name(contacts: Sequence[Contact], kind: str) -> str:
    """A name for the file: that of one person, in letters that every system takes."""
    return f"{_plain_name(contacts[0]) if len(contacts) == 1 else 'contacts'}.{kind}"


def contacts_bytes(contacts: Sequence[Contact], kind: str) -> bytes:
    """The file, of one of `FORMATS`."""
    match kind:
        case "vcf":
            from tui_interviews.exchange.cardfile import vcards

            return vcards(contacts)
        case "csv":
            from tui_interviews.exchange.contacttable import contact_table

            return contact_table(contacts)
        case "zip":
            return _card_folder(contacts)
        case _:
            return _json(contacts)


def _json(contacts: Sequence[Contact]) -> bytes:
    import msgspec

    return msgspec.json.format(msgspec.json.encode(contacts), indent=2) + b"\n"


def _card_folder(contacts: Sequence[Contact]) -> bytes:
    """The id tells two people of one name apart."""
    import zipfile

    from tui_interviews.exchange.cardfile import vcard

    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in contacts:
            archive.writestr(f"{_plain_name(one)}-{slug(one.id)}.vcf", vcard(one))
    return target.getvalue()


def _plain_name(contact: Contact) -> str:
    return slug(contact.name, limit=60)
