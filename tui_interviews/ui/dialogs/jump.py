"""A choice among numbered rows, by the number typed."""

from textual import events

from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.widgets.records import RecordList


class JumpDialog(ChoiceDialog):
    """Digits lead to the row whose text begins with that number; a digit that leads nowhere begins another number."""

    _number = ""

    def on_key(self, event: events.Key) -> None:
        """A digit, as long as no filter is typed; the list has had its turn before."""
        if event.character is None or event.character not in "0123456789":
            return
        records = self.query_one(RecordList)
        places = {row.cells[0].split()[0]: place for place, row in enumerate(records.shown) if row.key}
        for number in (self._number + event.character, event.character):
            if number in places:
                self._number = number
                records.move_to(places[number])
                return
        self._number = ""
