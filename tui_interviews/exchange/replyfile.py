"""A reply in a file: plain text, or a message as a mail program saves it."""

import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path

from tui_interviews.exchange.fault import UnreadableError
from tui_interviews.exchange.files import read_outside

LIMIT = 5_000_000
"""Bytes: pictures may hang on a message, its words are never as many."""
_HEADERS = re.compile(rb"\A(?:[A-Za-z][A-Za-z-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){3,}", re.ASCII)
_MAILED = re.compile(
    rb"^(?:received|message-id|mime-version|return-path|content-type):", re.IGNORECASE | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class ReplyFile:
    """What was in it."""

    text: str
    sent_at: datetime | None = None
    """What the message says of itself."""


def read_reply(path: Path) -> ReplyFile:
    """Raises `UnreadableError` with a sentence."""
    raw = read_outside(path, LIMIT)
    found = _HEADERS.match(raw.replace(b"\r\n", b"\n"))
    reply = _mail(raw) if found and _MAILED.search(found[0]) else ReplyFile(_decoded(raw))
    if "\x00" in reply.text[:10_000]:
        raise UnreadableError(f"{path.name} is no text: save the message as text or .eml")
    if not reply.text.strip():
        raise UnreadableError(f"there is no text in {path.name}: save the message as text, or paste it")
    return reply


def _decoded(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _mail(raw: bytes) -> ReplyFile:
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)  # noqa: S101 - what the policy makes
    body = message.get_body(("plain", "html"))
    try:
        text = str(body.get_content()) if body is not None else ""
    except (LookupError, UnicodeError, ValueError, KeyError):
        payload = body.get_payload(decode=True) if body is not None else b""
        text = _decoded(payload) if isinstance(payload, bytes) else ""
    return ReplyFile(text, _sent_at(str(message.get("Date", ""))))


def _sent_at(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except ValueError:
        return None
    return found if found.tzinfo else None
