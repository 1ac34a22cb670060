"""Who led the user to whom."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tui_interviews.domain.contact import Contact
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import fold


@dataclass(frozen=True, slots=True)
class Branch:
    """One person of the tree; without a contact, somebody who only is the one that sent the user."""

    name: str
    depth: int
    led_to: int
    """How many people this one led to, and those to others."""
    contact: Contact | None = None


def tree(notebook: Notebook) -> tuple[Branch, ...]:
    """Everybody who was sent or has sent, each once, below whoever sent the user there; most fruitful first."""
    sent = _sent(notebook)
    seen: set[str] = set()
    found: list[Branch] = []
    for key in (*_roots(notebook, sent), *sorted(sent)):
        if key not in seen:
            found += _grown(notebook, sent, key, 0, seen)
    return tuple(found)


def _sent(notebook: Notebook) -> Mapping[str, tuple[Contact, ...]]:
    """Those whom each referrer sent the user to, by the referrer's id, else by `name:` and the folded name."""
    found: dict[str, list[Contact]] = {}
    for one in sorted(notebook.contacts.values(), key=lambda contact: (fold(contact.name), contact.id)):
        key = referrer_key(notebook, one)
        if key and key != one.id:
            found.setdefault(key, []).append(one)
    return {key: tuple(people) for key, people in found.items()}


def referrer_key(notebook: Notebook, contact: Contact) -> str:
    """What stands for whoever sent the user to somebody; empty where nobody did."""
    if contact.referrer_id in notebook.contacts:
        return contact.referrer_id
    return f"name:{fold(contact.referred_by)}" if contact.referred_by else ""


def _roots(notebook: Notebook, sent: Mapping[str, tuple[Contact, ...]]) -> list[str]:
    """Referrers whom nobody sent the user to."""
    tops = [
        key
        for key in sent
        if key not in notebook.contacts or not referrer_key(notebook, notebook.contacts[key])
    ]
    return sorted(tops, key=lambda key: (-_descendants(sent, key, set()), key))


def _descendants(sent: Mapping[str, tuple[Contact, ...]], key: str, seen: set[str]) -> int:
    """How many people come below; a circle ends where it began."""
    many, left = 0, [key]
    seen.add(key)
    while left:
        for one in sent.get(left.pop(), ()):
            if one.id not in seen:
                seen.add(one.id)
                left.append(one.id)
                many += 1
    return many


def _grown(
    notebook: Notebook, sent: Mapping[str, tuple[Contact, ...]], key: str, depth: int, seen: set[str]
) -> Iterator[Branch]:
    """A referrer and everybody below, without recursion: a file may hold a chain of thousands."""
    left = [(key, depth)]
    while left:
        here, deep = left.pop()
        if here in seen:
            continue
        seen.add(here)
        contact = notebook.contacts.get(here)
        below = sent.get(here, ())
        name = contact.name if contact else below[0].referred_by
        yield Branch(name, deep, _descendants(sent, here, set()), contact)
        left += [(one.id, deep + 1) for one in reversed(below)]
