"""`export`: the notebook to take away."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from tui_interviews.cli.answer import plain, print_json, print_line
from tui_interviews.cli.briefs import briefs
from tui_interviews.cli.calendarfile import calendar_file
from tui_interviews.cli.contactsfile import contacts_file
from tui_interviews.cli.letters import letter_file
from tui_interviews.cli.newfile import write_first
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.who import contact
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import Library
from tui_interviews.domain.notebook import contact_named, interviews_of
from tui_interviews.domain.stage import last
from tui_interviews.exchange.contactsfile import FORMATS as CONTACT_FORMATS
from tui_interviews.exchange.everything import everything_json, everything_zip
from tui_interviews.exchange.markdown import file_name, interview_markdown

FORMATS = {
    "notes": ("md", "json"),
    "message": ("md", "txt", "eml", "json"),
    "brief": ("md", "txt"),
    "calendar": ("ics",),
    "contacts": tuple(CONTACT_FORMATS),
    "everything": ("json", "zip"),
}
"""What can be exported as what; the first is what it is unless said otherwise."""


def arguments(parser: ArgumentParser) -> None:
    """The options of `export`."""
    parser.add_argument("what", choices=FORMATS)
    parser.add_argument("--format", choices=sorted({kind for kinds in FORMATS.values() for kind in kinds}))
    parser.add_argument("--of", metavar="WHO", help="only what is of one person")
    parser.add_argument(
        "-o", "--output", metavar="PATH", default="-", help="a new file, or a folder for it; - is stdout"
    )


def run(given: Namespace, session: Session) -> int:
    """Writes a new file or to stdout; what is there is never overwritten."""
    known = FORMATS[given.what]
    kind = given.format or ("json" if given.json and given.output == "-" else known[0])
    if kind not in known:
        raise Refusal(f"{given.what} can be exported as {' or '.join(known)}, not as {kind}")
    if given.what == "everything" and given.of:
        raise Refusal("everything is of everybody: leave --of out, or export notes")
    name, content = _made(given.what, kind, given.of, session)
    if given.output == "-":
        _print(content, kind)
        return 0
    path = Path(given.output).expanduser()
    path = path / name if path.is_dir() else path
    write_first(path, content)
    print_json({"file": str(path)}) if given.json else print_line(str(path))
    return 0


def _made(what: str, kind: str, who: str | None, session: Session) -> tuple[str, bytes]:
    match what:
        case "notes":
            return _notes(kind, who, session)
        case "brief":
            return briefs(kind, who, session)
        case "calendar":
            return calendar_file(who, session)
        case "contacts":
            return contacts_file(kind, who, session)
        case "message":
            return letter_file(kind, who, session)
        case _:
            return _everything(kind, session)


def _print(content: bytes, kind: str) -> None:
    if kind == "zip" and sys.stdout.isatty():
        raise Refusal("a zip is nothing for a terminal: name a file with -o")
    sys.stdout.flush()
    sys.stdout.buffer.write(content)


def _everything(kind: str, session: Session) -> tuple[str, bytes]:
    if kind == "json":
        return "notebook.json", everything_json(session.notebook)
    return "notebook.zip", everything_zip(session.notebook, _library(session), session.now)


def _notes(kind: str, who: str | None, session: Session) -> tuple[str, bytes]:
    """Each talk that was held or noted, oldest first."""
    notebook = session.notebook
    if who is None:
        every = tuple(one for _, one in sorted(notebook.interviews.items()))
    else:
        every = interviews_of(notebook, contact(who, notebook).id)
    talks = [one for one in every if one.notes or last(one, EventKind.HELD)]
    if not talks:
        raise Refusal("nothing was noted yet" + (f" of a talk with {who}" if who else ""))
    name = file_name(notebook, talks[0], session.now, f".{kind}") if len(talks) == 1 else f"notes.{kind}"
    return name, _as_json(talks, session) if kind == "json" else _as_markdown(talks, session)


def _as_markdown(talks: list[Interview], session: Session) -> bytes:
    library = _library(session)
    pages = [interview_markdown(session.notebook, one, library, session.now) for one in talks]
    return "\n---\n\n".join(pages).encode()


def _as_json(talks: list[Interview], session: Session) -> bytes:
    import msgspec

    rows = [{"who": contact_named(session.notebook, one).name, **plain(one)} for one in talks]
    return msgspec.json.format(msgspec.json.encode(rows), indent=2) + b"\n"


def _library(session: Session) -> Library:
    """Only the method's marks are wanted."""
    return Library(method=session.timings)
