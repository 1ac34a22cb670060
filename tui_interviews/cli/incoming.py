"""`import`: people from other programs into the address book, the transcripts of talks, and replies in writing."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tui_interviews.cli.answer import print_json, print_line, remark
from tui_interviews.cli.columnwords import ColumnWords
from tui_interviews.cli.session import Session
from tui_interviews.domain.card import Card, identities
from tui_interviews.domain.edits.people import add_cards, known_identities, pick
from tui_interviews.domain.matching import match
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.fault import UnreadableError
from tui_interviews.exchange.files import read_outside
from tui_interviews.exchange.imported import KINDS, Imported
from tui_interviews.exchange.people import LIMIT, read_people
from tui_interviews.store.columnsfile import ColumnFile

SHOWN_AT_MOST = 10


def arguments(parser: ArgumentParser) -> None:
    """The options of `import`."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="LinkedIn's Connections.csv or zip, a vCard file, contacts of Google or Outlook, any CSV; "
        "the transcript of a talk, a reply in writing; or a backup",
    )
    parser.add_argument(
        "--as",
        dest="kind",
        choices=(*KINDS, "transcript", "reply", "backup"),
        default="",
        help="what the file is, if it is not seen",
    )
    parser.add_argument(
        "--map",
        dest="said",
        action="append",
        default=[],
        metavar="FACT=COLUMN,…",
        help="what the columns of a table hold, such as name=Person,employer=Firm; remembered for this header",
    )
    parser.add_argument(
        "--pick", choices=("none", "all"), default="none", help="all: make contacts of them too"
    )
    parser.add_argument(
        "--interview",
        default="",
        metavar="ID",
        help="whose talk a transcript or a reply is of: the id of the interview (`list interviews`), or the person's name",
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would happen")


def run(given: Namespace, session: Session) -> int:
    """Fills the address book and counts what came of each row."""
    if given.kind == "backup":
        from tui_interviews.cli.bringingback import bring_back

        return bring_back(given.files, session, is_dry=given.dry_run)
    if given.kind == "reply":
        from tui_interviews.cli.replying import take_reply

        return take_reply(given, session)
    if given.kind == "transcript" or given.interview:
        from tui_interviews.cli.transcribing import take_transcripts

        return take_transcripts(given, session)
    found = [_read(name, given, session) for name in given.files]
    cards = [card for one in found for card in one.cards]
    matched = match(cards, session.notebook)

    def brought(notebook: Notebook, occasion: Occasion) -> Notebook:
        notebook = add_cards(notebook, occasion, matched.cards)
        return pick(notebook, occasion, _still_cards(cards, notebook)) if given.pick == "all" else notebook

    if not given.dry_run:
        session.revise(brought)
    counts = {name: len(getattr(matched, name)) for name in ("added", "updated", "duplicates")}
    rows = [{"line": row.line, "reason": row.reason} for one in found for row in one.skipped]
    if session.is_json:
        print_json({**counts, "skipped": rows})
    else:
        _tell(counts, rows, given)
    return 0


def _read(file: str, given: Namespace, session: Session) -> Imported:
    """A file, before anything is kept, so that a bad one changes nothing."""
    name = tidy(Path(file).name)
    columns = ColumnWords(given.said, ColumnFile(session.places), is_dry=given.dry_run)
    raw = read_outside(Path(file), LIMIT)
    kind = given.kind or ("csv" if given.said else "")
    try:
        found = read_people(raw, name, session.new_id, kind=kind, recall=columns)
    except UnreadableError as fault:
        from tui_interviews.exchange.transcript import is_transcript

        if not kind and is_transcript(raw, name):
            raise UnreadableError(
                f"{name} is the transcript of a talk: say whose with --interview ID"
            ) from fault
        raise
    if not session.is_json:
        remark(f"{name}: {KINDS[found.kind]}")
    return found


def _still_cards(cards: Iterable[Card], notebook: Notebook) -> tuple[str, ...]:
    """Who of the file is in the address book, be it from an earlier import."""
    known = known_identities(notebook)
    ids = (next((known[key] for key in identities(card) if key in known), "") for card in cards)
    return tuple(dict.fromkeys(one for one in ids if one in notebook.cards))


def _tell(counts: dict[str, int], skipped: list[dict[str, Any]], given: Namespace) -> None:
    where = "contacts" if given.pick == "all" else "the address book"
    if given.dry_run:
        print_line("Nothing was changed. It would be:")
    print_line(f"{counts['added']} added to {where}")
    print_line(f"{counts['updated']} updated")
    print_line(f"{counts['duplicates']} known already")
    print_line(f"{len(skipped)} skipped")
    for row in skipped[:SHOWN_AT_MOST]:
        print_line(f"  line {row['line']}: {row['reason']}")
    if len(skipped) > SHOWN_AT_MOST:
        print_line(f"  and {len(skipped) - SHOWN_AT_MOST} more")
