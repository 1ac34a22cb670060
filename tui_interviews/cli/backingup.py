"""`backup`: the whole notebook as one file."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from tui_interviews.cli.answer import print_json, print_line
from tui_interviews.cli.newfile import replace_argument, write_first
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.domain.notebook import Notebook
from tui_interviews.exchange.files import path_of


def arguments(parser: ArgumentParser) -> None:
    """The options of `backup`."""
    parser.add_argument("-o", "--output", metavar="FILE", default=".", help="a new file, or a folder for it")
    replace_argument(parser)


def run(given: Namespace, session: Session) -> int:
    """Writes the zip; what is there is replaced only where the user says so."""
    from tui_interviews.store.backups import full_backup

    data = session.places.data
    if session.notebook == Notebook() and not data.is_dir():
        raise Refusal(f"there is nothing to back up: no notebook is in {data}")
    path = path_of(given.output, Path(), f"tui-interviews-{session.now:%Y-%m-%d-%H%M}.zip")
    content = full_backup(data, session.now)
    write_first(path, content, given.replace)
    print_json({"file": str(path), "bytes": len(content)}) if session.is_json else print_line(str(path))
    return 0
