"""A file of people: named, read, shown, and only then taken in."""

from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label

from tui_interviews.commands import Where
from tui_interviews.domain.duration import counted
from tui_interviews.domain.matching import Matched, match
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import NewId
from tui_interviews.exchange.fault import UnreadableError
from tui_interviews.exchange.imported import Imported
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.text import content
from tui_interviews.ui.widgets.form import Field, Form
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.page import Page
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column, Row

HOW = (
    "LinkedIn: Settings, Data privacy, Get a copy of your data, Connections. "
    "Give the path of Connections.csv, or of the zip it came in."
)
LARGEST = 200 * 1024 * 1024


def read(path: Path, new_id: NewId) -> Imported:
    """The people of a file. Raises `UnreadableError` with a sentence."""
    from tui_interviews.exchange.files import read_outside
    from tui_interviews.exchange.linkedin import read_connections

    return read_connections(read_outside(path, LARGEST), path.name, new_id)


class ImportDialog(ModalScreen[Matched | None]):
    """Answers with the people of a file, told apart from those who are known."""

    BINDINGS = bindings(Where.CHOICE)

    def __init__(self, notebook: Notebook, new_id: NewId) -> None:
        """The notebook says who is known already."""
        super().__init__()
        self._notebook, self._new_id = notebook, new_id
        self._matched: Matched | None = None

    def compose(self) -> ComposeResult:
        """One box: the path, then the preview."""
        with Vertical(classes="box") as box:
            box.border_title = "Import people"
            yield Page([(HOW, "$muted")])
            yield Form([Field("path", "File", "", "~/Downloads/Connections.csv")])
            yield Label("", id="verdict")
            yield RecordList(
                (Column(width=9), Column(share=1), Column(share=1), Column(share=1)), id="preview"
            )
            yield Keybar()

    def on_mount(self) -> None:
        """The preview takes what room there is."""
        preview = self.query_one("#preview", RecordList)
        preview.display = False
        preview.styles.height = max(self.app.size.height - 14, 3)

    @on(Form.Kept)
    def _kept(self, event: Form.Kept) -> None:
        if self._matched is not None:
            self.dismiss(self._matched)
            return
        text = event.values["path"].strip().strip("'\"")
        self._verdict(f"Reading {text} …", is_wrong=False)
        self._read(Path(text).expanduser())

    @work(thread=True, exclusive=True)
    def _read(self, path: Path) -> None:
        try:
            imported = read(path, self._new_id)
        except (UnreadableError, RuntimeError) as fault:
            self.app.call_from_thread(self._verdict, str(fault), is_wrong=True)
            return
        matched = match(imported.cards, self._notebook)
        self.app.call_from_thread(self._show, imported, matched)

    def _verdict(self, text: str, *, is_wrong: bool) -> None:
        label = self.query_one("#verdict", Label)
        label.update(content(text, "$error" if is_wrong else "$foreground"))

    def _show(self, imported: Imported, matched: Matched) -> None:
        self._matched = matched
        known = len(matched.duplicates)
        parts = [f"{len(matched.added)} new", f"{len(matched.updated)} with news", f"{known} known already"]
        if imported.skipped:
            first = imported.skipped[0]
            rows = counted(len(imported.skipped), "row")
            parts.append(f"{rows} skipped (line {first.line}: {first.reason})")
        ending = "enter takes them in" if matched.cards else "nothing to take in: esc"
        self._verdict(f"{' · '.join(parts)} — {ending}", is_wrong=False)
        preview = self.query_one("#preview", RecordList)
        preview.display = True
        preview.show(_rows(matched))
        preview.focus()

    def action_enter(self) -> None:
        """Take the people in."""
        if self._matched is not None:
            self.dismiss(self._matched)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No marks: all new people come in, and are chosen in the address book."""
        return False if action == "mark" else super().check_action(action, parameters)

    @on(RecordList.Outward)
    @on(Form.Cancelled)
    def action_cancel(self) -> None:
        """Take nobody in."""
        self.dismiss(None)


def _rows(matched: Matched) -> list[Row]:
    groups = (
        ("new", "", matched.added),
        ("news", "success", matched.updated),
        ("known", "muted", matched.duplicates),
    )
    return [
        Row(card.id, (word, card.name, card.title, card.employer), tone)
        for word, tone, cards in groups
        for card in cards
    ]
