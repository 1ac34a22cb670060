"""`restore`: what a backup holds, into an empty folder or merged with what is there."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from tui_interviews.cli.answer import print_json, print_line
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.domain.problem import problem_words
from tui_interviews.exchange.fault import UnreadableError
from tui_interviews.exchange.files import read_outside
from tui_interviews.exchange.zipped import member
from tui_interviews.store.loose import NAME, Loose, loose
from tui_interviews.store.packed import LARGEST, NoBackupError, Packed, unpack
from tui_interviews.store.restoring import Restored, bring_loose, restore

COUNTED = ("added", "updated", "duplicates", "conflicts")


def arguments(parser: ArgumentParser) -> None:
    """The options of `restore`."""
    parser.add_argument(
        "file",
        metavar="FILE",
        help="what `tui-interviews backup` or `export everything` made, or one of the daily backups",
    )


def run(given: Namespace, session: Session) -> int:
    """Brings back one backup."""
    return bring_back([given.file], session, is_dry=False)


def bring_back(names: Sequence[str], session: Session, *, is_dry: bool) -> int:
    """Reads every file before the first is brought back, so that a bad one changes nothing."""
    found = {name: _read(name) for name in names}
    brought = [_bring(name, one, session, is_dry=is_dry) for name, one in found.items()]
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


def _read(name: str) -> Packed | Loose:
    """A backup, or all records as JSON, also where that is in a zip with pages to read."""
    raw = read_outside(Path(name))
    try:
        return loose(raw) if raw.lstrip()[:1] == b"{" else _unpacked(raw)
    except NoBackupError as fault:
        raise Refusal(f"{name} {fault}", file=name) from fault


def _unpacked(raw: bytes) -> Packed | Loose:
    try:
        return unpack(raw)
    except NoBackupError as fault:
        try:
            inner = member(raw, "", NAME, LARGEST, "")
        except UnreadableError:
            raise fault from None
        return loose(inner)


def _bring(name: str, found: Packed | Loose, session: Session, *, is_dry: bool) -> Restored:
    from tui_interviews.store.opening import StoreClosedError

    data = session.places.data
    try:
        if isinstance(found, Loose):
            return bring_loose(data, found, is_dry=is_dry)
        return restore(data, found, is_dry=is_dry)
    except StoreClosedError as fault:
        raise Refusal(str(fault)) from fault
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
