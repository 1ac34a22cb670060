"""`demo`: the sample."""

import shutil
import tempfile
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from tui_interviews.cli.answer import print_line, remark
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.terminal import is_terminal, speak_utf8
from tui_interviews.cli.today import print_agenda
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import Occasion
from tui_interviews.paths import places

MOST = 20_000
CARDS_EACH = 5


def arguments(parser: ArgumentParser) -> None:
    """The options of `demo`."""
    parser.add_argument(
        "--into", metavar="DIR", help="only write it, into a new or empty DIR, to use with --home"
    )
    parser.add_argument(
        "--people",
        metavar="N",
        type=_count,
        help="N made-up people instead, always the same, and five times as many in the address book",
    )


def _count(text: str) -> int:
    """Between nobody and more than anybody knows. Raises `ValueError`, which the parser words."""
    count = int(text)
    if not 0 <= count <= MOST:
        raise ArgumentTypeError(f"from 0 to {MOST} people can be made up")
    return count


def run(given: Namespace, session: Session) -> int:
    """Opens the sample in a folder that is gone afterwards, or writes it where it may stay."""
    if given.into is not None:
        return _write(Path(given.into).expanduser(), session, given.people)
    if is_terminal():
        speak_utf8()
    folder = Path(tempfile.mkdtemp(prefix="tui-interviews-demo-"))
    try:
        sample = _filled(folder, session, given.people)
        if is_terminal():
            return session.open_app(str(folder), is_demo=True)
        remark("This is a demo: nobody in it is real, and nothing of it is kept.")
        return print_agenda(sample, sample.now)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _write(folder: Path, session: Session, people: int | None) -> int:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refusal(f"{folder} is not empty: name a new or an empty folder")
    _filled(folder, session, people)
    print_line(f"the sample is in {folder}: open it with tui-interviews --home {folder}")
    return 0


def _filled(folder: Path, session: Session, people: int | None) -> Session:
    """A session on a home that holds the sample, or so many made-up people."""
    from tui_interviews.store.crowd import made_up_notebook
    from tui_interviews.store.sample import sample_notebook

    home = Session(places(str(folder)), is_json=session.is_json, open_app=session.open_app)

    def sampled(_: Notebook, occasion: Occasion) -> Notebook:
        if people is not None:
            return made_up_notebook(people, CARDS_EACH * people, occasion.now)
        return sample_notebook(occasion.now, occasion.new_id)

    home.revise(sampled)
    return home
