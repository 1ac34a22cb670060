"""What a file of people would bring."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from tui_interviews.domain.duration import counted
from tui_interviews.domain.matching import Matched
from tui_interviews.exchange.imported import KINDS
from tui_interviews.ui.importfile import Preview
from tui_interviews.ui.widgets.row import Column, Row

COLUMNS = (Column(width=5), Column(share=1), Column(share=1), Column(share=1))
NEW, NEWS, KNOWN = "new", "news", "known"
BAR = 24
"""Cells."""


def rows(found: Preview) -> Iterator[Row]:
    """Who is new, about whom there is news, who is known, and what was skipped."""
    imported, matched = found.imported, found.matched
    groups = (
        (NEW, "", matched.added),
        (NEWS, "success", matched.updated),
        (KNOWN, "muted", matched.duplicates),
    )
    for word, tone, cards in groups:
        for card in cards:
            yield Row(card.id, (word, card.name, card.title, card.employer), tone)
    for one in imported.skipped:
        yield Row("", (f"   skipped: line {one.line}, {one.reason}",), "warning")


def whole(cells: tuple[str, ...]) -> str:
    """A row uncut: who it is, and what is known."""
    return " · ".join(filter(None, cells[1:]))


def summary(found: Preview) -> tuple[str, ...]:
    """The file in a line, and another where something was skipped."""
    imported, matched = found.imported, found.matched
    parts = (
        KINDS[imported.kind],
        f"{len(matched.added)} new",
        f"{len(matched.updated)} with news",
        f"{len(matched.duplicates)} known",
    )
    if not imported.skipped:
        return (" · ".join(parts),)
    first = imported.skipped[0]
    rows = counted(len(imported.skipped), "row")
    return " · ".join(parts), f"{rows} skipped (line {first.line}: {first.reason})"


def only(matched: Matched, keys: Collection[str]) -> Matched:
    """What was chosen; all of it where nothing was."""
    if not keys:
        return matched
    added, updated = (
        tuple(card for card in cards if card.id in keys) for cards in (matched.added, matched.updated)
    )
    return replace(matched, added=added, updated=updated)


def bar(share: float) -> str:
    """How much is done, in a fixed number of cells."""
    full = round(share * BAR)
    return f"▕{'█' * full}{'░' * (BAR - full)}▏ {share:4.0%}"
