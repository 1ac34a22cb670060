"""LinkedIn's Connections.csv in all the shapes that it has had, or the zip that holds it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from tui_interviews.domain.card import Card
from tui_interviews.domain.occasion import NewId
from tui_interviews.domain.text import fold, tidy
from tui_interviews.exchange.columns import COLUMNS, month
from tui_interviews.exchange.fault import UnreadableError
from tui_interviews.exchange.imported import Imported, Skipped
from tui_interviews.exchange.table import Row, column_key, decoded, is_text, rows_from_header
from tui_interviews.exchange.zipped import member

FILE = "Connections.csv"
SOURCE = "linkedin"
LIMIT = 32 * 1024 * 1024
"""Bytes; a network of 30,000 people, the most that LinkedIn allows, takes 6 MB."""
HOW_TO = (
    "on LinkedIn choose Settings, Data privacy, Get a copy of your data, Connections, "
    f"and import the {FILE} (or the zip) that it sends you"
)


def read_connections(raw: bytes, name: str, new_id: NewId) -> Imported:
    """The people of a Connections.csv or of LinkedIn's zip. Raises `UnreadableError`."""
    name = tidy(name) or "the file"
    if raw.startswith(b"PK\x03\x04"):
        raw = member(raw, name, FILE, LIMIT, HOW_TO)
    if len(raw) > LIMIT:
        raise UnreadableError(f"{name} is larger than any {FILE} can be: {HOW_TO}")
    text = decoded(raw)
    if not text.strip("\0\ufeff \t\r\n"):
        raise UnreadableError(f"{name} is empty: {HOW_TO}")
    rows = rows_from_header(text, _names_people) if is_text(text) else None
    if rows is None:
        raise UnreadableError(
            f"{name} is not a {FILE}: no line names the columns First Name and Last Name; {HOW_TO}"
        )
    return _people(rows, name, new_id)


def _names_people(cells: Sequence[str]) -> bool:
    keys = {column_key(cell) for cell in cells}
    return bool(keys & set(COLUMNS["first"])) and bool(keys & set(COLUMNS["last"]))


def _people(rows: Iterator[Row], name: str, new_id: NewId) -> Imported:
    places = _places(next(rows).cells)
    cards: list[Card] = []
    skipped: list[Skipped] = []
    for row in rows:
        if row.is_broken:
            skipped.append(Skipped(row.line, "a quotation mark in it is never closed"))
            continue
        if len(row.cells) < 2 and not any(cell.strip() for cell in row.cells):
            continue
        card = _card(row.cells, places, new_id)
        if card is None:
            skipped.append(Skipped(row.line, "no name"))
        else:
            cards.append(card)
    if not cards and not skipped:
        raise UnreadableError(f"{name} has the columns of a {FILE}, but nobody is in it: {HOW_TO}")
    return Imported(tuple(cards), tuple(skipped))


def _places(header: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Where each fact is, best column first."""
    keys = [column_key(cell) for cell in header]
    return {
        fact: tuple(keys.index(known) for known in names if known in keys) for fact, names in COLUMNS.items()
    }


def _card(cells: Sequence[str], places: Mapping[str, tuple[int, ...]], new_id: NewId) -> Card | None:
    facts = {
        fact: next((value for n in columns if n < len(cells) and (value := tidy(cells[n]))), "")
        for fact, columns in places.items()
    }
    name = " ".join(filter(None, (facts[part] for part in ("first", "middle", "last", "suffix"))))
    if not name:
        return None
    known: dict[str, Any] = {fact: facts[fact] for fact in ("title", "employer", "email", "phone", "url")}
    return Card(new_id(), name, **known, connected_on=connected_on(facts["connected"]), source=SOURCE)


def connected_on(text: str) -> date | None:
    """`05 Mar 2024` in any of the header's languages, or ISO; None for all that could be read in two ways."""
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
