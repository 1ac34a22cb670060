"""The place for what nobody can read: nothing in it is ever deleted by itself."""

import os
import secrets
from pathlib import Path

from tui_interviews.store.disk import create_file, make_folder, move_file, read_file
from tui_interviews.store.layout import DAMAGED


def put_aside(data: Path, file: str) -> None:
    """Moves a file, or whatever has its name, to `.damaged`; what is not there needs no move."""
    if os.path.lexists(data / file):
        move_file(data / file, _place(data, file))


def keep_copy(data: Path, file: str) -> None:
    """Keeps a file as it is now in `.damaged`, before it is replaced."""
    found = read_file(data / file)
    if found is not None:
        make_folder(data / DAMAGED)
        create_file(_place(data, file), found[0])


def _place(data: Path, file: str) -> Path:
    return data / DAMAGED / f"{file.replace('/', '-').lstrip('.')}-{secrets.token_hex(4)}"
