"""A transcript or a recording is named, and read in a thread of its own."""

from dataclasses import dataclass
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.worker import Worker, get_current_worker

from tui_interviews.exchange.attachment import SOUNDS, TEXTS, attachment
from tui_interviews.exchange.fault import StoppedError, UnreadableError
from tui_interviews.exchange.heard import Heard
from tui_interviews.ui.dialogs.dialog import Dialog
from tui_interviews.ui.late import if_shown
from tui_interviews.ui.pathsuggester import PathSuggester
from tui_interviews.ui.rows.preview import bar
from tui_interviews.ui.widgets.form import Field, Form
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.line import Line
from tui_interviews.ui.widgets.page import Page

HOW = (
    "Give the path of a transcript (.vtt, .srt, or a text or Word file with times, as Zoom, Teams, Meet, Otter and "
    "Whisper save it), or of the recording itself, which stays where it is. → completes it."
)


@dataclass(frozen=True, slots=True)
class Attachment:
    """What was chosen; a recording has no turns."""

    path: Path
    heard: Heard | None


class AttachDialog(Dialog[Attachment | None]):
    """Answers with what is in the file."""

    _reading: Worker[None] | None = None

    def compose(self) -> ComposeResult:
        """One box: the path, and what is wrong with it."""
        with Vertical(classes="box") as box:
            box.border_title = "Attach a transcript or recording"
            yield Page([(HOW, "$muted")], id="how")
            yield Form([Field("path", "File", "", "~/Downloads/talk.vtt")])
            yield Page(id="verdict")
            yield Keybar()

    def on_mount(self) -> None:
        """Only such files are worth suggesting."""
        self.query_one("#field-path", Line).suggester = PathSuggester((*TEXTS, *SOUNDS))

    @on(Form.Kept)
    def _kept(self, event: Form.Kept) -> None:
        typed = event.values["path"].strip().strip("'\"")
        if self._reading is None and typed:
            self._reading = self._read(Path(typed))

    @work(thread=True, exclusive=True)
    def _read(self, path: Path) -> None:
        worker = get_current_worker()

        def progress(share: float) -> None:
            if worker.is_cancelled:
                raise StoppedError
            self.app.call_from_thread(
                self._say, f"Reading {path.name}  {bar(share)}  esc stops", "$foreground"
            )

        try:
            progress(0)
            found: Attachment | UnreadableError = Attachment(path, attachment(path, progress))
        except UnreadableError as fault:
            found = fault
        except StoppedError:
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._settle, found)

    @if_shown
    def _settle(self, found: Attachment | UnreadableError) -> None:
        """Nothing is being read any more."""
        self._reading = None
        if isinstance(found, Attachment):
            self.dismiss(found)
        else:
            self._say(str(found), "$error")

    @if_shown
    def _say(self, text: str, style: str) -> None:
        self.query_one("#verdict", Page).paragraphs = ((text, style),)

    @on(Form.Cancelled)
    def _cancelled(self) -> None:
        """Stop reading, else attach nothing."""
        if self._reading is None:
            self.dismiss(None)
            return
        self._reading.cancel()
        self._reading = None
        self._say("Stopped. Nothing was attached.", "$muted")
