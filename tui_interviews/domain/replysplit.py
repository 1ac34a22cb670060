"""A reply taken apart: which words answer which question. Every line ends in exactly one part."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from tui_interviews.domain.answernumbers import leading, numbered
from tui_interviews.domain.courtesy import with_courtesy
from tui_interviews.domain.questionmatch import Repeated, repeated
from tui_interviews.domain.replylines import LineKind, ReplyLine, reply_lines, words_of
from tui_interviews.domain.text import Lines, tidy

SHORTEST_ANSWER = 8
"""Words from which a closing remark is taken for an answer."""


class PartKind(StrEnum):
    """What becomes of a part."""

    ANSWER = "answer"
    LOOSE = "loose"
    """Said, but under none of the questions."""
    QUOTED = "quoted"
    """The user's own words, sent back."""
    COURTESY = "courtesy"
    """A greeting or a signature."""
    DROPPED = "dropped"
    """The user does not want it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of the reply, or one entry of a list in it."""

    kind: PartKind
    lines: Lines
    """As they came."""
    numbers: tuple[int, ...] = ()
    """The questions it answers, counted from 1."""
    text: str = ""
    """What is said, without marks of quoting and the number of the question."""


@dataclass(slots=True)
class _Place:
    """What is known of one line."""

    line: ReplyLine
    kind: PartKind
    numbers: tuple[int, ...] = ()
    cut: int = 0
    """Characters at the beginning that are the number of a question."""
    begins: bool = False
    """A new part, whatever stands before it."""


_ITEM = re.compile(r"^\s{0,8}(?:[-*•–·+]|\(?(?:[0-9]{1,2}|[a-z])[.)])\s+\S")
_INTRODUCES = re.compile(
    r"\b(below|questions|inline|answers|happy to|glad to|here (?:you|they|are|is)|thank)\b|:$", re.IGNORECASE
)


def split_reply(text: str, questions: Sequence[str], original: Lines = ()) -> tuple[Part, ...]:
    """The parts in the order of the lines; `original` is what was sent, as far as it is known."""
    lines = with_courtesy(reply_lines(text))
    found = repeated(lines, questions)
    places = [_Place(line, _kind(line)) for line in lines]
    _mark_questions(places, found)
    _mark_original(places, original)
    if _is_inline(places):
        _answer_inline(places, len(questions))
    elif not _answer_by_number(places, len(questions)):
        _answer_in_order(places, len(questions))
    return tuple(_parts(places))


def answered(parts: Sequence[Part]) -> frozenset[int]:
    """The questions that have an answer."""
    return frozenset(number for part in parts if part.kind is PartKind.ANSWER for number in part.numbers)


def _kind(line: ReplyLine) -> PartKind:
    match line.kind:
        case LineKind.QUOTED | LineKind.HEAD:
            return PartKind.QUOTED
        case LineKind.COURTESY:
            return PartKind.COURTESY
        case _:
            return PartKind.LOOSE


def _mark_questions(places: list[_Place], found: Sequence[Repeated]) -> None:
    """Lines that only repeat a question are quoted, whoever broke them; one that also answers begins the answer."""
    for one in found:
        rows = range(one.first, one.last + 1)
        if one.is_alone:
            for n in rows:
                places[n].kind, places[n].numbers = PartKind.QUOTED, (one.number,)
        elif places[one.first].kind is PartKind.LOOSE:
            for n in rows:
                places[n].kind, places[n].numbers = PartKind.ANSWER, (one.number,)
        else:
            for n in rows:
                places[n].numbers = (one.number,)


def _mark_original(places: list[_Place], original: Lines) -> None:
    """Where marks of quoting say nothing (below From, Sent, To; all over the reply), what was sent is told by its words."""
    known = words_of(" ".join(original))
    single, pairs = frozenset(known), frozenset(pairwise(known))
    is_older, has_question = False, False
    for place in places:
        if place.line.kind is LineKind.HEAD:
            is_older, has_question = True, False
        elif place.kind is PartKind.LOOSE and place.line.text and (is_older or place.line.depth):
            is_before = is_older and not has_question
            if is_before or _is_known(place.line.text, pairs, single):
                place.kind = PartKind.QUOTED
        has_question = has_question or (bool(place.numbers) and place.kind is PartKind.QUOTED)


def _is_known(text: str, pairs: frozenset[tuple[str, str]], known: frozenset[str]) -> bool:
    words = words_of(text)
    if len(words) < 2:
        return all(word in known for word in words)
    same = sum(pair in pairs for pair in pairwise(words))
    return same * 10 >= (len(words) - 1) * 7


def _is_inline(places: Sequence[_Place]) -> bool:
    """Whether answers stand behind the questions they answer: behind two of them, or right behind the only one."""
    leads = {lead for lead, _ in _behind(places)}
    if any(place.kind is PartKind.ANSWER for place in places) or len(leads) > 1:
        return True
    repeats = {place.numbers for place in places if place.kind is PartKind.QUOTED and place.numbers}
    own = [place for place in places if place.kind is PartKind.LOOSE and place.line.text]
    marks = leading(numbered(((n, one.line.text) for n, one in enumerate(own)), max(len(repeats), 1)))
    if len({mark.numbers for mark in marks}) > 1:
        return False
    return any(is_next for _, is_next in _behind(places))


def _behind(places: Sequence[_Place]) -> Iterator[tuple[tuple[int, ...], bool]]:
    """For each line of their own: the question last repeated before it, and whether nothing else stands between."""
    lead: tuple[int, ...] = ()
    is_next = False
    for place in places:
        if place.kind is PartKind.QUOTED:
            is_next = bool(place.numbers) or (is_next and not place.line.text)
            lead = place.numbers or lead
        elif place.kind is PartKind.LOOSE and place.line.text and lead:
            yield lead, is_next


def _answer_inline(places: list[_Place], most: int) -> None:
    """A number counts if it says that it is a question's, or repeats that of the question right before it."""
    lead: tuple[int, ...] = ()
    is_first = False
    for place in places:
        if place.line.kind is LineKind.HEAD:
            lead = ()
        elif place.kind in (PartKind.QUOTED, PartKind.ANSWER):
            lead, is_first = place.numbers or lead, True
        elif place.kind is PartKind.LOOSE and place.line.text:
            mark = next(iter(numbered([(0, place.line.text)], most)), None)
            if mark is not None and (mark.is_explicit or (is_first and mark.numbers == lead)):
                lead, place.cut, place.begins = mark.numbers, mark.length, True
            is_first = False
            if lead:
                place.kind, place.numbers = PartKind.ANSWER, lead


def _answer_by_number(places: list[_Place], most: int) -> bool:
    """Whether there were numbers to go by; what stands before the first one is loose."""
    texts = [(n, place.line.text) for n, place in enumerate(places) if place.kind is PartKind.LOOSE]
    indented = ((n, _indented(places[n].line)) for n, text in texts if text)
    marks = {mark.line: mark for mark in leading(numbered(indented, most))}
    if not marks:
        return False
    lead: tuple[int, ...] = ()
    for n, place in enumerate(places):
        if n in marks:
            lead, place.begins = marks[n].numbers, True
            place.cut = max(marks[n].length - (len(_indented(place.line)) - len(place.line.text)), 0)
        if place.line.kind is LineKind.HEAD:
            lead = ()
        if place.kind is PartKind.LOOSE and place.line.text and lead:
            place.kind, place.numbers = PartKind.ANSWER, lead
    return True


def _indented(line: ReplyLine) -> str:
    """The text with the blanks before it, which tell a list within an answer from the answers."""
    body = line.raw.lstrip(">\u203a")
    blanks = len(body) - len(body.lstrip()) - (1 if line.depth else 0)
    return " " * max(blanks, 0) + line.text


def _answer_in_order(places: list[_Place], most: int) -> None:
    """Paragraph by paragraph; where there are none, line by line."""
    groups = _paragraphs(places)
    if len(groups) == 1 and len(groups[0]) == most:
        groups = [[n] for n in groups[0]]
    while len(groups) > most and most and _INTRODUCES.search(_said(places, groups[0])):
        groups.pop(0)
    if len(groups) > most and most and len(words_of(_said(places, groups[-1]))) < SHORTEST_ANSWER:
        groups.pop()
    for number, group in enumerate(groups, 1):
        for n in group:
            places[n].kind, places[n].numbers = PartKind.ANSWER, (min(number, most),)
        if not most:
            for n in group:
                places[n].kind, places[n].numbers = PartKind.LOOSE, ()


def _said(places: Sequence[_Place], group: Sequence[int]) -> str:
    return " ".join(places[n].line.text for n in group)


def _paragraphs(places: Sequence[_Place]) -> list[list[int]]:
    groups: list[list[int]] = []
    is_open = False
    for n, place in enumerate(places):
        if place.kind is not PartKind.LOOSE or not place.line.text:
            is_open = False
            continue
        if not is_open:
            groups.append([])
        groups[-1].append(n)
        is_open = True
    return groups


def _parts(places: Sequence[_Place]) -> Iterator[Part]:
    """Blank lines go with what stands before them."""
    group: list[_Place] = []
    for place in places:
        if group and _is_new(place, group):
            yield _part(group)
            group = []
        group.append(place)
    if group:
        yield _part(group)


def _is_new(place: _Place, group: Sequence[_Place]) -> bool:
    if not place.line.text:
        return False
    said = next((one for one in group if one.line.text), None)
    if said is None:
        return False
    is_other = (place.kind, place.numbers) != (said.kind, said.numbers)
    if is_other or place.kind in (PartKind.QUOTED, PartKind.COURTESY):
        return is_other
    is_apart = not group[-1].line.text or bool(_ITEM.match(place.line.text))
    return is_apart or place.begins


def _part(group: Sequence[_Place]) -> Part:
    said = next((one for one in group if one.line.text), group[0])
    text = tidy(" ".join(one.line.text[one.cut :] for one in group if one.line.text))
    lines = tuple(one.line.raw for one in group)
    whole = text or tidy(" ".join(lines))
    return Part(said.kind if said.line.text else PartKind.COURTESY, lines, said.numbers, whole)


def loose(part: Part) -> Part:
    """The part under none of the questions."""
    return replace(part, kind=PartKind.LOOSE, numbers=())
