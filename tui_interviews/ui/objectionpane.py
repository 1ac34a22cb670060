"""Beside the letter: what a careful reader objects to, one of it with its reason."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui_interviews.domain.message import Message
from tui_interviews.domain.reading import Objection
from tui_interviews.ui.judgement import HERE, judgement
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.page import Page


class ObjectionPane(VerticalScroll, can_focus=False):
    """Goes from one objection to the next; the letter knows where the words are."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        """`id` is Textual's."""
        super().__init__(id=id)
        self._at = -1
        """Which objection the reader has gone to; before that, the first is told with its reason."""

    def compose(self) -> ComposeResult:
        """One page."""
        yield Page(id="objections")

    def show(self, message: Message, found: Sequence[Objection], setup: Setup) -> None:
        """The objections to the message as it stands now."""
        self._at = min(self._at, len(found) - 1)
        self.query_one(Page).paragraphs = tuple(judgement(message, found, setup, max(self._at, 0)))

    def step(self, found: Sequence[Objection]) -> Objection | None:
        """The next objection, behind the last one the first."""
        if not found:
            return None
        self._at = (self._at + 1) % len(found)
        return found[self._at]

    def reveal(self) -> None:
        """Scroll to the one that is told with its reason."""
        page = self.query_one(Page)
        at = next((n for n, (text, _) in enumerate(page.paragraphs) if text.startswith(HERE)), 0)
        top, bottom = page.top_of(at), page.top_of(at + 5)
        if not self.scroll_offset.y <= top <= bottom <= self.scroll_offset.y + self.size.height:
            self.scroll_to(
                y=max(bottom - self.size.height, 0) if top > self.scroll_offset.y else top, animate=False
            )
