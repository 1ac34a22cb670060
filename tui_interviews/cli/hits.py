"""`search`: words found in all that is written."""

from argparse import ArgumentParser, Namespace

from tui_interviews.cli.answer import print_rows, remark
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.domain.search import search
from tui_interviews.domain.text import tidy

MOST = 100_000


def arguments(parser: ArgumentParser) -> None:
    """The options of `search`."""
    parser.add_argument("words", nargs="+", metavar="WORDS", help="all of them must be in one place")


def run(given: Namespace, session: Session) -> int:
    """Prints every place that holds all words; none is no failure."""
    words = tidy(" ".join(given.words))
    if not words:
        raise Refusal("there is nothing to search for: give a word")
    rows = [
        {"kind": str(hit.kind), "who": hit.who, "text": hit.text, "id": hit.id}
        for hit in search(session.notebook, words, MOST)
    ]
    if not rows and not session.is_json:
        remark(f"Nothing holds {words!r}.")
        return 0
    print_rows(rows, session.is_json, "kind", "who", "text")
    return 0
