"""The questions of a talk as rows, in the order in which they come up."""

from collections.abc import Iterator
from itertools import groupby

from tui_interviews.domain.question import Outcome
from tui_interviews.domain.runningorder import Section, Turn
from tui_interviews.ui.widgets.row import Row

SECTION_WORDS = {
    Section.PARKED: "parked",
    Section.CLOSING: "closing",
    Section.SPARE: "spare, if time is left",
}
SIGNS = {Outcome.ASKED: "✓", Outcome.SKIPPED: "–", Outcome.RETIRED: "✓"}


def question_rows(turns: tuple[Turn, ...]) -> Iterator[Row]:
    """All questions in the order in which they come up, under headings."""
    for section, group in groupby(turns, key=lambda turn: turn.section):
        if section in SECTION_WORDS:
            yield Row("", (f"   {SECTION_WORDS[section]}",))
        for turn in group:
            tone = "" if turn.question.outcome is Outcome.OPEN else "muted"
            sign = SIGNS.get(turn.question.outcome, " ")
            yield Row(turn.question.id, (f"{turn.number:>2} {turn.question.text}",), tone, sign)
