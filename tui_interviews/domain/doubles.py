"""Who may be in the notebook twice."""

from collections.abc import Iterator
from dataclasses import dataclass

from tui_interviews.domain.card import Card, identities
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import fold

SAME = {"url": "same profile", "mail": "same e-mail", "name": "same name and employer"}
"""What two entries share, by the kind of identity, surest first."""
SAME_NAME = "same name"
ALIKE = "similar name"
RANKS = (*SAME.values(), SAME_NAME, ALIKE)


@dataclass(frozen=True, slots=True)
class Double:
    """Somebody who may be the same person, and why."""

    person: Contact | Card
    reason: str


def doubles(contact: Contact, notebook: Notebook) -> tuple[Double, ...]:
    """Everybody else who is probably this contact, surest first."""
    return tuple(sorted(_found(contact, notebook), key=lambda one: RANKS.index(one.reason)))


def _found(contact: Contact, notebook: Notebook) -> Iterator[Double]:
    keys = {*identities(contact)}
    words = _words(contact.name)
    people: tuple[Contact | Card, ...] = (*notebook.contacts.values(), *notebook.cards.values())
    for person in people:
        if person.id == contact.id:
            continue
        shared = [key.partition(":")[0] for key in identities(person) if key in keys]
        reason = SAME[shared[0]] if shared else _likeness(words, _words(person.name))
        if reason:
            yield Double(person, reason)


def _words(name: str) -> tuple[str, ...]:
    return tuple(fold(name).replace(".", " ").replace(",", " ").split())


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """`Ada Okafor` is like `Okafor, Ada`, `A. Okafor`, and `Ada B. Okafor`."""
    if not one or not other:
        return ""
    if sorted(one) == sorted(other):
        return SAME_NAME
    if len(one) > 1 and len(other) > 1 and one[-1] == other[-1]:
        first, second = sorted((one[0], other[0]), key=len)
        if second.startswith(first):
            return ALIKE
    return ALIKE if len({*one} & {*other}) >= 2 else ""
