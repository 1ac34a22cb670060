"""What two sessions changed differently, in the words of the screen instead of those of the files."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from tui_interviews.domain.clashes import PROFILE, Clash
from tui_interviews.domain.duration import date_words, full_words
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import shortened

LONGEST = 40
ENTRIES = {
    "promises": "promise",
    "notes": "note",
    "plan": "question",
    "events": "event",
    "research": "fact",
    "replies": "reply",
    "snoozes": "snooze",
}
"""One of what a field holds several of."""
FIELDS = {"done_at": "kept", "due_on": "by when", "is_mine": "whose promise", "path_id": "career path"}
"""Names of fields that their words do not tell."""
VALUES = {
    ("is_mine", "true"): "I promised it",
    ("is_mine", "false"): "they promised it",
    ("done_at", ""): "still open",
    ("due_on", ""): "as the method says",
}
EMPTY = "(empty)"


@dataclass(frozen=True, slots=True)
class ClashWords:
    """What it is about, and the two values."""

    what: str
    held: str
    mine: str


def clash_words(notebook: Notebook, clash: Clash, where: tzinfo | None) -> ClashWords:
    """A clash for somebody who has never seen a file; moments are told in a zone."""
    *path, name = clash.conflict.field.split(".")
    record: Any = notebook.profile if clash.table == PROFILE else getattr(notebook, clash.table)[clash.id]
    parts = (clash.who, _field(name), *_entry(record, path))
    held, mine = (_value(notebook, name, text, where) for text in (clash.held, clash.conflict.mine))
    return ClashWords(" · ".join(parts), held, mine)


def _entry(record: Any, path: list[str]) -> tuple[str, ...]:
    """Which one of several it is, by its own words; a promise has those of its note."""
    if not path:
        return ()
    kind, ids = path[0], path[1:]
    word = ENTRIES.get(kind, kind.replace("_", " "))
    entries = getattr(record, "notes" if kind == "promises" else kind, ())
    found = next((one for one in entries if getattr(one, "id", "") in ids), None) if ids else None
    text = getattr(found, "text", "") or getattr(found, "kind", "")
    return (f"{word} “{shortened(text, LONGEST)}”" if isinstance(text, str) and text else word,)


def _field(name: str) -> str:
    plain = name.removeprefix("is_").removeprefix("has_").removesuffix("_at").removesuffix("_on")
    return FIELDS.get(name, plain.removesuffix("_id").replace("_", " "))


def _value(notebook: Notebook, name: str, text: str, where: tzinfo | None) -> str:
    if told := VALUES.get((name, text.lower() if name.startswith(("is_", "has_")) else text)):
        return told
    known = notebook.paths.get(text) or notebook.contacts.get(text) if name.endswith("_id") else None
    if known:
        return known.name
    if name.startswith(("is_", "has_")):
        return {"true": "yes", "false": "no"}.get(text.lower(), text)
    return _moment(text, where) if name.endswith(("_at", "_on")) else text or EMPTY


def _moment(text: str, where: tzinfo | None) -> str:
    """A day or a moment; what is neither stays as it is."""
    try:
        if len(text) == len("2026-11-26"):
            return date_words(date.fromisoformat(text))
        return full_words(datetime.fromisoformat(text), where)
    except (ValueError, OverflowError):
        return text or EMPTY
