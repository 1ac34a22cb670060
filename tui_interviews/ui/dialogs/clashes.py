"""What two sessions changed differently, to choose from."""

from functools import partial

from tui_interviews.domain.clashes import Clash, clashes, decide
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.row import Row

HINT = "Both values are kept until you choose; enter takes the one under the cursor."


def choose_clash(place: Place) -> None:
    """One after the other, until none is left or esc leaves the rest for later."""
    found = clashes(place.notebook)
    if not found:
        place.say("No two sessions have changed the same thing differently.")
        return
    rows: list[Row] = []
    for number, clash in enumerate(found):
        rows += [
            Row("", (f" {clash.who} · {clash.conflict.field.replace('_', ' ')}",)),
            Row(f"{number}:held", (clash.held or "(empty)",)),
            Row(f"{number}:mine", (clash.conflict.mine or "(empty)",)),
        ]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            number, _, which = keys[0].partition(":")
            _decide(place, found[int(number)], is_mine=which == "mine")

    place.app.push_screen(ChoiceDialog("Two sessions, two values", rows, hint=HINT), taken)


def _decide(place: Place, clash: Clash, *, is_mine: bool) -> None:
    edit = partial(decide, clash=clash, is_mine=is_mine)
    place.revise(f"choose {clash.conflict.field.replace('_', ' ')} of {clash.who}", edit)
