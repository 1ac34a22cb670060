"""`pick`: contacts made of people in the address book."""

from argparse import ArgumentParser, Namespace

from tui_interviews.cli.answer import person, print_json, print_line
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.who import card
from tui_interviews.domain.donotcontact import marked_twin, why_not
from tui_interviews.domain.edits.people import pick


def arguments(parser: ArgumentParser) -> None:
    """The options of `pick`."""
    parser.add_argument("who", nargs="+", metavar="WHO", help="a name, part of one, or an id")


def run(given: Namespace, session: Session) -> int:
    """Picks all of them, or where one is not clear, nobody."""
    chosen = tuple(dict.fromkeys(card(words, session.notebook).id for words in given.who))
    for key in chosen:
        twin = marked_twin(session.notebook.cards[key], session.notebook)
        if twin:
            raise Refusal(f"{why_not(twin)}, so nobody was made a contact", id=twin.id)
    known = set(session.notebook.contacts)
    notebook = session.revise(lambda before, occasion: pick(before, occasion, chosen))
    made = [one for key, one in notebook.contacts.items() if key not in known]
    if session.is_json:
        print_json([person(one) for one in made])
    else:
        for one in made:
            print_line(f"{one.name} is a contact now ({one.id})")
    return 0
