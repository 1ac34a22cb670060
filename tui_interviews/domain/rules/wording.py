"""Phrases that should not be there, and phrases of which one should be."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from tui_interviews.domain.check import Check
from tui_interviews.domain.contact import Contact, named_referrer
from tui_interviews.domain.phrase import Span, overlaps
from tui_interviews.domain.prose import Prose, words_of
from tui_interviews.domain.reading import Objection, Reading, objection, spot

CLOSE = 3
"""Words behind a phrase among which a `not` is about it: `job openings are not my reason`."""
FACTS: Mapping[str, int] = {"found_via": 4, "referred_by": 2, "research": 5}
"""Facts about a person that a check may name, and the letters of a word of theirs that tells something."""


def found(check: Check, of: Reading) -> Iterator[Objection]:
    """The phrases where they are meant: not denied, not between quotation marks, not part of something harmless."""
    spots = [spot(text, *span, is_subject) for text, is_subject in of.texts for span in _meant(check, text)]
    if spots:
        yield objection(check, of, spots=spots)


def _meant(check: Check, text: Prose) -> Iterator[Span]:
    harmless, denials = tuple(check.except_phrases.found(text)), tuple(check.denied_by.found(text))
    resets = tuple(check.denied_until.found(text))
    for span in check.phrases.found(text):
        is_asked = not check.in_question or text.sentence(span[0]).is_question
        is_mine = span[0] not in text.quoted and not overlaps(harmless, span)
        if is_asked and is_mine and not _is_denied(text, span, denials, resets):
            yield span


def _is_denied(text: Prose, span: Span, denials: Sequence[Span], resets: Sequence[Span]) -> bool:
    sentence = text.sentence(span[0])
    reset = bisect_left(resets, span) - 1
    since = max(sentence.first, resets[reset][0] if reset >= 0 else 0)
    near = bisect_left(denials, (since, 0)), bisect_left(denials, span)
    behind = bisect_left(denials, (span[1], 0))
    is_behind = behind < len(denials) and denials[behind][0] < min(span[1] + CLOSE, sentence.end)
    return near[0] < near[1] or is_behind


def missing(check: Check, of: Reading) -> Iterator[Objection]:
    """No phrase of the list, nor a word of a fact."""
    if check.only_with and not _fact(of.contact, check.only_with):
        return
    texts = [text for text, _ in of.texts]
    has_one = any(_is_there(check, text) for text in texts)
    has_other = not check.and_phrases or any(check.and_phrases.are_in(text) for text in texts)
    if not (has_one and has_other) and not _names_a_fact(check, of):
        yield objection(check, of)


def _is_there(check: Check, text: Prose) -> bool:
    if not check.in_question:
        return check.phrases.are_in(text)
    return any(text.sentence(first).is_question for first, _ in check.phrases.found(text))


def _fact(contact: Contact, name: str) -> str:
    match name:
        case "found_via":
            return contact.found_via
        case "referred_by":
            return named_referrer(contact)
        case _:
            return " ".join(one.text for one in contact.research)


def _names_a_fact(check: Check, of: Reading) -> bool:
    """A word that tells something, and does not only repeat who they are."""
    contact = of.contact
    given = {*words_of(f"{contact.name} {contact.title} {contact.employer}")}
    wanted = {
        word
        for name in check.facts
        for word in words_of(_fact(contact, name))
        if len(word) >= FACTS[name] and word not in given
    }
    return any(not wanted.isdisjoint(text.places or ()) for text, _ in of.texts)
