"""What an e-mail says of itself."""

from dataclasses import dataclass
from datetime import datetime


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
