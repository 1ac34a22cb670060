"""Links that open a message in somebody's mail program; none of them is ever followed from here."""

from string import Template
from urllib.parse import quote

from tui_interviews.domain.composepage import LONGEST_LINK, ComposePage
from tui_interviews.domain.text import joined, tidy, tidy_lines
from tui_interviews.exchange.fault import UnsendableError
from tui_interviews.exchange.mailaddress import one_address


def mailto(email: str, whose: str, subject: str, body: str) -> str:
    """A link of RFC 6068. Raises `UnsendableError` where there is no address, or too much to say."""
    return _short(_mailto(one_address(email, whose), subject, body), LONGEST_LINK)


def web_link(page: ComposePage, email: str, whose: str, subject: str, body: str) -> str:
    """The page of a web mailer with the message filled in. Raises `UnsendableError`."""
    address = one_address(email, whose)
    known = {
        "to": quote(address, safe="@"),
        "subject": _quoted_line(subject),
        "body": _quoted_text(body),
        "mailto": quote(_mailto(address, subject, body), safe=""),
    }
    return _short(Template(page.url).safe_substitute(known), page.longest)


def _mailto(address: str, subject: str, body: str) -> str:
    parts = {"subject": _quoted_line(subject), "body": _quoted_text(body)}
    query = "&".join(f"{name}={value}" for name, value in parts.items() if value)
    return f"mailto:{quote(address, safe='@')}" + (f"?{query}" if query else "")


def _quoted_line(text: str) -> str:
    return quote(tidy(text), safe="")


def _quoted_text(text: str) -> str:
    """Line breaks are CRLF there (RFC 6068 §5)."""
    return quote(joined(tidy_lines(text)).replace("\n", "\r\n"), safe="")


def _short(link: str, most: int) -> str:
    if len(link) > most:
        raise UnsendableError(
            f"The link would have {len(link):,} characters, and more than {most:,} are cut off by some programs: "
            "copy the text or save it as .eml instead."
        )
    return link
