"""A file that the user asks for, under a name that can be changed first."""

import os
from pathlib import Path
from typing import Any

from textual.screen import Screen

from tui_interviews.exchange.fault import AlreadyThereError, UnwrittenError
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.form import ask
from tui_interviews.ui.widgets.row import Row


def save_file(screen: Screen[Any], title: str, path: Path, content: bytes, *, then: str = "") -> None:
    """Ask for the name, which may be a folder, and write; `then` is said after where it was saved."""

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            write(screen, path_of(values["text"], path), content, then)

    hint, completes = f"{path.suffix} file", (path.suffix,)
    screen.app.push_screen(ask(title, str(path), hint=hint, completes=completes), kept)


def path_of(words: str, suggested: Path) -> Path:
    """A name alone is meant in the folder that was suggested, and a folder is where the suggested name goes."""
    words = words.strip()
    try:
        chosen = suggested.parent / Path(words).expanduser()
    except RuntimeError:
        chosen = suggested.parent / words
    is_folder = os.path.isdir(chosen)  # noqa: PTH112 - a Path would raise where the name is too long
    return chosen / suggested.name if is_folder else chosen


def write(screen: Screen[Any], path: Path, content: bytes, then: str = "", *, is_sure: bool = False) -> None:
    """Where there is a file of that name, ask before it is replaced."""
    from tui_interviews.exchange.files import write_new

    try:
        write_new(path, content, overwrite=is_sure)
    except AlreadyThereError:
        _ask_to_replace(screen, path, content, then)
    except UnwrittenError as fault:
        screen.notify(str(fault), severity="warning", markup=False)
    else:
        screen.notify(" ".join(part for part in (f"Saved as {path}", then) if part), markup=False)


def _ask_to_replace(screen: Screen[Any], path: Path, content: bytes, then: str) -> None:
    def taken(keys: tuple[str, ...] | None) -> None:
        if keys == ("replace",):
            write(screen, path, content, then, is_sure=True)

    rows = [Row("cancel", ("Cancel",)), Row("replace", (f"Replace {path.name}",))]
    screen.app.push_screen(ChoiceDialog("There is a file of that name", rows), taken)
