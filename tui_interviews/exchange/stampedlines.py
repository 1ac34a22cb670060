"""Cues whose line says only when they begin: Otter, Zoom's and Teams' texts, Meet, Rev, Fathom, and what looks like them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tui_interviews.exchange.credits import is_credit
from tui_interviews.exchange.cue import Cue, fill_ends
from tui_interviews.exchange.names import could_be_name, is_name
from tui_interviews.exchange.speakers import USUAL
from tui_interviews.exchange.timecode import HALF_DAY, STAMP, seconds

_SIGNS = r"[-–—|:•·,@]"
_FIRST = re.compile(
    rf"(?P<open>[\[(<{{]?)\s*(?P<time>{STAMP}){HALF_DAY}\s*[\])>}}]?"
    rf"(?P<between>[*_]*\s*{_SIGNS}?\s*[*_]*)(?P<rest>.*)"
)
_LATER = re.compile(
    rf"(?P<name>[^\d\s].{{0,60}}?)(?P<between>\s*{_SIGNS}?\s*)(?P<open>[\[(<]?)(?P<time>{STAMP}){HALF_DAY}"
    rf"[\])>]?[*_]*\s*{_SIGNS}?\s*(?P<rest>.*)"
)
_SPOKEN_TIME = re.compile(r"\s*\b(?:\d+ hours? )?(?:\d+ minutes? )?\d+ (?:seconds?|minutes?)$")
"""Teams' page says each time once more, for those who cannot see it."""
_LEAD = ">*_#•· \t"
_AROUND_NAMES = '[](){}<>*_"“”: \t'
Shape: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Stamp:
    """A line that looks as if a turn began with it."""

    at: int
    begin: float
    name: str
    rest: str
    shape: Shape
    """What all such lines of one program have in common."""


def stamped_cues(lines: Sequence[str]) -> list[Cue]:
    """The cues of a file in its order: of all lines with a time, those of the shape that most of them have."""
    lines = [line for line in lines if not is_credit(line) and not _SPOKEN_TIME.fullmatch(line)]
    found = [stamp for at, line in enumerate(lines) if ":" in line and (stamp := _stamp(at, line))]
    if not found:
        return []
    shape, count = max(
        Counter(stamp.shape for stamp in found).items(),
        key=lambda one: (one[1], not _is_weak(one[0]), one[0]),
    )
    if count < 2 and _is_weak(shape):
        return []
    stamps = [stamp for stamp in found if stamp.shape == shape]
    above = _names_above(lines, stamps)
    cues = []
    for place, stamp in enumerate(stamps):
        stop = len(lines) if place + 1 == len(stamps) else stamps[place + 1].at
        body = [line for line in lines[stamp.at + 1 : stop] if line]
        if above and place + 1 < len(stamps) and above[place + 1]:
            body.pop()
        rest = [stamp.rest] if stamp.rest else []
        cues.append(Cue(stamp.begin, None, rest + body, above[place] if above else stamp.name))
    fill_ends(cues)
    return cues


def _stamp(at: int, line: str) -> _Stamp | None:
    line = line.strip(_LEAD)
    if first := _FIRST.match(line):
        rest = first["rest"].strip()
        between = _kind(first["between"]) if rest else ""
        shape = ("first", first["open"], between, "" if rest else "alone")
        return _Stamp(at, seconds(first["time"], first["half"] or ""), "", rest, shape)
    if later := _LATER.match(line):
        name, rest = later["name"].strip(_AROUND_NAMES), later["rest"].strip()
        if could_be_name(name):
            shape = ("later", later["open"], _kind(later["between"]), "" if rest else "alone")
            return _Stamp(at, seconds(later["time"], later["half"] or ""), name, rest, shape)
    return None


def _kind(between: str) -> str:
    """What parts a time from the rest of its line: a sign, a tab, several blanks, or one."""
    sign = between.strip("*_ \t")
    return sign or ("\t" if "\t" in between else between.strip("*_")[:2])


def _is_weak(shape: Shape) -> bool:
    """Whether a single line of this shape proves nothing: prose has times too."""
    place, bracket, between, _ = shape
    return not bracket and (place == "first" or between in (" ", ","))


def _names_above(lines: Sequence[str], stamps: Sequence[_Stamp]) -> tuple[str, ...]:
    """The speakers where each stands on the line above its time; none where that is not the way of the file."""
    if any(stamp.name or stamp.rest for stamp in stamps):
        return ()
    names = []
    for stamp in stamps:
        above = next((line for line in reversed(lines[max(stamp.at - 2, 0) : stamp.at]) if line), "")
        names.append(_SPOKEN_TIME.sub("", above).strip(_LEAD))
    known = {name for name in names if is_name(name)}
    are_usual = sum(name in known for name in names) >= USUAL * len(names)
    if not are_usual or len(known) > max(len(names) // 2, 2):
        return ()
    return tuple(name if name in known else "" for name in names)
