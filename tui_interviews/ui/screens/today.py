"""What is due, and why; Enter goes straight to the work."""

from collections.abc import Iterable, Mapping
from functools import partial

from textual import on
from textual.widget import Widget

from tui_interviews.commands import Where
from tui_interviews.domain.due import Due, DueKind
from tui_interviews.domain.ending import end_words, ending_words
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.messages import Choose
from tui_interviews.ui.newcomers import Newcomers
from tui_interviews.ui.place import Place
from tui_interviews.ui.rows.dues import due_key, due_rows
from tui_interviews.ui.rows.welcome import welcome
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.page import Page
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column

KEEPING_IN_TOUCH = {
    "today.do": "write",
    "today.snooze": "snooze",
    "today.done": "done",
    "today.clock": "later, pause, stop",
}
"""The footer on such an item."""


class Today(Newcomers, Place):
    """The agenda."""

    NAME = "today"
    BINDINGS = bindings(Where.TODAY)

    def body(self) -> Iterable[Widget]:
        """A welcome while the notebook is empty, else the list."""
        yield Page(id="welcome")
        yield Page(id="detail")
        yield RecordList(
            (Column(share=6), Column(share=7), Column(width=12)),
            empty="Nothing is due this week. w does the next step for the chosen person; 7 shows everybody.",
        )

    def paint(self) -> None:
        """Overdue, today, this week."""
        records = self.query_one(RecordList)
        is_new = not self.notebook.contacts and not self.notebook.cards
        self._paint_welcome()
        self.query_one("#welcome").display = is_new
        records.display = self.query_one("#detail").display = not is_new
        records.show(due_rows(self.seen.due, self.setup.clock()))
        if not is_new and not records.has_focus:
            records.focus()

    def on_resize(self) -> None:
        """Other words where there is less room."""
        self._paint_welcome()

    def _paint_welcome(self) -> None:
        path = self.notebook.paths.get(self.notebook.profile.path_id)
        self.query_one("#welcome", Page).paragraphs = welcome(self.app.size, path.name if path else "")

    def footer(self) -> Mapping[str, str]:
        """While nothing is due, what brings people in; a career path comes first, once."""
        due = self.due
        if due is not None and due.kind is DueKind.KEEP_IN_TOUCH:
            return KEEPING_IN_TOUCH
        if self.seen.due:
            return {}
        path = {} if self.notebook.profile.path_id in self.notebook.paths else {"path.choose": "career path"}
        none = dict.fromkeys(("today.do", "today.snooze", "today.done"), "")
        return {**none, **path, "people.find": "find people", "people.new": "new person"}

    @property
    def due(self) -> Due | None:
        """The item under the cursor."""
        key = self.query_one(RecordList).key
        return next((due for due in self.seen.due if due_key(due) == key), None)

    def _whole(self, due: Due) -> str:
        return f"{due.what} {due.who}: {due.reason}. {end_words(due)}"

    @on(RecordList.Highlighted)
    def _highlighted(self) -> None:
        due = self.due
        self.query_one(Keybar).labels = self.footer()
        self.query_one("#detail", Page).paragraphs = ((self._whole(due) if due else "", "$muted"),)
        if due is not None and due.interview_id:
            self.post_message(Choose(due.interview_id))

    @on(RecordList.Selected)
    def action_enter(self) -> None:
        """Go straight to the work."""
        from tui_interviews.ui.nextstep import begin

        due = self.due
        if due is None:
            self.say("Nothing is due: n adds a person, 7 shows everybody.")
            return
        begin(self, due)

    def action_snooze(self) -> None:
        """Ask until when."""
        from tui_interviews.ui.forms.duty import postpone

        due = self.due
        if due is None:
            self.say("Nothing is due, so there is nothing to snooze.")
            return
        postpone(self, due)

    def action_clock(self) -> None:
        """Keeping in touch with the chosen person: one interval on, a pause, an end."""
        from tui_interviews.ui.forms.touch import set_clock

        set_clock(self)

    def action_done(self) -> None:
        """It was done elsewhere: write that down."""
        from tui_interviews.domain.edits.duties import can_be_done, finish

        due = self.due
        if due is None:
            self.say("Nothing is due.")
        elif not can_be_done(due):
            self.say(f"{ending_words(due, self.setup.method)} enter goes to it, s puts it off.")
        else:
            self.revise(f"done: {due.what} {due.who}", partial(finish, due=due))
