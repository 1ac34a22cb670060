"""One person taken out of whatever holds them; nothing here touches the disk."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from tui_interviews.domain.card import Card, identities
from tui_interviews.domain.contact import Contact
from tui_interviews.store.documents import MisfitError, record
from tui_interviews.store.shape import Document, Tree

_POINTERS = ("contact_id", "referrer_id", "interview_id", "note_id", "person_id", "about_interview_id")
_THEIRS = ("interviews", "messages", "recordings", "transcripts")


@dataclass
class Gone:
    """Everything that is to go, by id."""

    people: set[str]
    others: set[str] = field(default_factory=set)
    """Their interviews, messages, notes, recordings and transcripts."""

    def learn(self, trees: Iterable[Tree]) -> None:
        """The ids of what was ever theirs, in every version that there is."""
        for tree in trees:
            rows = [row for table in _THEIRS for row in tree.get(table, {}).values()]
            for row in rows:
                if row.get("contact_id") in self.people:
                    self.others.add(str(row.get("id", "")))
                    notes = row.get("notes")
                    self.others |= {str(n.get("id", "")) for n in notes or () if isinstance(n, dict)}
        self.others.discard("")

    @cached_property
    def pattern(self) -> re.Pattern[bytes]:
        """Any of the ids; to be asked for once all are known."""
        return re.compile(b"|".join(sorted(id_.encode() for id_ in self.people | self.others)))

    def has(self, id_: object) -> bool:
        """Whether an id is one of those."""
        return id_ in self.people or id_ in self.others

    def is_mentioned(self, value: Any) -> bool:
        """Whether anything in a value points to them, such as a line of theirs in an insight about others."""
        return bool(self.pattern.search(json.dumps(value).encode()))

    def owns(self, value: Any) -> bool:
        """Whether a value is of this person and of nobody else."""
        return isinstance(value, dict) and (
            self.has(value.get("id"))
            or value.get("contact_id") in self.people
            or value.get("person_id") in self.people
        )


def is_same(who: Contact | Card, table: str, row: Document) -> bool:
    """Whether a row is another entry of this person: by page or e-mail, in the address book by name and employer too."""
    if table not in ("contacts", "cards"):
        return False
    try:
        one = record(table, row)
    except MisfitError:
        return row.get("id") == who.id
    if not isinstance(one, Contact | Card):
        return False
    keys = set(identities(who)) & set(identities(one))
    return one.id == who.id or any(isinstance(one, Card) or not key.startswith("name:") for key in keys)


def scrubbed(tree: Tree, gone: Gone, counts: Counter[str]) -> Tree:
    """The tree without the person; `counts` learns how many rows of each table went."""
    fresh: Tree = {}
    for table, rows in tree.items():
        kept = {key: _cut(row, gone) for key, row in rows.items() if not _goes(table, row, gone)}
        counts[table] += len(rows) - len(kept)
        if kept or not rows:
            fresh[table] = kept
    return fresh


def _goes(table: str, row: Document, gone: Gone) -> bool:
    """An insight goes with its last line; one that never had any was never of this person."""
    if table != "insights":
        return gone.owns(row)
    lines = row.get("evidence") or []
    return bool(lines) and all(_is_theirs(line, gone) for line in lines)


def _is_theirs(line: Any, gone: Gone) -> bool:
    return isinstance(line, dict) and (gone.has(line.get("note_id")) or gone.has(line.get("interview_id")))


def _cut(row: Document, gone: Gone) -> Document:
    """A row of somebody else's, without the ways that led to this person."""
    fresh = {key: "" if key in _POINTERS and gone.has(value) else value for key, value in row.items()}
    if isinstance(row.get("evidence"), list):
        fresh["evidence"] = [line for line in row["evidence"] if not _is_theirs(line, gone)]
    if isinstance(row.get("snoozes"), list):
        fresh["snoozes"] = [one for one in row["snoozes"] if not gone.has(_about(one))]
    return fresh


def _about(snooze: Any) -> Any:
    """What an item that was put off is about: of whoever sent the user to this person, their interview."""
    return snooze.get("about") if isinstance(snooze, dict) else None


def pruned(value: Any, gone: Gone) -> Any:
    """Any JSON without what is the person's, such as the steps of an undo or text that could not be saved.

    What had something of theirs in it loses its label too, which names them.
    """
    match value:
        case dict():
            rest = {key: None if gone.owns(one) else pruned(one, gone) for key, one in value.items()}
            if isinstance(changes := value.get("changes"), list):
                rest["changes"] = [one for one in changes if not gone.is_mentioned(one)]
            return rest | {"label": ""} if "label" in rest and rest != value else rest
        case list():
            return [pruned(one, gone) for one in value if not gone.owns(one)]
        case _:
            return value
