"""A file that the user asked for and that nobody has written yet."""

from collections.abc import Mapping
from pathlib import Path

from tui_interviews.cli.refusal import Refusal
from tui_interviews.exchange.fault import AlreadyThereError
from tui_interviews.exchange.files import write_folder, write_new


def write_first(path: Path, content: bytes) -> None:
    """Writes it. Raises `Refusal` where something has that name already, a dangling link included."""
    try:
        write_new(path, content)
    except AlreadyThereError as fault:
        raise Refusal(f"{path} is there already and stays as it is", file=str(path)) from fault


def write_first_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """The same of a whole folder, named by its files' paths in it."""
    try:
        write_folder(path, files)
    except AlreadyThereError as fault:
        raise Refusal(f"{path} is there already and stays as it is", file=str(path)) from fault


def write_first_config(path: Path, content: bytes) -> None:
    """The same below the config folder, which may not be there yet."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_first(path, content)
