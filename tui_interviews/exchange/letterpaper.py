"""A message as it stands on a page."""

from datetime import datetime

from tui_interviews.domain.duration import full_words
from tui_interviews.domain.message import Message
from tui_interviews.exchange.paper import Block, Prose, Quotation, Style, line, prose, run


def letter_blocks(message: Message, now: datetime) -> tuple[Block, ...]:
    """When it was sent, then its words."""
    sent = f"Sent {full_words(message.sent_at, now.tzinfo)}." if message.sent_at else "A draft, not sent yet."
    subject = line(run(message.subject, Style.STRONG))
    head = (Prose((subject,)),) if subject else ()
    words = (*head, *prose(message.body))
    said: tuple[Block, ...] = (Quotation(words),) if words else ()
    return (Prose((line(sent),)), *said)
