"""What two sessions changed differently, to choose from."""

from functools import partial

from tui_interviews.domain.clashes import clashes, decide
from tui_interviews.domain.clashwords import clash_words
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.row import Column, Row

COLUMNS = (Column(share=1), Column(width=10))
HINT = "Both values are kept until you choose; enter takes the one under the cursor."


def choose_clash(place: Place) -> None:
    """One after the other, until none is left or esc leaves the rest for later."""
    found = clashes(place.notebook)
    if not found:
        place.say("No two sessions have changed the same thing differently.")
        return
    words = [clash_words(place.notebook, one, place.setup.clock().tzinfo) for one in found]
    rows: list[Row] = []
    for number, told in enumerate(words):
        rows += [
            Row("", (f" {told.what}", "")),
            Row(f"{number}:held", (told.held, "stands now")),
            Row(f"{number}:mine", (told.mine, "the other")),
        ]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            number, _, which = keys[0].partition(":")
            edit = partial(decide, clash=found[int(number)], is_mine=which == "mine")
            place.revise(f"choose: {words[int(number)].what}", edit)

    place.app.push_screen(ChoiceDialog("Two sessions, two values", rows, COLUMNS, hint=HINT), taken)
