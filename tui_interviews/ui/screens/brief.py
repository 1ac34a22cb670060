"""The brief: all that is needed for a talk, on one page, to read, copy and save."""

from collections.abc import Iterable

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.reactive import reactive
from textual.screen import Screen

from tui_interviews.commands import Where
from tui_interviews.domain.brief import Block, Part, brief
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.exchange.briefing import brief_lines, brief_text
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.clipboard import copy
from tui_interviews.ui.forms.savebrief import save_brief
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.page import Page

STYLES = {Part.TITLE: "bold $accent", Part.HEADING: "bold $primary", Part.QUESTION: "bold"}
MARGIN = 3
"""Columns beside the page: its padding, and the bar that scrolls it."""


class BriefPage(Screen[None]):
    """The same blocks that are exported."""

    BINDINGS = bindings(Where.BRIEF)
    notebook: reactive[Notebook] = reactive(Notebook, init=False, repaint=False)

    def __init__(self, setup: Setup, interview_id: str) -> None:
        """The interview is looked up in the notebook once the screen is bound to it."""
        super().__init__()
        self.setup, self.interview_id = setup, interview_id

    def compose(self) -> ComposeResult:
        """A page that scrolls, and keys."""
        with VerticalScroll(id="paper"):
            yield Page(id="brief")
        yield Keybar()

    def on_mount(self) -> None:
        """The arrows scroll."""
        self.query_one("#paper").focus()

    def on_resize(self, _: events.Resize) -> None:
        """Other lines."""
        self._paint()

    def watch_notebook(self) -> None:
        """Something has changed, here or in another session."""
        if self.is_mounted:
            self._paint()

    def _blocks(self) -> tuple[Block, ...]:
        interview = self.notebook.interviews.get(self.interview_id)
        if interview is None:
            return ()
        return brief(self.notebook, interview, self.setup.library(), self.setup.clock())

    def _paint(self) -> None:
        lines: Iterable[tuple[Part, str]] = brief_lines(self._blocks(), self.app.size.width - MARGIN)
        self.query_one("#brief", Page).paragraphs = tuple(
            (line, STYLES.get(part, "")) for part, line in lines
        )

    def action_scroll(self, step: int) -> None:
        """A line down or up."""
        self.query_one("#paper", VerticalScroll).scroll_relative(y=step, animate=False)

    def action_copy(self) -> None:
        """The plain text to the clipboard."""
        copy(self, brief_text(self._blocks()), "The brief", "o saves it as a file.")

    def action_save(self) -> None:
        """A Markdown or text file in the folder for exports."""
        interview = self.notebook.interviews.get(self.interview_id)
        if interview is not None:
            name = contact_named(self.notebook, interview).name
            save_brief(self, name, self._blocks(), self.setup.exports)

    def action_back(self) -> None:
        """Back to where it was opened."""
        self.dismiss()
