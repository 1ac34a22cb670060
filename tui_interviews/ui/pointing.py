"""Showing in a text field which words an objection is about."""

from textual.widgets.input import Selection as LineSelection
from textual.widgets.text_area import Selection

from tui_interviews.domain.reading import Spot
from tui_interviews.ui.widgets.editor import Editor
from tui_interviews.ui.widgets.line import Line


def point(spot: Spot, subject: Line, body: Editor) -> None:
    """Select the words, so that typing replaces them."""
    if spot.is_subject:
        subject.focus()
        subject.selection = LineSelection(spot.start, spot.end)
        return
    body.focus()
    select(spot, body)


def select(spot: Spot, body: Editor) -> None:
    """The words of the body, wherever the focus is."""
    body.selection = Selection(_location(body.text, spot.start), _location(body.text, spot.end))


def _location(text: str, at: int) -> tuple[int, int]:
    """Row and column."""
    before = text[:at]
    return before.count("\n"), at - (before.rfind("\n") + 1)
