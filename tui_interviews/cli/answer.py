"""What a command prints: data on stdout, words about it on stderr."""

import json
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from tui_interviews.domain.card import Card
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.event import Event
from tui_interviews.domain.notebook import Record
from tui_interviews.domain.text import shortened

PERSON_FIELDS = (
    "id",
    "name",
    "title",
    "employer",
    "email",
    "phone",
    "url",
    "timezone",
    "found_via",
    "referred_by",
    "why",
    "rank",
    "tags",
    "is_do_not_contact",
    "do_not_contact_reason",
)
WIDTH = 80


def print_json(value: Any) -> None:
    """One JSON value, readable for people as well."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_line(text: str = "") -> None:
    """One line of data."""
    print(text)


def remark(text: str) -> None:
    """A sentence about what was done, apart from the data."""
    print(text, file=sys.stderr)


def plain(record: Record | Event) -> dict[str, Any]:
    """A record, or an event of one, with the field names that it has on the disk."""
    import msgspec

    found: dict[str, Any] = msgspec.to_builtins(record)
    return found


def person(who: Contact | Card) -> dict[str, Any]:
    """A person as scripts see one, contact or not."""
    facts = {name: getattr(who, name, "") for name in PERSON_FIELDS}
    return {
        **facts,
        "rank": getattr(who, "rank", 0),
        "tags": list(getattr(who, "tags", ())),
        "is_do_not_contact": getattr(who, "is_do_not_contact", False),
    }


def cells(text: str) -> int:
    """How many columns of a terminal text takes."""
    return sum(
        0
        if unicodedata.combining(c) or c in "\u200d\ufe0f"
        else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )


def fitted(text: str, width: int) -> str:
    """Text in exactly so many columns."""
    cut = text
    while cells(cut) > width:
        cut = shortened(cut, len(cut) - 1)
    return cut + " " * (width - cells(cut))


def print_table(rows: Sequence[Sequence[str]], widest: Sequence[int]) -> None:
    """Columns two blanks apart, on a terminal none wider than it may be; the last one is never cut."""
    needed = [max((cells(row[at]) for row in rows), default=0) for at in range(len(widest))]
    widths = list(map(min, needed, widest)) if sys.stdout.isatty() else needed
    for row in rows:
        left = [fitted(text, width) for text, width in zip(row, widths, strict=False)]
        print_line("  ".join((*left, *row[len(widths) :])).rstrip())


def print_rows(rows: Sequence[Mapping[str, Any]], is_json: bool, *columns: str) -> None:
    """Mappings as JSON, else some of their values as a table."""
    if is_json:
        print_json(list(rows))
    else:
        print_table([[str(row[name]) for name in columns] for row in rows], (32,) * (len(columns) - 1))
