"""The rule below the head, in which stands who else has the notebook open."""

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui_interviews.ui.text import shown

_ENDS = 4
"""Cells that stay a rule, or blank, beside the words."""


class HeadRule(Widget):
    """A rule for screens that have no masthead."""

    DEFAULT_CSS = """
    HeadRule { height: 1; width: 100%; }
    """
    also_open: reactive[tuple[str, ...]] = reactive(())

    def render(self) -> RenderResult:
        """One line."""
        return head_rule(self.also_open, self.size.width)


def head_rule(also_open: tuple[str, ...], width: int) -> Content:
    """A line of `width` cells, with the first of the wordings that fits at its right end."""
    words = next((one for one in map(shown, also_open) if cell_len(one) <= width - _ENDS), "")
    if not words:
        return Content.styled("─" * width, "$rule")
    left = "─" * (width - cell_len(words) - _ENDS + 1)
    return Content.assemble((left, "$rule"), (f" {words} ", "$foreground"), ("─", "$rule"))
