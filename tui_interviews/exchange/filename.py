"""Names of files that people read, and that every system takes: Windows, macOS, Linux, and what keeps them in step."""

import re
import unicodedata
from collections.abc import Callable

from tui_interviews.domain.text import tidy

LONGEST = 120
"""Bytes, so that a suffix and a number fit into any limit that a file system has."""
_FORBIDDEN = re.compile(r"[<>:\"/\\|?*#^\[\]%`~]|[^\S ]")
"""By Windows, by Unix, and by links between notes."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)


def file_stem(text: str) -> str:
    """What is written, as the name of a file without its suffix: never empty, hidden, or one that Windows keeps."""
    clean = "".join(one for one in tidy(text) if unicodedata.category(one) not in _UNSEEN)
    clean = " ".join(_FORBIDDEN.sub(" ", unicodedata.normalize("NFC", clean)).split())
    clean = _cut(clean.strip(" .~")).strip(" .")
    first, dot, rest = clean.partition(".")
    return f"{first}_{dot}{rest}" if _RESERVED.fullmatch(first.strip()) else clean or "unnamed"


def _cut(text: str) -> str:
    """At most so many bytes, and no half character."""
    return text.encode()[:LONGEST].decode(errors="ignore")


def distinct_stems() -> Callable[[str], str]:
    """Gives each text a name that none before had, also where case and accents do not count."""
    taken: set[str] = set()

    def stem(text: str) -> str:
        plain, number = file_stem(text), 1
        found = plain
        while same(found) in taken:
            number += 1
            found = f"{plain} {number}"
        taken.add(same(found))
        return found

    return stem


def same(name: str) -> str:
    """What two names have in common that some system takes for one."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return unicodedata.normalize(
        "NFC", "".join(one for one in decomposed if not unicodedata.combining(one)).casefold()
    )
