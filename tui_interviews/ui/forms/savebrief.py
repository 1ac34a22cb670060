"""The brief as a file."""

from pathlib import Path
from typing import Any

from textual.screen import Screen

from tui_interviews.domain.brief import Block
from tui_interviews.domain.text import slug
from tui_interviews.exchange.fault import UnwrittenError
from tui_interviews.ui.dialogs.form import ask

HINT = "A name that ends in .txt makes plain text, any other Markdown"


def save_brief(screen: Screen[Any], name: str, blocks: tuple[Block, ...], folder: Path) -> None:
    """Ask for the name, which says the format, and write the file; an existing file is never replaced."""
    from tui_interviews.exchange.briefing import brief_markdown, brief_text
    from tui_interviews.exchange.files import write_new

    def kept(values: dict[str, str] | None) -> None:
        if values is None:
            return
        path = Path(values["text"].strip()).expanduser()
        text = brief_text(blocks) if path.suffix == ".txt" else brief_markdown(blocks)
        try:
            write_new(path, text.encode())
        except UnwrittenError as fault:
            screen.notify(str(fault), severity="warning", markup=False)
            return
        screen.notify(f"Saved as {path}", markup=False)

    default = str(folder / f"brief-{slug(name, limit=60)}.md")
    screen.app.push_screen(ask("Save the brief as", default, hint=HINT, check=_format), kept)


def _format(text: str) -> str:
    if not text.strip():
        raise ValueError("name a file, or leave with esc")
    return "plain text" if text.strip().endswith(".txt") else "Markdown; .txt at the end makes plain text"
