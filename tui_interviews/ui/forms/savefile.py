"""A file that the user asks for, under a name that can be changed first."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual.screen import Screen

from tui_interviews.exchange.fault import AlreadyThereError, UnwrittenError
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.form import ask
from tui_interviews.ui.widgets.form import Check
from tui_interviews.ui.widgets.row import Row

Put = Callable[[Path, bool], str]
"""Writes at a path, over what is there where that is sure; answers what is said after where it was saved."""


def is_named(text: str) -> str:
    """Any name will do. Raises `ValueError` for none."""
    if not text.strip():
        raise ValueError("name a file, or leave with esc")
    return ""


@dataclass(frozen=True, slots=True)
class Saving:
    """One file, or folder, on its way to a name."""

    title: str
    put: Put
    check: Check = is_named
    hint: str = ""
    completes: tuple[str, ...] = ()
    replaces: str = "Replace it"
    """What the user is asked where the name is taken."""


def save_file(screen: Screen[Any], title: str, path: Path, content: bytes, *, then: str = "") -> None:
    """Ask for the name, which may be a folder, and write; `then` is said after where it was saved."""
    ask_for_name(
        screen,
        Saving(title, put_file(content, then), completes=(path.suffix,), hint=f"{path.suffix} file"),
        path,
    )


def put_file(content: bytes, then: str = "") -> Put:
    """What writes one file."""

    def put(path: Path, is_sure: bool) -> str:
        from tui_interviews.exchange.files import write_new

        write_new(path, content, overwrite=is_sure)
        return then

    return put


def ask_for_name(screen: Screen[Any], saving: Saving, suggested: Path) -> None:
    """A name alone is meant in the folder that was suggested, and a folder is where the suggested name goes."""
    from tui_interviews.exchange.files import path_of

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            write(screen, saving, path_of(values["text"], suggested.parent, suggested.name))

    screen.app.push_screen(
        ask(saving.title, str(suggested), hint=saving.hint, check=saving.check, completes=saving.completes),
        kept,
    )


def write(screen: Screen[Any], saving: Saving, path: Path, *, is_sure: bool = False) -> None:
    """Where the name is taken, ask what to do; where it cannot be, say why and ask for another."""
    try:
        then = saving.put(path, is_sure)
    except AlreadyThereError:
        _ask_to_replace(screen, saving, path)
    except UnwrittenError as fault:
        screen.notify(str(fault), severity="warning", markup=False)
        ask_for_name(screen, saving, path)
    else:
        screen.notify(" ".join(part for part in (f"Saved as {path}", then) if part), markup=False)


def _ask_to_replace(screen: Screen[Any], saving: Saving, path: Path) -> None:
    """The cursor is on what can do no harm."""
    from tui_interviews.exchange.files import free_name

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys == ("replace",):
            write(screen, saving, path, is_sure=True)
        elif keys == ("another",):
            ask_for_name(screen, saving, free_name(path))

    rows = [Row("another", ("Another name",)), Row("replace", (saving.replaces,)), Row("cancel", ("Cancel",))]
    screen.app.push_screen(ChoiceDialog("There already", rows, hint=str(path)), taken)
