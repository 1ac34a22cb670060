"""A sentence that is read aloud: wrapped, but never so long that it pushes everything else off."""

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from tui_interviews.ui.text import content, cut, wrapped

SHARE = 3
"""It takes the height of its container divided by this, at most."""


class Headline(Widget):
    """As many lines as it needs and may have; the last one says by an ellipsis that there is more."""

    DEFAULT_CSS = """
    Headline { height: auto; padding: 0 1; }
    """
    text: reactive[str] = reactive("", layout=True)
    _most = 1

    def get_content_height(self, container: Size, _viewport: Size, width: int) -> int:
        """Textual asks for it whenever the layout is made."""
        self._most = max(container.height // SHARE, 1)
        return min(len(wrapped(self.text, max(width, 1))), self._most)

    def render(self) -> RenderResult:
        """The words."""
        width = max(self.size.width, 1)
        lines = wrapped(self.text, width)
        if len(lines) > self._most:
            rest = " ".join(lines[self._most - 1 :])
            lines = [*lines[: self._most - 1], cut(rest, width).rstrip()]
        return Content("\n").join([content(line, "bold $accent") for line in lines])
