"""How the person is spoken to."""

import re
from collections.abc import Iterator

from tui_interviews.domain.check import Check, Level
from tui_interviews.domain.contact import Contact, Permission, first_name
from tui_interviews.domain.notebook import Notebook, interviews_of
from tui_interviews.domain.phrase import Phrases
from tui_interviews.domain.prose import Prose, words_of
from tui_interviews.domain.reading import Objection, Reading, Spot, objection, spot

LONGEST_NAME = 6
"""Words of a name in a greeting."""
_STOP = re.compile(r"[,.!?:;\n—–]")
_EMOJI = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]")


def greeting(check: Check, of: Reading) -> Iterator[Objection]:
    """A greeting for friends, as long as the person has not asked for it."""
    if on_first_name_terms(of.contact, of.notebook):
        return
    first = words_of(first_name(of.contact))
    for start, name, end in greetings(of.body, check.phrases):
        is_bare = of.body.words[name:end] == first and len(words_of(of.contact.name)) > len(first)
        if check.any_name or is_bare:
            yield objection(check, of, spots=(spot(of.body, start, end),), first_name=first_name(of.contact))
            return


def greetings(text: Prose, salutations: Phrases) -> Iterator[tuple[int, int, int]]:
    """Where a line begins with a salutation: its first word, the first of the name, and the one behind that."""
    for first, name in salutations.found(text):
        if first and "\n" not in text.behind(first - 1):
            continue
        behind = text.behind(name - 1).strip()
        end = name
        while end < len(text.words) and end - name < LONGEST_NAME and (behind in ("", ",") or end > name):
            end += 1
            if _STOP.search(text.behind(end - 1).replace(". ", " ")):
                break
        yield first, name, end


def on_first_name_terms(contact: Contact, notebook: Notebook) -> bool:
    """The user was told to use the first name, or they have signed an answer with it."""
    first = words_of(first_name(contact))
    if contact.address_as:
        return words_of(contact.address_as)[: len(first)] == first
    told = (event.text for interview in interviews_of(notebook, contact.id) for event in interview.events)
    return bool(first) and any(words_of(text)[-len(first) :] == first for text in told if text)


def permission(check: Check, of: Reading) -> Iterator[Objection]:
    """The name of whoever sent the user, where they did not allow it; where nobody asked them, a reminder."""
    contact = of.contact
    name = words_of(contact.referred_by)
    if not name or contact.may_name_referrer is Permission.YES:
        return
    spots = [
        spot(text, at, at + len(name), is_subject)
        for text, is_subject in of.texts
        for at in range(len(text.words) - len(name) + 1)
        if tuple(text.words[at : at + len(name)]) == tuple(name)
    ]
    if spots and contact.may_name_referrer is Permission.NO:
        yield objection(check, of, spots=spots)
    elif spots:
        yield objection(check, of, says=check.says_more, spots=spots, level=Level.CONSIDER)


def signs(check: Check, of: Reading) -> Iterator[Objection]:
    """Emoji, and the signs of the list."""
    found = []
    for text, is_subject in of.texts:
        spans = [one.span() for one in _EMOJI.finditer(text.text)]
        for sign in check.signs:
            spans += [(at, at + len(sign)) for at in _all(text.text, sign)]
        found += [Spot(start, end, is_subject) for start, end in sorted(spans)]
    if found:
        yield objection(check, of, spots=found)


def _all(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + len(sign))
