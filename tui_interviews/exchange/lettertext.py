"""A message as a Markdown file, and as plain text."""

from datetime import datetime

from tui_interviews.domain.channel import CHANNEL_WORDS, has_subject
from tui_interviews.domain.duration import full_words
from tui_interviews.domain.message import PURPOSE_WORDS, Message
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import joined
from tui_interviews.exchange.marked import literal, paragraphs


def letter_markdown(notebook: Notebook, message: Message, now: datetime) -> str:
    """For keeping: whom it is to, how it travels, whether it was sent, and its words."""
    contact = notebook.contacts.get(message.contact_id)
    name = contact.name if contact else "(unknown person)"
    sent = f"sent {full_words(message.sent_at, now.tzinfo)}" if message.sent_at else "a draft, not sent yet"
    parts = (
        f"# {PURPOSE_WORDS[message.purpose].capitalize()} to {literal(name)}",
        f"{CHANNEL_WORDS[message.channel].capitalize()}, {sent}.",
        f"**{literal(_subject(message))}**" if _subject(message) else "",
        paragraphs(message.body),
    )
    return "\n\n".join(filter(None, parts)) + "\n"


def letter_text(message: Message) -> str:
    """For sending: the subject, where the channel has one, and the words as they are."""
    head = f"Subject: {_subject(message)}\n\n" if _subject(message) else ""
    return f"{head}{joined(message.body)}\n"


def _subject(message: Message) -> str:
    return message.subject.strip() if has_subject(message.channel) else ""
