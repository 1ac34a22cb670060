"""A name in the parts that address books keep, guessed from how it is written."""

from collections.abc import Callable
from dataclasses import dataclass

from tui_interviews.domain.text import tidy


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ADDRESSES = _words(
    "dr prof professor mr mrs ms miss mx sir dame lord lady rev fr sr herr frau m mme mlle sig dott ing mag"
)
_AFTER = _words("jr ii iii iv phd dphil edd esq")
_DEGREES = _words("BA BS BSc MA MS MSc MD MBA MPA MLS MLIS MSLIS MIS JD LLM RN CPA")
"""Written so; `Ma` is a family name."""
_PARTICLES = _words(
    "van von vom zu zum zur de del della der den di da do dos das du des la le ten ter te af av bin bint ibn al el"
)
_FAMILY_FIRST = (
    ("\u1100", "\u11ff"),
    ("\u2e80", "\u9fff"),
    ("\uac00", "\ud7af"),
    ("\U00020000", "\U0003ffff"),
)
"""From the first to the last character of scripts in which the family's name is written first."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """What a name probably consists of; every word of it is in exactly one part."""

    family: str = ""
    given: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""


def name_parts(name: str) -> PersonName:
    """`Dr. Ada B. van Dyk, PhD` in its five parts; a single word is a given name."""
    parts = [part for part in map(str.strip, tidy(name).split(",")) if part]
    after: list[str] = []
    while len(parts) > 1 and all(map(_is_after, parts[-1].split())):
        after.insert(0, parts.pop())
    words = " ".join(parts[:1] if len(parts) == 2 else parts).split()
    before = _taken(words, _is_address)
    if len(parts) == 2:
        given, *more = parts[1].split()
        return PersonName(" ".join(words), given, " ".join(more), " ".join(before), ", ".join(after))
    words.reverse()
    after = [*reversed(_taken(words, _is_after)), *after]
    words.reverse()
    return _spoken(words, " ".join(before), ", ".join(after))


def _spoken(words: list[str], prefix: str, suffix: str) -> PersonName:
    """The words between what stands before a name and what stands after it."""
    if len(words) < 2:
        return PersonName("", " ".join(words), "", prefix, suffix)
    if all(map(_is_family_first, words)):
        return PersonName(words[0], " ".join(words[1:]), "", prefix, suffix)
    last = next((n for n, word in enumerate(words[1:-1], 1) if word in _PARTICLES), len(words) - 1)
    return PersonName(" ".join(words[last:]), words[0], " ".join(words[1:last]), prefix, suffix)


def _taken(words: list[str], is_wanted: Callable[[str], bool]) -> list[str]:
    """The words at the beginning that are wanted, taken out; one word stays in any case."""
    taken: list[str] = []
    while len(words) > 1 and is_wanted(words[0]):
        taken.append(words.pop(0))
    return taken


def _is_address(word: str) -> bool:
    return word.rstrip(".").lower() in _ADDRESSES


def _is_after(word: str) -> bool:
    bare = word.replace(".", "")
    return bare.lower() in _AFTER or bare in _DEGREES


def _is_family_first(word: str) -> bool:
    return any(first <= word[0] <= last for first, last in _FAMILY_FIRST)
