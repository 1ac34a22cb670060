"""Cues put in order and joined into turns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui_interviews.domain.transcript import Turn
from tui_interviews.exchange.credits import is_credit
from tui_interviews.exchange.cue import Cue, fill_ends
from tui_interviews.exchange.timecode import clock_words

TIME_OF_DAY = 6 * 3600.0
"""A file whose first second is later than this counts from midnight: no talk is as long before anybody speaks."""
RESTART = 60.0
"""Seconds that the times must fall back, and stay back, before it is a second recording and no cue out of place."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a file came to."""

    turns: tuple[Turn, ...]
    clock: str = ""
    """The time of day of its first second, where it has such times."""
    remarks: tuple[str, ...] = ()
    """What was odd about it, a sentence each; nothing was lost."""


def heard(cues: Sequence[Cue]) -> Heard:
    """The turns of a file; none where nobody says a word."""
    spoken = [cue for cue in cues if _wording(cue)]
    if not spoken:
        return Heard(())
    remarks = []
    if restarts := _following_on(spoken):
        remarks.append(
            f"its times begin anew {_times(restarts)}: what follows was put behind what was before"
        )
    first = min(cue.begin for cue in spoken)
    start = first if first >= TIME_OF_DAY else 0.0
    for cue in spoken:
        cue.begin -= start
        cue.end = None if cue.end is None else cue.end - start
    misplaced = sum(two.begin < one.begin for one, two in pairwise(spoken))
    if misplaced:
        remarks.append(f"its times run backward {_times(misplaced)}: it was put in order")
        spoken.sort(key=lambda cue: cue.begin)
    if bad := sum(cue.end is not None and cue.end < cue.begin for cue in spoken):
        remarks.append(f"{bad} of its cues end before they begin: they were given no length")
    fill_ends(spoken)
    for cue in spoken:
        cue.end = max(cue.end or cue.begin, cue.begin)
    clock = clock_words(first) if start else ""
    return Heard(tuple(_joined(spoken)), clock, tuple(remarks))


def _wording(cue: Cue) -> bool:
    """Whether anything is said in a cue, less what programs add."""
    cue.lines = [line for line in cue.lines if line and not is_credit(line)]
    return bool(cue.lines)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _following_on(cues: Sequence[Cue]) -> int:
    """Shifts whatever was recorded anew behind what was recorded before; answers how often that was."""
    shift = latest = 0.0
    count = 0
    for place, cue in enumerate(cues):
        ahead = cues[place + 1 : place + 3]
        if (
            cue.begin + shift < latest - RESTART
            and all(cue.begin - RESTART <= one.begin and one.begin + shift < latest for one in ahead)
            and (ahead or cue.begin < RESTART)
        ):
            shift = latest - cue.begin
            count += 1
        cue.begin += shift
        cue.end = None if cue.end is None else cue.end + shift
        latest = max(latest, cue.begin, cue.end or 0.0)
    return count


def _joined(cues: Iterable[Cue]) -> Iterable[Turn]:
    """One turn of each run of cues of one speaker; where nobody is named, of each block of one utterance."""
    run: list[Cue] = []
    for cue in cues:
        if run and not _goes_on(run[-1], cue):
            yield _turn(run)
            run = []
        run.append(cue)
    if run:
        yield _turn(run)


def _goes_on(one: Cue, two: Cue) -> bool:
    if one.block and one.block == two.block and not (one.speaker and two.speaker):
        two.speaker = two.speaker or one.speaker
        return True
    return one.speaker == two.speaker and bool(one.speaker)


def _turn(run: Sequence[Cue]) -> Turn:
    words = " ".join(" ".join(cue.lines) for cue in run)
    begin, end = run[0].begin, max(cue.end or 0.0 for cue in run)
    return Turn(round(begin, 3), round(end, 3), " ".join(words.split()), run[0].speaker)
