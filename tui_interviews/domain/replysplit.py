"""A reply taken apart: which words answer which question. Every line ends in exactly one part."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui_interviews.domain.answernumbers import numbered
from tui_interviews.domain.answerplaces import answer_by_number, answer_in_order, answer_inline, is_inline
from tui_interviews.domain.courtesy import with_courtesy
from tui_interviews.domain.questionmatch import Repeated, repeated
from tui_interviews.domain.replylines import LineKind, ReplyLine, reply_lines, words_of
from tui_interviews.domain.replypart import Part, PartKind, Place
from tui_interviews.domain.text import Lines, tidy

NEAR = 20
"""Lines below a head that are looked at for marks of quoting."""
_ITEM = re.compile(r"^\s{0,8}(?:[-*•–·+]|\(?(?:[0-9]{1,2}|[a-z])[.)])\s+\S")


def split_reply(text: str, questions: Sequence[str], original: Lines = ()) -> tuple[Part, ...]:
    """The parts in the order of the lines; `original` is what was sent, as far as it is known."""
    lines = with_courtesy(reply_lines(text))
    found = repeated(lines, questions)
    places = [Place(line, _kind(line)) for line in lines]
    _mark_questions(places, found, questions)
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


def _mark_questions(places: list[Place], found: Sequence[Repeated], questions: Sequence[str]) -> None:
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
    _mark_shortened(places, questions)


def _mark_shortened(places: list[Place], questions: Sequence[str]) -> None:
    """A quoted line with the number of a question and some of its words repeats it, too."""
    for place in places:
        if place.line.kind is LineKind.QUOTED and not place.numbers:
            mark = next(iter(numbered([(0, place.line.text)], len(questions))), None)
            if mark is not None and len(mark.numbers) == 1:
                said = set(words_of(place.line.text[mark.length :]))
                known = set(words_of(questions[mark.numbers[0] - 1]))
                place.numbers = mark.numbers if said and 2 * len(said & known) >= len(said) else ()


def _mark_original(places: list[Place], original: Lines) -> None:
    """Where marks of quoting say nothing (below From, Sent, To; all over the reply), what was sent is told by its words."""
    known = words_of(" ".join(original))
    single, pairs = frozenset(known), frozenset(pairwise(known))
    is_older, has_question = False, False
    for n, place in enumerate(places):
        if place.line.kind is LineKind.HEAD:
            is_older, has_question = not _is_marked_below(places, n), False
        elif place.kind is PartKind.LOOSE and place.line.text and (is_older or place.line.depth):
            is_before = is_older and not has_question
            if is_before or _is_known(place.line.text, pairs, single):
                place.kind = PartKind.QUOTED
        has_question = has_question or (bool(place.numbers) and place.kind is PartKind.QUOTED)


def _is_marked_below(places: Sequence[Place], at: int) -> bool:
    """Whether the message below a head has marks of quoting."""
    below = (place.line for place in places[at + 1 : at + 1 + NEAR] if place.line.text)
    return next((line.kind is LineKind.QUOTED for line in below if line.kind is not LineKind.HEAD), False)


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
