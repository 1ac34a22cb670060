"""`import`: people from other programs, into the address book."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tui_interviews.cli.answer import print_json, print_line
from tui_interviews.cli.session import Session
from tui_interviews.domain.card import Card, identities
from tui_interviews.domain.edits.people import add_cards, known_identities, pick
from tui_interviews.domain.matching import match
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import Occasion
from tui_interviews.exchange.files import read_outside
from tui_interviews.exchange.imported import Skipped
from tui_interviews.exchange.linkedin import LIMIT, read_connections

SHOWN_AT_MOST = 10


def arguments(parser: ArgumentParser) -> None:
    """The options of `import`."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="LinkedIn's Connections.csv, the zip with it, or a backup"
    )
    parser.add_argument(
        "--as", dest="kind", choices=("linkedin", "backup"), default="linkedin", help="what the file is"
    )
    parser.add_argument(
        "--pick", choices=("none", "all"), default="none", help="all: make contacts of them too"
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would happen")


def run(given: Namespace, session: Session) -> int:
    """Fills the address book and counts what came of each row."""
    if given.kind == "backup":
        from tui_interviews.cli.bringingback import bring_back

        return bring_back(given.files, session, is_dry=given.dry_run)
    cards, skipped = _read(given.files, session)
    matched = match(cards, session.notebook)

    def brought(notebook: Notebook, occasion: Occasion) -> Notebook:
        notebook = add_cards(notebook, occasion, matched.cards)
        return pick(notebook, occasion, _still_cards(cards, notebook)) if given.pick == "all" else notebook

    if not given.dry_run:
        session.revise(brought)
    counts = {name: len(getattr(matched, name)) for name in ("added", "updated", "duplicates")}
    rows = [{"line": row.line, "reason": row.reason} for row in skipped]
    if session.is_json:
        print_json({**counts, "skipped": rows})
    else:
        _tell(counts, rows, given)
    return 0


def _read(files: Iterable[str], session: Session) -> tuple[list[Card], list[Skipped]]:
    """Every file, before anything is kept, so that a bad one changes nothing."""
    cards: list[Card] = []
    skipped: list[Skipped] = []
    for name in files:
        found = read_connections(read_outside(Path(name), LIMIT), Path(name).name, session.new_id)
        cards += found.cards
        skipped += found.skipped
    return cards, skipped


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
