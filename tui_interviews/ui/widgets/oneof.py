"""A field that holds one of a few values."""

from collections.abc import Mapping
from dataclasses import dataclass

from rich.cells import cell_len
from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui_interviews.ui.text import cut, shown

ARROWS = 4
"""Cells that the arrows and their blanks take."""


class OneOf(Widget, can_focus=True):
    """One value of several, changed with the arrow keys or space."""

    DEFAULT_CSS = """
    OneOf { height: 1; background: $field; }
    OneOf:focus { background: $field-focus; text-style: bold; }
    OneOf:ansi:focus { text-style: reverse; }
    """
    BINDINGS = [  # noqa: RUF012 - Textual's protocol
        Binding("right,space", "step(1)", "next", show=False),
        Binding("left", "step(-1)", "previous", show=False),
    ]
    value: reactive[str] = reactive("", init=False)

    @dataclass
    class Changed(Message):
        """Another value was chosen."""

        field_id: str | None

    def __init__(self, choices: Mapping[str, str], value: str = "", *, id: str | None = None) -> None:  # noqa: A002
        """`choices` are values with the words shown for them; `id` is Textual's."""
        super().__init__(id=id)
        self.choices = dict(choices)
        self.set_reactive(OneOf.value, value if value in self.choices else next(iter(self.choices)))

    def render(self) -> RenderResult:
        """The words between two arrows, cut where both arrows would not fit."""
        words = shown(self.choices[self.value])
        room = max(self.size.width - ARROWS, 1)
        words = cut(words, room) if cell_len(words) > room else words
        return Content.assemble(("◂ ", "$accent"), words, (" ▸", "$accent"))

    def watch_value(self) -> None:
        """Tell the form."""
        self.post_message(self.Changed(self.id))

    def action_step(self, step: int) -> None:
        """The next value, or the one before; behind the last comes the first."""
        keys = list(self.choices)
        self.value = keys[(keys.index(self.value) + step) % len(keys)]
