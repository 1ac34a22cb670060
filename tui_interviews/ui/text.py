"""The one door through which anybody's text reaches the screen."""

import os
import re
from itertools import zip_longest

from rich.cells import cell_len, set_cell_size
from textual.content import Content

_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f\ud800-\udfff]")
"""What a terminal would do instead of show; the domain has none of it, but a paste may."""
_CELLS_AT_LEAST = 8
"""No more characters than this are looked at for one cell."""
_TRAILING = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]|\u200d.?")


def is_multiplexed() -> bool:
    """Whether tmux or screen draws the cells: they count joined emoji differently from everyone else."""
    return bool(os.environ.get("TMUX") or os.environ.get("STY"))


def shown(text: str) -> str:
    """Text as cells: characters whose width terminals disagree about are drawn in their plain form."""
    if text.isascii() and text.isprintable():
        return text
    return _TRAILING.sub("", harmless(text).replace("\t", "    "))


def harmless(text: str) -> str:
    """Text without the characters that a terminal obeys; line breaks and tabs stay."""
    return _OBEYED.sub("", text)


def cut(text: str, width: int) -> str:
    """Exactly `width` cells: an ellipsis where it was too long, blanks where it was too short."""
    text = shown(text[: _CELLS_AT_LEAST * (width + 1)]).replace("\n", " ")
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(set_cell_size(text, max(width - 1, 0)).rstrip() + "…", width) if width > 0 else ""


def content(text: str, style: str = "") -> Content:
    """Text for a widget that would otherwise read markup in it."""
    return Content.styled(shown(text), style) if style else Content(shown(text))


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` cells, broken at blanks where there are any."""
    lines: list[str] = []
    for paragraph in shown(text).split("\n"):
        line = ""
        for word in paragraph.split(" "):
            joined = f"{line} {word}" if line else word
            if cell_len(joined) <= width:
                line = joined
                continue
            if line:
                lines.append(line)
            while cell_len(word) > width > 1:
                head = set_cell_size(word, width).rstrip()
                lines.append(head)
                word = word[len(head) :] if head else ""
            line = word
        lines.append(line)
    return lines


def beside(left: str, right: str, width: int) -> list[str]:
    """Two texts side by side, each wrapped in its half, a rule between them."""
    half = max((width - 3) // 2, 1)
    columns = zip_longest(wrapped(left, half), wrapped(right, half), fillvalue="")
    return [f"{cut(one, half)} │ {other}" for one, other in columns]
