"""Which of the imported people are known already."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from tui_interviews.domain.card import Card, identities, plain_url
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import fold

REFRESHED = ("title", "employer")
"""Facts that an import knows better than the address book."""
FILLED = ("title", "employer", "email", "phone", "url", "connected_on")
"""Facts that an import adds where the address book has none."""
RANKS = ("url", "mail", "name")
"""The kinds of identity, surest first."""
SUREST = RANKS[0]
Index: TypeAlias = dict[str, list[Card | Contact]]


@dataclass(frozen=True, slots=True)
class Matched:
    """Every imported card, told apart by what it means for the address book."""

    added: tuple[Card, ...] = ()
    updated: tuple[Card, ...] = ()
    """Cards of the address book, with what the import knows of them now."""
    duplicates: tuple[Card, ...] = ()
    """Rows that say nothing new, or are about a contact: no import changes a contact."""

    @property
    def cards(self) -> tuple[Card, ...]:
        """What is to be put into the notebook."""
        return (*self.added, *self.updated)


def match(cards: Iterable[Card], notebook: Notebook) -> Matched:
    """Nobody comes in twice; imported again, the same file adds and updates nothing."""
    unique, repeated = _unique(cards)
    known: Index = {}
    people: list[Card | Contact] = [*notebook.contacts.values(), *notebook.cards.values()]
    for person in people:
        _enter(known, person)
    added: list[Card] = []
    meetings: list[tuple[int, Card, Card]] = []
    duplicates = repeated
    for card in unique:
        rank, same = _find(known, card)
        if same is None:
            added.append(card)
        elif isinstance(same, Card):
            meetings.append((rank, card, same))
        else:
            duplicates.append(card)
    fresh: dict[str, Card] = {}
    for _, card, former in sorted(meetings, key=lambda meeting: meeting[0]):
        old = fresh.get(former.id)
        new = _filled(old, card) if old else _refreshed(former, card)
        fresh[former.id] = new
        if old or new == former:
            duplicates.append(card)
    updated = tuple(card for key, card in fresh.items() if card != notebook.cards[key])
    return Matched(tuple(added), updated, tuple(duplicates))


def _unique(cards: Iterable[Card]) -> tuple[list[Card], list[Card]]:
    """The people of a file, each with all that its rows say, and the rows that were about somebody again."""
    index: Index = {}
    people: dict[str, Card] = {}
    repeated: list[Card] = []
    for card in cards:
        _, same = _find(index, card)
        if same is None:
            people[card.id] = card
            _enter(index, card)
            continue
        repeated.append(card)
        old = people[same.id]
        people[same.id] = new = _filled(old, card)
        if new != old:
            _replace(index, old, new)
    return list(people.values()), repeated


def _enter(index: Index, person: Card | Contact) -> None:
    for key in identities(person):
        index.setdefault(key, []).append(person)


def _replace(index: Index, old: Card, new: Card) -> None:
    for key in identities(old):
        index[key] = [person for person in index[key] if person.id != old.id]
    _enter(index, new)


def _find(index: Index, card: Card) -> tuple[int, Card | Contact | None]:
    """The known person that a card is about, and by which identity: the lower, the surer."""
    for key in identities(card):
        kind = key.partition(":")[0]
        for person in index.get(key, ()):
            if kind == SUREST or not _are_different(card, person):
                return RANKS.index(kind), person
    return 0, None


def _are_different(one: Card, other: Card | Contact) -> bool:
    """Two profiles are two people, and so are two e-mail addresses; but a renamed profile keeps name and e-mail."""
    urls = plain_url(one.url), plain_url(other.url)
    mails = one.email.strip().lower(), other.email.strip().lower()
    if all(mails) and mails[0] != mails[1]:
        return True
    same_mail = all(mails)
    return all(urls) and urls[0] != urls[1] and not (same_mail and fold(one.name) == fold(other.name))


def _filled(old: Card, new: Card) -> Card:
    return replace(old, **{n: getattr(new, n) for n in FILLED if not getattr(old, n) and getattr(new, n)})


def _refreshed(old: Card, new: Card) -> Card:
    return replace(_filled(old, new), **{n: getattr(new, n) for n in REFRESHED if getattr(new, n)})
