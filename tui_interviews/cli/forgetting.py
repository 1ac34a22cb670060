"""`forget`: a person is removed for good."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tui_interviews.cli.answer import print_json, print_line, remark
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.who import matches, the_one
from tui_interviews.domain.card import Card
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.donotcontact import WORDS, why_not
from tui_interviews.domain.search import search
from tui_interviews.domain.text import fold, tidy

MOST = 10_000


def arguments(parser: ArgumentParser) -> None:
    """The options of `forget`."""
    parser.add_argument(
        "who", nargs="+", metavar="WHO", help="a name, part of one, or an id; also of somebody deleted"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask for the name first")


def run(given: Namespace, session: Session) -> int:
    """Removes the person once the user has typed the name; this alone cannot be undone."""
    from tui_interviews.store.forgetting import forget

    data = session.places.data
    who = _meant(" ".join(given.who), session)
    if not given.yes:
        _ask(who.name, _mark(who))
    recordings = [
        one.path for one in session.notebook.recordings.values() if one.contact_id == who.id and one.path
    ]
    sent = sum(1 for m in session.notebook.messages.values() if m.contact_id == who.id and m.sent_at)
    said = forget(data, who, session.places.state, *session.places.refuges)
    removed = {table: count for table, count in said.removed.items() if count}
    found = {
        "name": who.name,
        "removed": removed,
        "cleaned": said.cleaned,
        "mentions": _mentions(who.name, data),
        "not_reached": [*said.unreached, *_mark(who), *_out_of_reach(data, sent, recordings)],
    }
    print_json(found) if session.is_json else _tell(found)
    return 1 if said.unreached else 0


def _tell(found: Mapping[str, Any]) -> None:
    counts = ", ".join(f"{count} {table}" for table, count in found["removed"].items())
    print_line(f"{found['name']} is forgotten. Removed from the notebook: {counts or 'nothing more'}")
    for heading, rows in (
        ("Cleaned besides:", found["cleaned"]),
        ("The name is still mentioned, unchanged, in:", found["mentions"]),
        ("Out of reach:", found["not_reached"]),
    ):
        if rows:
            print_line(heading)
        for row in rows:
            print_line(f"  {row}")


def _meant(words: str, session: Session) -> Contact | Card:
    """Somebody of the notebook; else one who was deleted, and whom the trash or a backup still knows."""
    from tui_interviews.store.forgetting import everybody

    notebook, data = session.notebook, session.places.data
    here: tuple[Contact | Card, ...] = (*notebook.contacts.values(), *notebook.cards.values())
    if not matches(words, here) and data.is_dir():
        here = everybody(data)
    return the_one(words, here, "`tui-interviews list contacts` and `list address-book` show everybody")


def _mark(who: Contact | Card) -> list[str]:
    """What the user should know before somebody with the mark is gone."""
    if isinstance(who, Card) or not why_not(who):
        return []
    return [f"the mark “{WORDS}” goes with them: a file that is imported later brings them back without it"]


def _ask(name: str, besides: Iterable[str]) -> None:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise Refusal(f"nobody can be asked here: add --yes to forget {name} for good")
    remark(f"This removes {name} for good, from the backups too; it cannot be undone.")
    for words in besides:
        remark(f"Mind that {words}.")
    remark(f"Type the name, {name}, to go on:")
    if fold(tidy(sys.stdin.readline())) != fold(name):
        raise Refusal("that is not the name, so nothing was done")


def _mentions(name: str, data: Path) -> list[str]:
    """Where others' records name the person, as far as words can tell."""
    from tui_interviews.store.opening import open_store

    found = search(open_store(data).notebook, name, MOST)
    return list(dict.fromkeys(f"{hit.kind}, {hit.who}: {hit.text}" for hit in found))


def _out_of_reach(data: Path, sent: int, recordings: Iterable[str]) -> Iterator[str]:
    from tui_interviews.store.company import is_open_here

    if is_open_here(data):
        yield "what an app remembers that is open on this notebook: close it, its u could bring them back"
    yield "files that you exported, backups that you made with -o, and copies of them"
    for path in recordings:
        yield f"the recording {path}, which lies where you put it"
    if sent:
        yield f"{sent} message{'s' if sent > 1 else ''} that you sent, and the answers in your mail"
    folders = (data, *data.parents)
    if any((folder / ".git").exists() for folder in folders):
        yield "the history of git, in which this folder is kept"
    if any((folder / ".stversions").exists() or (folder / ".stfolder").exists() for folder in folders):
        yield "the versions that Syncthing keeps (.stversions), here and on your other devices"
