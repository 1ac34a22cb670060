"""The one door through which text enters the domain."""

import re
import unicodedata
from itertools import filterfalse
from typing import TypeAlias

Lines: TypeAlias = tuple[str, ...]
"""Long text, one entry a line: an added line is a one-line difference on disk and merges anywhere."""

_BREAKS = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_DIRECTION = re.compile("[\u061c\u200e\u200f]")
_STROKES = str.maketrans("łŁøØđĐħĦıŧŦ", "lLoOdDhHitT") | {
    ord(letter): plain
    for letter, plain in (("æ", "ae"), ("Æ", "AE"), ("œ", "oe"), ("Œ", "OE"), ("þ", "th"), ("ð", "d"))
}
"""Letters that Unicode does not take apart, though people type them without."""
_SPACES = re.compile(r"\s+")


def plain_breaks(text: str) -> str:
    """Every kind of line break as a line feed: a terminal pastes them as carriage returns."""
    return _BREAKS.sub("\n", text)


def tidy_lines(text: str) -> Lines:
    """Long text without what a terminal would obey; a character that would reorder the line shows as �."""
    text = _SURROGATES.sub("\ufffd", plain_breaks(text))
    text = _REORDERING.sub("\ufffd", _UNPRINTABLE.sub("", text))
    lines = [line.rstrip() for line in unicodedata.normalize("NFC", text).split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    return tuple(lines)


def tidy(text: str) -> str:
    """One line: breaks and runs of blanks become one blank, controls and reordering marks go."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    text = _SURROGATES.sub("\ufffd", _BREAKS.sub(" ", text))
    text = _DIRECTION.sub("", _REORDERING.sub("", _UNPRINTABLE.sub("", text.replace("\n", " "))))
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def is_clean(text: str) -> bool:
    """Whether text, as found in a file that somebody else may have written, needs no tidying."""
    return not (_UNPRINTABLE.search(text) or _REORDERING.search(text) or _SURROGATES.search(text))


def joined(lines: Lines) -> str:
    """The lines as one text, as an editor holds it."""
    return "\n".join(lines)


def fold(text: str) -> str:
    """Text for comparing and finding: no case, no accents (`Müller` is found by `muller`)."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_STROKES))
    return "".join(filterfalse(unicodedata.combining, decomposed)).casefold()


def slug(text: str, *, limit: int = 80) -> str:
    """A name that is safe for a file on every system: `a-z 0-9 -`, at most `limit` bytes, never empty."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")[:limit].strip("-")
    return plain or "unnamed"


def word_count(text: str) -> int:
    """How many words a reader would count."""
    return len(text.split())


def shortened(text: str, width: int) -> str:
    """The text within `width` characters, an ellipsis in place of what is missing."""
    return text if len(text) <= width else text[: max(width - 1, 0)].rstrip() + "…"
