"""Cues whose line says from when to when: WebVTT, SubRip, SBV, Whisper's output, Teams in Word, and what looks like them."""

import re
from collections.abc import Sequence
from typing import TypeAlias

from tui_interviews.exchange.cue import Cue
from tui_interviews.exchange.imported import Progress
from tui_interviews.exchange.timecode import COUNTED, TIME, seconds

TABLE = ["start", "end", "text"]
"""The first line of what Whisper saves as a table."""
STEP = 2000
"""Cues between two words about the progress."""
_ARROW = r"\s*(?:[-—–=][-—–=\s]{0,3}(?:>|&gt;)|[→⟶])\s*"
_RANGE = re.compile(rf"(?<![\d:.,])(?P<begin>{TIME}|{COUNTED}){_ARROW}(?P<end>{TIME}|{COUNTED})?")
_HAS_ARROW = re.compile(r"[-—–=][-—–=\s]{0,3}(?:>|&gt;)|[→⟶]")
_BARE = re.compile(
    rf"[\W_]*?(?P<begin>{TIME})[\])]?(?:\s*[-–—~,]\s*|\s+to\s+)[\[(]?(?P<end>{TIME})(?=[\])*:\s]|$)"
)
"""Without an arrow it must stand at the start of its line."""
_SETTINGS = re.compile(r"(?:\s*(?:align|position|line|size|vertical|region|[XY][12])\s*:\s*\S+)+\s*$", re.I)
_WRAPPING = "[](){}<>*_#|•·:;,-–— \t"
_NUMBER = re.compile(r"\d{1,7}\.?")
_GUID = re.compile(r"(?P<block>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:/\d+)?)(?:-\d+)?", re.I)
_NAMED = re.compile(r"\d*\s*[\"“](?P<name>[^\"”]{1,60})[\"”]\s*(?:\(\d+\))?")
"""Webex numbers its cues, and names the speaker beside the number."""
_ASIDE = re.compile(r"NOTE(?:[ \t]|$)|STYLE$|REGION$")
Timing: TypeAlias = "tuple[int, re.Match[str]]"


def timed_cues(lines: Sequence[str], progress: Progress) -> list[Cue]:
    """The cues of a file in its order; none where no line has two times."""
    if lines and lines[0].split("\t") == TABLE:
        return [row for line in lines[1:] if (row := _row(line))]
    timings = _timings(lines)
    is_vtt = bool(lines) and lines[0].startswith("WEBVTT")
    labelled = [at > 0 and _is_label(lines, at - 1, is_vtt) for at, _ in timings]
    cues = []
    for place, (at, timing) in enumerate(timings):
        if not place % STEP:
            progress(place / len(timings))
        is_last = place + 1 == len(timings)
        stop = len(lines) if is_last else timings[place + 1][0] - labelled[place + 1]
        label = lines[at - 1] if labelled[place] else ""
        spoken = _spoken(lines[at + 1 : stop])
        if is_last and len(spoken) > 1 and label.isdigit() and spoken[-1] == str(int(label) + 1):
            spoken.pop()  # the number of a cue that was cut off
        cues.append(_cue(lines[at], timing, label, spoken))
    return cues


def _row(line: str) -> Cue | None:
    """A line of Whisper's table, which counts thousandths."""
    begin, _, rest = line.partition("\t")
    end, _, text = rest.partition("\t")
    return Cue(int(begin) / 1000, int(end) / 1000, [text]) if begin.isdecimal() and end.isdecimal() else None


def _timings(lines: Sequence[str]) -> list[Timing]:
    """The lines with two times. Where most stand alone, one in the middle of a line is something that was said."""
    found = [
        (at, timing)
        for at, line in enumerate(lines)
        if _HAS_ARROW.search(line) and (timing := _RANGE.search(line))
    ]
    if not found:
        found = [
            (at, timing) for at, line in enumerate(lines) if ":" in line and (timing := _BARE.match(line))
        ]
    alone = [
        (at, timing)
        for at, timing in found
        if not timing.start() or not lines[at][: timing.start()].strip(_WRAPPING)
    ]
    return alone if 2 * len(alone) >= len(found) else found


def _is_label(lines: Sequence[str], at: int, is_vtt: bool) -> bool:
    """Whether the line above a timing is the cue's name or number, and nothing that was said."""
    line = lines[at].strip()
    if not line or line.startswith("WEBVTT"):
        return False
    if line.isdigit() or _NUMBER.fullmatch(line) or _GUID.fullmatch(line) or _NAMED.fullmatch(line):
        return True
    return is_vtt and at > 0 and not lines[at - 1] and not _ASIDE.match(line)


def _spoken(body: Sequence[str]) -> list[str]:
    """The lines of a cue; remarks to players and editors, which stand behind an empty line, are none."""
    if "" not in body:
        return list(body)
    kept: list[str] = []
    is_aside = was_blank = False
    for line in body:
        is_aside = (is_aside and bool(line)) or (was_blank and bool(_ASIDE.match(line)))
        was_blank = not line
        if line and not is_aside:
            kept.append(line)
    return kept


def _cue(line: str, timing: "re.Match[str]", label: str, spoken: list[str]) -> Cue:
    """What stands beside the times is settings for players, or else the speaker before and the words behind."""
    before = line[: timing.start()].strip(_WRAPPING) if timing.start() else ""
    after = line[timing.end() :]
    if after and not _SETTINGS.match(after) and (words := after.strip("])*:|–—- \t")):
        spoken.insert(0, words)
    speaker, block = ("", "") if label.isdigit() else _labelled(label.strip())
    if before and not _NUMBER.fullmatch(before):
        speaker = speaker or before
    begin, end = timing["begin"], timing["end"]
    return Cue(seconds(begin), seconds(end) if end else None, spoken, speaker, block)


def _labelled(label: str) -> tuple[str, str]:
    """The speaker or the block that a cue's label names."""
    named, block = _NAMED.fullmatch(label), _GUID.fullmatch(label)
    return named["name"] if named else "", block["block"] if block else ""
