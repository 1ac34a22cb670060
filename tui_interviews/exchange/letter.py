"""What an e-mail says of itself."""

from dataclasses import dataclass
from datetime import datetime

from tui_interviews.domain.channel import has_subject
from tui_interviews.domain.message import Message
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import joined


@dataclass(frozen=True, slots=True)
class Correspondent:
    """A name with an address, neither yet checked."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Letter:
    """All that an e-mail says of itself."""

    id: str
    """Makes its Message-ID: the same message, handed over twice, is the same to whoever receives it."""
    writer: Correspondent
    reader: Correspondent
    subject: str
    body: str
    at: datetime
    calendar: bytes = b""
    """An iCalendar file to go with it."""


def letter_of(message: Message, notebook: Notebook, now: datetime, calendar: bytes = b"") -> Letter:
    """A message of the notebook as an e-mail from the user to whom it is for."""
    contact, profile = notebook.contacts.get(message.contact_id), notebook.profile
    return Letter(
        id=message.id,
        writer=Correspondent(profile.name, profile.email),
        reader=Correspondent(contact.name, contact.email) if contact else Correspondent("", ""),
        subject=message.subject if has_subject(message.channel) else "",
        body=joined(message.body),
        at=now,
        calendar=calendar,
    )
