"""Which of the imported people are known already."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from tui_interviews.domain.card import Card, identities, mails, profiles
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import fold

REFRESHED = ("title", "employer")
"""Facts that an import knows better than the address book."""
FILLED = ("title", "employer", "email", "phone", "url", "connected_on")
"""Facts that an import adds where the address book has none."""
TYPED = ("name", "title", "employer", "email", "phone", "url")
"""Facts that people type of somebody."""
RANKS = ("url", "mail", "name")
"""The kinds of identity, surest first."""
SUREST = RANKS[0]
BARE = "without a profile, "
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
    """Nobody comes in twice, neither in one file nor by importing it again."""
    left, duplicates = _unique(cards)
    known: Index = {}
    people: list[Card | Contact] = [*notebook.contacts.values(), *notebook.cards.values()]
    for person in people:
        _enter(known, person)
    fresh: dict[str, Card] = {}
    for kind in RANKS:
        unknown: list[Card] = []
        for card in left:
            same = _find(known, card, (kind,))
            if same is None:
                unknown.append(card)
            elif isinstance(same, Contact) or not _told(card, same, known, fresh, notebook):
                duplicates.append(card)
        left = unknown
    updated = tuple(card for key, card in fresh.items() if card != notebook.cards[key])
    return Matched(tuple(left), updated, tuple(duplicates))


def known_people(facts: Mapping[str, str], notebook: Notebook) -> tuple[Card | Contact, ...]:
    """Who somebody described by hand may be: the one with their surest identity, else all of their name.

    Of the name are also those whose employer, here or there, was left out.
    """
    said: dict[str, Any] = {name: facts.get(name, "") for name in TYPED}
    typed = Card("", **said)
    people: list[Card | Contact] = [*notebook.contacts.values(), *notebook.cards.values()]
    index: Index = {}
    for person in people:
        _enter(index, person)
    same = _find(index, typed)
    if same is not None:
        return (same,)
    return tuple(
        person
        for person in people
        if fold(person.name) == fold(typed.name)
        and not (person.employer and typed.employer)
        and not _are_different(typed, person)
    )


def _told(card: Card, same: Card, known: Index, fresh: dict[str, Card], notebook: Notebook) -> bool:
    """Notes what a row says of a known card, and whether that is the first news; the surest row speaks first."""
    new = _filled(same, card) if same.id in fresh else _refreshed(same, card)
    fresh[same.id] = new
    if new == same:
        return False
    _replace(known, same, new)
    return same == notebook.cards[same.id]


def _unique(cards: Iterable[Card]) -> tuple[list[Card], list[Card]]:
    """The people of a file, each with all that its rows say, and the rows that were about somebody again.

    What one row adds to a person may show that another was the same one, so it goes on until nobody is.
    """
    people, repeated = list(cards), list[Card]()
    while True:
        people, again = _joined(people)
        if not again:
            return people, repeated
        repeated += again


def _joined(cards: Iterable[Card]) -> tuple[list[Card], list[Card]]:
    index: Index = {}
    people: dict[str, Card] = {}
    again: list[Card] = []
    for card in cards:
        same = _find(index, card)
        if same is None:
            people[card.id] = card
            _enter(index, card)
            continue
        again.append(card)
        old = people[same.id]
        people[same.id] = new = _filled(old, card)
        if new != old:
            _replace(index, old, new)
    return list(people.values()), again


def _entries(person: Card | Contact) -> tuple[str, ...]:
    """Under what a person can be looked up; whoever has no profile also among those of the name who have none."""
    keys = identities(person)
    return keys if profiles(person) else (*keys, *(f"{BARE}{key}" for key in keys[-1:]))


def _enter(index: Index, person: Card | Contact) -> None:
    for key in _entries(person):
        index.setdefault(key, []).append(person)


def _replace(index: Index, old: Card, new: Card) -> None:
    for key in _entries(old):
        index[key] = [person for person in index[key] if person.id != old.id]
    _enter(index, new)


def _find(index: Index, card: Card, kinds: Collection[str] = RANKS) -> Card | Contact | None:
    """The known person that a card is about, by its surest identity of these kinds; of several, the likest."""
    for key in identities(card):
        kind = key.partition(":")[0]
        entry = f"{BARE}{key}" if kind == "name" and profiles(card) else key
        found = [
            person
            for person in (index.get(entry, ()) if kind in kinds else ())
            if kind == SUREST or not _are_different(card, person)
        ]
        if found:
            return max(found, key=lambda person: _likeness(card, person)) if found[1:] else found[0]
    return None


def _likeness(card: Card, person: Card | Contact) -> int:
    """How many identities and facts the two share."""
    facts = [name for name in FILLED if getattr(card, name) == getattr(person, name, None)]
    return len(facts) + len({*identities(card)} & {*identities(person)})


def _are_different(one: Card, other: Card | Contact) -> bool:
    """Two profiles are two people, and so are two e-mail addresses; but a renamed profile keeps name and e-mail."""
    pages, mail = ((known(one), known(other)) for known in (profiles, mails))
    if all(mail) and not {*mail[0]} & {*mail[1]}:
        return True
    same_mail = all(mail)
    differ = all(pages) and not {*pages[0]} & {*pages[1]}
    return differ and not (same_mail and fold(one.name) == fold(other.name))


def _filled(old: Card, new: Card) -> Card:
    news: dict[str, Any] = {n: getattr(new, n) for n in FILLED if not getattr(old, n) and getattr(new, n)}
    taken = {old.email, old.url, *news.values(), *old.other_addresses}
    further = tuple(one for one in new.other_addresses if one not in taken)
    if further:
        news["other_addresses"] = (*old.other_addresses, *further)
    return replace(old, **news) if news else old


def _refreshed(old: Card, new: Card) -> Card:
    return replace(_filled(old, new), **{n: getattr(new, n) for n in REFRESHED if getattr(new, n)})
