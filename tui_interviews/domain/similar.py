"""Insights that say something like a line, told by the words they share."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from math import log

from tui_interviews.domain.insight import Insight
from tui_interviews.domain.text import fold

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_COMMON = frozenset(
    _WORD.findall(
        "a about after all also an and any are as at be been before but by can could did do does each every few for from "
        "get gets go goes had has have he her his how i if in into is it its just less like make makes many more most much "
        "must my never no not nothing of on one only or other out over people said say says she so some than that the "
        "their them then there they thing things this those to too two up use used very want was way we were what when "
        "where which who why will with would you your"
    )
)
_SHORTEST = 3


@lru_cache(maxsize=20_000)
def telling_words(text: str) -> frozenset[str]:
    """The words that say what a text is about, without case, accents, and the ends of plurals."""
    found = (word for word in _WORD.findall(fold(text)) if word not in _COMMON)
    return frozenset(_stem(word) for word in found if len(word) >= _SHORTEST or word.isdigit())


def _stem(word: str) -> str:
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not word.endswith("ss"):
            return word.removesuffix(ending) + instead
    return word


def shared_words(text: str, other: str) -> frozenset[str]:
    """The telling words of both."""
    return telling_words(text) & telling_words(other)


def most_alike(text: str, insights: Iterable[Insight]) -> tuple[Insight, ...]:
    """All of them, those that share the rarest words with the text first; of equals, the newest first."""
    known = sorted(insights, key=lambda one: one.id, reverse=True)
    counts = Counter(word for one in known for word in telling_words(one.text))
    return tuple(sorted(known, key=lambda one: -_weight(text, one, counts, len(known))))


def _weight(text: str, one: Insight, counts: Counter[str], many: int) -> float:
    """A word that few insights have tells more than one that many have."""
    return sum(log(1 + many / counts[word]) for word in sorted(shared_words(text, one.text)))
