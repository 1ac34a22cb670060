"""Beside the letter: what a careful reader objects to, one of it with its reason."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui_interviews.domain.message import Message
from tui_interviews.domain.reading import Objection, Spot
from tui_interviews.ui.judgement import HERE, judgement
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.page import Page


class ObjectionPane(VerticalScroll, can_focus=False):
    """Goes from one objection to the next; the letter knows where the words are."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        """`id` is Textual's."""
        super().__init__(id=id)
        self._at, self._word = 0, -1
        """Which objection is told with its reason, and which of its words the reader has gone to."""

    def compose(self) -> ComposeResult:
        """One page."""
        yield Page(id="objections")

    def show(self, message: Message, found: Sequence[Objection], setup: Setup) -> None:
        """The objections to the message as it stands now."""
        self._at = min(self._at, max(len(found) - 1, 0))
        self.query_one(Page).paragraphs = tuple(judgement(message, found, setup, self._at))

    def step(self, found: Sequence[Objection]) -> tuple[Objection, Spot | None] | None:
        """The next words and the objection to them; behind the last one the first."""
        steps = [(at, word) for at, one in enumerate(found) for word in range(max(len(one.spots), 1))]
        if not steps:
            return None
        self._at, self._word = next((step for step in steps if step > (self._at, self._word)), steps[0])
        one = found[self._at]
        return one, one.spots[self._word] if one.spots else None

    def reveal(self) -> None:
        """Scroll to the one that is told with its reason."""
        page = self.query_one(Page)
        at = next((n for n, (text, _) in enumerate(page.paragraphs) if text.startswith(HERE)), 0)
        top, bottom = page.top_of(at), page.top_of(at + 5)
        if not self.scroll_offset.y <= top <= bottom <= self.scroll_offset.y + self.size.height:
            self.scroll_to(
                y=max(bottom - self.size.height, 0) if top > self.scroll_offset.y else top, animate=False
            )
