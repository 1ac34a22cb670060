"""Records and folders for the tests of the store."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from tui_interviews.domain.change import Change
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.keeper import Keeper
from tui_interviews.domain.notebook import Record
from tui_interviews.domain.occasion import encode_id
from tui_interviews.store.layout import TABLE_OF, id_of

NOW = datetime(2026, 5, 4, 14, 30, tzinfo=UTC)
One = TypeVar("One", bound=Record)


def an_id(number: int) -> str:
    """An id that is the same in every run."""
    return encode_id(number + (1 << 50))


ADA = Contact(an_id(1), "Ada Byron", NOW, email="ada@example.org", tags=("library",))
TALK = Interview(an_id(2), ADA.id, NOW)


def note(number: int, text: str = "") -> Note:
    """A line that was said."""
    return Note(an_id(number), NOW, text or f"line {number}")


def added(*records: Record) -> tuple[Change, ...]:
    """The changes that make these records."""
    return tuple(Change(TABLE_OF[type(one)], id_of(one), None, one) for one in records)


def edited(before: Record, after: Record) -> Change:
    """The change of one record."""
    return Change(TABLE_OF[type(after)], id_of(after), before, after)


def removed(*records: Record) -> tuple[Change, ...]:
    """The changes that delete these records."""
    return tuple(Change(TABLE_OF[type(one)], id_of(one), one, None) for one in records)


def save(keeper: Keeper, before: One, **fields: Any) -> One:
    """Edits some fields of a record and writes it; answers with what this session then holds."""
    after = replace(before, **fields)
    answer = keeper.write([edited(before, after)])
    found = answer[0].after if answer else after
    assert isinstance(found, type(before))
    return found


def contents(folder: Path) -> dict[str, bytes]:
    """Every visible file under a folder."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    found = {str(path.relative_to(folder)): path.read_bytes() for path in files}
    return {name: raw for name, raw in found.items() if not name.startswith(".")}


def texts(notes: Sequence[Note]) -> list[str]:
    """What the notes say, in their order."""
    return [one.text for one in notes]
