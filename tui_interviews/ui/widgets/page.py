"""Text to read: facts, a letter, a brief."""

from collections.abc import Sequence

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui_interviews.ui.text import content, wrapped

Paragraph = tuple[str, str]
"""Text and its style; the empty style is plain."""


class Page(Widget):
    """Paragraphs of anybody's text, wrapped, each in one style."""

    DEFAULT_CSS = """
    Page { height: auto; padding: 0 1; }
    """
    paragraphs: reactive[tuple[Paragraph, ...]] = reactive((), repaint=False, init=False)

    def __init__(self, paragraphs: Sequence[Paragraph] = (), *, id: str | None = None) -> None:  # noqa: A002
        """`id` is Textual's."""
        super().__init__(id=id)
        self.set_reactive(Page.paragraphs, tuple(paragraphs))

    def watch_paragraphs(self) -> None:
        """Other words in as many lines leave the rest of the screen alone: a new layout would send all of it again."""
        has_room = not self.styles.is_auto_height or self._height(self.size.width) == self.size.height
        self.refresh(layout=not has_room)

    def _height(self, width: int) -> int:
        """The lines that the paragraphs take."""
        return sum(len(wrapped(text, width)) for text, _ in self.paragraphs) if width else 0

    def top_of(self, paragraph: int) -> int:
        """The line that a paragraph begins in, counted from 0."""
        return sum(len(wrapped(text, self.size.width)) for text, _ in self.paragraphs[:paragraph])

    def render(self) -> RenderResult:
        """One paragraph a line."""
        return Content("\n").join([content(text, style) for text, style in self.paragraphs])
