"""Taking a change of one record back without touching what else has happened to it since."""

from dataclasses import fields, replace
from typing import Any

from tui_interviews.domain.notebook import Record

TYPED = frozenset({"half_line", "half_lines"})
"""Fields that change under the user's hands: what is typed now stays, whichever step is taken back."""


LOGS = frozenset({"focus"})
"""Fields that only grow: where they have grown since, they stay as they are."""


class OvertakenError(Exception):
    """The same thing has been changed since; the message is for the user."""


def reverted(now: Record | None, before: Record | None, after: Record | None) -> Record | None:
    """The record as it is now, less the step from `before` to `after`. Raises `OvertakenError`."""
    if now == after:
        return before if before is None or now is None else _less_typed(before, now)
    if now is None or before is None or after is None:
        raise OvertakenError
    news: dict[str, Any] = {}
    for one in fields(before):
        old, new, current = (getattr(record, one.name) for record in (before, after, now))
        if old != new and one.name not in TYPED and not (one.name in LOGS and current != new):
            news[one.name] = old if current == new else _reverted_entries(current, old, new)
    return replace(now, **news)


def _less_typed(before: Record, now: Record) -> Record:
    typed = {one.name: getattr(now, one.name) for one in fields(before) if one.name in TYPED}
    return replace(before, **typed)


def _reverted_entries(now: Any, before: Any, after: Any) -> tuple[Any, ...]:
    """Entries with ids, one by one; anything else that has changed again cannot be taken back."""
    if not all(isinstance(entries, tuple) for entries in (now, before, after)):
        raise OvertakenError
    try:
        old, new = ({entry.id: entry for entry in entries} for entries in (before, after))
        current = {entry.id: entry for entry in now}
    except AttributeError as fault:
        raise OvertakenError from fault
    if any(current.get(key) != entry for key, entry in new.items() if old.get(key) != entry):
        raise OvertakenError
    kept = [old.get(key, entry) for key, entry in current.items() if key in old or key not in new]
    for place, entry in enumerate(before):
        if entry.id not in new and entry.id not in current:
            kept.insert(min(place, len(kept)), entry)
    return tuple(kept)
