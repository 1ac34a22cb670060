"""Captions that roll: each cue shows once more what the one before has said, and a word or a line on top of it."""

from collections.abc import Sequence
from itertools import pairwise

from tui_interviews.exchange.cue import Cue

SHARE = 0.3
"""Of all cues must begin with what was shown last, before it is taken for a way of showing: people say `yes` twice."""
FEWEST = 3


def unrolled(cues: Sequence[Cue]) -> list[Cue]:
    """The cues with each line once, in the one that showed it first."""
    if not _do_roll(cues):
        return list(cues)
    kept: list[Cue] = []
    shown: list[str] = []
    for cue in cues:
        fresh = cue.lines[_overlap(shown, cue.lines) :]
        shown = [*shown, *fresh][-max(len(cue.lines), 2) :]
        if fresh:
            cue.lines = fresh
            kept.append(cue)
    return kept


def _do_roll(cues: Sequence[Cue]) -> bool:
    pairs = [(one.lines[-1], two.lines[0]) for one, two in pairwise(cues) if one.lines and two.lines]
    again = sum(last == first for last, first in pairs)
    return again >= max(FEWEST, SHARE * len(cues))


def _overlap(shown: Sequence[str], lines: Sequence[str]) -> int:
    """How many of the lines are the last ones that were shown."""
    most = min(len(shown), len(lines))
    return next((count for count in range(most, 0, -1) if list(shown[-count:]) == list(lines[:count])), 0)
