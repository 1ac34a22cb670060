"""Text to read: facts, a letter, a brief."""

from collections.abc import Sequence

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui_interviews.ui.text import content

Paragraph = tuple[str, str]
"""Text and its style; the empty style is plain."""


class Page(Widget):
    """Paragraphs of anybody's text, wrapped, each in one style."""

    DEFAULT_CSS = """
    Page { height: auto; padding: 0 1; }
    """
    paragraphs: reactive[tuple[Paragraph, ...]] = reactive((), layout=True)

    def __init__(self, paragraphs: Sequence[Paragraph] = (), *, id: str | None = None) -> None:  # noqa: A002
        """`id` is Textual's."""
        super().__init__(id=id)
        self.set_reactive(Page.paragraphs, tuple(paragraphs))

    def render(self) -> RenderResult:
        """One paragraph a line."""
        return Content("\n").join([content(text, style) for text, style in self.paragraphs])
