"""Names of people and employers that a message to somebody else should not hold."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tui_interviews.domain.card import Card
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.memo import once_per_table
from tui_interviews.domain.notebook import Notebook, interviews_of
from tui_interviews.domain.prose import Prose, words_of

LONGEST = 6
"""Words of a name."""
TELLING = 4
"""Letters of an employer of one word that is hardly another word."""
_APART = " | "


@dataclass(frozen=True, slots=True)
class Names:
    """Whole names in words without case and accents, a blank between them."""

    whole: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    """Single words of people's names, for greetings."""


@once_per_table
def _of_contacts(contacts: Mapping[str, Contact]) -> Names:
    people = [_words(one.name) for one in contacts.values()]
    employers = {_words(one) for one in {one.employer for one in contacts.values()}}
    telling = (one for one in employers if len(one) > 1 or (one and len(one[0]) >= TELLING))
    parts = frozenset(word for words in people for word in words if len(word) > 1)
    return Names(frozenset({*_whole(people), *map(" ".join, telling)}), parts)


@once_per_table
def _of_cards(cards: Mapping[str, Card]) -> Names:
    """Among thousands of employers there is any single word."""
    people = (_words(one.name) for one in cards.values())
    employers = {one.employer for one in cards.values()}
    return Names(frozenset({*_whole(people), *_whole(map(_words, employers))}))


def _words(name: str) -> tuple[str, ...]:
    """The words of a name; most names are plain, and there may be ten thousand."""
    is_plain = name.isascii() and name.replace(" ", "").isalpha()
    return tuple(name.lower().split()) if is_plain else words_of(name)


def _whole(names: Iterable[tuple[str, ...]]) -> Iterator[str]:
    return (" ".join(words) for words in names if 1 < len(words) <= LONGEST)


def strangers(text: Prose, notebook: Notebook, known: str) -> Iterator[tuple[int, int]]:
    """From a word to before another, the names that are not among those that are known here."""
    names = (_of_contacts(notebook.contacts).whole, _of_cards(notebook.cards).whole)
    past = 0
    for first in range(len(text.words)):
        if first < past or first in text.quoted or not is_capital(text, first):
            continue
        for name, end in _names_from(text, first):
            if any(name in whole for whole in names) and not _is_known(name, known):
                yield first, end
                past = end
                break


def _names_from(text: Prose, first: int) -> Iterator[tuple[str, int]]:
    """The longest first; what is one word at the beginning of a sentence may be any word."""
    sentence = text.sentence(first)
    for end in range(min(first + LONGEST, sentence.end), first, -1):
        if is_capital(text, end - 1) and (end - first > 1 or first > sentence.first):
            yield " ".join(text.words[first:end]), end


def is_capital(text: Prose, word: int) -> bool:
    """Whether a word may be part of a name; scripts without capitals have only such words."""
    return not text.text[text.spans[word][0]].islower()


def is_a_name(word: str, notebook: Notebook) -> bool:
    """Whether a contact has it in their name."""
    return word in _of_contacts(notebook.contacts).parts


def known_here(contact: Contact, notebook: Notebook) -> str:
    """All that a message to this person may well name, as words."""
    return _APART.join(("", *(" ".join(words_of(text)) for text in _about(contact, notebook) if text), ""))


def _is_known(name: str, known: str) -> bool:
    return f" {name} " in known


def _about(contact: Contact, notebook: Notebook) -> Iterator[str]:
    yield from (contact.name, contact.address_as, contact.title, contact.employer)
    yield from (contact.found_via, contact.referred_by, *contact.tags)
    for fact in contact.research:
        yield from (fact.text, fact.source)
    profile = notebook.profile
    yield from (profile.name, profile.introduction, profile.studies)
    for interview in interviews_of(notebook, contact.id):
        path = notebook.paths.get(interview.path_id)
        yield from (path.name, *path.find_out) if path else ()
        yield from (question.text for question in interview.plan)
        yield from (note.text for note in interview.notes)
        yield from (event.text for event in interview.events)
        yield interview.meeting.place if interview.meeting else ""
    for other in notebook.contacts.values():
        if contact.id == other.referrer_id or contact.name == other.referred_by:
            yield from (other.name, other.employer)
