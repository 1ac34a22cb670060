"""Text that nobody should be able to hurt the screen with, in every field of a notebook."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from itertools import cycle
from typing import Any

from tests.ui.desk import sample
from tui_interviews.domain.notebook import TABLES, Notebook, put

NASTY = (
    "[Acme][/x]\x1b[2J\x9b31m\u202e漢👩🏽‍💻e\u0301\u0302 ☎️\x1b]0;t\x07[b][@click=app.quit]x[/] [/] "
    "[$foo] $foo ${contact_name} [a='b] שלום \x00\x7f\r\x0b한글🇺🇸"
)
LONG = "x" * 10_000
TALL = "\n".join(f"line {number}" for number in range(5_000))
REFERENCES = {"id", "kind", "mark", "timezone", "template", "channel", "source", "answer"}
"""Fields whose text is a reference or one of a few words."""

Text = Callable[[], str]


def spoiled(record: Any, text: Text) -> Any:
    """The record with other text in each of its fields that holds anybody's words."""
    words = [
        one.name for one in fields(record) if one.name not in REFERENCES and not one.name.endswith("_id")
    ]
    return replace(record, **{name: _spoiled(getattr(record, name), text) for name in words})


def _spoiled(value: Any, text: Text) -> Any:
    if type(value) is str:
        return text().partition("\n")[0]
    if isinstance(value, tuple) and value and all(type(entry) is str for entry in value):
        return tuple(text().split("\n"))
    if isinstance(value, tuple):
        return tuple(_spoiled(entry, text) for entry in value)
    if is_dataclass(value) and not isinstance(value, type):
        return spoiled(value, text)
    return value


def hostile_notebook(*texts: str) -> Notebook:
    """The sample, with the texts in turn wherever somebody could have written them, past the door that tidies."""
    turn = cycle(texts)
    notebook, text = sample(), lambda: next(turn)
    records = [spoiled(record, text) for table in TABLES for record in getattr(notebook, table).values()]
    return put(notebook, spoiled(notebook.profile, text), *records)
