"""`merge`: two entries that are one person."""

from argparse import ArgumentParser, Namespace
from functools import partial

from tui_interviews.cli.answer import person, print_json, print_line
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.who import contact, the_one
from tui_interviews.domain.card import Card
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.edits.merging import differing, merge
from tui_interviews.domain.edits.people import FACTS
from tui_interviews.entries import nearest


def arguments(parser: ArgumentParser) -> None:
    """The options of `merge`."""
    parser.add_argument("who", metavar="WHO", help="the contact who is left: a name, part of one, or an id")
    parser.add_argument(
        "other", metavar="OTHER", help="the contact or person of the address book who is the same"
    )
    parser.add_argument(
        "--take",
        default="",
        metavar="FACT,…",
        help=f"facts that are to be the other's where both have one: {', '.join(FACTS)}",
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would be left")


def run(given: Namespace, session: Session) -> int:
    """Merges, and tells who is left."""
    kept, other = _both(given, session)
    taken = [fact.strip() for fact in given.take.split(",") if fact.strip()]
    for fact in taken:
        if fact not in FACTS:
            raise Refusal(f"there is no fact {fact!r}{nearest(fact, FACTS)}")
    chosen = {fact: value for fact in taken if (value := getattr(other, fact, ""))}
    differ = {name: pair for name, pair in differing(kept, other).items() if name not in chosen}
    edit = partial(merge, kept_id=kept.id, other_id=other.id, chosen=chosen)
    notebook = session.tried(edit) if given.dry_run else session.revise(edit)
    left = notebook.contacts[kept.id]
    if session.is_json:
        print_json(person(left))
        return 0
    if given.dry_run:
        print_line("Nothing was changed. It would be:")
    print_line(f"{left.name} is one person now ({left.id})")
    for name, (first, second) in differ.items():
        print_line(f"  {name}: {first}, not {second}")
    return 0


def _both(given: Namespace, session: Session) -> tuple[Contact, Contact | Card]:
    notebook = session.notebook
    kept = contact(given.who, notebook)
    people: tuple[Contact | Card, ...] = (*notebook.contacts.values(), *notebook.cards.values())
    others = [one for one in people if one.id != kept.id]
    return kept, the_one(given.other, others, "`tui-interviews list contacts` shows everybody")
