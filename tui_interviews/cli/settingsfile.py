"""`settings`: the settings file, and what it says."""

import shlex
from argparse import ArgumentParser, Namespace

from tui_interviews import commands
from tui_interviews.cli.answer import print_json, print_line, remark
from tui_interviews.cli.newfile import write_first_config
from tui_interviews.cli.session import Session
from tui_interviews.domain.problem import problem_words
from tui_interviews.palette import read_palettes
from tui_interviews.settings import FILE, own_keys, read_settings, settings_template, unknown_names


def arguments(parser: ArgumentParser) -> None:
    """The options of `settings`."""
    parser.add_argument("what", choices=("init", "show"))


def run(given: Namespace, session: Session) -> int:
    """Writes the explained file, or prints what is in force."""
    path = session.places.config / FILE
    if given.what == "init":
        write_first_config(path, settings_template().encode())
        print_json({"file": str(path)}) if session.is_json else print_line(str(path))
        return 0
    return _show(session)


def _show(session: Session) -> int:
    settings, faults = read_settings(session.places)
    themes = [palette.name for palette in read_palettes(session.places)[0]]
    problems = (*faults, *unknown_names(settings, themes, [c.name for c in commands.COMMANDS]))
    if session.is_json:
        keymap, told = own_keys(settings), [problem_words(problem) for problem in problems]
        found = {"theme": settings.theme, "animation": settings.animation, "sendmail": settings.sendmail}
        found |= {"keymap": keymap}
        print_json({"file": str(session.places.config / FILE), **found, "problems": told})
        return 1 if problems else 0
    print_line(f"theme: {settings.theme or '(the terminal decides)'}")
    print_line(f"animation: {'yes' if settings.animation else 'no'}")
    print_line(f"sendmail: {shlex.join(settings.sendmail) or '(none)'}")
    for command, keys in own_keys(settings).items():
        print_line(f"keymap: {command}: {keys}")
    for problem in problems:
        remark(problem_words(problem))
    return 1 if problems else 0
