"""A rehearsal: the first minutes of a talk, said aloud one after the other, with what each took."""

from datetime import datetime, timedelta

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.reactive import reactive
from textual.screen import Screen

from tui_interviews.commands import Where
from tui_interviews.domain.duration import clock_words
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.rehearsal import Step, gaps, steps
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.pace import FAST
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.page import Page, Paragraph


class Rehearsal(Screen[None]):
    """Nothing of it is kept: it is for the voice, not for the record."""

    BINDINGS = bindings(Where.REHEARSAL)
    notebook: reactive[Notebook] = reactive(Notebook, init=False, repaint=False)

    def __init__(self, setup: Setup, interview_id: str) -> None:
        """What is said is looked up once the screen is bound to the notebook."""
        super().__init__()
        self.setup, self.interview_id = setup, interview_id
        self._steps: tuple[Step, ...] = ()
        self._gaps: tuple[str, ...] = ()
        self._ends: list[datetime] = []
        self._begun_at = setup.clock()

    def compose(self) -> ComposeResult:
        """What to say, and below it what has been said."""
        yield Page(id="rehearsed")
        with VerticalScroll(id="paper"):
            yield Page(id="say")
        yield Keybar()

    def on_mount(self) -> None:
        """The clock is looked at each quarter of a minute, as at the end of a talk: nothing ticks."""
        self.set_interval(FAST, self._paint)

    def watch_notebook(self) -> None:
        """The notebook has come; what it says now is what is rehearsed."""
        interview = self.notebook.interviews.get(self.interview_id)
        if interview is not None and not self._steps:
            told = (self.notebook, interview, self.setup.library(), self.setup.clock())
            self._steps, self._gaps = steps(*told), gaps(*told)
        if self.is_mounted:
            self._paint()

    @property
    def _step(self) -> Step | None:
        """What is to be said now; None at the end."""
        return self._steps[len(self._ends)] if len(self._ends) < len(self._steps) else None

    def _paint(self) -> None:
        self.query_one("#rehearsed", Page).paragraphs = self._head()
        step = self._step
        notes = [(words, "$warning") for words in self._gaps] if step and "…" in step.text else []
        said = [(step.text, "bold"), *notes, ("", "")] if step else []
        self.query_one("#say", Page).paragraphs = (*said, *self._table())

    def _head(self) -> tuple[Paragraph, ...]:
        interview = self.notebook.interviews.get(self.interview_id)
        who = contact_named(self.notebook, interview).name if interview else ""
        step, now = self._step, self.setup.clock()
        if step is None:
            return (f"Rehearsed: {who}", "bold $accent"), ("r begins once more; esc goes back.", "$muted")
        place = f"{len(self._ends) + 1} of {len(self._steps)}"
        spent = f"{clock_words(now - self._begun_at)} so far"
        aim = f"about {step.seconds} s"
        return (
            (f"Rehearsal: {who} · {place} · {step.title}", "bold $accent"),
            (f"Say it aloud, {aim}; enter goes on. {spent}", "$muted"),
        )

    def _table(self) -> list[Paragraph]:
        """What each step took, against what it takes to say."""
        starts = [self._begun_at, *self._ends]
        took = [end - start for start, end in zip(starts, self._ends, strict=False)]
        lines = [
            (f"{step.title:<16}{_seconds(span):>7}   about {step.seconds} s", "$muted")
            for step, span in zip(self._steps, took, strict=False)
        ]
        if self._step is None and took:
            total = sum(step.seconds for step in self._steps)
            lines.append(
                (f"{'All of it':<16}{_seconds(sum(took, timedelta())):>7}   about {total} s", "bold")
            )
        return lines

    def action_next(self) -> None:
        """On to the next thing to say."""
        if self._step is None:
            self.dismiss()
            return
        self._ends.append(self.setup.clock())
        self._paint()

    def action_again(self) -> None:
        """From the beginning."""
        self._ends, self._begun_at = [], self.setup.clock()
        self._paint()

    def action_leave(self) -> None:
        """Back to where it was begun."""
        self.dismiss()


def _seconds(span: timedelta) -> str:
    return f"{max(round(span.total_seconds()), 0)} s"
