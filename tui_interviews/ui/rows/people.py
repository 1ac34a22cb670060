"""Contacts and the address book as rows."""

from collections.abc import Mapping
from datetime import datetime

from tui_interviews.domain.card import Card
from tui_interviews.domain.contact import rank_dots
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.memo import once_per_table
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.stage import STAGE_WORDS, Stage
from tui_interviews.domain.standing import standing
from tui_interviews.domain.text import fold
from tui_interviews.domain.untouched import while_untouched
from tui_interviews.ui.widgets.row import Row


def contact_rows(
    notebook: Notebook, stages: Mapping[str, Stage], method: Method, now: datetime, chosen: str
) -> list[Row]:
    """Everybody by name, once for each interview, with where it stands."""
    made = []
    for key, reached in stages.items():
        name, dots, work, words = _cells(notebook, notebook.interviews[key], method, now)
        cells = (name, dots, work, STAGE_WORDS[reached], words)
        made.append(Row(key, cells, sign="✓" if key == chosen else " "))
    return sorted(made, key=lambda row: fold(row.cells[0]))


@while_untouched
def _cells(
    notebook: Notebook, interview: Interview, method: Method, now: datetime
) -> tuple[str, str, str, str]:
    contact = contact_named(notebook, interview)
    work = " · ".join(part for part in (contact.title, contact.employer) if part)
    return contact.name, rank_dots(contact), work, standing(notebook, interview, method, now)


@once_per_table
def card_rows(cards: Mapping[str, Card]) -> tuple[Row, ...]:
    """The address book by name."""
    return tuple(
        Row(card.id, (card.name, " · ".join(p for p in (card.title, card.employer) if p), card.email))
        for card in sorted(cards.values(), key=lambda card: fold(card.name))
    )
