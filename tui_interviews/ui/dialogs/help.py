"""All keys that are alive where the user is."""

from collections.abc import Sequence
from typing import Any

from textual.screen import Screen

from tui_interviews.commands import Command, Where
from tui_interviews.domain.replyspeed import SPEED_HELP, SPEED_WORDS
from tui_interviews.keynames import all_key_words
from tui_interviews.ui.commandsearch import alive
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.widgets.row import Column, Row

INTRODUCTION = (
    "Paste with your terminal's own key (ctrl+shift+v or cmd+v). Esc goes one step outward and never quits."
)


def key_of(screen: Screen[Any], name: str) -> str:
    """The first key of a command on a screen."""
    return next(command.key.split(",")[0] for command in alive(screen) if command.name == name)


def rows(found: Sequence[Command]) -> list[Row]:
    """The commands under the names of their places; those of this place first."""
    order = sorted(
        {c.where for c in found},
        key=lambda where: (where in (Where.PLACE, Where.LIST, Where.EVERYWHERE), where),
    )
    made: list[Row] = []
    for where in order:
        made.append(Row("", (f" {where.value[0].upper()}{where.value[1:]}",)))
        made += [Row(c.name, (all_key_words(c.key), c.description)) for c in found if c.where is where]
    made.append(Row("", (" Words about people",)))
    return made + [Row("", (words, SPEED_HELP[speed])) for speed, words in SPEED_WORDS.items()]


def help_dialog(screen: Screen[Any]) -> ChoiceDialog:
    """The keys; choosing one presses it."""
    return ChoiceDialog("Keys", rows(alive(screen)), (Column(width=16), Column(share=1)), hint=INTRODUCTION)
