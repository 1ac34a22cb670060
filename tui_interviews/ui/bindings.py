"""Textual's bindings, made from the table of commands."""

from textual.binding import Binding, BindingType

from tui_interviews import commands
from tui_interviews.commands import Where


def bindings(where: Where, *, has_priority: bool = False) -> list[BindingType]:
    """The bindings of one place; a command with a footer word is shown there."""
    return [
        Binding(
            command.key,
            command.action,
            command.label or command.description,
            show=bool(command.label),
            tooltip=command.description,
            id=command.name,
            priority=has_priority,
        )
        for command in commands.of(where)
    ]
