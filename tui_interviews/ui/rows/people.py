"""Contacts and the address book as rows."""

from collections.abc import Mapping
from datetime import datetime

from tui_interviews.domain.contact import rank_dots
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.stage import STAGE_WORDS, Stage
from tui_interviews.domain.standing import standing
from tui_interviews.domain.text import fold
from tui_interviews.ui.widgets.row import Row


def contact_rows(
    notebook: Notebook, stages: Mapping[str, Stage], method: Method, now: datetime, chosen: str
) -> list[Row]:
    """Everybody by name, once for each interview, with where it stands."""
    made = []
    for key, reached in stages.items():
        interview = notebook.interviews[key]
        contact = contact_named(notebook, interview)
        words = standing(notebook, interview, method, now)
        work = " · ".join(part for part in (contact.title, contact.employer) if part)
        cells = (contact.name, rank_dots(contact), work, STAGE_WORDS[reached], words)
        made.append(Row(key, cells, sign="✓" if key == chosen else " "))
    return sorted(made, key=lambda row: fold(row.cells[0]))


def card_rows(notebook: Notebook) -> list[Row]:
    """The address book by name."""
    cards = sorted(notebook.cards.values(), key=lambda card: fold(card.name))
    return [
        Row(card.id, (card.name, " · ".join(p for p in (card.title, card.employer) if p), card.email))
        for card in cards
    ]
