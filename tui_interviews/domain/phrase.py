"""Phrases to look for in a text, written so that anybody can read and change them.

A phrase is words in a row, whatever their case and accents. `vacanc*` is a word that begins so, `*` is any word,
`...` is up to eight words, `a/any` is one of several words, and what stands in (brackets) may be missing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from tui_interviews.domain.prose import Prose, words_of

LONGEST = 300
"""Characters of a phrase."""
MOST_GAPS = 2
MOST_OPTIONAL = 4
GAP = 8
"""Words that `...` may stand for."""
SHORTEST_BEGINNING = 3
"""Letters before a `*`."""
_PIECES = re.compile(r"\(([^()]*)\)|([^\s()]+)")


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a phrase."""

    exact: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    is_any: bool = False
    is_gap: bool = False

    def takes(self, word: str) -> bool:
        """Whether the word is what is meant."""
        return (
            self.is_any or word in self.exact or (bool(self.beginnings) and word.startswith(self.beginnings))
        )


Steps = tuple[Step, ...]
Span: TypeAlias = tuple[int, int]
"""From one word to before another, by their numbers."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by the word that they begin with, so that a long list costs no more than a short one."""

    written: tuple[str, ...] = ()
    exact: Mapping[str, tuple[Steps, ...]] = field(default_factory=dict)
    beginnings: Mapping[str, tuple[Steps, ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.written)

    def found(self, text: Prose) -> Iterator[Span]:
        """Where they stand, from a word to before another, in the order of the text, none within another."""
        spans: dict[int, int] = {}
        for at, steps in self._begun(text):
            end = _end(text, at, steps)
            if end is not None:
                spans[at] = max(end, spans.get(at, 0))
        past = 0
        for first, end in sorted(spans.items()):
            if end > past:
                yield first, end
                past = end

    def are_in(self, text: Prose) -> bool:
        """Whether there is any of them."""
        return any(_end(text, at, steps) is not None for at, steps in self._begun(text))

    def _begun(self, text: Prose) -> Iterator[tuple[int, Steps]]:
        places = text.places or {}
        for word in self.exact.keys() & places.keys():
            yield from ((at, steps) for steps in self.exact[word] for at in places[word])
        for beginning, phrases in self.beginnings.items():
            for number in range(bisect_left(text.vocabulary, beginning), len(text.vocabulary)):
                word = text.vocabulary[number]
                if not word.startswith(beginning):
                    break
                yield from ((at, steps) for steps in phrases for at in places[word])


def _end(text: Prose, at: int, steps: Steps) -> int | None:
    """Where the phrase ends that begins at a word, within one sentence; None where it is another."""
    last = text.sentence(at).end
    reached = {at}
    for step in steps:
        if step.is_gap:
            reached = {there + more for there in reached for more in range(GAP + 1)}
        else:
            reached = {there + 1 for there in reached if there < last and step.takes(text.words[there])}
        if not reached:
            return None
    return max(reached)


def overlaps(spans: Sequence[Span], span: Span) -> bool:
    """Whether a span shares a word with one of others, which are in order and share none."""
    before = bisect_left(spans, (span[1], 0)) - 1
    return before >= 0 and spans[before][1] > span[0]


def phrases(written: Iterable[str]) -> Phrases:
    """The phrases, ready to be looked for. Raises `ValueError` with a sentence about the first that is none."""
    exact: dict[str, list[Steps]] = {}
    beginnings: dict[str, list[Steps]] = {}
    written = tuple(written)
    for one in written:
        for steps in _readings(one):
            for word in steps[0].exact:
                exact.setdefault(word, []).append(steps)
            for word in steps[0].beginnings:
                beginnings.setdefault(word, []).append(steps)
    return Phrases(
        written,
        {word: tuple(found) for word, found in exact.items()},
        {word: tuple(found) for word, found in beginnings.items()},
    )


def _readings(written: str) -> list[Steps]:
    """The phrase with and without each part in brackets."""
    if len(written) > LONGEST:
        raise ValueError(f"a phrase has at most {LONGEST} characters: {written[:30]!r}…")
    if written.count("(") != written.count(")"):
        raise ValueError(f"{written!r} has a bracket without its other half")
    pieces = _PIECES.findall(written)
    if sum(1 for optional, _ in pieces if optional) > MOST_OPTIONAL:
        raise ValueError(
            f"{written!r} has more than {MOST_OPTIONAL} parts in brackets: make two phrases of it"
        )
    readings: list[Steps] = [()]
    for optional, word in pieces:
        steps = tuple(step for part in (optional or word).split() for step in _steps(part, written))
        readings = [*(readings if optional else ()), *(r + steps for r in readings)]
    for steps in readings:
        if not steps or not (steps[0].exact or steps[0].beginnings) or steps[-1].is_gap:
            raise ValueError(f"{written!r} must begin and end with a word")
        if sum(step.is_gap for step in steps) > MOST_GAPS:
            raise ValueError(f"{written!r} has more than {MOST_GAPS} gaps (...)")
    return readings


def _steps(part: str, written: str) -> Iterator[Step]:
    if part == "*":
        yield Step(is_any=True)
        return
    if part in ("...", "…"):
        yield Step(is_gap=True)
        return
    exact, beginnings = set(), []
    for choice in part.split("/"):
        *before, last = words_of(choice) or ("",)
        if not last or ("/" in part and before):
            raise ValueError(f"{part!r} in {written!r} must be one word, or words between slashes")
        yield from (Step(frozenset({word})) for word in before)
        if choice.endswith("*"):
            if len(last) < SHORTEST_BEGINNING:
                raise ValueError(
                    f"{choice!r} in {written!r} is too short: {SHORTEST_BEGINNING} letters at least"
                )
            beginnings.append(last)
        else:
            exact.add(last)
    yield Step(frozenset(exact), tuple(beginnings))
