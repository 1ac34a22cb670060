"""One e-mail address, as mail programs take it."""

import re

from tui_interviews.domain.text import tidy
from tui_interviews.exchange.fault import UnsendableError

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_PLAIN = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+", re.ASCII)
_NAMED = re.compile(r"[^<>]*<([^<>]*)>")
LONGEST, LONGEST_LOCAL = 254, 64
"""RFC 5321 §4.5.3.1."""


def one_address(text: str, whose: str) -> str:
    """The one address that the text is, its domain in ASCII. Raises `UnsendableError`, which names `whose` it is."""
    text = tidy(text).removeprefix("mailto:")
    if not text:
        raise UnsendableError(f"No e-mail address of {whose} is written down.")
    named = _NAMED.fullmatch(text)
    bare = (named[1] if named else text).strip()
    if bare.count("@") > 1:
        raise UnsendableError(f"“{text}” is more than one address of {whose}: keep one.")
    local, _, domain = bare.rpartition("@")
    found = f"{local}@{_in_ascii(domain)}"
    if not _PLAIN.fullmatch(found) or len(found) > LONGEST or len(local) > LONGEST_LOCAL:
        raise UnsendableError(f"“{text}” is no e-mail address of {whose}, such as name@example.org.")
    return found


def _in_ascii(domain: str) -> str:
    """As the domain name system spells it; what it cannot spell comes back as it is."""
    try:
        return domain.encode("idna").decode() if not domain.isascii() else domain
    except UnicodeError:
        return domain
