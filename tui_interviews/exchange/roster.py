"""A table with one person a row, whoever wrote it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from tui_interviews.domain.card import Card
from tui_interviews.domain.donotcontact import WORDS
from tui_interviews.domain.occasion import NewId
from tui_interviews.domain.text import fold, tidy
from tui_interviews.exchange.columns import Vocabulary, month, plain_titles
from tui_interviews.exchange.formula import meant_cell
from tui_interviews.exchange.imported import Imported, Progress, Skipped, quiet, refuse_crowd
from tui_interviews.exchange.table import Row

Places: TypeAlias = Mapping[str, tuple[int, ...]]
"""The columns of each fact, counted from 0, best first."""
SEVERAL = " ::: "
"""What Google puts between several values in one cell."""
STEP = 500
"""Rows between two words about the progress."""
_PARTS = ("first", "middle", "last", "suffix")
_PLAIN = ("title", "employer", "phone", "url")
ROW_BYTES = 120
"""As long as a row usually is, where nobody has counted them."""


def places(header: Sequence[str], columns: Vocabulary) -> Places:
    """Where each fact is."""
    titles = plain_titles(header)
    return {
        fact: tuple(n for known in names for n, title in enumerate(titles) if title == known)
        for fact, names in columns.items()
    }


def read_rows(
    rows: Iterator[Row],
    where: Places,
    kind: str,
    new_id: NewId,
    *,
    expected: int = 0,
    progress: Progress = quiet,
) -> Imported:
    """The people of the rows below a header; `expected` is about how many rows there are."""
    cards: list[Card] = []
    skipped: list[Skipped] = []
    for number, row in enumerate(rows, 1):
        if number % STEP == 0:
            refuse_crowd(len(cards))
            progress(min(number / max(expected, number), 1.0))
        if row.is_broken:
            skipped.append(Skipped(row.line, "a quotation mark in it is never closed"))
            continue
        if len(row.cells) < 2 and not any(cell.strip() for cell in row.cells):
            continue
        found = _card(row.cells, where, kind, new_id)
        if isinstance(found, Card):
            cards.append(found)
        else:
            skipped.append(Skipped(row.line, found))
    return Imported(tuple(cards), tuple(skipped), kind)


def _card(cells: Sequence[str], where: Places, kind: str, new_id: NewId) -> Card | str:
    """The person of a row, or why there is none."""
    facts = {fact: next(_values(cells, columns), "") for fact, columns in where.items()}
    name = " ".join(filter(None, (facts.get(part) for part in _PARTS))) or facts.get("name", "")
    if not name:
        return "no name"
    if facts.get("barred"):
        return f"marked “{WORDS}”"
    known: dict[str, Any] = {fact: facts.get(fact, "") for fact in _PLAIN}
    mails = tuple(dict.fromkeys(_values(cells, where.get("email", ()))))
    return Card(
        new_id(),
        name,
        **known,
        email=mails[0] if mails else "",
        other_addresses=(*mails[1:], *_values(cells, where.get("others", ()))),
        connected_on=connected_on(facts.get("connected", "")),
        source=kind,
    )


def _values(cells: Sequence[str], columns: Sequence[int]) -> Iterator[str]:
    """All that the columns hold, tidy."""
    for n in columns:
        if n < len(cells) and cells[n]:
            yield from filter(None, map(tidy, meant_cell(cells[n]).split(SEVERAL)))


def connected_on(text: str) -> date | None:
    """`05 Mar 2024` in any of the header's languages, or ISO; None for all that could be read in two ways."""
    if not text:
        return None
    words = re.findall(r"[^\W\d_]+|\d+", fold(text))
    try:
        match words:
            case [year, number, day] if re.match(r"\d{4}-\d", text):
                return date(int(year), int(number), int(day))
            case [day, word, year] if len(year) == 4 and word.isalpha():
                return date(int(year), month(word), int(day))
            case [word, day, year] if len(year) == 4 and word.isalpha():
                return date(int(year), month(word), int(day))
            case [day, number, year] if len(year) == 4 and re.match(r"\d+\.\d", text):
                return date(int(year), int(number), int(day))
    except ValueError:
        pass
    return None
