"""Who speaks in each cue: by voice tags, by a name before a colon or in brackets, or by a name on a line of its own."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui_interviews.exchange.cue import Cue
from tui_interviews.exchange.names import could_be_name, is_name, is_numbered

_LEAD = re.compile(r"(?:>>+|[-–—•*](?=\s))\s*")
_COLON = re.compile(r"[*_]{0,3}(?P<name>[^:：]{1,60}?)[*_]{0,3}\s?[:：][*_]{0,3}(?:\s+(?P<rest>.*)|$)")
_BRACKET = re.compile(r"[\[(](?P<name>[^\])]{1,60})[\])]\s*:?\s*(?P<rest>.*)")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)*[ \t]+([^>]*)>")
_REACH = 64
"""Characters within which a speaker's name must end."""
USUAL = 0.9
"""Of all cues: what so many have is the way of the file."""
_SIGNS = ":* "
OFTEN = 3
SHARE = 0.1
"""Of all cues: what fewer begin with is something that was said."""


def with_speakers(cues: Sequence[Cue]) -> list[Cue]:
    """The cues, cut where somebody else begins to speak, each with its speaker if the file names one."""
    if any(cue.speaker for cue in cues):
        return list(cues)
    prefixes = _prefixes(cues)
    if prefixes:
        return list(_by_prefix(cues, prefixes))
    names = _names_first(cues)
    return [_named_first(cue, names) for cue in cues] if names else list(cues)


def by_voice(cue: Cue) -> Iterator[Cue]:
    """A cue of WebVTT by its voice tags; the closing ones may be missing."""
    text = "\n".join(cue.lines)
    head, *rest = _VOICE.split(text)
    spoken = [("", head)] if head.strip() else []
    spoken += list(zip(rest[::2], rest[1::2], strict=True))
    yield from _cut(cue, [(name.strip(), words.split("\n")) for name, words in spoken])


def _cut(cue: Cue, parts: Sequence[tuple[str, list[str]]]) -> Iterator[Cue]:
    """The parts of a cue, its time shared among them by their length."""
    if len(parts) == 1:
        cue.speaker, cue.lines = parts[0]
        yield cue
        return
    whole = sum(len(line) for _, lines in parts for line in lines) or 1
    span = (cue.end - cue.begin) if cue.end is not None and cue.end > cue.begin else 0.0
    done = 0
    for name, lines in parts:
        begin = cue.begin + span * done / whole
        done += sum(map(len, lines))
        end = None if cue.end is None else max(cue.begin + span * done / whole, begin)
        yield Cue(begin, end, lines, name, cue.block)


def prefix(line: str) -> tuple[tuple[str, str], str] | None:
    """What could be a speaker at the start of a line, with the sign that says so, and the words behind it."""
    lead = _LEAD.match(line)
    line = line[lead.end() :] if lead else line
    if line[:1] in ("[", "("):
        found = _BRACKET.match(line)
    elif ":" in line[:_REACH] or "：" in line[:_REACH]:
        found = _COLON.match(line)
    else:
        return None
    if found is None or not could_be_name(name := found["name"].strip("*_ ")):
        return None
    return (line[:1] if found.re is _BRACKET else ":", name), found["rest"] or ""


def _prefixes(cues: Sequence[Cue]) -> frozenset[tuple[str, str]]:
    """The speakers of a file, which all have one sign: names that most cues begin with, or words that many begin with."""
    counts: Counter[tuple[str, str]] = Counter()
    prefixed = 0
    for cue in cues:
        found = {one[0] for line in cue.lines if (one := prefix(line))}
        prefixed += bool(found)
        counts.update(found)
    likely = {key: count for key, count in counts.items() if is_name(key[1])}
    is_usual = 2 * sum(likely.values()) >= len(cues)
    every = counts if is_usual and prefixed >= USUAL * len(cues) else {}
    kept = {key for key, count in likely.items() if is_usual or count > 1 or is_numbered(key[1])} | set(every)
    kept |= {key for key, count in counts.items() if count >= max(OFTEN, SHARE * len(cues))}
    shares = Counter({sign: sum(counts[key] for key in kept if key[0] == sign) for sign, _ in kept})
    (sign, total), *_ = shares.most_common(1) or [("", 0)]
    kept = {key for key in kept if key[0] == sign}
    is_certain = any(is_numbered(name) for _, name in kept)
    return frozenset(kept) if total >= SHARE * len(cues) or is_certain else frozenset()


def _by_prefix(cues: Sequence[Cue], names: frozenset[tuple[str, str]]) -> Iterator[Cue]:
    """A cue without a name goes on with the speaker before."""
    speaker = ""
    for cue in cues:
        parts: list[tuple[str, list[str]]] = []
        for line in cue.lines:
            found = prefix(line)
            if found is not None and found[0] in names:
                (_, speaker), line = found
                parts.append((speaker, []))
            elif not parts:
                parts.append((speaker, []))
            if line:
                parts[-1][1].append(line)
        yield from _cut(cue, [part for part in parts if part[1]] or [(speaker, [])])


def _names_first(cues: Sequence[Cue]) -> frozenset[str]:
    """The speakers of a file that names each on a first line of its own: nearly always, and few again and again."""
    first = [cue.lines[0].strip(_SIGNS) for cue in cues if len(cue.lines) > 1]
    names = frozenset(filter(is_name, first))
    named = sum(bool(cue.lines) and cue.lines[0].strip(_SIGNS) in names for cue in cues)
    is_usual = named >= USUAL * len(cues) and len(first) > 1
    return names if is_usual and len(names) <= max(len(first) // 2, 2) else frozenset()


def _named_first(cue: Cue, names: frozenset[str]) -> Cue:
    name = cue.lines[0].strip(_SIGNS) if cue.lines else ""
    return replace(cue, speaker=name, lines=cue.lines[1:]) if name in names else cue
