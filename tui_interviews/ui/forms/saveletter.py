"""A message as a text file."""

from pathlib import Path

from textual.screen import Screen

from tui_interviews.domain.message import Message
from tui_interviews.domain.text import slug
from tui_interviews.exchange.fault import UnwrittenError
from tui_interviews.ui.dialogs.form import ask


def save_letter(screen: Screen[None], message: Message, subject: str, body: str, folder: Path) -> None:
    """Ask for the name and write the file; an existing file is never replaced."""
    from tui_interviews.exchange.files import write_new

    name = f"{message.purpose}-{message.id}.txt"
    text = f"{subject}\n\n{body}\n" if subject else f"{body}\n"

    def kept(values: dict[str, str] | None) -> None:
        if values is None:
            return
        path = Path(values["text"].strip()).expanduser()
        try:
            write_new(path, text.encode())
        except UnwrittenError as fault:
            screen.notify(str(fault), severity="warning", markup=False)
            return
        screen.notify(f"Saved as {path}", markup=False)

    screen.app.push_screen(ask("Save the text as", str(folder / slug(name[:-4])) + ".txt"), kept)
