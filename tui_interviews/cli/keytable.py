"""`keys`: every command with its key."""

from argparse import ArgumentParser, Namespace

from tui_interviews.cli.answer import print_rows
from tui_interviews.cli.session import Session
from tui_interviews.commands import COMMANDS, rebound
from tui_interviews.settings import own_keys, read_settings


def arguments(_: ArgumentParser) -> None:
    """`keys` has no options of its own."""


def run(_: Namespace, session: Session) -> int:
    """Prints the table with the keys of the user's settings in force."""
    settings, _problems = read_settings(session.places)
    rows = [
        {"command": c.name, "key": c.key, "description": c.description, "where": c.where.value}
        for c in rebound(COMMANDS, own_keys(settings))
    ]
    print_rows(rows, session.is_json, "where", "key", "command", "description")
    return 0
