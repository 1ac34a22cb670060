"""A file of wording for one message."""

import re
from enum import StrEnum

from tui_interviews.domain.channel import Channel
from tui_interviews.domain.draft import PLACEHOLDERS
from tui_interviews.domain.message import MessageTemplate, Purpose
from tui_interviews.entries import Entries, nearest

_DOLLAR = re.compile(r"\$(?:(?P<escaped>\$)|\{(?P<name>[a-z][a-z0-9_]*)\})?")


class When(StrEnum):
    """The situations that a request may be worded for."""

    ANY = "any"
    COLD = "cold"
    REFERRED = "referred"
    ALUMNI = "alumni"


def message_of(entries: Entries, name: str) -> MessageTemplate | None:
    """The template that a file describes; None where it does not say what it is for or holds no words."""
    entries.demand("purpose", "channels", "body")
    purpose = entries.optional_choice("purpose", Purpose)
    channels = entries.choices("channels", Channel, ())
    title, when = entries.required("title") or name, entries.choice("when", When, When.ANY)
    subject, body = entries.line_of_text("subject"), entries.long_text("body")
    _check_placeholders(entries, "subject")
    _check_placeholders(entries, "body")
    entries.finish()
    if purpose is None or not channels or not body:
        return None
    return MessageTemplate(name, title, purpose, channels, when.value, subject, body)


def _check_placeholders(entries: Entries, key: str) -> None:
    text = entries.content.get(key, "")
    for found in _DOLLAR.finditer(text) if isinstance(text, str) else ():
        name = found["name"]
        if name and name not in PLACEHOLDERS:
            entries.report(f"unknown placeholder ${{{name}}}{nearest(name, PLACEHOLDERS)}", key)
        elif not name and not found["escaped"]:
            entries.report(
                "a $ begins a placeholder such as ${contact_name}; for a dollar sign write $$", key
            )
