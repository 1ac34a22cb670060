"""Saying which wordings are the same question, and which are not after all."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import partial

from tui_interviews.domain.edits.matrix import join_questions, split_question
from tui_interviews.domain.matrix import MatrixRow
from tui_interviews.domain.samequestion import wording_key
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.row import Column, Row

COLUMNS = (Column(width=9), Column(share=1))
LOOKED_AT = 200
"""Characters of a wording, for finding those that sound alike."""


def join(place: Place, row: MatrixRow, others: Sequence[MatrixRow]) -> None:
    """The other rows, those that sound most alike first; several can be marked."""
    alike = sorted(others, key=lambda other: -_likeness(row, other))
    rows = [Row(one.key, (f"asked {len(one.cells)} ×", one.text)) for one in alike]

    def taken(keys: tuple[str, ...] | None) -> None:
        twins = [one for one in others if one.key in (keys or ())]
        if twins:
            wordings = [wording for one in (row, *twins) for part in one.parts for wording in part]
            edit = partial(join_questions, path_id=place.notebook.profile.path_id, wordings=wordings)
            place.revise(f"join questions: {row.text}", edit)

    title, hint = "The same question", f"Which of these asks the same as: {row.text}"
    place.app.push_screen(ChoiceDialog(title, rows, COLUMNS, can_mark=True, hint=hint, has_whole=True), taken)


def _likeness(row: MatrixRow, other: MatrixRow) -> float:
    """Words in common weigh as much as letters do, so that turned sentences are found too."""
    one, two = (wording_key(text)[:LOOKED_AT] for text in (row.text, other.text))
    mine, theirs = {*one.split()}, {*two.split()}
    common = len(mine & theirs) / max(min(len(mine), len(theirs)), 1)
    return common + SequenceMatcher(None, one, two).ratio()


def split(place: Place, row: MatrixRow) -> None:
    """Of two wordings there is nothing to choose; of more, the one that is to stand on its own."""
    if len(row.parts) == 2:
        _split_off(place, row.parts[1])
        return
    rows = [Row(str(number), (part[0],)) for number, part in enumerate(row.parts)]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            _split_off(place, row.parts[int(keys[0])])

    title = "Which of them is another question?"
    place.app.push_screen(ChoiceDialog(title, rows, has_whole=True), taken)


def _split_off(place: Place, wordings: Sequence[str]) -> None:
    edit = partial(split_question, path_id=place.notebook.profile.path_id, wordings=wordings)
    place.revise(f"split questions: {wordings[0]}", edit)
