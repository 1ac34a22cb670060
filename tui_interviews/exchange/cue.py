"""A stretch of text with its times, before anybody knows who speaks in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

SECONDS_PER_WORD = 0.4
"""Of ordinary speech, where a file says only when somebody begins."""


@dataclass(slots=True)
class Cue:
    """As the file has it; what is found out about it is filled in step by step."""

    begin: float
    end: float | None
    """None where the file says only when it begins."""
    lines: list[str] = field(default_factory=list)
    speaker: str = ""
    block: str = ""
    """Cues of one block are one utterance, cut up by the program that wrote it."""


def fill_ends(cues: Sequence[Cue]) -> None:
    """A cue whose end is not said lasts as long as its words take, and no longer than until the next."""
    for place, cue in enumerate(cues):
        if cue.end is None:
            words = sum(line.count(" ") + 1 for line in cue.lines)
            cue.end = cue.begin + words * SECONDS_PER_WORD
            if place + 1 < len(cues) and cues[place + 1].begin >= cue.begin:
                cue.end = min(cue.end, cues[place + 1].begin)
