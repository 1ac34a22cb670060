"""The people of a stage."""

from tui_interviews.commands import Where
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.widgets.records import RecordList


class PersonList(RecordList):
    """The list beside a workbench: its Enter leads over to the work, and the footer says so while it has the keys."""

    BINDINGS = bindings(Where.PERSON_LIST)

    def action_open(self) -> None:
        """Report the person, as a click does."""
        self.post_message(self.Selected(self, self.key))
