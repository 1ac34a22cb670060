"""The table of subcommands; only the module of the one that is asked for is loaded."""

from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

from tui_interviews import __version__
from tui_interviews.paths import APP, HOME_VARIABLE


@dataclass(frozen=True, slots=True)
class Subcommand:
    """One word after the program's name; `module` has `arguments(parser)` and `run(given, session) -> int`."""

    name: str
    module: str
    summary: str


SUBCOMMANDS = (
    Subcommand("today", "today", "what is due and why"),
    Subcommand("list", "records", "contacts, address book, interviews, messages, insights, leads, paths"),
    Subcommand("show", "whole", "everything about one person"),
    Subcommand("search", "hits", "find words in all that is written"),
    Subcommand("add", "newcontact", "add a contact"),
    Subcommand("pick", "picking", "make contacts of people in the address book"),
    Subcommand("merge", "joining", "make one person of two entries"),
    Subcommand("note", "noting", "add a note to somebody's current interview"),
    Subcommand("log", "happening", "write down what was sent, answered or agreed"),
    Subcommand("import", "incoming", "bring people into the address book"),
    Subcommand("export", "outgoing", "reports, interviews, tables, calendars, a message, or everything"),
    Subcommand("message", "drafting", "a draft for somebody, with what a careful reader objects to"),
    Subcommand(
        "templates", "templatefiles", "list, check or copy question sets, messages, timings, checks and links"
    ),
    Subcommand("themes", "themefiles", "list or check the colour themes"),
    Subcommand("keys", "keytable", "every command with its key"),
    Subcommand("settings", "settingsfile", "write the settings file, or show what is set"),
    Subcommand("doctor", "checkup", "look the notebook over, and with --repair mend it"),
    Subcommand("backup", "backingup", "the whole notebook as one file"),
    Subcommand("restore", "bringingback", "bring back what a backup holds"),
    Subcommand("forget", "forgetting", "remove a person for good, from the backups too"),
    Subcommand("paths", "folders", "where the files are"),
    Subcommand("demo", "demo", "the sample, in a throw-away folder"),
)


def parsed(argv: Sequence[str]) -> Namespace:
    """The arguments; wrong ones end the program with 2. `run` is None where no subcommand was given."""
    parser = ArgumentParser(
        prog=APP,
        description="Walks you through informational interviews. Without a command it opens the app.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--home", metavar="DIR", help=f"keep everything below DIR (or set {HOME_VARIABLE})")
    parser.set_defaults(run=None, json=False)
    below = parser.add_subparsers(metavar="COMMAND", title="commands")
    for one in SUBCOMMANDS:
        child = below.add_parser(one.name, help=one.summary, description=one.summary, allow_abbrev=False)
        child.add_argument("--home", metavar="DIR", default=SUPPRESS, help=SUPPRESS)
        if one.name in argv:
            module = import_module(f"tui_interviews.cli.{one.module}")
            child.set_defaults(run=module.run)
            if one.name not in ("note", "demo"):
                child.add_argument("--json", action="store_true", help="answer in JSON")
            module.arguments(child)
    return parser.parse_args(argv)
