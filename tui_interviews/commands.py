"""Every command, declared once: this table feeds the footer, the help, the palette, the keymap and the README."""

from collections.abc import Iterable

from tui_interviews.command import Command as Command
from tui_interviews.command import Where as Where
from tui_interviews.dialogcommands import DIALOGS
from tui_interviews.placecommands import PLACES

COMMANDS: tuple[Command, ...] = (*PLACES, *DIALOGS)


def of(where: Where) -> tuple[Command, ...]:
    """The commands of one place."""
    return tuple(command for command in COMMANDS if command.where is where)


def rebound(commands: Iterable[Command], keymap: dict[str, str]) -> tuple[Command, ...]:
    """The commands with the keys of the user's settings."""
    return tuple(
        Command(c.name, keymap.get(c.name, c.key), c.label, c.description, c.where, c.action)
        for c in commands
    )
