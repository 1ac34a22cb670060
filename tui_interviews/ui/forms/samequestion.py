"""Choosing which wordings are the same question."""

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from tui_interviews.domain.matrix import MatrixRow
from tui_interviews.domain.samequestion import wording_key
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.row import Column, Row

COLUMNS = (Column(width=9), Column(share=1))


def choose_twin(
    place: Place, row: MatrixRow, others: Sequence[MatrixRow], then: Callable[[tuple[str, ...]], None]
) -> None:
    """The other rows, those that sound most alike first; several can be marked."""
    alike = sorted(others, key=lambda other: -_likeness(row, other))
    rows = [Row(one.key, (f"asked {len(one.cells)} ×", one.text)) for one in alike]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            then(keys)

    title, hint = "The same question", f"Which of these asks the same as: {row.text}"
    place.app.push_screen(ChoiceDialog(title, rows, COLUMNS, can_mark=True, hint=hint, has_whole=True), taken)


def _likeness(row: MatrixRow, other: MatrixRow) -> float:
    """Words in common weigh as much as letters do, so that turned sentences are found too."""
    one, two = wording_key(row.text)[:200], wording_key(other.text)[:200]
    mine, theirs = {*one.split()}, {*two.split()}
    common = len(mine & theirs) / max(min(len(mine), len(theirs)), 1)
    return common + SequenceMatcher(None, one, two).ratio()


def choose_part(place: Place, row: MatrixRow, then: Callable[[tuple[str, ...]], None]) -> None:
    """Of two wordings there is nothing to choose; of more, the one that is to stand on its own."""
    if len(row.parts) == 2:
        then(row.parts[1])
        return
    rows = [Row(str(number), (part[0],)) for number, part in enumerate(row.parts)]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            then(row.parts[int(keys[0])])

    title = "Which of them is another question?"
    place.app.push_screen(ChoiceDialog(title, rows, has_whole=True), taken)
