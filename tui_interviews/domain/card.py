"""An entry of the address book: an imported person who is not, or not yet, a contact."""

import re
from dataclasses import dataclass
from datetime import date

from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.text import fold


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
    conflicts: tuple[Conflict, ...] = ()


def plain_url(url: str) -> str:
    """A profile address for comparing: without scheme, `www.`, query and closing slash, in lower case."""
    bare = re.sub(r"^[a-z]+://", "", url.strip().lower())
    return re.sub(r"^www\.", "", re.split(r"[?#]", bare, maxsplit=1)[0]).rstrip("/")


def identities(person: Card | Contact) -> tuple[str, ...]:
    """What tells one person from another, strongest first: profile, e-mail, folded name with employer."""
    url, email = plain_url(person.url), person.email.strip().lower()
    name = f"name:{fold(person.name)}|{fold(person.employer)}"
    return tuple(
        key for key, known in ((f"url:{url}", url), (f"mail:{email}", email), (name, person.name)) if known
    )
