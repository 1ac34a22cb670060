"""Which format the files are in, and how older ones become it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from tui_interviews.domain.problem import Problem
from tui_interviews.store.layout import STORE_FILE

FORMAT = "tui-interviews"
SCHEMA = 1

UPGRADES: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From the schema of the key to the next one, one file's tree at a time."""


@dataclass(frozen=True, slots=True)
class Version:
    """What `store.json` says: `why_closed` is empty unless the files may only be read."""

    why_closed: str = ""
    problems: tuple[Problem, ...] = ()
    schema: int = SCHEMA


def stamp() -> bytes:
    """The contents of `store.json`."""
    return msgspec.json.format(msgspec.json.encode({"format": FORMAT, "schema": SCHEMA}), indent=1) + b"\n"


def upgraded(tree: dict[str, Any], schema: int) -> dict[str, Any]:
    """The tree of a file of an older schema as this version would have it."""
    for step in range(schema, SCHEMA):
        tree = UPGRADES[step](tree)
    return tree


def version(raw: bytes | None) -> Version:
    """What a `store.json` means; none at all means files of this version, or none yet."""
    if raw is None:
        return Version()
    try:
        said = msgspec.json.decode(raw, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _odd(
            "it cannot be read; the files are taken to be of this version. Move it away, and it is made anew"
        )
    if said.get("format") != FORMAT:
        return _closed("this folder belongs to another program: choose another one; nothing in it is changed")
    return _of_schema(said.get("schema"))


def _of_schema(schema: object) -> Version:
    match schema:
        case bool():
            return _odd("its schema is not a number; move it away, and it is made anew")
        case int() if schema > SCHEMA:
            return _closed(
                f"the notebook was written by a newer version (schema {schema}, this one knows {SCHEMA}): "
                "it is open for reading only; update tui-interviews to change it",
                schema,
            )
        case int() if all(step in UPGRADES for step in range(schema, SCHEMA)):
            return Version(schema=schema)
        case int():
            return _closed(
                f"the notebook is in a format that was never released (schema {schema}): "
                "it is open for reading only; restore a backup of it",
                schema,
            )
        case _:
            return _odd("its schema is not a number; move it away, and it is made anew")


def _odd(what: str) -> Version:
    return Version(problems=(Problem(STORE_FILE, what),))


def _closed(what: str, schema: int = SCHEMA) -> Version:
    return Version(what, (Problem(STORE_FILE, what),), schema)
