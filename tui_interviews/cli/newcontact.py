"""`add contact`: one more person."""

from argparse import ArgumentParser, Namespace

from tui_interviews.cli.answer import person, print_json, print_line
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.domain.card import Card, identities
from tui_interviews.domain.contact import RANK_WORDS
from tui_interviews.domain.daysoff import parse_days_off
from tui_interviews.domain.donotcontact import WORDS
from tui_interviews.domain.edits.people import add_contact, known_identities
from tui_interviews.domain.edits.profile import path_named
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import tidy
from tui_interviews.domain.zones import known_zone

OPTIONS = {
    "title": "what they do",
    "employer": "where they work",
    "email": "",
    "phone": "",
    "url": "their page or profile",
    "timezone": "where they work, such as America/New_York",
    "days_off": "when they do not work: a calendar such as uk, weekdays, dates",
    "address_as": "how to address them in writing",
    "found_via": "how you found them",
    "referred_by": "who sent you to them",
    "why": "why this person",
}


def arguments(parser: ArgumentParser) -> None:
    """The options of `add`."""
    parser.add_argument("what", choices=("contact",))
    parser.add_argument("name", nargs="+", metavar="NAME")
    for name, words in OPTIONS.items():
        parser.add_argument(f"--{name.replace('_', '-')}", default="", metavar="TEXT", help=words)
    ranks = ", ".join(f"{rank} {words}" for rank, words in enumerate(RANK_WORDS))
    parser.add_argument("--rank", default="0", metavar="N", help=ranks)
    parser.add_argument("--path", default=None, metavar="NAME", help="the career path they are asked about")


def run(given: Namespace, session: Session) -> int:
    """Adds the contact with an interview to prepare."""
    facts = _facts(given)
    _refuse_unknown(facts, session)
    _refuse_known(facts, session.notebook)
    path_id = _path_id(given.path, session.notebook)
    known = set(session.notebook.contacts)
    notebook = session.revise(lambda before, occasion: add_contact(before, occasion, facts, path_id))
    contact = next(one for key, one in notebook.contacts.items() if key not in known)
    if session.is_json:
        print_json(person(contact))
    else:
        print_line(f"added {contact.name} ({contact.id})")
    return 0


def _facts(given: Namespace) -> dict[str, str]:
    """What is said about the person, if it can be."""
    facts = {name: tidy(str(getattr(given, name))) for name in OPTIONS}
    facts["name"] = tidy(" ".join(given.name))
    if not facts["name"]:
        raise Refusal("a contact needs a name with a letter in it")
    if given.rank not in ("0", "1", "2", "3"):
        raise Refusal(f"a rank is 0, 1, 2 or 3, not {given.rank!r}")
    return facts | {"rank": given.rank}


def _refuse_unknown(facts: dict[str, str], session: Session) -> None:
    """A zone or days off that nobody could understand later."""
    try:
        known_zone(facts["timezone"])
        if facts["days_off"]:
            from tui_interviews.store.timings import read_method

            parse_days_off(facts["days_off"], read_method(session.places)[0])
    except ValueError as fault:
        raise Refusal(str(fault)) from fault


def _path_id(name: str | None, notebook: Notebook) -> str | None:
    if name is None:
        return None
    path = path_named(notebook, name)
    if path is None:
        known = sorted(one.name for one in notebook.paths.values())
        raise Refusal(f"there is no career path {tidy(name)!r}: add it in the app first (P)", *known)
    return path.id


def _refuse_known(facts: dict[str, str], notebook: Notebook) -> None:
    """The same profile, e-mail, or name at the same employer is the same person."""
    card = Card("", facts["name"], employer=facts["employer"], email=facts["email"], url=facts["url"])
    known = known_identities(notebook)
    same = next((known[key] for key in identities(card) if key in known), "")
    if same in notebook.contacts:
        there = notebook.contacts[same]
        mark = f", and marked “{WORDS}”" if there.is_do_not_contact else ""
        raise Refusal(f"{there.name} is there already, with the id {same}{mark}", id=same)
    if same in notebook.cards:
        name = notebook.cards[same].name
        raise Refusal(
            f"{name} is in the address book: `tui-interviews pick {same}` makes a contact of them", id=same
        )
