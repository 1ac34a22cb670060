"""The numbers that people put before their answers: `1.`, `2)`, `Q3:`, `Question 4 -`, `#5`, `1 & 2:`, `6-7)`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_WORDS = (
    "(?:answer|reply|antwort|re) (?:to|zu|auf)(?: (?:question|frage|q))?|"
    "q(?:uestions?|uest)?|a(?:nswers?|ns)?|fragen?|antwort|zu(?: frage)?|ad|re|punkt|preguntas?|respuesta|"
    "domanda|risposta|reponse|vraag|antwoord|no|nr|num(?:ber)?"
)
_NUMBER = re.compile(
    r"^\s{0,8}[*_(\[]{0,3}(?:(?P<word>" + _WORDS + r")\W{0,2})?(?P<hash>#)?(?P<first>[1-9][0-9]?)"
    r"(?P<more>(?:\s?(?:,|&|\+|/|-|–|and|und|et|y|to|bis)\s?#?[1-9][0-9]?){0,6})"
    r"(?P<close>[*_]{0,2}\s?[.):/\]–-]{1,2}[*_]{0,2}|\ufe0f?\u20e3)(?=\s|$|[^\W\d])",
    re.IGNORECASE,
)
_EXPLICIT = re.compile(
    r"^\s{0,8}[*_(\[]{0,3}(?P<word>question|frage|answer|antwort|q|pregunta|vraag|domanda)\s{0,2}#?(?P<first>[1-9][0-9]?)\s*$",
    re.IGNORECASE,
)
_BARE = re.compile(r"^\s{0,8}(?P<word>q)(?P<first>[1-9])(?=\s)", re.IGNORECASE)
_RANGES = ("-", "–", "to", "bis")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line that begins with numbers."""

    line: int
    numbers: tuple[int, ...]
    style: str
    """The same for all that are written the same way."""
    is_explicit: bool
    """It says that the number is a question's."""
    length: int
    """Characters that the number takes."""


def numbered(texts: Iterable[tuple[int, str]], most: int) -> tuple[Numbered, ...]:
    """The lines that begin with numbers of questions, of which there are `most`."""
    found = (_numbered(line, text, most) for line, text in texts)
    return tuple(one for one in found if one is not None)


def _numbered(line: int, text: str, most: int) -> Numbered | None:
    explicit = _EXPLICIT.match(text) or _BARE.match(text)
    found = explicit or _NUMBER.match(text)
    if found is None:
        return None
    word = (found["word"] or "").lower()
    rest = "" if explicit else found["more"]
    numbers = _numbers(int(found["first"]), rest)
    is_explicit = bool(word) or (not explicit and bool(found["hash"]))
    if not numbers or max(numbers) > most:
        return None
    close = "" if explicit else found["close"].strip("*_ ")
    indent = "" if len(text) - len(text.lstrip()) < 2 else "in"
    style = f"{word}{'' if explicit else found['hash'] or ''}{close[:1]}{indent}"
    return Numbered(line, numbers, style, is_explicit, found.end())


def _numbers(first: int, more: str) -> tuple[int, ...]:
    """`1`, ` & 2` are two numbers, ` - 4` all up to it."""
    numbers = [first]
    for sign, digits in re.findall(
        r"(,|&|\+|/|-|–|and|und|et|y|to|bis)\s?#?([0-9]{1,2})", more, re.IGNORECASE
    ):
        number = int(digits)
        if sign.lower() in _RANGES:
            numbers += range(numbers[-1] + 1, number + 1)
        else:
            numbers.append(number)
    return tuple(dict.fromkeys(numbers))


def leading(found: Sequence[Numbered]) -> tuple[Numbered, ...]:
    """Those that begin an answer; the others count within one.

    A number that was there already, and what counts on from it, is a list within an answer, unless that number does
    not come again.
    """
    last = {one.numbers[0]: place for place, one in enumerate(found)}
    said = {one.numbers[0]: place for place, one in enumerate(found) if one.is_explicit}
    kept: list[Numbered] = []
    used: set[int] = set()
    nested = 0
    for place, one in enumerate(found):
        first = one.numbers[0]
        is_counting_on = bool(nested) and first == nested + 1
        is_repeated = last[first] > place or one.style != found[0].style
        is_within = first in used or (is_counting_on and is_repeated) or said.get(first, -1) > place
        if is_within and not one.is_explicit:
            nested = first
            continue
        nested = 0
        used.update(one.numbers)
        kept.append(one)
    return tuple(kept)
