"""`paths`: where the files are."""

from argparse import ArgumentParser, Namespace

from tui_interviews.cli.answer import print_json, print_table
from tui_interviews.cli.session import Session
from tui_interviews.paths import shipped_templates, shipped_themes


def arguments(_: ArgumentParser) -> None:
    """`paths` has no options of its own."""


def run(_: Namespace, session: Session) -> int:
    """Prints the folders, whether they are there yet or not."""
    places = session.places
    found = {
        "data": str(places.data),
        "config": str(places.config),
        "state": str(places.state),
        "templates": str(shipped_templates()),
        "themes": str(shipped_themes()),
    }
    shared = [str(folder) for folder in places.shared_config]
    if session.is_json:
        print_json({**found, "shared_config": shared})
    else:
        print_table([*found.items(), *(("shared", folder) for folder in shared)], (10,))
    return 0
