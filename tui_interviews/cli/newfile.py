"""A file that the user asked for, new unless they say that it may replace another."""

from argparse import ArgumentParser
from collections.abc import Mapping
from pathlib import Path

from tui_interviews.cli.answer import remark
from tui_interviews.cli.refusal import Refusal
from tui_interviews.exchange.fault import AlreadyThereError
from tui_interviews.exchange.files import write_folder, write_new

WAY_OUT = "choose another name, or say --replace"


def replace_argument(parser: ArgumentParser) -> None:
    """The option of every command that writes where the user says."""
    parser.add_argument(
        "--replace",
        action="store_true",
        help="replace a file that is there once the new one is whole; a folder is put aside instead",
    )


def write_first(path: Path, content: bytes, replace: bool = False, way_out: str = WAY_OUT) -> None:
    """Writes it. Raises `Refusal` where there is a file of that name that may not be replaced."""
    try:
        write_new(path, content, overwrite=replace)
    except AlreadyThereError as fault:
        raise Refusal(f"{path} is there already and stays as it is: {way_out}", file=str(path)) from fault


def write_first_folder(path: Path, files: Mapping[str, bytes], replace: bool = False) -> None:
    """The same of a whole folder, named by its files' paths in it."""
    try:
        aside = write_folder(path, files, overwrite=replace)
    except AlreadyThereError as fault:
        raise Refusal(f"{path} is there already and stays as it is: {WAY_OUT}", file=str(path)) from fault
    if aside:
        remark(f"what was there is {aside} now")


def write_first_config(path: Path, content: bytes) -> None:
    """The same below the config folder, which may not be there yet; what the user wrote there is never replaced."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_first(path, content, way_out="edit it there, or move it away first")
