"""`export`: the notebook to take away."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from tui_interviews.cli.answer import print_json, print_line, remark
from tui_interviews.cli.briefs import briefs
from tui_interviews.cli.calendarfile import calendar_file
from tui_interviews.cli.contactsfile import contacts_file
from tui_interviews.cli.letters import letter_file
from tui_interviews.cli.newfile import replace_argument, write_first, write_first_folder
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.who import career_path, contact
from tui_interviews.domain.anonymous import anonymous
from tui_interviews.domain.passingon import unnamed_words
from tui_interviews.exchange.contactsfile import FORMATS as OF_CONTACTS
from tui_interviews.exchange.exports import FORMATS as OF_NOTEBOOK
from tui_interviews.exchange.exports import STILL_TOLD, Made, NothingError, Wanted, make
from tui_interviews.exchange.files import path_of

FORMATS = {
    **OF_NOTEBOOK,
    "message": ("md", "txt", "eml", "json"),
    "brief": ("md", "txt"),
    "calendar": ("ics",),
    "contacts": tuple(OF_CONTACTS),
}
"""What can be exported as what; the first is what it is unless said otherwise."""
_OF_PEOPLE: Mapping[str, Callable[[str, str | None, Session], tuple[str, bytes]]] = {
    "brief": briefs,
    "calendar": lambda _, who, session: calendar_file(who, session),
    "contacts": contacts_file,
    "message": letter_file,
}
OF_A_PATH = ("report", "notes", "insights", "leads", "agenda")
OF_EVERYBODY = ("report", "vault", "everything")


def arguments(parser: ArgumentParser) -> None:
    """The options of `export`."""
    parser.add_argument("what", choices=FORMATS)
    parser.add_argument("--format", choices=sorted({kind for kinds in FORMATS.values() for kind in kinds}))
    parser.add_argument("--of", metavar="WHO", help="only what is of one person")
    parser.add_argument("--path", metavar="NAME", help="only what is of one career path")
    parser.add_argument("--todos", action="store_true", help="agenda: to-dos instead of calendar entries")
    parser.add_argument(
        "--anonymous",
        action="store_true",
        help="stand-ins for people, addresses and numbers, such as Person 3",
    )
    parser.add_argument(
        "--hide-employers", action="store_true", help="the same, with stand-ins for employers too"
    )
    parser.add_argument(
        "-o", "--output", metavar="PATH", default="-", help="a new file, or a folder for it; - is stdout"
    )
    replace_argument(parser)


def run(given: Namespace, session: Session) -> int:
    """Writes a new file or to stdout; what is there is replaced only where the user says so."""
    known = FORMATS[given.what]
    kind = given.format or ("json" if given.json and given.output == "-" else known[0])
    _check(given, kind)
    made = _made(given, kind, session)
    if given.output == "-":
        _print(made.content, kind)
        return 0
    path = path_of(given.output, Path(), made.name)
    if made.files:
        write_first_folder(path, made.files, given.replace)
    else:
        write_first(path, made.content, given.replace)
    print_json({"file": str(path)}) if given.json else print_line(str(path))
    return 0


def _check(given: Namespace, kind: str) -> None:
    what, known = given.what, FORMATS[given.what]
    if kind not in known:
        raise Refusal(f"{what} can be exported as {' or '.join(known)}, not as {kind}")
    if given.of and what in OF_EVERYBODY:
        raise Refusal(f"{what} is of everybody: leave --of out, or export notes")
    if given.path and what not in OF_A_PATH:
        raise Refusal(f"{what} is not of a career path: leave --path out")
    if kind == "folder" and given.output == "-":
        raise Refusal("a folder needs a place: name one with -o, or take it as --format zip")
    if given.todos and what != "agenda":
        raise Refusal("--todos is for the agenda only")


def _is_anonymous(given: Namespace) -> bool:
    return bool(given.anonymous or given.hide_employers)


def _masked(given: Namespace, session: Session) -> Session:
    if not _is_anonymous(given):
        return session
    return session.on(anonymous(session.notebook, hides_employers=given.hide_employers))


def _made(given: Namespace, kind: str, session: Session) -> Made:
    who = contact(given.of, session.notebook).id if given.of else None
    path = career_path(given.path, session.notebook).id if given.path else ""
    if _is_anonymous(given):
        remark(STILL_TOLD)
    elif kind != "json" and (wish := unnamed_words(session.notebook, given.what, who or "", path)):
        remark(f"{wish} --anonymous has stand-ins for names.")
    if given.what in _OF_PEOPLE:
        return Made(*_OF_PEOPLE[given.what](kind, who, _masked(given, session)))
    wanted = Wanted(
        given.what, kind, who or "", path, given.todos, _is_anonymous(given), given.hide_employers
    )
    try:
        return make(wanted, session.notebook, session.timings, session.now)
    except NothingError as fault:
        raise Refusal(str(fault)) from fault


def _print(content: bytes, kind: str) -> None:
    if kind == "zip" and sys.stdout.isatty():
        raise Refusal("a zip is nothing for a terminal: name a file with -o")
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
