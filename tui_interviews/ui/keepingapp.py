"""The half of the app that owns the notebook: every change goes through here, to the screens and to the disk."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from textual import on
from textual.await_complete import AwaitComplete
from textual.message import Message
from textual.reactive import reactive
from textual.timer import Timer

from tui_interviews.domain.change import Change, apply, changes, held, new_notes
from tui_interviews.domain.history import STEPS_KEPT, Entry, History, Move, Step, moved, redo, undo
from tui_interviews.domain.leftover import FilledForm
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.overview import Overview, as_of, overview
from tui_interviews.domain.presence import Presence, presence_words
from tui_interviews.domain.revert import OvertakenError
from tui_interviews.ui import lastwords
from tui_interviews.ui.drafts import Drafts
from tui_interviews.ui.messages import Edit, Revise, Settle, Typing
from tui_interviews.ui.place import Place
from tui_interviews.ui.saver import Brought, Met, NotSaved, Report, Saved, Saver, Task
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.tellingapp import TellingApp

Retrace: TypeAlias = Callable[[Notebook, History], tuple[Notebook, History, Step]]
RETRACE: Mapping[Move, tuple[Retrace, str]] = {Move.UNDO: (undo, "Undone"), Move.REDO: (redo, "Done again")}


@dataclass
class Heard(Message):
    """The saver's thread has something to say."""

    report: Report


class KeepingApp(TellingApp):
    """Holds the notebook and its history, and hands every change to the saver."""

    notebook: reactive[Notebook] = reactive(Notebook, init=False, repaint=False)
    seen: reactive[Overview] = reactive(Overview, init=False, repaint=False)
    saving: reactive[str] = reactive("saved", init=False, repaint=False)
    also_open: reactive[tuple[str, ...]] = reactive((), init=False, repaint=False)
    unkept: reactive[frozenset[str]] = reactive(frozenset(), init=False, repaint=False)
    """The notes that are not on the disk yet."""

    def __init__(self, setup: Setup) -> None:
        """The notebook comes read; nothing is read or written here."""
        super().__init__(ansi_color=True if setup.is_colourless else None)
        self.setup = setup
        self.history = History()
        self._has_past = False
        self.drafts = Drafts()
        self._trouble = ""
        self._is_overlooked = False
        self._pause: Timer | None = None
        self._others: tuple[Presence, ...] = ()
        self._saver = Saver(
            setup.keeper, setup.journal, lambda report: self.post_message(Heard(report)), setup.company
        )
        self.set_reactive(KeepingApp.notebook, setup.notebook)

    def on_mount(self) -> None:
        """Start keeping, and watch for signals."""
        self.look_again()
        self._saver.start()
        self.listen()

    def on_unmount(self) -> None:
        """However the app ends, what was typed is kept."""
        self.keep_typed()
        self._saver.put_aside(self.forms_typed_in())
        self._saver.close()

    def forms_typed_in(self) -> tuple[FilledForm, ...]:
        """What is typed and will become a change only once its form is kept."""
        return ()

    def look_again(self) -> None:
        """What is due depends on the clock, and so does the word for since when others are here."""
        self._look(now := self.setup.clock())
        self.also_open = presence_words(self._others, now)

    def _look(self, now: datetime) -> None:
        self._is_overlooked = False
        self.seen = overview(self.notebook, self.setup.method, now)

    def settled(self) -> bool:
        """Whether what was typed so far is on the disk; waits for it, but not for ever."""
        self.keep_typed()
        return self._saver.settle(lastwords.SECONDS)

    def keep_now(self) -> None:
        """All that was typed, on the disk, without the loop: the process is about to end."""
        for message in self._under_way():
            if isinstance(message, Revise):
                self.keep_typed()
                self.revise(message.label, message.edit)
            elif isinstance(message, Typing):
                self.drafts.take(message, time.monotonic())
        self.keep_typed()
        is_settled = self._saver.settle(lastwords.SECONDS)
        self._saver.rescue(self.forms_typed_in())
        if is_settled:
            self._saver.close(lastwords.LEAVING_SECONDS)

    def _under_way(self) -> Iterator[Message]:
        """What was posted and not handled yet, oldest first: it rises from a screen to the app."""
        for pump in (self, *(self.screen_stack if self._screen_stack else ())):
            yield from (message for message in tuple(pump._message_queue.values) if message is not None)

    def is_kept(self, seconds: float) -> bool:
        """Whether all changes are on the disk, at the latest after so long."""
        return self._saver.settle(seconds)

    @on(Revise)
    def _revise(self, message: Revise) -> None:
        self.keep_typed()
        self.revise(message.label, message.edit)

    def revise(self, label: str, edit: Edit, slot: str = "") -> bool:
        """The one place where the user's changes reach the notebook and the disk; False where it could not be done."""
        before = self.notebook
        try:
            after = edit(before, Occasion(self.setup.clock(), self.setup.new_id))
        except (KeyError, StopIteration):
            self.say("That is no longer there: another session has taken it out.", severity="warning")
            return False
        except ValueError as fault:
            self.say(f"Nothing was changed: {fault}", severity="warning")
            return False
        if news := changes(before, after):
            self.become(after, Task(news, Entry(Move.DO, Step(label, news, slot)) if label else None))
        return True

    def become(self, after: Notebook, task: Task) -> None:
        """The notebook is another one from now on, on the screens and, soon, on the disk."""
        if task.entry is not None:
            self.history = moved(self.history, task.entry)
        self.saving = "saving …"
        self._saver.put(task)
        self.unkept |= new_notes(task.news)
        self.notebook = after

    def watch_notebook(self) -> None:
        """What is due follows from the records; where it is out of sight, it is found when it comes into sight."""
        self._is_overlooked = True
        if self._shows_a_place():
            self.catch_up()

    def _shows_a_place(self) -> bool:
        """Whether a place is on the screen, with nothing but dialogs over it."""
        stack = self.screen_stack if self._screen_stack else ()
        return isinstance(next((one for one in reversed(stack) if not one.is_modal), None), Place)

    def catch_up(self) -> None:
        """A place comes into sight again."""
        if self._is_overlooked:
            self._look(as_of(self.setup.clock(), self.seen))

    def pop_screen(self) -> AwaitComplete:
        """Back to what is below, as it is now."""
        self.catch_up()
        return super().pop_screen()

    @on(Typing)
    def _typing(self, message: Typing) -> None:
        wait = self.drafts.take(message, time.monotonic())
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(wait, self.keep_typed)

    @on(Settle)
    def keep_typed(self) -> None:
        """What was typed becomes a change."""
        for typing in self.drafts.drain():
            self.revise(typing.label, typing.edit, typing.slot)

    def action_undo(self) -> None:
        """Take the last change back."""
        self._retrace(Move.UNDO)

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._retrace(Move.REDO)

    def next_step(self, move: Move) -> Step | None:
        """What undo would take back, or redo would do again."""
        self._recall()
        steps = self.history.done if move is Move.UNDO else self.history.undone
        return steps[-1] if steps else None

    def _recall(self) -> None:
        """What the sessions before this one did can be taken back too; it is read when it is first asked for."""
        if not self._has_past:
            self._has_past = True
            past, own = self.setup.journal.past(), self.history
            undone = past.undone if own == History() else own.undone
            self.history = History((*past.done, *own.done)[-STEPS_KEPT:], undone)

    def _retrace(self, move: Move) -> None:
        """One step; one that was overtaken is passed over for good, so that it stands in no other's way."""
        self.keep_typed()
        if self.next_step(move) is None:
            self.say("Nothing to take back yet." if move is Move.UNDO else "Nothing was taken back.")
            return
        retrace, word = RETRACE[move]
        try:
            after, _, step = retrace(self.notebook, self.history)
        except OvertakenError as fault:
            passed = Move.OVERTAKEN if move is Move.UNDO else Move.OVERTAKEN_REDO
            self.become(self.notebook, Task((), Entry(passed)))
            self.say(str(fault), severity="warning")
            return
        self.become(after, Task(changes(self.notebook, after), Entry(move)))
        self.say(f"{word}: {step.label}")

    @on(Heard)
    def _hear(self, message: Heard) -> None:
        match message.report:
            case Saved(brought):
                self._is_leaving, self._trouble = False, ""
                self.unkept = new_notes(self._saver.pending())
                self._bring(brought)
                if self._saver.settle(0):
                    self.saving = f"saved {self.setup.clock():%H:%M}"
            case NotSaved(reason, is_aside):
                self.saving = f"NOT SAVED: {reason}"
                if reason != self._trouble:
                    aside = "Until then a copy is put aside, for the next start." if is_aside else ""
                    self.say(f"{reason}. {aside}", title="Not saved", severity="error", timeout=10)
                self._trouble = reason
            case Brought(news):
                self._bring(news)
            case Met(others):
                self._others = others
                self.also_open = presence_words(others, self.setup.clock())

    def _bring(self, news: Iterable[Change]) -> None:
        """Records as another session left them, where this one has not changed them again meanwhile."""
        fresh = [change for change in news if held(self.notebook, change) == change.before]
        if fresh:
            self.notebook = apply(self.notebook, fresh)
