"""A form whose words no way of ending it can cost."""

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from textual import on
from textual.css.query import NoMatches
from textual.message import Message

from tui_interviews.ui.widgets.form import Field, Form


class TypedForm(Form):
    """Tells the app what is typed in it, and whether it was kept or left."""

    @dataclass
    class Opened(Message):
        """It stands there with its fields as they are in the records."""

        form: "TypedForm"

    @dataclass
    class Typed(Message):
        """What stands in it now."""

        key: str
        title: str
        values: dict[str, str]
        """All fields, or none as long as nothing in them is new."""
        words: str

    @dataclass
    class Closed(Message):
        """The user has kept it, or left it as it is told."""

        key: str
        is_kept: bool

    def __init__(self, title: str, fields: Sequence[Field], *, is_waiting: bool = False) -> None:
        """The title says what the form is about."""
        super().__init__(fields, is_waiting=is_waiting)
        self.title = title
        known = (title, *(part for one in self.fields for part in (one.name, one.value)))
        self.key = f"{crc32(chr(0).join(known).encode(errors='replace')):08x}"
        """The same for the same form about the same thing, also in another session."""
        self._known = {one.name: one.value for one in self.fields}
        self._last = self.Typed(self.key, title, {}, "")
        self._is_open = False

    def on_mount(self) -> None:
        """The fields are there by now."""
        self.post_message(self.Opened(self))

    def on_unmount(self) -> None:
        """Taken away by something else than the user's answer."""
        if self._is_open:
            self.answered(is_kept=False)

    def state(self) -> Typed:
        """What stands in it now; once its fields are taken away, what stood in them last."""
        try:
            values = self.values()
        except NoMatches:
            return self._last
        news = [
            one.name for one in self.fields if not one.choices and values[one.name] != self._known[one.name]
        ]
        words = " · ".join(values[name] for name in news if values[name])
        self._last = self.Typed(self.key, self.title, values if news else {}, words)
        return self._last

    @on(Form.Edited)
    def _edited(self) -> None:
        self._is_open = True
        self.post_message(self.state())

    def answered(self, *, is_kept: bool) -> None:
        """The app is told directly, because it has to know before the answer has its effect."""
        state, self._is_open = self.state(), False
        if is_kept:
            self._known |= state.values
        self.app.post_message(state)
        self.app.post_message(self.Closed(self.key, is_kept))
