"""What was left in from a template, or from a message to somebody else."""

import re
from collections.abc import Iterator

from tui_interviews.domain.check import Check
from tui_interviews.domain.edits.gaps import gap_words
from tui_interviews.domain.phrase import Span, overlaps
from tui_interviews.domain.prose import Prose, prose
from tui_interviews.domain.reading import Objection, Reading, Spot, objection, spot
from tui_interviews.domain.rules.address import greetings
from tui_interviews.domain.strangers import is_a_name, is_capital, known_here, strangers

_BRACKETS = re.compile(
    r"\$\{\w{1,60}\}|\{\{[^{}\n]{1,60}\}\}|\[(?P<square>[^\[\]\n]{1,60})\]|<(?P<angle>[^<>\n]{1,60})>"
)
_NAMED = re.compile(r"\$\{(\w{1,60})\}")
LONGEST = 300


def placeholder(check: Check, of: Reading) -> Iterator[Objection]:
    """`${name}` and `{{name}}`; between other brackets only what the phrases say."""
    spots = [
        Spot(*found.span(), is_subject)
        for text, is_subject in of.texts
        for found in _BRACKETS.finditer(text.text)
        if _is_left(check, found["square"] or found["angle"])
    ]
    if spots:
        yield objection(check, of, spots=spots, gaps=_in_words(of))


def _in_words(of: Reading) -> str:
    """What the placeholders stand for, as the user would say it."""
    names = (name for text, _ in of.texts for name in _NAMED.findall(text.text))
    words = ", ".join(dict.fromkeys(map(gap_words, names)))[:LONGEST] or "a gap"
    return words[:1].upper() + words[1:]


def _is_left(check: Check, inside: str | None) -> bool:
    if inside is None:
        return True
    text = prose(inside)
    return (0, len(text.words)) in check.phrases.found(text)


def stranger(check: Check, of: Reading) -> Iterator[Objection]:
    """Names and employers of other people that nothing here has to do with."""
    known = known_here(of.contact, of.notebook)
    spots = [
        spot(text, *span, is_subject)
        for text, is_subject in of.texts
        for span in _named(check, of, text, known)
    ]
    spots += _greeted(check, of, known)
    if spots:
        yield objection(check, of, spots=dict.fromkeys(spots))


def _named(check: Check, of: Reading, text: Prose, known: str) -> Iterator[Span]:
    harmless = tuple(check.except_phrases.found(text))
    return (span for span in strangers(text, of.notebook, known) if not overlaps(harmless, span))


def _greeted(check: Check, of: Reading, known: str) -> Iterator[Spot]:
    """Whoever is greeted by any part of another person's name."""
    for _, name, end in greetings(of.body, check.phrases):
        names = [of.body.words[at] for at in range(name, end) if is_capital(of.body, at)]
        is_another = any(is_a_name(word, of.notebook) for word in names)
        if is_another and not any(f" {word} " in known for word in names):
            yield spot(of.body, name, end)
