"""A file of people: named, read, shown, and only then taken in."""

from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.worker import Worker, get_current_worker

from tui_interviews.commands import Where
from tui_interviews.domain.columnmap import ColumnMap
from tui_interviews.domain.matching import Matched
from tui_interviews.exchange.fault import StoppedError, UnknownColumnsError
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.dialogs.dialog import Dialog
from tui_interviews.ui.importfile import Asked, Outcome, Preview, World, outcome_of
from tui_interviews.ui.late import if_shown
from tui_interviews.ui.pathsuggester import PathSuggester
from tui_interviews.ui.rows.preview import COLUMNS, KNOWN, bar, only, rows, summary, whole
from tui_interviews.ui.widgets.form import Field, Form
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.line import Line
from tui_interviews.ui.widgets.page import Page
from tui_interviews.ui.widgets.records import RecordList

HOW = (
    "Give the path of LinkedIn's Connections.csv (or the zip it came in: Settings, Data privacy, Get a copy of "
    "your data), of a vCard file, of contacts that Google or Outlook exported, or of any CSV. → completes it."
)
SUFFIXES = (".csv", ".vcf", ".zip", ".txt", ".tsv")
BESIDES = 12
"""Lines of the frame, the keys, the verdict, and the row that is told uncut."""
ENDING = "Enter takes in all, or the marked; esc nobody."


class ImportDialog(Dialog[Matched | None]):
    """Answers with the people of a file, told apart from those who are known."""

    BINDINGS = bindings(Where.IMPORT)

    def __init__(self, world: World) -> None:
        """The world says who is known already, and what columns hold."""
        super().__init__()
        self._world = world
        self._path = Path()
        self._found: Preview | None = None
        self._reading: Worker[None] | None = None

    def compose(self) -> ComposeResult:
        """One box: the path, then the preview."""
        with Vertical(classes="box") as box:
            box.border_title = "Import people"
            yield Page([(HOW, "$muted")], id="how")
            yield Form([Field("path", "File", "", "~/Downloads/Connections.csv")])
            yield Page(id="verdict")
            yield RecordList(COLUMNS, id="preview", empty="Nobody is in it.")
            yield Page(id="whole")
            yield Keybar()

    def on_mount(self) -> None:
        """The preview takes what room there is, once there is one."""
        self.preview.display = self.query_one("#whole").display = False
        self.query_one("#field-path", Line).suggester = PathSuggester(SUFFIXES)

    def on_resize(self) -> None:
        """As tall as the terminal lets it be: the box takes nine tenths, all but the rows ten lines."""
        self.preview.styles.height = max(self.app.size.height * 9 // 10 - BESIDES, 3)

    @property
    def preview(self) -> RecordList:
        """The people of the file."""
        return self.query_one("#preview", RecordList)

    @on(Form.Kept)
    def _kept(self, event: Form.Kept) -> None:
        if self._reading is None:
            self._path = Path(event.values["path"].strip().strip("'\""))
            self._begin()

    def _begin(self, asked: Asked | None = None) -> None:
        self._say_share(0)
        self._reading = self._read(asked)

    @work(thread=True, exclusive=True)
    def _read(self, asked: Asked | None) -> None:
        worker = get_current_worker()

        def progress(share: float) -> None:
            if worker.is_cancelled:
                raise StoppedError
            self.app.call_from_thread(self._say_share, share)

        try:
            outcome = outcome_of(self._path, self._world, progress, asked)
        except StoppedError:
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._settle, outcome)

    @if_shown
    def _settle(self, outcome: Outcome) -> None:
        """Nothing is being read any more."""
        self._reading = None
        match outcome:
            case Preview():
                self._show(outcome)
            case UnknownColumnsError():
                self._ask(outcome)
            case _:
                self._say(str(outcome), "$error")

    def _say_share(self, share: float) -> None:
        self._say(f"Reading {self._path.name}  {bar(share)}  esc stops", "$foreground")

    @if_shown
    def _say(self, text: str, style: str) -> None:
        self.query_one("#verdict", Page).paragraphs = ((text, style),)

    def _show(self, found: Preview) -> None:
        self._found = found
        ending = ENDING if found.matched.cards else "Nobody in it is new: esc."
        told = [(line, "$foreground") for line in summary(found)]
        self.query_one("#verdict", Page).paragraphs = (*told, (ending, "$muted"))
        self.query_one("#how").display = self.query_one(Form).display = False
        self.preview.display = self.query_one("#whole").display = True
        self.preview.marked = frozenset()
        self.preview.show(rows(found))
        self.preview.focus()
        self.refresh_bindings()

    def _ask(self, asked: UnknownColumnsError) -> None:
        from tui_interviews.ui.forms.columns import ask_columns

        self._say("What do its columns hold?", "$foreground")
        ask_columns(self, asked, self._answered)

    def _answered(self, said: ColumnMap | None) -> None:
        """What is said is kept for ever, so that it is asked once."""
        if said is None:
            self._say(
                "Nothing was read: its columns were not named." if self._found is None else "", "$muted"
            )
            return
        try:
            self._world.columns.remember(said)
        except OSError as fault:
            self.notify(f"It will be asked again: {fault.filename}: {fault.strerror}", markup=False)
        self._begin(Asked(said))

    def action_enter(self) -> None:
        """Take the marked people in, or all."""
        if self._found is not None:
            self.dismiss(only(self._found.matched, self.preview.marked))

    on(RecordList.Selected)(action_enter)

    @on(RecordList.Highlighted)
    def _highlighted(self) -> None:
        """The row uncut, whose columns are narrow."""
        self.query_one("#whole", Page).paragraphs = ((whole(self.preview.cells), "$muted"),)

    def action_mark(self) -> None:
        """Mark the row and go on to the next; who is known already does not come in."""
        if self.preview.cells and self.preview.cells[0] == KNOWN:
            self.notify(
                f"{self.preview.cells[1]} is known already, with all that is said here.", markup=False
            )
        else:
            self.preview.mark(self.preview.key)
        self.preview.action_cursor_down()

    def action_mark_all(self) -> None:
        """Mark all rows that the filter shows, or take the marks away."""
        keys = {row.key for row in self.preview.shown if row.key and row.cells[0] != KNOWN}
        marked = self.preview.marked
        if not keys:
            self.notify("None of these can be marked: they are known already.", markup=False)
        self.preview.marked = marked - keys if keys <= marked else marked | keys
        self.preview.refresh()

    def action_columns(self) -> None:
        """Say anew what the columns hold."""
        self._begin(Asked())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Until the file is read there is nothing to choose; only a table's columns are anybody's to name."""
        is_early = action in ("enter", "mark", "mark_all", "columns") and self._found is None
        is_known = action == "columns" and self._found is not None and self._found.imported.kind != "csv"
        return False if is_early or is_known else super().check_action(action, parameters)

    @on(Form.Cancelled)
    def action_cancel(self) -> None:
        """Stop reading, else take nobody in."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
            self._say("Stopped. Nothing was taken in.", "$muted")
        else:
            self.dismiss(None)
