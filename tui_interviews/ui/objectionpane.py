"""Beside the letter: what a careful reader objects to, one of it with its reason."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui_interviews.domain.check import CheckKind
from tui_interviews.domain.message import Message
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.objections import objections
from tui_interviews.domain.reading import Objection, Spot
from tui_interviews.ui.judgement import HERE, judgement
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.page import Page

TOLD_IN = 6
"""Paragraphs of an objection with its reason, at most."""


class ObjectionPane(VerticalScroll, can_focus=False):
    """Goes from one objection to the next; the letter shows the words."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        """`id` is Textual's."""
        super().__init__(id=id)
        self.found: tuple[Objection, ...] = ()
        self._at, self._word = 0, -1
        """Which objection is told with its reason, and which of its words the reader has gone to."""

    def compose(self) -> ComposeResult:
        """One page."""
        yield Page(id="objections")

    @property
    def gap(self) -> Spot | None:
        """The first thing in the body that is still to be filled in."""
        gaps = (one for one in self.found if one.check.kind is CheckKind.PLACEHOLDER)
        return next((spot for one in gaps for spot in one.spots if not spot.is_subject), None)

    def judge(self, message: Message, notebook: Notebook, setup: Setup) -> None:
        """The objections to the message as it stands now."""
        self.found = objections(message, notebook, setup.library())
        self._at = min(self._at, max(len(self.found) - 1, 0))
        email = contact_named(notebook, notebook.interviews[message.interview_id]).email
        self.query_one(Page).paragraphs = tuple(judgement(message, self.found, setup, self._at, email=email))

    def step(self) -> tuple[Objection | None, Spot | None]:
        """The next words and the objection to them; behind the last one the first."""
        steps = [(at, word) for at, one in enumerate(self.found) for word in range(max(len(one.spots), 1))]
        if not steps:
            return None, None
        self._at, self._word = next((step for step in steps if step > (self._at, self._word)), steps[0])
        one = self.found[self._at]
        return one, one.spots[self._word] if one.spots else None

    def reveal(self) -> None:
        """Scroll to the one that is told with its reason."""
        page, height = self.query_one(Page), self.size.height
        at = next((n for n, (text, _) in enumerate(page.paragraphs) if text.startswith(HERE)), 0)
        top, bottom = page.top_of(at), page.top_of(at + TOLD_IN)
        if not self.scroll_offset.y <= top <= bottom <= self.scroll_offset.y + height:
            self.scroll_to(y=min(top, max(bottom - height, 0)), animate=False)
