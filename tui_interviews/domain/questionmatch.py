"""Where a reply repeats the questions: by their words, for mail programs break the lines anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui_interviews.domain.replylines import LineKind, ReplyLine, words_of

MOST_WORDS = 250_000
"""Words of a reply that are looked through."""
FAITHFUL = 5
"""One word in so many may differ from the question."""
SHORTEST = 3
"""Words of a question that can be told from anything else."""
MOST_TRIES = 20_000
"""Places at which one question is looked for."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """A question found in the reply."""

    number: int
    first: int
    last: int
    """The lines that it takes."""
    is_alone: bool
    """Nothing else stands in these lines, but for a number."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    line: int


def repeated(lines: Sequence[ReplyLine], questions: Sequence[str]) -> tuple[Repeated, ...]:
    """All places where a question stands, in the order of the lines."""
    words = [
        _Word(word, n)
        for n, line in enumerate(lines)
        if line.kind is not LineKind.HEAD
        for word in words_of(line.text)
    ][:MOST_WORDS]
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        places.setdefault(word.text, []).append(at)
    found = [
        one
        for number, question in enumerate(questions, 1)
        for one in _found(number, words_of(question), words, places)
    ]
    return _apart(sorted(found, key=lambda one: (one.first, one.number)))


def _found(
    number: int, wanted: list[str], words: Sequence[_Word], places: dict[str, list[int]]
) -> Iterator[Repeated]:
    if len(wanted) < SHORTEST:
        return
    starts = {at - offset for offset in (0, 1) for at in places.get(wanted[offset], ())[:MOST_TRIES]}
    behind = -1
    for start in sorted(starts):
        if start < max(behind, 0) or start + len(wanted) > len(words):
            continue
        if not _is_same(wanted, words, start):
            continue
        end = start + len(wanted) - 1
        behind = end + 1
        yield Repeated(number, words[start].line, words[end].line, _is_alone(words, start, end))


def _is_same(wanted: list[str], words: Sequence[_Word], start: int) -> bool:
    spare = len(wanted) // FAITHFUL
    for offset, word in enumerate(wanted):
        if words[start + offset].text != word:
            spare -= 1
            if spare < 0:
                return False
    return True


def _is_alone(words: Sequence[_Word], start: int, end: int) -> bool:
    """Before it in its line only numbers and the like, behind it nothing."""
    before = start - 1
    while before >= 0 and words[before].line == words[start].line:
        if not (words[before].text.isdigit() or words[before].text in ("q", "question", "frage", "no", "nr")):
            return False
        before -= 1
    return end + 1 == len(words) or words[end + 1].line != words[end].line


def _apart(found: Sequence[Repeated]) -> tuple[Repeated, ...]:
    """Of two that overlap, the earlier one."""
    kept: list[Repeated] = []
    for one in found:
        if not kept or one.first > kept[-1].last or (one.first == kept[-1].last and not one.is_alone):
            kept.append(one)
    return tuple(kept)
