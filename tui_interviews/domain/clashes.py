"""Single values that two sessions changed differently: the record holds one, and the user chooses."""

from collections.abc import Mapping
from dataclasses import dataclass, is_dataclass, replace
from datetime import date, datetime
from types import UnionType
from typing import Any, get_args, get_type_hints

from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.memo import once_per_table
from tui_interviews.domain.notebook import TABLES, Notebook, Record, put
from tui_interviews.domain.occasion import Occasion

PROFILE = "profile"


@dataclass(frozen=True, slots=True)
class Clash:
    """One value to choose."""

    table: str
    id: str
    who: str
    conflict: Conflict
    held: str
    """What the record holds now, as text."""


def clashes(notebook: Notebook) -> tuple[Clash, ...]:
    """All that is undecided, in the order of the tables."""
    found = [_clash(notebook, PROFILE, notebook.profile, one) for one in notebook.profile.conflicts]
    for table, undecided in _UNDECIDED.items():
        records = undecided(getattr(notebook, table))
        found += [_clash(notebook, table, record, one) for record in records for one in record.conflicts]
    return tuple(found)


def _undecided(records: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(record for record in records.values() if record.conflicts)


_UNDECIDED = {table: once_per_table(_undecided) for table in TABLES}


def _clash(notebook: Notebook, table: str, record: Any, conflict: Conflict) -> Clash:
    return Clash(
        table,
        getattr(record, "id", PROFILE),
        _whose(notebook, record),
        conflict,
        _text(_found(record, conflict.field.split("."))),
    )


def _whose(notebook: Notebook, record: Any) -> str:
    contact = notebook.contacts.get(getattr(record, "contact_id", ""))
    return contact.name if contact else getattr(record, "name", "") or getattr(record, "text", "you")


def _text(value: Any) -> str:
    return "" if value is None else value.isoformat() if isinstance(value, date) else str(value)


def _found(value: Any, path: list[str]) -> Any:
    """The value at a path; None where it has gone."""
    for name in path:
        if isinstance(value, tuple):
            value = next((entry for entry in value if getattr(entry, "id", None) == name), None)
        else:
            value = getattr(value, name, None)
    return value


def decide(notebook: Notebook, _: Occasion, clash: Clash, *, is_mine: bool) -> Notebook:
    """The record with the chosen value and without the clash. Raises `ValueError` where the value fits no more."""
    record: Any = notebook.profile if clash.table == PROFILE else getattr(notebook, clash.table)[clash.id]
    left = tuple(one for one in record.conflicts if one != clash.conflict)
    if is_mine:
        record = _with(record, clash.conflict.field.split("."), clash.conflict.mine)
    decided: Record = replace(record, conflicts=left)
    return put(notebook, decided)


def _with(value: Any, path: list[str], text: str) -> Any:
    name, rest = path[0], path[1:]
    if isinstance(value, tuple):
        if all(getattr(entry, "id", None) != name for entry in value):
            raise ValueError("what it was about has been taken out since")
        return tuple(
            _with(entry, rest, text) if getattr(entry, "id", None) == name else entry for entry in value
        )
    if not is_dataclass(value) or isinstance(value, type) or not hasattr(value, name):
        raise ValueError("what it was about has been taken out since")
    old = getattr(value, name)
    new = _with(old, rest, text) if rest else _read(text, get_type_hints(type(value))[name])
    return replace(value, **{name: new})


def _read(text: str, kind: Any) -> Any:
    """Text as a value of a field's type. Raises `ValueError`."""
    if isinstance(kind, UnionType):
        kinds = [one for one in get_args(kind) if one is not type(None)]
        return _read(text, kinds[0]) if text else None
    if kind is bool:
        return text == "true"
    if kind in (datetime, date):
        return kind.fromisoformat(text)
    return kind(text)
