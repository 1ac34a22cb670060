"""`note`: lines for somebody's current interview."""

import sys
from argparse import ArgumentParser, Namespace

from tui_interviews.cli.answer import print_line
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.who import contact
from tui_interviews.domain.edits.talking import keep_line
from tui_interviews.domain.interview import Note
from tui_interviews.domain.marks import marked
from tui_interviews.domain.notebook import Notebook, current_interview, interviews_of
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.talk import current_question, is_running
from tui_interviews.domain.text import tidy, tidy_lines


def arguments(parser: ArgumentParser) -> None:
    """The options of `note`."""
    parser.add_argument("who", metavar="WHO", help="a name, part of one, or an id")
    parser.add_argument("text", nargs="+", metavar="TEXT", help="the note; - reads it from standard input")


def run(given: Namespace, session: Session) -> int:
    """Keeps each line as a note, in a running talk under the question in focus; the first character may be a mark."""
    person = contact(given.who, session.notebook)
    every = interviews_of(session.notebook, person.id)
    running = next((one for one in reversed(every) if is_running(one)), None)
    interview = running or current_interview(session.notebook, person.id)
    if interview is None:
        raise Refusal(f"{person.name} has no interview to note anything for: open the app to begin one")
    said = sys.stdin.read() if given.text == ["-"] else " ".join(given.text)
    lines = [line for line in tidy_lines(said) if tidy(line)]
    if not lines:
        raise Refusal("the note is empty: write it after the name")
    question = current_question(interview) if is_running(interview) else None
    marks = [marked(tidy(line), session.timings) for line in lines]
    notes = [Note("", session.now, text, mark, question.id if question else "") for mark, text in marks]

    def kept(notebook: Notebook, occasion: Occasion) -> Notebook:
        for note in notes:
            notebook = keep_line(notebook, occasion, interview.id, note)
        return notebook

    session.revise(kept)
    print_line("saved")
    return 0
