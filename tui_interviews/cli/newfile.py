"""A file that the user asked for and that nobody has written yet."""

import os
from pathlib import Path

from tui_interviews.cli.refusal import Refusal


def write_new(path: Path, content: str) -> None:
    """Writes it, folders and all. Raises `Refusal` where something has that name already, a dangling link included."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    except FileExistsError as fault:
        raise Refusal(f"{path} is there already and stays as it is", file=str(path)) from fault
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(content)
