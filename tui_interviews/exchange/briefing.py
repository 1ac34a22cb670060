"""The brief as Markdown and as plain text, from the same blocks as on screen."""

import textwrap
from collections.abc import Iterable

from tui_interviews.domain.brief import Block, Part
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.marked import link, literal

WIDTH = 78
LABEL = 18
"""Columns for the names of facts."""
_STARTS = {Part.TEXT: "", Part.POINT: "· "}


def brief_markdown(blocks: Iterable[Block]) -> str:
    """Every word of the user is what is read; facts and points are lists, questions are numbered."""
    lines: list[str] = []
    before: Part | None = None
    for block in blocks:
        is_listed = before is block.part and block.part not in (Part.TEXT, Part.HEADING)
        lines += [_marked(block)] if is_listed or not lines else ["", _marked(block)]
        before = block.part
    return "\n".join(lines) + "\n"


def _marked(block: Block) -> str:
    text = tidy(block.text)
    match block.part:
        case Part.TITLE:
            return f"# Brief: {literal(text)}"
        case Part.HEADING:
            return f"## {literal(text)}"
        case Part.FACT:
            return f"- **{literal(block.label)}:** {link(text)}"
        case Part.POINT:
            return f"- **{literal(block.label)}:** {literal(text)}"
        case Part.QUESTION:
            return f"{int(block.label)}. {literal(text)} ({literal(block.aside)})"
        case _:
            return literal(text)


def brief_lines(blocks: Iterable[Block], width: int = WIDTH) -> list[tuple[Part, str]]:
    """The page in lines of at most so many characters, each with what it is part of; empty ones before headings."""
    lines: list[tuple[Part, str]] = []
    for block in blocks:
        if block.part is Part.HEADING:
            lines.append((Part.TEXT, ""))
        lines += [(block.part, line) for line in _lines(block, width)]
    return lines


def brief_text(blocks: Iterable[Block], width: int = WIDTH) -> str:
    """The page as plain text."""
    return "\n".join(line for _, line in brief_lines(blocks, width)) + "\n"


def _lines(block: Block, width: int) -> list[str]:
    text = tidy(block.text)
    match block.part:
        case Part.FACT:
            return _hanging(f"{block.label}:".ljust(LABEL), text, width)
        case Part.POINT:
            return _hanging("· ", f"{block.label}: {text}", width)
        case Part.QUESTION:
            return _hanging(f"{block.label:>2}. ", f"{text} ({block.aside})", width)
        case Part.TITLE:
            return _hanging("", f"Brief: {text}", width)
        case _:
            return _hanging("", text, width)


def _hanging(start: str, text: str, width: int) -> list[str]:
    wrapped = textwrap.wrap(
        text,
        max(width, len(start) + 10),
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_on_hyphens=False,
    )
    return wrapped or [start.rstrip()]
