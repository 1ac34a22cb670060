"""A form over the screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen

from tui_interviews.ui.text import content
from tui_interviews.ui.widgets.form import Check, Field, Form
from tui_interviews.ui.widgets.keybar import Keybar


class FormDialog(ModalScreen[dict[str, str] | None]):
    """Answers with the values by field name, or with nothing.

    It tells the app what is typed in it, so that no way of ending it costs the words.
    """

    @dataclass
    class Opened(Message):
        """It stands there with its fields as they are in the records."""

        dialog: "FormDialog"

    @dataclass
    class Edited(Message):
        """A field has changed."""

        key: str
        title: str
        typed: dict[str, str]
        words: str

    @dataclass
    class Closed(Message):
        """The user has kept it, or left it as it is told."""

        key: str
        is_kept: bool

    def __init__(self, title: str, fields: Sequence[Field]) -> None:
        """The title says what the form is about."""
        super().__init__()
        self.form_title = title
        self._fields = tuple(fields)

    @property
    def form_key(self) -> str:
        """The same for the same form about the same thing, also in another session."""
        known = "\0".join(
            (self.form_title, *(part for one in self._fields for part in (one.name, one.value)))
        )
        return f"{crc32(known.encode(errors='replace')):08x}"

    @property
    def typed(self) -> dict[str, str]:
        """All fields, empty as long as none differs from what it was opened with."""
        values = self.query_one(Form).values()
        return values if any(values[one.name] != one.value for one in self._fields if not one.choices) else {}

    @property
    def typed_words(self) -> str:
        """What was typed, for looking at."""
        typed = self.typed
        return " · ".join(
            words
            for one in self._fields
            if typed and not one.choices and (words := typed[one.name]) != one.value and words
        )

    def fill(self, values: Mapping[str, str]) -> None:
        """Put earlier words into the fields of these names."""
        self.query_one(Form).fill(values)

    def compose(self) -> ComposeResult:
        """One box."""
        with Vertical(classes="box") as box:
            box.border_title = content(self.form_title)
            yield Form(self._fields)
            yield Keybar()

    def on_mount(self) -> None:
        """The fields are there by now."""
        self.post_message(self.Opened(self))

    def state(self) -> Edited:
        """What stands in it now."""
        return self.Edited(self.form_key, self.form_title, self.typed, self.typed_words)

    @on(Form.Edited)
    def _edited(self) -> None:
        self.post_message(self.state())

    @on(Form.Kept)
    def _kept(self, event: Form.Kept) -> None:
        self._tell(self.Closed(self.form_key, is_kept=True))
        self.dismiss(event.values)

    @on(Form.Cancelled)
    def _cancelled(self) -> None:
        self._tell(self.state(), self.Closed(self.form_key, is_kept=False))
        self.dismiss(None)

    def _tell(self, *news: Message) -> None:
        """Not by way of the dialog's own queue: the app is to know before the answer has its effect."""
        for message in news:
            self.app.post_message(message)


def ask(
    label: str, value: str = "", *, hint: str = "", check: Check | None = None, lines: int = 1
) -> FormDialog:
    """A form of one field, whose value is called `text`."""
    return FormDialog(label, [Field("text", "", value, hint, check, lines=lines)])
