"""May it be recorded? What they answered."""

from collections.abc import Callable
from functools import partial

from textual.screen import Screen

from tui_interviews.domain.edits import talking as edits
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.messages import Edit
from tui_interviews.ui.widgets.row import Row


def consent(screen: Screen[None], interview_id: str, revise: Callable[[str, Edit], None]) -> None:
    """What they answered when asked whether the talk may be recorded."""
    rows = [
        Row("yes", ("Yes, it may be recorded",)),
        Row("notes_only", ("Notes only",)),
        Row("no", ("No",)),
    ]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            revise(
                "may it be recorded", partial(edits.record_consent, interview_id=interview_id, answer=keys[0])
            )

    hint = "Ask first: I am taking notes for my own use. Would you mind if I also recorded the sound?"
    screen.app.push_screen(ChoiceDialog("May it be recorded?", rows, hint=hint), taken)
