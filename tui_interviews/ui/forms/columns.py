"""What the columns of a table hold: asked once, and then known."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from textual.screen import Screen

from tui_interviews.domain.columnmap import MAPPABLE, NAMES, ColumnMap
from tui_interviews.domain.text import shortened, tidy
from tui_interviews.exchange.fault import UnknownColumnsError
from tui_interviews.exchange.people import guessed
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.widgets.form import Field

TITLE = "Which column holds what? ← → change"
NO_COLUMN = "—"
SAMPLE = 30
"""Letters of a sample."""


def fields(asked: UnknownColumnsError, said: Mapping[str, str]) -> list[Field]:
    """A field for each fact, with the columns and what stands in them to choose from."""
    header = asked.header
    choices = {"": NO_COLUMN, **{f"{n}": _words(asked, n) for n, title in enumerate(header) if title.strip()}}
    return [
        Field(fact, label, f"{header.index(said[fact])}" if fact in said else "", choices=choices)
        for fact, label in MAPPABLE.items()
    ]


def _words(asked: UnknownColumnsError, column: int) -> str:
    """The title of a column, with the first thing that stands in it."""
    cells = (row[column] for row in asked.samples if column < len(row))
    sample = next((text for cell in cells if (text := tidy(cell))), "")
    title = tidy(asked.header[column])
    return f"{title}  ({shortened(sample, SAMPLE)})" if sample else title


def ask_columns(
    screen: Screen[Any], asked: UnknownColumnsError, answered: Callable[[ColumnMap | None], None]
) -> None:
    """The form, again until a name is among the facts or it is cancelled."""
    _ask(screen, asked, guessed(asked.header).facts, answered)


def _ask(
    screen: Screen[Any],
    asked: UnknownColumnsError,
    facts: Mapping[str, str],
    answered: Callable[[ColumnMap | None], None],
) -> None:
    def kept(values: dict[str, str] | None) -> None:
        if values is None:
            answered(None)
            return
        said = chosen(asked.header, values)
        if NAMES & said.facts.keys():
            answered(said)
        else:
            screen.notify("Say which column holds the name: whole, or first and last.", markup=False)
            _ask(screen, asked, said.facts, answered)

    screen.app.push_screen(FormDialog(TITLE, fields(asked, facts)), kept)


def chosen(header: Sequence[str], values: Mapping[str, str]) -> ColumnMap:
    """The columns that the form names."""
    return ColumnMap(tuple(header), {fact: header[int(at)] for fact, at in values.items() if at})
