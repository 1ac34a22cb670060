"""Two entries that are one person."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from tui_interviews.domain.card import Card, is_mail, plain_url
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.edits.people import FACTS
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import (
    TABLES,
    Notebook,
    drop,
    interviews_of,
    messages_of,
    put,
    recordings_of,
)
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.text import fold, tidy

POINTERS = ("contact_id", "referrer_id", "person_id")
"""Fields by which records of any table point to a contact."""
ADDRESSES = ("email", "url")
"""Facts whose other value is kept as a further address."""

Entry = TypeVar("Entry")


def differing(kept: Contact, other: Contact | Card) -> dict[str, tuple[str, str]]:
    """The facts of which the two say different things: what the first says, and the second."""
    pairs = {name: (getattr(kept, name), getattr(other, name, "")) for name in FACTS}
    return {name: pair for name, pair in pairs.items() if all(pair) and pair[0] != pair[1]}


def merge(
    notebook: Notebook, _: Occasion, kept_id: str, other_id: str, chosen: Mapping[str, str]
) -> Notebook:
    """One contact in place of a contact and another contact or card; `chosen` are facts as they are to be.

    A fact that is not chosen is that of the first, or where it has none that of the other.
    """
    kept = notebook.contacts[kept_id]
    other = notebook.contacts.get(other_id) or notebook.cards[other_id]
    merged = _merged(kept, other, chosen)
    notebook = drop(_pointing(notebook, other_id, kept_id), other)
    return _without_blanks(_renamed(put(notebook, merged), merged, {kept.name, other.name}), kept_id)


def _merged(kept: Contact, other: Contact | Card, chosen: Mapping[str, str]) -> Contact:
    facts: dict[str, Any] = {}
    for name in (one.name for one in fields(Contact) if hasattr(other, one.name)):
        first, second = getattr(kept, name), getattr(other, name)
        facts[name] = (*first, *_further(first, second)) if isinstance(first, tuple) else first or second
    clean = {name: tidy(text) for name, text in chosen.items() if name in FACTS}
    merged = replace(kept, **{**facts, **clean, "id": kept.id})
    if isinstance(other, Contact):
        merged = replace(merged, created_at=min(kept.created_at, other.created_at))
    return _referred(replace(merged, other_addresses=_addresses(merged, kept, other)), kept, other)


def _further(first: Iterable[Entry], second: Iterable[Entry]) -> list[Entry]:
    """What the second has that the first has not, whatever id it has there."""
    known = [_bare(one) for one in first]
    return [one for one in second if _bare(one) not in known]


def _bare(entry: Any) -> Any:
    return replace(entry, id="") if hasattr(entry, "id") else entry


def _addresses(merged: Contact, *people: Contact | Card) -> tuple[str, ...]:
    """Every address of either that is not the first one of its kind."""
    every = [one for who in people for one in (who.email, who.url, *who.other_addresses) if one]
    taken = {_plain(merged.email), _plain(merged.url)}
    return tuple({_plain(one): one for one in reversed(every) if _plain(one) not in taken}.values())[::-1]


def _plain(address: str) -> str:
    return address.strip().lower() if is_mail(address) else plain_url(address)


def _referred(merged: Contact, kept: Contact, other: Contact | Card) -> Contact:
    """Tied to the referrer whose name was chosen; nobody refers the user to themselves."""
    ids = {getattr(one, "referred_by", ""): getattr(one, "referrer_id", "") for one in (other, kept)}
    referrer = ids.get(merged.referred_by, "")
    if referrer in (kept.id, other.id):
        return replace(merged, referred_by="", referrer_id="")
    return replace(merged, referrer_id=referrer)


def _pointing(notebook: Notebook, old_id: str, new_id: str) -> Notebook:
    """The notebook in which whatever pointed to the one person points to the other."""
    found: list[Any] = []
    for table in TABLES:
        for record in getattr(notebook, table).values():
            stale = {name: new_id for name in POINTERS if getattr(record, name, "") == old_id}
            if stale:
                found.append(replace(record, **stale))
    return put(notebook, *found)


def _renamed(notebook: Notebook, merged: Contact, names: Iterable[str]) -> Notebook:
    """Those whom the person had sent the user to name them by the name that was left."""
    old = {fold(name) for name in names}
    sent = [
        replace(one, referred_by=merged.name)
        for one in notebook.contacts.values()
        if one.referrer_id == merged.id and fold(one.referred_by) in old
    ]
    return put(notebook, *sent)


def _without_blanks(notebook: Notebook, contact_id: str) -> Notebook:
    """Less the interviews of which nothing but the beginning is there, as long as another one is left."""
    interviews = interviews_of(notebook, contact_id)
    blank = [one for one in interviews if _is_blank(notebook, one)]
    others = {one.path_id for one in interviews if one not in blank}
    needed: set[str] = set()
    for one in blank:
        if one.path_id not in others | needed:
            needed.add(one.path_id)
        else:
            notebook = drop(notebook, one)
    return notebook


def _is_blank(notebook: Notebook, one: Interview) -> bool:
    is_new = one == Interview(one.id, one.contact_id, one.created_at, path_id=one.path_id)
    return is_new and not messages_of(notebook, one.id) and not recordings_of(notebook, one.id)
