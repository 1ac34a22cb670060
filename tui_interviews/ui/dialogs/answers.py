"""A reply taken apart by question, to be corrected before it becomes notes."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from tui_interviews.commands import Where
from tui_interviews.domain.duration import counted
from tui_interviews.domain.replypart import PartKind
from tui_interviews.domain.replysort import Parts, dropped, joined_with_previous, placed, shared, taken_apart
from tui_interviews.domain.replysplit import answered
from tui_interviews.domain.text import shortened
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.dialog import Dialog
from tui_interviews.ui.rows.answers import answer_rows
from tui_interviews.ui.text import content
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.page import Page
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Row

LONGEST_SHOWN = 1_000
"""Characters of the part under the cursor that have room below the list."""


class AnswersDialog(Dialog[Parts | None]):
    """Answers with the parts as they are to be kept; None when closed."""

    BINDINGS = bindings(Where.ANSWERS)

    def __init__(self, who: str, questions: Sequence[str], parts: Parts) -> None:
        """The parts count the questions from 1."""
        super().__init__()
        self._who, self._questions, self._parts = who, tuple(questions), parts
        self._before: list[Parts] = []

    def compose(self) -> ComposeResult:
        """How many are answered, the parts, and the one under the cursor uncut."""
        with Vertical(classes="box -full") as box:
            box.border_title = content(f"The answers of {self._who}")
            box.border_subtitle = "1-9 or t: to a question · 0: to none · u: take back"
            yield Page(id="count")
            yield RecordList(empty="Nothing was in it: esc, and a pastes another one.")
            yield Page(id="whole")
            yield Keybar()

    def on_mount(self) -> None:
        """The cursor begins with the first part."""
        self._show(None)
        self.query_one(RecordList).focus()

    @property
    def _at(self) -> int | None:
        key = self.query_one(RecordList).key
        return int(key) if key else None

    def _show(self, at: int | None) -> None:
        self.query_one(RecordList).show(
            answer_rows(self._parts, self._questions), None if at is None else str(at)
        )
        self.query_one("#count", Page).paragraphs = ((self._count(), "$accent"),)
        self._show_whole()

    def _count(self) -> str:
        found = answered(self._parts)
        missing = [str(n) for n in range(1, len(self._questions) + 1) if n not in found]
        told = f"{len(found)} of {counted(len(self._questions), 'question')} answered"
        loose = sum(part.kind is PartKind.LOOSE for part in self._parts)
        aside = f" · {loose} under none" if loose else ""
        return f"{told} · not answered: {', '.join(missing)}{aside}" if missing else f"{told}{aside}"

    @on(RecordList.Highlighted)
    def _show_whole(self) -> None:
        at = self._at
        text = "" if at is None else shortened(self._parts[at].text, LONGEST_SHOWN)
        self.query_one("#whole", Page).paragraphs = ((text, ""),)

    def _correct(self, parts: Parts, at: int, why_not: str) -> None:
        """The cursor stays with the part."""
        if parts == self._parts:
            self.notify(why_not, markup=False)
            return
        self._before.append(self._parts)
        self._parts = parts
        self._show(min(at, len(parts) - 1))

    def action_place(self, number: int) -> None:
        """Under the question of this number, or under none."""
        at = self._at
        if at is None:
            return
        if number > len(self._questions):
            self.notify(f"There are {counted(len(self._questions), 'question')}.", markup=False)
        else:
            self._correct(placed(self._parts, at, number), at, "It is there already.")

    def action_step(self, step: int) -> None:
        """Under the next question, or the one before; before the first is none."""
        at = self._at
        if at is not None:
            number = (self._parts[at].numbers or (0,))[0] + step
            if 0 <= number <= len(self._questions):
                self.action_place(number)
            else:
                self.notify("There is no question further on.", markup=False)

    def action_choose(self) -> None:
        """Under a question of the list."""
        self._ask("Under which question?", self.action_place)

    def action_share(self) -> None:
        """A second question that it answers, or one that it does not after all."""
        at = self._at
        if at is not None and self._parts[at].kind is not PartKind.ANSWER:
            self.notify("Move it under its first question before: 1 to 9, or t.", markup=False)
        else:
            self._ask("Which other question does it answer?", self._share)

    def _share(self, number: int) -> None:
        at = self._at
        if at is not None and number:
            self._correct(shared(self._parts, at, number), at, "It is there already.")

    def _ask(self, title: str, then: object) -> None:
        assert callable(then)  # noqa: S101 - two of this class's own methods
        numbered = [Row(str(n), (f"{n} {text}",)) for n, text in enumerate(self._questions, 1)]

        def taken(keys: tuple[str, ...] | None) -> None:
            if keys:
                then(int(keys[0]))

        self.app.push_screen(ChoiceDialog(title, [*numbered, Row("0", ("0 under none of them",))]), taken)

    def action_drop(self) -> None:
        """Not to be kept, or kept after all."""
        at = self._at
        if at is not None:
            self._correct(dropped(self._parts, at), at, "")

    def action_join(self) -> None:
        """One with the part above."""
        at = self._at
        if at is not None:
            parts = joined_with_previous(self._parts, at)
            self._correct(parts, at - 1, "There is no part above it under the same heading.")

    def action_split(self) -> None:
        """In its lines, else in its sentences."""
        at = self._at
        if at is not None:
            self._correct(taken_apart(self._parts, at), at, "It is one sentence.")

    def action_undo(self) -> None:
        """The parts as they were before the last correction."""
        if self._before:
            at = self._at or 0
            self._parts = self._before.pop()
            self._show(min(at, len(self._parts) - 1))
        else:
            self.notify("Nothing was corrected yet.", markup=False)

    @on(RecordList.Selected)
    def action_enter(self) -> None:
        """Keep them."""
        self.dismiss(self._parts)

    def action_cancel(self) -> None:
        """Another time."""
        self.dismiss(None)
