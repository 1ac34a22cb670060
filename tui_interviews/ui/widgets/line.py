"""A one-line field."""

from textual import events
from textual.widgets import Input

from tui_interviews.ui.text import harmless


class Line(Input):
    """An `Input` that does not blink, keeps every line of a paste, and uses no key that a list uses."""

    DEFAULT_CSS = """
    Line, Line:focus { border: none; height: 1; padding: 0; background: $field; color: $foreground; }
    Line:focus { background: $field-focus; }
    Line:ansi { background: ansi_default; text-style: underline; }
    """

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002
        """`id` is Textual's."""
        super().__init__(harmless(value), harmless(placeholder), id=id, select_on_focus=False, compact=True)
        self.cursor_blink = False

    def _on_paste(self, event: events.Paste) -> None:
        """All lines of a paste, joined: the stock field drops all but the first."""
        event.prevent_default()
        event.stop()
        if event.text:
            self.insert_text_at_cursor(harmless(" ".join(event.text.split())))
