"""What can be pointed at in a transcript: one sentence of a turn, with the moment at which it was probably said."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui_interviews.domain.highlight import words_in
from tui_interviews.domain.memo import once_per_table
from tui_interviews.domain.transcript import Turn

LONGEST = 400
"""Characters: speech models that set no full stops are cut at a blank."""
_END = re.compile(r"[.!?…。！？]+[\"”’)\]]*\s+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a turn."""

    turn: int
    """Counted from 0."""
    seconds: float
    """From the start of the recording: a turn's time is shared among its sentences by their length."""
    text: str
    is_first: bool
    """Of its turn."""


@once_per_table
def passages(turns: tuple[Turn, ...]) -> tuple[Passage, ...]:
    """All sentences in their order."""
    return tuple(passage for place, turn in enumerate(turns) for passage in passages_of(place, turn))


def passages_of(place: int, turn: Turn) -> Iterator[Passage]:
    """The sentences of one turn."""
    span = (turn.end_seconds - turn.begin_seconds) / max(len(turn.text), 1)
    for at, text in _sentences(turn.text):
        yield Passage(place, turn.begin_seconds + at * span, text, at == 0)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in (*(found.end() for found in _END.finditer(text)), len(text)):
        while end - start > LONGEST:
            cut = text.rfind(" ", start + 1, start + LONGEST) + 1 or start + LONGEST
            yield start, text[start:cut].rstrip()
            start = cut
        if start < end:
            yield start, text[start:end].rstrip()
        start = end


def place_at(found: Sequence[Passage], seconds: float) -> int:
    """The place of the last passage that has begun by then; the first before all."""
    low, high = 0, len(found)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if found[middle].seconds <= seconds else (low, middle)
    return max(low - 1, 0)


def place_with(found: Sequence[Passage], turn: int, words: Sequence[str]) -> int | None:
    """The place of the sentence of a turn with most of the words; None where the transcript has no such turn."""
    places = (place for place, passage in enumerate(found) if passage.turn == turn)
    return max(places, key=lambda place: words_in(found[place].text, words), default=None)
