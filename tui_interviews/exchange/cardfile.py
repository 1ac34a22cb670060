"""Contacts as vCard 3.0 (RFC 2426), which every address book reads."""

import re
from collections.abc import Iterable, Iterator

from tui_interviews.domain.card import PROFILES, is_mail, plain_url
from tui_interviews.domain.contact import Contact, referrer_words
from tui_interviews.domain.donotcontact import WORDS
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.personname import name_parts

BREAK = "\r\n"
WIDEST = 75
"""Octets of a line."""
_WHOLE = re.compile(r"\\.|.", re.DOTALL)
"""What no fold may part: an escape, a character."""
_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
"""Also in pages, though they are no text: what reads cards cuts them at a bare comma."""


def vcards(contacts: Iterable[Contact]) -> bytes:
    """A file with one card each."""
    return b"".join(map(vcard, contacts))


def vcard(contact: Contact) -> bytes:
    """One person; whom not to contact is told by a category and in the note."""
    lines = ("BEGIN:VCARD", "VERSION:3.0", *_lines(contact), "END:VCARD", "")
    return BREAK.join(map(folded, lines)).encode()


def folded(line: str) -> str:
    """A line in as many as it takes; the blank at the beginning of a further one counts."""
    rows, room = [""], WIDEST
    for piece in _WHOLE.findall(line):
        size = len(piece.encode())
        if size > room:
            rows.append(" ")
            room = WIDEST - 1
        rows[-1] += piece
        room -= size
    return BREAK.join(rows)


def _lines(contact: Contact) -> Iterator[str]:
    name = tidy(contact.name) or "unnamed"
    parts = name_parts(name)
    yield f"UID:{contact.id}@tui-interviews"
    yield f"FN:{_text(name)}"
    yield "N:" + ";".join(
        map(_text, (parts.family, parts.given, parts.additional, parts.prefix, parts.suffix))
    )
    yield from _all("TITLE", contact.title)
    yield from _all("ORG", contact.employer)
    others = tuple(filter(None, map(tidy, contact.other_addresses)))
    yield from _all("EMAIL;TYPE=INTERNET,PREF", contact.email)
    yield from _all("EMAIL;TYPE=INTERNET", *filter(is_mail, others))
    yield from _all("TEL;TYPE=VOICE", contact.phone)
    for page in filter(None, (tidy(contact.url), *(one for one in others if not is_mail(one)))):
        yield from _page(page)
    yield from _all("TZ;VALUE=text", contact.timezone)
    marks = (WORDS,) if contact.is_do_not_contact else ()
    if labels := ",".join(_text(one) for one in map(tidy, (*marks, *contact.tags)) if one):
        yield f"CATEGORIES:{labels}"
    if said := "\n".join(_note(contact)):
        yield f"NOTE:{_text(said)}"


def _all(name: str, *values: str) -> Iterator[str]:
    """A line for each value that there is."""
    yield from (f"{name}:{_text(value)}" for value in map(tidy, values) if value)


def _page(page: str) -> Iterator[str]:
    """Apple's address book keeps profiles by a name of its own."""
    kind = "X-SOCIALPROFILE;TYPE=linkedin" if is_linkedin(page) else ""
    yield from (f"{name}:{_text(page)}" for name in ("URL", kind) if name)


def is_linkedin(page: str) -> bool:
    """Whether a page is somebody's profile at LinkedIn."""
    return plain_url(page).startswith("linkedin.com/") and PROFILES.match(plain_url(page)) is not None


def _note(contact: Contact) -> Iterator[str]:
    """What no other line of a card can hold."""
    if contact.is_do_not_contact:
        yield ": ".join(filter(None, (WORDS, tidy(contact.do_not_contact_reason))))
    told = {"why them": contact.why, "found via": contact.found_via, "referred by": referrer_words(contact)}
    yield from (f"{words}: {tidy(value)}" for words, value in told.items() if tidy(value))


def _text(value: str) -> str:
    return value.translate(_ESCAPES)
