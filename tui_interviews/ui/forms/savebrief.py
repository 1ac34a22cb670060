"""The brief as a file."""

from pathlib import Path
from typing import Any

from textual.screen import Screen

from tui_interviews.domain.brief import Block
from tui_interviews.domain.text import slug
from tui_interviews.ui.forms.savefile import Saving, ask_for_name, is_named

HINT = "A name that ends in .txt makes plain text, any other Markdown"


def save_brief(screen: Screen[Any], name: str, blocks: tuple[Block, ...], folder: Path) -> None:
    """Ask for the name, which says the format, and write the file."""

    def put(path: Path, is_sure: bool) -> str:
        from tui_interviews.exchange.briefing import brief_markdown, brief_text
        from tui_interviews.exchange.files import write_new

        text = brief_text(blocks) if path.suffix == ".txt" else brief_markdown(blocks)
        write_new(path, text.encode(), overwrite=is_sure)
        return ""

    saving = Saving("Save the brief as", put, _format, HINT, completes=(".md", ".txt"))
    ask_for_name(screen, saving, folder / f"brief-{slug(name, limit=60)}.md")


def _format(text: str) -> str:
    is_named(text)
    return "plain text" if text.strip().endswith(".txt") else "Markdown; .txt at the end makes plain text"
