"""Changes as JSON, and back: in the intents, the undo log and the spool."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from tui_interviews.domain.change import Change
from tui_interviews.domain.notebook import Record
from tui_interviews.store.documents import MisfitError, document, record
from tui_interviews.store.layout import KINDS


class ChangeLine(msgspec.Struct):
    """One change with its records as documents."""

    table: str
    id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


def lines_of(news: Iterable[Change]) -> list[ChangeLine]:
    """The changes, ready to be encoded."""
    return [ChangeLine(one.table, one.id, _document(one.before), _document(one.after)) for one in news]


def changes_of(lines: Iterable[ChangeLine]) -> Iterator[Change]:
    """The changes again. Raises `MisfitError` at one that is not of this format."""
    for line in lines:
        if line.table not in KINDS:
            raise MisfitError(f"{line.table} is no table")
        before, after = (
            None if one is None else record(line.table, one) for one in (line.before, line.after)
        )
        yield Change(line.table, line.id, before, after)


def _document(one: Record | None) -> dict[str, Any] | None:
    return None if one is None else document(one)
