"""Which question each line of a reply answers: behind the quoted question, by its number, or in order."""

import re
from collections.abc import Iterator, Sequence

from tui_interviews.domain.answernumbers import leading, numbered
from tui_interviews.domain.replylines import LineKind, ReplyLine, words_of
from tui_interviews.domain.replypart import PartKind, Place

SHORTEST_ANSWER = 8
"""Words from which a closing remark is taken for an answer."""
_INTRODUCES = re.compile(
    r"\b(below|questions|inline|answers|happy to|glad to|here (?:you|they|are|is)|thank)\b|:$", re.IGNORECASE
)


def is_inline(places: Sequence[Place]) -> bool:
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


def _behind(places: Sequence[Place]) -> Iterator[tuple[tuple[int, ...], bool]]:
    """For each line of their own: the question last repeated before it, and whether nothing else stands between."""
    lead: tuple[int, ...] = ()
    is_next = False
    for place in places:
        if place.kind is PartKind.QUOTED:
            is_next = bool(place.numbers) or (is_next and not place.line.text)
            lead = place.numbers or lead
        elif place.kind is PartKind.LOOSE and place.line.text and lead:
            yield lead, is_next


def answer_inline(places: list[Place], most: int) -> None:
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


def answer_by_number(places: list[Place], most: int) -> bool:
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


def answer_in_order(places: list[Place], most: int) -> None:
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


def _said(places: Sequence[Place], group: Sequence[int]) -> str:
    return " ".join(places[n].line.text for n in group)


def _paragraphs(places: Sequence[Place]) -> list[list[int]]:
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
