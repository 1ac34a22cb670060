"""An entry of the address book: an imported person who is not, or not yet, a contact."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from urllib.parse import unquote

from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.text import fold

PROFILES = re.compile(r"(linkedin\.com/(in|pub)|xing\.com/profile|github\.com|orcid\.org)/[^/]")
"""Pages that are one person's own; any other page may be a whole employer's."""
_OF_A_COUNTRY = re.compile(r"^[a-z]{2,3}\.(?=linkedin\.com/)")


@dataclass(frozen=True, slots=True)
class Card:
    """One person as another program described them."""

    id: str
    name: str
    title: str = ""
    employer: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    connected_on: date | None = None
    source: str = ""
    """The kind of file it came from, such as `linkedin`."""
    other_addresses: tuple[str, ...] = ()
    """Further e-mail addresses and pages of the same person."""
    conflicts: tuple[Conflict, ...] = ()


@lru_cache(maxsize=65_536)
def plain_url(url: str) -> str:
    """A page's address for comparing: without scheme, `www.`, query and closing slash, in lower case."""
    bare = re.sub(r"^[a-z]+://", "", unquote(url.strip()).lower())
    bare = re.sub(r"^www\.", "", re.split(r"[?#]", bare, maxsplit=1)[0]).rstrip("/")
    return _OF_A_COUNTRY.sub("", bare)


def is_mail(address: str) -> bool:
    """Whether an address is one of e-mail, and no page."""
    return "@" in address and "/" not in address


def profiles(person: Card | Contact) -> tuple[str, ...]:
    """The pages that nobody else can have, each in its plain form."""
    return tuple(page for page in _pages(person) if PROFILES.match(page))


def mails(person: Card | Contact) -> tuple[str, ...]:
    """All e-mail addresses, in lower case."""
    known = (person.email, *filter(is_mail, person.other_addresses))
    return _each(one.strip().lower() for one in known)


def _pages(person: Card | Contact) -> tuple[str, ...]:
    others = (one for one in person.other_addresses if not is_mail(one))
    return _each(plain_url(one) for one in (person.url, *others) if one)


def _each(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in found if one))


def identities(person: Card | Contact) -> tuple[str, ...]:
    """What tells one person from another, strongest first: profile, e-mail, folded name with employer.

    A page that others may share, such as the employer's, tells only together with the name.
    """
    name = fold(person.name)
    pages = (page if PROFILES.match(page) else f"{page}|{name}" for page in _pages(person))
    return (
        *(f"url:{page}" for page in pages),
        *(f"mail:{mail}" for mail in mails(person)),
        *((f"name:{name}|{fold(person.employer)}",) if person.name else ()),
    )
