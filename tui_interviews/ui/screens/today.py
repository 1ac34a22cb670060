"""What is due, and why; Enter goes straight to the work."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import partial

from textual import on
from textual.widget import Widget

from tui_interviews.commands import Where
from tui_interviews.domain.due import DONE_BY, Due, DueKind, is_overdue
from tui_interviews.domain.duration import DAY_NAMES, counted, day_words, span_words
from tui_interviews.domain.edits.events import log, snooze
from tui_interviews.domain.when import parse_day
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.dialogs.form import ask
from tui_interviews.ui.forms.laterday import UNTIL, later_day
from tui_interviews.ui.messages import Choose
from tui_interviews.ui.newcomers import Newcomers
from tui_interviews.ui.nextstep import begin
from tui_interviews.ui.place import Place
from tui_interviews.ui.rows.welcome import welcome
from tui_interviews.ui.widgets.page import Page
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column, Row


class Today(Newcomers, Place):
    """The agenda."""

    NAME = "today"
    BINDINGS = bindings(Where.TODAY)

    def body(self) -> Iterable[Widget]:
        """A welcome while the notebook is empty, else the list."""
        yield Page(id="welcome")
        yield Page(id="detail")
        yield RecordList(
            (Column(share=6), Column(share=7), Column(width=11)),
            empty="Nothing is due this week. w does the next step for the chosen person; 7 shows everybody.",
        )

    def paint(self) -> None:
        """Overdue, today, this week."""
        records = self.query_one(RecordList)
        is_new = not self.notebook.contacts and not self.notebook.cards
        self._paint_welcome()
        self.query_one("#welcome").display = is_new
        records.display = self.query_one("#detail").display = not is_new
        records.show(rows(self.seen.due, self.setup.clock()))
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
        if self.seen.due:
            return {}
        path = {} if self.notebook.profile.path_id in self.notebook.paths else {"path.choose": "career path"}
        none = dict.fromkeys(("today.do", "today.snooze", "today.done"), "")
        return {**none, **path, "people.find": "find people", "people.new": "new person"}

    @property
    def due(self) -> Due | None:
        """The item under the cursor."""
        key = self.query_one(RecordList).key
        return next((due for due in self.seen.due if _key(due) == key), None)

    @on(RecordList.Highlighted)
    def _highlighted(self) -> None:
        due = self.due
        self.query_one("#detail", Page).paragraphs = (
            (f"{due.what} {due.who}: {due.reason}" if due else "", "$muted"),
        )
        if due is not None:
            self.post_message(Choose(due.interview_id))

    @on(RecordList.Selected)
    def action_enter(self) -> None:
        """Go straight to the work."""
        due = self.due
        if due is None:
            self.say("Nothing is due: n adds a person, 7 shows everybody.")
            return
        begin(self, due)

    def action_snooze(self) -> None:
        """Ask until when."""
        due = self.due
        if due is None:
            self.say("Nothing is due, so there is nothing to snooze.")
            return
        now = self.setup.clock()

        def keep(values: dict[str, str] | None) -> None:
            if values is not None:
                day = parse_day(values["text"], now)
                edit = partial(snooze, interview_id=due.interview_id, kind=due.kind.value, until_on=day)
                self.revise(f"snooze: {due.what} {due.who}", edit)

        title, check = f"{due.what} {due.who}", partial(later_day, now=now)
        self.app.push_screen(ask(title, "tomorrow", hint=UNTIL, check=check), keep)

    def action_done(self) -> None:
        """It was done elsewhere: write that down."""
        due = self.due
        if due is None:
            self.say("Nothing is due.")
        elif due.kind not in DONE_BY:
            self.say("This one ends by being done: enter goes to it, s puts it off.")
        else:
            edit = partial(
                log, interview_id=due.interview_id, kind=DONE_BY[due.kind], text="done outside the app"
            )
            self.revise(f"done: {due.what} {due.who}", edit)


TONES = {"Now": "warning", "Overdue": "error"}


def _key(due: Due) -> str:
    return f"{due.interview_id}:{due.kind}"


def rows(items: tuple[Due, ...], now: datetime) -> list[Row]:
    """The items under headings by urgency."""
    made: list[Row] = []
    rest = [due for due in items if due.kind is not DueKind.TALKING]
    groups = {
        "Now": [due for due in items if due.kind is DueKind.TALKING],
        "Overdue": [due for due in items if is_overdue(due, now)],
        "Today": [due for due in rest if not is_overdue(due, now) and _day(due, now) == now.date()],
        "This week": [due for due in rest if _day(due, now) > now.date()],
    }
    for title, group in groups.items():
        if group:
            made.append(Row("", (f" {title}",), TONES.get(title, "")))
            made += [Row(_key(due), (f"{due.what} {due.who}", due.reason, when(due, now))) for due in group]
    return made


def _day(due: Due, now: datetime) -> date:
    return due.due_at.astimezone(now.tzinfo).date()


def when(due: Due, now: datetime) -> str:
    """How late, how soon, or by when."""
    if due.kind is DueKind.TALKING:
        return "now"
    left, day = due.due_at - now, _day(due, now)
    if is_overdue(due, now) and due.is_all_day:
        return f"{counted((now.date() - day).days, 'day')} late"
    if is_overdue(due, now):
        return f"{span_words(left)} late"
    if due.is_all_day:
        return day_words(day, now.date())
    if day != now.date():
        return f"{DAY_NAMES[day.weekday()]} {due.due_at.astimezone(now.tzinfo):%H:%M}"
    return (
        f"in {span_words(left)}"
        if left < timedelta(hours=2)
        else f"by {due.due_at.astimezone(now.tzinfo):%H:%M}"
    )
