"""Fields with labels, and what is wrong with them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Label

from tui_interviews.commands import Where
from tui_interviews.domain.text import shortened
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.pathsuggester import PathSuggester
from tui_interviews.ui.text import content, harmless
from tui_interviews.ui.widgets.editor import Editor
from tui_interviews.ui.widgets.line import Line
from tui_interviews.ui.widgets.oneof import OneOf

MOST_LINES, LONGEST_WORDS = 8, 300
"""No more lines, nor characters in one, of what was understood: a megabyte may have been pasted."""

FEW_LINES = 3
"""Fields of no more lines are as tall as that, so that several fit on a screen; the text may be longer."""

Check: TypeAlias = Callable[[str], str]
"""Says what was understood, or raises `ValueError` with a sentence for the user."""
DOUBT = "! "
"""Begins a line of what was understood that is a reason to look again."""


def _line(words: str) -> Content:
    return content(shortened(words, LONGEST_WORDS), "$warning" if words.startswith(DOUBT) else "")


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in."""

    name: str
    label: str
    value: str = ""
    hint: str = ""
    check: Check | None = None
    choices: Mapping[str, str] = field(default_factory=dict)
    """Values with their words; with none, the field is text."""
    lines: int = 1
    is_long: bool = False
    """Prose or a list, to be written on; any other line is selected when a key leads to it, and typing replaces it."""
    is_first: bool = False
    """The keys go to it to begin with, whichever others are empty."""
    completes: tuple[str, ...] | None = None
    """How the files end that are suggested for a path, besides folders; None for a line that is no path."""


class Form(VerticalScroll):
    """Labelled fields; Enter goes on to the next one and keeps all from the last."""

    DEFAULT_CSS = """
    Form { height: auto; max-height: 100%; }
    Form .row { height: auto; layout: horizontal; }
    Form .row.-tall { layout: vertical; }
    Form .label { width: 22; color: $muted; height: auto; padding: 0 1 0 0; }
    Form .row Line, Form .row OneOf { width: 1fr; }
    Form .-tall .label { width: 100%; }
    Form .understood { color: $success; height: auto; padding: 0 0 0 22; width: 100%; }
    Form .understood.-alone { padding: 0; }
    Form .understood.-wrong { color: $error; }
    Form Editor { height: 6; width: 100%; }
    Form Editor.-short { height: 3; }
    """
    BINDINGS = bindings(Where.FORM)

    @dataclass
    class Kept(Message):
        """All fields are in order."""

        form: "Form"
        values: dict[str, str]

    class Cancelled(Message):
        """Leave everything as it was."""

    class Edited(Message):
        """Something was typed in a field."""

    def __init__(
        self,
        fields: Sequence[Field],
        *,
        is_waiting: bool = False,
        id: str | None = None,  # noqa: A002
    ) -> None:
        """One that is waiting takes no keys until somebody goes to it; `id` is Textual's."""
        super().__init__(id=id, can_focus=False)
        self.fields = tuple(fields)
        self._is_waiting = is_waiting

    def compose(self) -> ComposeResult:
        """A label, a field and a line for what was understood, one below the other."""
        for one in self.fields:
            with Horizontal(classes="row -tall" if one.lines > 1 else "row"):
                if one.label:
                    yield Label(content(one.label), classes="label")
                yield self._field(one)
            if one.check is not None:
                yield Label(
                    "",
                    id=f"understood-{one.name}",
                    classes="understood" if one.label else "understood -alone",
                )

    def _field(self, one: Field) -> Widget:
        if one.choices:
            return OneOf(one.choices, one.value, id=f"field-{one.name}")
        if one.lines > 1:
            editor = Editor(one.value, placeholder=one.hint, id=f"field-{one.name}")
            editor.set_class(one.lines <= FEW_LINES, "-short")
            return editor
        line = Line(one.value, placeholder=one.hint, is_selected=not one.is_long, id=f"field-{one.name}")
        line.suggester = None if one.completes is None else PathSuggester(one.completes)
        return line

    def on_mount(self) -> None:
        """The keys go to it, unless it is waiting."""
        if not self._is_waiting:
            self.begin()
        for one in self.fields:
            self._understand(one, is_quiet=not one.value)

    def begin(self) -> None:
        """The keys go to the first empty field, which is where to begin where no other is said."""
        empty = [one for one in self.fields if not one.choices and not self.value(one)] or list(self.fields)
        empty = [one for one in self.fields if one.is_first] or empty
        self.query_one(f"#field-{empty[0].name}").focus()

    def value(self, one: Field) -> str:
        """What stands in a field now."""
        widget = self.query_one(f"#field-{one.name}")
        if isinstance(widget, Editor):
            return widget.text
        assert isinstance(widget, OneOf | Line)  # noqa: S101 - what `_field` makes
        return widget.value

    def values(self) -> dict[str, str]:
        """All fields by name."""
        return {one.name: self.value(one) for one in self.fields}

    @on(Line.Changed)
    def _line_changed(self, event: Line.Changed) -> None:
        event.stop()
        self._understand_all(event.input.id)
        self.post_message(self.Edited())

    @on(OneOf.Changed)
    def _choice_changed(self, event: OneOf.Changed) -> None:
        event.stop()
        self._understand_all(event.field_id)
        self.post_message(self.Edited())

    @on(Editor.Changed)
    def _text_changed(self, event: Editor.Changed) -> None:
        event.stop()
        self.post_message(self.Edited())

    def fill(self, values: Mapping[str, str]) -> None:
        """Put text into the fields of these names."""
        for one in self.fields:
            widget = self.query_one(f"#field-{one.name}")
            text = values.get(one.name, self.value(one))
            if isinstance(widget, Editor):
                widget.text = harmless(text)
            elif isinstance(widget, Line) or (isinstance(widget, OneOf) and text in widget.choices):
                widget.value = harmless(text)
            if isinstance(widget, Line):
                widget.cursor_position = len(widget.value)

    def _understand_all(self, changed: str | None) -> None:
        """The field that was changed, then those whose meaning may hang on it."""
        first = [one for one in self.fields if changed == f"field-{one.name}"]
        for one in first:
            self._understand(one)
        for one in self.fields:
            if one not in first:
                self._understand(one, is_quiet=not self.value(one))

    def _understand(self, one: Field, *, is_quiet: bool = False) -> bool:
        """Show what a field means; False where it means nothing, which is not said of a field yet untouched."""
        if one.check is None:
            return True
        label = self.query_one(f"#understood-{one.name}", Label)
        try:
            words, is_wrong = one.check(self.value(one)), False
        except ValueError as fault:
            words, is_wrong = str(fault), True
        label.display = bool(words) and not (is_wrong and is_quiet)
        label.set_class(is_wrong, "-wrong")
        told = Content("\n").join(_line(line) for line in words.split("\n")[:MOST_LINES])
        if told != label.content:
            label.update(told)
        return not is_wrong

    @on(Line.Submitted)
    def _submitted(self, event: Line.Submitted) -> None:
        event.stop()
        if event.input.id == f"field-{self.fields[-1].name}":
            self.action_keep()
        else:
            self.screen.focus_next()

    def on_key(self, event: events.Key) -> None:
        """Enter and the arrows also lead through fields that do not use them."""
        focused = self.screen.focused
        if event.key == "enter" and isinstance(focused, OneOf):
            event.stop()
            self.screen.focus_next()
        elif event.key in ("down", "up") and isinstance(focused, OneOf | Line):
            event.stop()
            (self.screen.focus_next if event.key == "down" else self.screen.focus_previous)()

    def action_keep(self) -> None:
        """Report the values, or go to the first field that means nothing."""
        wrong = [one for one in self.fields if not self._understand(one)]
        if wrong:
            self.query_one(f"#field-{wrong[0].name}").focus()
            return
        self.answered(is_kept=True)
        self.post_message(self.Kept(self, self.values()))

    def action_cancel(self) -> None:
        """Report that nothing is to change."""
        self.answered(is_kept=False)
        self.post_message(self.Cancelled())

    def answered(self, *, is_kept: bool) -> None:
        """Called before either is reported."""
