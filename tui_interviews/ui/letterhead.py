"""The first line above a letter."""

from datetime import datetime

from tui_interviews.domain.channel import CHANNEL_WORDS
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.duration import moment_words
from tui_interviews.domain.message import PURPOSE_WORDS, Message
from tui_interviews.ui.text import cut


def letterhead(
    message: Message, contact: Contact | None, now: datetime, width: int, saving: str, draft: str = "draft"
) -> str:
    """Purpose, person and address as far as there is room, then how it travels, and whether it is sent and saved."""
    state = f"sent {moment_words(message.sent_at, now)}" if message.sent_at else draft
    where = " · ".join((CHANNEL_WORDS[message.channel], state, saving))
    name = contact.name if contact else "(unknown person)"
    title = f" {PURPOSE_WORDS[message.purpose].capitalize()} to {name}"
    address = f" <{contact.email}>" if contact and contact.email else ""
    room = max(width - len(where) - 4, 10)
    return f"{cut(title + address, room).rstrip()} · {where}"
