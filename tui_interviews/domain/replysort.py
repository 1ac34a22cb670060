"""A reply being corrected: parts move from question to question, apart and together, and none is lost."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tui_interviews.domain.replylines import without_marks
from tui_interviews.domain.replypart import Part, PartKind
from tui_interviews.domain.text import tidy

Parts = tuple[Part, ...]
_SENTENCE_END = re.compile(r"(?<=[.!?…;])\s+")


def placed(parts: Parts, at: int, number: int) -> Parts:
    """A part under the question of that number; 0 is under none, yet kept."""
    part = parts[at]
    if number:
        return _with(parts, at, replace(part, kind=PartKind.ANSWER, numbers=(number,)))
    return _with(parts, at, replace(part, kind=PartKind.LOOSE, numbers=()))


def dropped(parts: Parts, at: int) -> Parts:
    """A part that is not kept; one that was not to be kept is, under none of the questions."""
    if parts[at].kind in (PartKind.ANSWER, PartKind.LOOSE):
        return _with(parts, at, replace(parts[at], kind=PartKind.DROPPED, numbers=()))
    return placed(parts, at, 0)


def shared(parts: Parts, at: int, number: int) -> Parts:
    """A part that also answers this question, or does no more; the first question stays."""
    part = parts[at]
    if part.kind is not PartKind.ANSWER or number == part.numbers[0]:
        return parts
    others = part.numbers if number not in part.numbers else tuple(n for n in part.numbers if n != number)
    numbers = (*others, number) if number not in part.numbers else others
    return _with(parts, at, replace(part, numbers=numbers))


def joined_with_previous(parts: Parts, at: int) -> Parts:
    """A part made one with the one before it under the same heading; alone there, everything stays."""
    own = group(parts, at)
    place = own.index(at)
    if not place:
        return parts
    before, part = parts[own[place - 1]], parts[at]
    one = replace(before, lines=(*before.lines, *part.lines), text=tidy(f"{before.text} {part.text}"))
    return tuple(one if n == own[place - 1] else each for n, each in enumerate(parts) if n != at)


def taken_apart(parts: Parts, at: int) -> Parts:
    """A part in its lines; a single line in its sentences."""
    part = parts[at]
    pieces = _lines(part) or _sentences(part)
    return (*parts[:at], *pieces, *parts[at + 1 :])


def group(parts: Sequence[Part], at: int) -> list[int]:
    """The places of the parts that stand under the same heading."""
    part = parts[at]
    return [n for n, one in enumerate(parts) if (one.kind, one.numbers[:1]) == (part.kind, part.numbers[:1])]


def _with(parts: Parts, at: int, part: Part) -> Parts:
    return (*parts[:at], part, *parts[at + 1 :])


def _lines(part: Part) -> Parts:
    """One piece for each line that says something; blank lines go with the line before them."""
    pieces: list[list[str]] = []
    for line in part.lines:
        if without_marks(line) or not pieces:
            pieces.append([])
        pieces[-1].append(line)
    said = [piece for piece in pieces if any(map(without_marks, piece))]
    if len(said) < 2:
        return ()
    texts = [tidy(" ".join(map(without_marks, piece))) for piece in pieces]
    rest = tidy(" ".join(texts[1:]))
    texts[0] = part.text.removesuffix(rest).strip() or texts[0]
    return tuple(
        replace(part, lines=tuple(piece), text=text) for piece, text in zip(pieces, texts, strict=True)
    )


def _sentences(part: Part) -> Parts:
    """The lines stay with the first sentence: a line is in one place."""
    first, *others = _SENTENCE_END.split(part.text)
    return (replace(part, text=first), *(replace(part, lines=(), text=text) for text in others))
