"""A file of wording for one message."""

from enum import StrEnum

from tui_interviews.domain.channel import Channel
from tui_interviews.domain.draft import PLACEHOLDERS
from tui_interviews.domain.message import MessageTemplate, Purpose
from tui_interviews.entries import Entries
from tui_interviews.store.placeholders import check_placeholders


class When(StrEnum):
    """The situations that a request may be worded for."""

    ANY = "any"
    COLD = "cold"
    REFERRED = "referred"
    ALUMNI = "alumni"
    WRITTEN = "written"


def message_of(entries: Entries, name: str) -> MessageTemplate | None:
    """The template that a file describes; None where it does not say what it is for or holds no words."""
    entries.demand("purpose", "channels", "body")
    purpose = entries.optional_choice("purpose", Purpose)
    channels = entries.choices("channels", Channel, ())
    title, when = entries.required("title") or name, entries.choice("when", When, When.ANY)
    subject, body = entries.line_of_text("subject"), entries.long_text("body")
    for key in ("subject", "body"):
        check_placeholders(entries, key, PLACEHOLDERS, "contact_name")
    entries.finish()
    if purpose is None or not channels or not body:
        return None
    return MessageTemplate(name, title, purpose, channels, when.value, subject, body)
