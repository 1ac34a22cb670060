"""A form over the screen."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from tui_interviews.ui.dialogs.dialog import Dialog
from tui_interviews.ui.text import content
from tui_interviews.ui.widgets.form import Check, Field, Form
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.typedform import TypedForm


class FormDialog(Dialog[dict[str, str] | None]):
    """Answers with the values by field name, or with nothing."""

    def __init__(self, title: str, fields: Sequence[Field]) -> None:
        """The title says what the form is about."""
        super().__init__()
        self._title = title
        self._fields = tuple(fields)

    def compose(self) -> ComposeResult:
        """One box."""
        with Vertical(classes="box") as box:
            box.border_title = content(self._title)
            yield TypedForm(self._title, self._fields)
            yield Keybar()

    @on(Form.Kept)
    def _kept(self, event: Form.Kept) -> None:
        self.dismiss(event.values)

    @on(Form.Cancelled)
    def _cancelled(self) -> None:
        self.dismiss(None)


def ask(
    label: str,
    value: str = "",
    *,
    hint: str = "",
    check: Check | None = None,
    lines: int = 1,
    is_long: bool = False,
    completes: tuple[str, ...] | None = None,
) -> FormDialog:
    """A form of one field, whose value is called `text`."""
    field = Field("text", "", value, hint, check, lines=lines, is_long=is_long, completes=completes)
    return FormDialog(label, [field])
