"""A reply being sorted as rows: the answers under their questions, then all that is not one."""

from collections.abc import Iterator, Sequence

from tui_interviews.domain.replypart import Part, PartKind
from tui_interviews.domain.text import shortened
from tui_interviews.ui.widgets.row import Row

LONGEST = 400
"""Characters of a part that a row can show."""
HEADINGS = {
    PartKind.LOOSE: "Under no question: kept as a note all the same",
    PartKind.DROPPED: "Dropped: not kept",
    PartKind.QUOTED: "Quoted from your message: not kept",
    PartKind.COURTESY: "Greeting and signature: not kept",
}


def answer_rows(parts: Sequence[Part], questions: Sequence[str]) -> Iterator[Row]:
    """A part's key is its place in the reply."""
    by_question: dict[int, list[int]] = {}
    by_kind: dict[PartKind, list[int]] = {}
    for place, part in enumerate(parts):
        if part.kind is PartKind.ANSWER:
            by_question.setdefault(part.numbers[0], []).append(place)
        else:
            by_kind.setdefault(part.kind, []).append(place)
    also = {number for part in parts if part.kind is PartKind.ANSWER for number in part.numbers[1:]}
    for number, question in enumerate(questions, 1):
        places = by_question.get(number, [])
        is_open = not places and number not in also
        yield Row("", (f" {number} {question}",), "warning" if is_open else "")
        yield from (_row(place, parts[place]) for place in places)
        if not places:
            words = "no answer" if is_open else "answered together with another one"
            yield Row("", (f"    {words}",), "muted")
    for kind, heading in HEADINGS.items():
        if by_kind.get(kind):
            yield Row("", (f" {heading}",))
            yield from (_row(place, parts[place]) for place in by_kind[kind])


def _row(place: int, part: Part) -> Row:
    also = f"(also {', '.join(map(str, part.numbers[1:]))}) " if len(part.numbers) > 1 else ""
    is_kept = part.kind in (PartKind.ANSWER, PartKind.LOOSE)
    return Row(str(place), (f"{also}{shortened(part.text, LONGEST)}",), "" if is_kept else "muted")
