"""A one-line field."""

from rich.cells import cell_len
from textual import events
from textual.geometry import Region
from textual.widgets import Input

from tui_interviews.commands import Where
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.text import harmless


class Line(Input):
    """An `Input` that does not blink, keeps every line of a paste, takes typing back, and uses no key that a list uses."""

    DEFAULT_CSS = """
    Line, Line:focus { border: none; height: 1; padding: 0; background: $field; color: $foreground; }
    Line:focus { background: $field-focus; }
    Line:ansi { background: ansi_default; text-style: underline; }
    """
    BINDINGS = bindings(Where.FIELD)

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        is_selected: bool = False,
        id: str | None = None,  # noqa: A002
    ) -> None:
        """`is_selected` has its text selected whenever a key leads to it; `id` is Textual's."""
        self._before: list[str] = []
        self._after: list[str] = []
        super().__init__(
            harmless(value), harmless(placeholder), id=id, select_on_focus=is_selected, compact=True
        )
        self.cursor_blink = False

    def _on_paste(self, event: events.Paste) -> None:
        """All lines of a paste, joined: the stock field drops all but the first."""
        event.prevent_default()
        event.stop()
        if event.text:
            self.insert_text_at_cursor(harmless(" ".join(event.text.split())))
            self.call_after_refresh(self._show_cursor)

    def _show_cursor(self) -> None:
        """The stock field scrolls before it knows how long its text is now."""
        place = cell_len(self.value[: self.cursor_position])
        self.scroll_to_region(Region(place, 0, 1, 1), animate=False, force=True)

    def watch_value(self, old: str, new: str) -> None:
        """A word is one step, and so is all that was deleted or pasted at once."""
        if not self.is_mounted or old == new:
            return
        is_in_word = len(new) == len(old) + 1 and not new.endswith(" ") and not old.endswith(" ")
        if not (is_in_word and self._before):
            self._before.append(old)
        self._after.clear()

    def begin_afresh(self, text: str) -> None:
        """Another text altogether, of which nothing can be taken back."""
        self.value = text
        self._before.clear()
        self._after.clear()

    @property
    def can_type_again(self) -> bool:
        """Whether something was taken back here."""
        return bool(self._after)

    def action_take_back(self) -> None:
        """The text before the last word, or before what was deleted or pasted."""
        self._step(self._before, self._after, "Nothing was typed here that could be taken back.")

    def action_type_again(self) -> None:
        """What was taken back."""
        self._step(self._after, self._before, "Nothing was taken back here.")

    def _step(self, one_way: list[str], other_way: list[str], otherwise: str) -> None:
        if not one_way:
            self.notify(otherwise, markup=False)
            return
        other_way.append(self.value)
        text, before, after = one_way.pop(), [*self._before], [*self._after]
        self.value = text
        self._before, self._after = before, after
        self.cursor_position = len(text)
