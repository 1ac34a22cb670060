"""Pages of web mailers that open a new message."""

from dataclasses import dataclass

COMPOSE_PLACEHOLDERS = ("to", "subject", "body", "mailto")
"""What a page's address may have filled in, each percent-encoded."""
LONGEST_LINK = 2_000
"""Characters that mail programs and browsers still take of a link (FORMATS: practical ceiling)."""


@dataclass(frozen=True, slots=True)
class ComposePage:
    """One web mailer; its page is shown and copied, never fetched."""

    name: str
    title: str
    url: str
    longest: int = LONGEST_LINK
    """Characters of the filled link that the mailer still takes."""
    checked_on: str = ""
    source: str = ""
