"""A reply taken apart: which words answer which question. Every line ends in exactly one part."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui_interviews.domain.answerplaces import answer_by_number, answer_in_order, answer_inline, is_inline
from tui_interviews.domain.courtesy import with_courtesy
from tui_interviews.domain.questionmatch import Repeated, repeated
from tui_interviews.domain.replylines import LineKind, ReplyLine, reply_lines, words_of
from tui_interviews.domain.replypart import Part, PartKind, Place
from tui_interviews.domain.text import Lines, tidy

_ITEM = re.compile(r"^\s{0,8}(?:[-*•–·+]|\(?(?:[0-9]{1,2}|[a-z])[.)])\s+\S")


def split_reply(text: str, questions: Sequence[str], original: Lines = ()) -> tuple[Part, ...]:
    """The parts in the order of the lines; `original` is what was sent, as far as it is known."""
    lines = with_courtesy(reply_lines(text))
    found = repeated(lines, questions)
    places = [Place(line, _kind(line)) for line in lines]
    _mark_questions(places, found)
    _mark_original(places, original)
    if is_inline(places):
        answer_inline(places, len(questions))
    elif not answer_by_number(places, len(questions)):
        answer_in_order(places, len(questions))
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


def _mark_questions(places: list[Place], found: Sequence[Repeated]) -> None:
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


def _mark_original(places: list[Place], original: Lines) -> None:
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


def _parts(places: Sequence[Place]) -> Iterator[Part]:
    """Blank lines go with what stands before them."""
    group: list[Place] = []
    for place in places:
        if group and _is_new(place, group):
            yield _part(group)
            group = []
        group.append(place)
    if group:
        yield _part(group)


def _is_new(place: Place, group: Sequence[Place]) -> bool:
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


def _part(group: Sequence[Place]) -> Part:
    said = next((one for one in group if one.line.text), group[0])
    text = tidy(" ".join(one.line.text[one.cut :] for one in group if one.line.text))
    lines = tuple(one.line.raw for one in group)
    whole = text or tidy(" ".join(lines))
    return Part(said.kind if said.line.text else PartKind.COURTESY, lines, said.numbers, whole)
