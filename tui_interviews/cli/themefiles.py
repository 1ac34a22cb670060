"""`themes`: the colour themes and what is wrong in them."""

from argparse import ArgumentParser, Namespace

from tui_interviews.cli.answer import print_json, print_rows
from tui_interviews.cli.session import Session
from tui_interviews.cli.verdict import print_verdict
from tui_interviews.palette import contrast_problems, read_palettes


def arguments(parser: ArgumentParser) -> None:
    """The options of `themes`."""
    parser.add_argument("what", choices=("list", "check"))


def run(given: Namespace, session: Session) -> int:
    """Lists the themes that can be chosen, or checks all files."""
    palettes, faults = read_palettes(session.places)
    if given.what == "check":
        faint = tuple(problem for palette in palettes for problem in contrast_problems(palette))
        return print_verdict((*faults, *faint), f"{len(palettes)} themes, nothing wrong", session.is_json)
    rows = [
        {"name": one.name, "title": one.title, "ground": "dark" if one.is_dark else "light"}
        for one in palettes
    ]
    if session.is_json:
        print_json(
            [{"name": p.name, "title": p.title, "dark": p.is_dark, "ansi": p.is_ansi} for p in palettes]
        )
    else:
        print_rows(rows, False, "name", "ground", "title")
    return 0
