"""`search`: words found in all that is written, narrowed by the filters that the screen has too."""

import re
from argparse import ArgumentParser, Namespace

from tui_interviews.cli.answer import print_rows, remark
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.domain.query import EVERYTHING, query_of
from tui_interviews.domain.search import found
from tui_interviews.domain.text import tidy

MOST = 100_000


def arguments(parser: ArgumentParser) -> None:
    """The options of `search`."""
    parser.add_argument(
        "words",
        nargs="+",
        metavar="WORDS",
        help="all of them must be in one place; who:ada kind:note mark:promise path:metadata since:monday narrow it",
    )


def run(given: Namespace, session: Session) -> int:
    """Prints every place that holds all words; none is no failure."""
    words = tidy(" ".join(map(_as_typed, given.words)))
    try:
        query = query_of(words, session.notebook, session.timings, session.now)
    except ValueError as fault:
        raise Refusal(str(fault)) from fault
    if query == EVERYTHING:
        raise Refusal("there is nothing to search for: give a word")
    rows = [
        {"kind": str(hit.kind), "who": hit.who, "text": hit.text, "id": hit.id}
        for hit in found(session.notebook, query, MOST)
    ]
    if not rows and not session.is_json:
        remark(f"Nothing holds {words!r}.")
        return 0
    print_rows(rows, session.is_json, "kind", "who", "text")
    return 0


def _as_typed(argument: str) -> str:
    """With the quotes that the shell has taken away from a filter's value: `since:3 Dec`."""
    return re.sub(r'^([a-z]+:)([^"]*\s[^"]*)$', r'\1"\2"', argument)
