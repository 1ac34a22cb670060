"""`restore`: what a backup holds, into an empty folder or merged with what is there."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from tui_interviews.cli.answer import print_json, print_line
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.domain.problem import problem_words
from tui_interviews.exchange.files import read_outside
from tui_interviews.store.packed import NoBackupError, Packed, unpack

COUNTED = ("added", "updated", "duplicates", "conflicts")


def arguments(parser: ArgumentParser) -> None:
    """The options of `restore`."""
    parser.add_argument(
        "file", metavar="FILE", help="a zip that `tui-interviews backup` made, or one of the daily ones"
    )


def run(given: Namespace, session: Session) -> int:
    """Brings back one backup."""
    return bring_back([given.file], session, is_dry=False)


def bring_back(names: Sequence[str], session: Session, *, is_dry: bool) -> int:
    """Reads every file before the first is brought back, so that a bad one changes nothing."""
    from tui_interviews.store.opening import StoreClosedError
    from tui_interviews.store.restoring import restore

    packed = [_unpacked(name) for name in names]
    try:
        brought = [restore(session.places.data, one, is_dry=is_dry) for one in packed]
    except StoreClosedError as fault:
        raise Refusal(str(fault)) from fault
    counts = {name: sum(getattr(one, name) for one in brought) for name in COUNTED}
    skipped = [problem for one in brought for problem in one.problems]
    if session.is_json:
        rows = [{"file": p.file, "line": p.line, "reason": problem_words(p)} for p in skipped]
        print_json({**counts, "skipped": rows})
        return 0
    _tell(counts, is_dry)
    for problem in skipped:
        print_line(f"  {problem_words(problem)}")
    return 0


def _unpacked(name: str) -> Packed:
    try:
        return unpack(read_outside(Path(name)))
    except NoBackupError as fault:
        raise Refusal(f"{name} {fault}", file=name) from fault


def _tell(counts: dict[str, int], is_dry: bool) -> None:
    if is_dry:
        print_line("Nothing was changed. It would be:")
    print_line(f"{counts['added']} added")
    print_line(f"{counts['updated']} merged with what was there")
    print_line(f"{counts['duplicates']} there already, and the same")
    if counts["conflicts"]:
        print_line(
            f"{counts['conflicts']} single values differ: yours stayed, the backup's are kept beside them"
        )
