"""User text inside Markdown: what was typed is what is read."""

import re
from collections.abc import Iterable

_ANYWHERE = re.compile(r"[\\`*\[\]<|~]|(?<![^\W_])_|_(?![^\W_])|&(?=[#\w])")
_HASH = re.compile(r"(?:(?<=\s)|^)#")
_AT_START = re.compile(r"[-+=>:]|\d+(?=[.)])")
BREAK = "  \n"
"""A line break that stays one."""


def literal(text: str, begins_line: bool = True) -> str:
    """One line of user text, with a backslash before all that Markdown would take for markup."""
    text = _HASH.sub(r"\\#", _ANYWHERE.sub(r"\\\g<0>", text.strip()))
    start = _AT_START.match(text) if begins_line else None
    if start is None:
        return text
    mark = start[0]
    return f"{mark}\\{text[len(mark) :]}" if mark[0].isdigit() else f"\\{text}"


def paragraphs(lines: Iterable[str]) -> str:
    """Long user text: its lines stay lines, its empty lines part paragraphs."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(literal(line))
        elif blocks[-1]:
            blocks.append([])
    return "\n\n".join(BREAK.join(block) for block in blocks if block)


def quote(text: str) -> str:
    """Finished Markdown as a block quotation."""
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


def link(address: str) -> str:
    """An address that can be followed where it is one, else its text."""
    is_address = re.fullmatch(r"https?://[^\s<>\\]+", address)
    return f"<{address}>" if is_address else literal(address)
