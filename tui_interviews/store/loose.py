"""A whole notebook as one JSON file, as `export everything` writes it: records without the files they live in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from tui_interviews.domain.change import PROFILE
from tui_interviews.domain.notebook import TABLES, Record
from tui_interviews.domain.problem import Problem
from tui_interviews.domain.profile import Profile
from tui_interviews.store.documents import MisfitError, record
from tui_interviews.store.layout import id_of
from tui_interviews.store.packed import NoBackupError
from tui_interviews.store.versions import FORMAT, SCHEMA, UPGRADES, upgraded

NAME = "notebook.json"
NO_EXPORT = "is JSON, but not what `tui-interviews export everything` writes"


@dataclass(frozen=True, slots=True)
class Loose:
    """The records, and what of the file is none."""

    records: Mapping[str, Record] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    is_anonymous: bool = False
    """Names and addresses in it are not those of the notebook that it was made of."""


def loose(raw: bytes) -> Loose:
    """Reads all that can be read; raises `NoBackupError` for a file that is something else."""
    try:
        said = msgspec.json.decode(raw)
    except (ValueError, RecursionError) as fault:
        raise NoBackupError("is neither a backup nor JSON that can be read") from fault
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise NoBackupError(NO_EXPORT)
    tree = _tree(said)
    records: dict[str, Record] = {}
    problems = [
        Problem(NAME, "should be a list; it was left out", table)
        for table in TABLES
        if not isinstance(said.get(table, []), list)
    ]
    for table, rows in tree.items():
        for row in rows.values():
            problems += _take(table, row, records)
    return Loose(records, tuple(problems), said.get("is_anonymous") is True)


def _tree(said: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The tables as those of one big file, in the format of this version."""
    schema = said.get("version")
    if type(schema) is not int or any(step not in UPGRADES for step in range(schema, SCHEMA)):
        raise NoBackupError(f"{NO_EXPORT}: its version is {schema!r}")
    if schema > SCHEMA:
        raise NoBackupError(
            f"was made by a newer version (schema {schema}, this one knows {SCHEMA}): update tui-interviews"
        )
    tables = {
        PROFILE: [said[PROFILE]] if PROFILE in said else [],
        **{name: said.get(name) for name in TABLES},
    }
    rows = {
        table: dict(enumerate(found)) if isinstance(found, list) else {} for table, found in tables.items()
    }
    return upgraded(
        {table: {str(key): row for key, row in one.items()} for table, one in rows.items()}, schema
    )


def _take(table: str, row: Any, records: dict[str, Record]) -> Iterator[Problem]:
    """A record goes to the others, unless it is one that says nothing."""
    try:
        one = record(table, row)
    except MisfitError as fault:
        known = row.get("id", "") if isinstance(row, dict) else ""
        yield Problem(NAME, f"{fault}; it was left out", table, str(known), fault.field)
        return
    if id_of(one) in records:
        yield Problem(NAME, "is there twice; the first one counts", table, id_of(one))
    elif one != Profile():
        records[id_of(one)] = one
