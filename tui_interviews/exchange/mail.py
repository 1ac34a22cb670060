"""A message as mail programs read it: RFC 5322, with a calendar part where one is wanted.

The three headers that hold anybody's words are written here, from `email.header` upwards: `EmailMessage` decodes what it
is given first, so that before Python 3.12.5 a subject of `=?utf-8?q?=0ABcc:_…?=` became a header of its own.
"""

import re
from email.charset import QP, Charset
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from tui_interviews.domain.text import Lines, slug, tidy, tidy_lines
from tui_interviews.exchange.letter import Letter
from tui_interviews.exchange.mailaddress import one_address

LONGEST_LINE = 998
"""Octets that a line of mail may have (RFC 5322 §2.1.1)."""
LONGEST_WORD = 60
"""A longer run without a blank cannot be folded, so it is encoded."""
_METHOD = re.compile(rb"^METHOD:([A-Z]+)\r?$", re.MULTILINE)


def draft(letter: Letter) -> bytes:
    """The message as an `.eml` file that mail programs open for sending, lines ending in CRLF. Raises `UnsendableError`."""
    return _message(letter, "X-Unsent: 1")


def outgoing(letter: Letter) -> bytes:
    """The message as programs like sendmail read it, lines ending in LF. Raises `UnsendableError`."""
    return _message(letter).replace(b"\r\n", b"\n")


def _message(letter: Letter, *flags: str) -> bytes:
    writer = one_address(letter.writer.email, "yours")
    reader = one_address(letter.reader.email, tidy(letter.reader.name) or "them")
    headers = [
        f"From: {_mailbox(letter.writer.name, writer)}",
        f"To: {_mailbox(letter.reader.name, reader)}",
        f"Subject: {_encoded(tidy(letter.subject), 'Subject')}",
        f"Date: {format_datetime(letter.at)}",
        f"Message-ID: <{slug(letter.id)}.tui-interviews@{writer.rpartition('@')[2]}>",
        *flags,
    ]
    return "\r\n".join([*headers, ""]).encode("ascii") + _content(letter).as_bytes(policy=SMTP)


def _content(letter: Letter) -> EmailMessage:
    """The parts; none of their headers holds anybody's words."""
    part = EmailMessage(policy=SMTP)
    lines = tidy_lines(letter.body)
    part.set_content("\n".join([*lines, ""]), cte=_encoding(lines))
    if letter.calendar:
        method = _METHOD.search(letter.calendar)
        part.add_attachment(
            letter.calendar,
            maintype="text",
            subtype="calendar",
            filename="talk.ics",
            params={"charset": "utf-8", **({"method": method[1].decode()} if method else {})},
        )
    return part


def _encoding(lines: Lines) -> str:
    """None that would make the text harder to read in the file, unless something on its way would stumble over it."""
    if "." in lines:  # sendmail takes it for the end of all
        return "base64"
    if any(len(line.encode()) > LONGEST_LINE for line in lines):
        return "quoted-printable"
    return "7bit" if all(line.isascii() for line in lines) else "8bit"


def _mailbox(name: str, address: str) -> str:
    name = tidy(name)
    if not name:
        return address
    if _is_plain(name) and len(name) <= LONGEST_WORD:
        words = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    else:
        words = _coded(name, "From")
    return f"{words} <{address}>" if len(words) + len(address) < LONGEST_WORD else f"{words}\r\n <{address}>"


def _encoded(text: str, header: str) -> str:
    """Folded, and coded where it is not plain."""
    if _is_plain(text):
        return Header(text, "us-ascii", header_name=header).encode(linesep="\r\n")
    return _coded(text, header)


def _coded(text: str, header: str) -> str:
    """By RFC 2047, letter by letter where most of them stay as they are."""
    charset = Charset("utf-8")
    if 3 * sum(not letter.isascii() for letter in text) < len(text):
        charset.header_encoding = QP
    return Header(text, charset, header_name=header).encode(linesep="\r\n")


def _is_plain(text: str) -> bool:
    return text.isascii() and "=?" not in text and all(len(word) <= LONGEST_WORD for word in text.split())
