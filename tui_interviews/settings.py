"""The user's settings."""

import os
import shlex
from collections.abc import Iterable
from dataclasses import dataclass

from tui_interviews.domain.problem import Problem
from tui_interviews.entries import Entries, entries_of, nearest
from tui_interviews.paths import Places
from tui_interviews.strictyaml import YamlFault, read_file

FILE = "settings.yaml"

TEMPLATE = """\
# Settings of tui-interviews. A line that begins with # says nothing to the program: remove the # to change a value.

# The colours: a name that `tui-interviews themes list` shows. Empty lets the terminal decide.
theme:

# Whether things may move on the screen. Over SSH nothing ever does.
animation: yes

# A program that sends your mail and reads it as sendmail does, such as msmtp. The letter then offers to hand over a
# message, which is shown first, headers and all. Empty: the app hands nothing to any program.
sendmail:
  # [msmtp, -t]

# Other keys for commands. `tui-interviews keys` lists every command with its key.
keymap:
  # undo: u
  # redo: [ctrl+r, f4]
"""


@dataclass(frozen=True, slots=True)
class Rebinding:
    """A command with the keys that the user wants for it."""

    command: str
    keys: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user has set, as far as it could be read."""

    theme: str = ""
    """Empty means that the terminal decides."""
    theme_line: int = 0
    animation: bool = True
    sendmail: tuple[str, ...] = ()
    """The program that takes messages, with its arguments; empty for none."""
    keymap: tuple[Rebinding, ...] = ()


def read_settings(places: Places) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of a user; a faulty one stays as it is without a file."""
    path = places.config / FILE
    if not os.path.lexists(path):
        return Settings(), ()
    problems: list[Problem] = []
    try:
        entries = entries_of(read_file(path), problems)
    except YamlFault as fault:
        return Settings(), (Problem(FILE, fault.message, line=fault.line),)
    keymap = _keymap(entries)
    settings = Settings(
        theme=entries.line_of_text("theme"),
        theme_line=entries.tree.line("theme"),
        animation=entries.is_yes("animation", default=True),
        sendmail=_command(entries, "sendmail"),
        keymap=keymap,
    )
    entries.finish()
    return settings, tuple(problems)


def _keymap(entries: Entries) -> tuple[Rebinding, ...]:
    keymap = entries.mapping("keymap")
    if keymap is None:
        return ()
    return tuple(
        Rebinding(command, keys, keymap.tree.line("keymap", command))
        for command in keymap.content
        if (keys := keymap.texts(command))
    )


def _command(entries: Entries, key: str) -> tuple[str, ...]:
    """A program with its arguments, as a list or as the shell has it."""
    words = entries.texts(key) if entries.has(key) else ()
    if len(words) == 1 and isinstance(entries.content[key], str):
        try:
            words = tuple(shlex.split(words[0]))
        except ValueError:
            entries.report("its quotes do not match; write it as a list, such as [msmtp, -t]", key)
            return ()
    return (os.path.expanduser(words[0]), *words[1:]) if words else ()  # noqa: PTH111 - must stay without a slash


def own_keys(settings: Settings) -> dict[str, str]:
    """The keys of each rebound command, joined as the table of commands writes them."""
    return {one.command: ",".join(one.keys) for one in settings.keymap}


def unknown_names(settings: Settings, themes: Iterable[str], commands: Iterable[str]) -> tuple[Problem, ...]:
    """What the settings name that does not exist; an empty list of names is not checked against."""
    themes, commands = tuple(themes), tuple(commands)
    found = []
    if settings.theme and themes and settings.theme not in themes:
        what = f"there is no theme {settings.theme!r}{nearest(settings.theme, themes)}"
        found.append(Problem(FILE, what, field="theme", line=settings.theme_line))
    for one in settings.keymap:
        if commands and one.command not in commands:
            what = f"there is no such command{nearest(one.command, commands)}"
            found.append(Problem(FILE, what, field=one.command, line=one.line))
    return tuple(found)


def settings_template() -> str:
    """The file that `settings init` writes: every setting with its default, explained."""
    return TEMPLATE
