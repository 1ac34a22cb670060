"""A field of many lines."""

from textual import events
from textual.widgets import TextArea

from tui_interviews.domain.text import plain_breaks
from tui_interviews.ui.text import harmless


class Editor(TextArea):
    """A `TextArea` without a blinking cursor, whose tab key leaves it."""

    DEFAULT_CSS = """
    Editor, Editor:focus { border: none; padding: 0 1; background: $field; color: $foreground; }
    Editor:ansi { background: ansi_default; }
    """

    def __init__(self, text: str = "", *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002
        """`id` is Textual's."""
        super().__init__(
            harmless(text),
            id=id,
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="focus",
            placeholder=placeholder,
        )
        self.cursor_blink = False

    async def _on_paste(self, event: events.Paste) -> None:
        """Pasted text brings what its terminal would obey, and line breaks of all kinds."""
        if self.read_only:
            return
        event.stop()
        event.prevent_default()
        await super()._on_paste(events.Paste(harmless(plain_breaks(event.text))))
