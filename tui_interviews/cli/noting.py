"""`note`: lines for somebody's current interview."""

import sys
from argparse import ArgumentParser, Namespace

from tui_interviews.cli.answer import print_line
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.who import contact
from tui_interviews.domain.edits.talking import keep_line
from tui_interviews.domain.interview import Note
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, current_interview
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.text import tidy, tidy_lines


def arguments(parser: ArgumentParser) -> None:
    """The options of `note`."""
    parser.add_argument("who", metavar="WHO", help="a name, part of one, or an id")
    parser.add_argument("text", nargs="+", metavar="TEXT", help="the note; - reads it from standard input")


def run(given: Namespace, session: Session) -> int:
    """Keeps each line as a note; the first character may be a mark, as in the live interview."""
    person = contact(given.who, session.notebook)
    interview = current_interview(session.notebook, person.id)
    if interview is None:
        raise Refusal(f"{person.name} has no interview to note anything for: open the app to begin one")
    said = sys.stdin.read() if given.text == ["-"] else " ".join(given.text)
    lines = [line for line in tidy_lines(said) if tidy(line)]
    if not lines:
        raise Refusal("the note is empty: write it after the name")
    notes = [_note(tidy(line), session) for line in lines]

    def kept(notebook: Notebook, occasion: Occasion) -> Notebook:
        for note in notes:
            notebook = keep_line(notebook, occasion, interview.id, note)
        return notebook

    session.revise(kept)
    print_line("saved")
    return 0


def _note(line: str, session: Session) -> Note:
    mark, text = marked(line, session.timings)
    return Note("", session.now, text, mark)


def marked(line: str, method: Method) -> tuple[str, str]:
    """The mark that a line begins with, and its words; a sign with nothing behind it is no mark."""
    found = next((mark for mark in method.marks if line.startswith(mark.sign)), None)
    rest = tidy(line[1:])
    return (found.name, rest) if found and rest else ("", line)
