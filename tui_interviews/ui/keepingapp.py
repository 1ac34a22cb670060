"""The half of the app that owns the notebook: every change goes through here, to the screens and to the disk."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from textual import on
from textual.message import Message
from textual.reactive import reactive
from textual.timer import Timer

from tui_interviews.domain.change import Change, apply, changes, held
from tui_interviews.domain.history import History, Step, redo, remember, undo
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.overview import Overview, overview
from tui_interviews.domain.revert import OvertakenError
from tui_interviews.ui import lastwords
from tui_interviews.ui.drafts import Drafts
from tui_interviews.ui.messages import Edit, Revise, Settle, Typing
from tui_interviews.ui.saver import Brought, NotSaved, Report, Saved, Saver
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.text import harmless
from tui_interviews.ui.typeahead import OrderedApp

Retrace: TypeAlias = Callable[[Notebook, History], tuple[Notebook, History, Step]]


@dataclass
class Heard(Message):
    """The saver's thread has something to say."""

    report: Report


class KeepingApp(OrderedApp):
    """Holds the notebook and its history, and hands every change to the saver."""

    notebook: reactive[Notebook] = reactive(Notebook, init=False, repaint=False)
    seen: reactive[Overview] = reactive(Overview, init=False, repaint=False)
    saving: reactive[str] = reactive("saved", init=False, repaint=False)

    def __init__(self, setup: Setup) -> None:
        """The notebook comes read; nothing is read or written here."""
        super().__init__(ansi_color=True if setup.is_colourless else None)
        self.setup = setup
        self.history = History()
        self.drafts = Drafts()
        self._is_leaving = False
        self._trouble = ""
        self._terminal = lastwords.modes_now()
        self._pause: Timer | None = None
        self._saver = Saver(setup.keeper, lambda report: self.post_message(Heard(report)))
        self.set_reactive(KeepingApp.notebook, setup.notebook)

    def on_mount(self) -> None:
        """Start keeping, and watch for signals."""
        self.look_again()
        self._saver.start()
        lastwords.listen(self.keep_now, self._terminal)
        self.app_suspend_signal.subscribe(self, lambda _: self.keep_typed())

    def on_unmount(self) -> None:
        """However the app ends, what was typed is kept."""
        self.keep_typed()
        self._saver.close()

    def notify(self, message: str, **how: Any) -> None:
        """One toast at a time: the newest says what matters, and less of the screen is covered."""
        self.clear_notifications()
        super().notify(harmless(message), **how)

    def say(self, text: str, **how: object) -> None:
        """A toast of anybody's text."""
        self.notify(text, markup=False, **how)

    def look_again(self) -> None:
        """What is due depends on the clock."""
        self.seen = overview(self.notebook, self.setup.method, self.setup.clock())

    def keep_now(self) -> None:
        """All that was typed, on the disk, without the loop: the process is about to end."""
        self.keep_typed()
        self._saver.settle(lastwords.SECONDS)

    async def action_quit(self) -> None:
        """Leave; everything typed is kept first, and if it cannot be kept, say so instead of leaving."""
        self.keep_typed()
        if self._saver.settle(lastwords.SECONDS) or self._is_leaving:
            self.exit()
            return
        self._is_leaving = True
        self.say("Not everything is saved yet. Quit once more to leave all the same.", severity="error")

    @on(Revise)
    def _revise(self, message: Revise) -> None:
        self.keep_typed()
        self.revise(message.label, message.edit)

    def revise(self, label: str, edit: Edit, slot: str = "") -> None:
        """The one place where the user's changes reach the notebook and the disk."""
        before = self.notebook
        try:
            after = edit(before, Occasion(self.setup.clock(), self.setup.new_id))
        except (KeyError, StopIteration):
            self.say("That is no longer there: another session has taken it out.", severity="warning")
            return
        except ValueError as fault:
            self.say(f"Nothing was changed: {fault}", severity="warning")
            return
        news = changes(before, after)
        if not news:
            return
        if label:
            self.history = remember(self.history, Step(label, news, slot))
        self._become(after, news)

    def _become(self, after: Notebook, news: tuple[Change, ...]) -> None:
        self.saving = "saving …"
        self._saver.put(news)
        self.notebook = after

    def watch_notebook(self) -> None:
        """What is due follows from the records."""
        self.look_again()

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
        self.keep_typed()
        if self.history.done:
            self._step(undo, "Undone", History(self.history.done[:-1], self.history.undone))
        else:
            self.say("Nothing to take back yet.")

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self.keep_typed()
        if self.history.undone:
            self._step(redo, "Done again", History(self.history.done, self.history.undone[:-1]))
        else:
            self.say("Nothing was taken back.")

    def _step(self, how: Retrace, word: str, without: History) -> None:
        """One step; one that was overtaken is passed over for good, so that it stands in no other's way."""
        try:
            after, history, step = how(self.notebook, self.history)
        except OvertakenError as fault:
            self.history = without
            self.say(str(fault), severity="warning")
            return
        self.history = history
        self._become(after, changes(self.notebook, after))
        self.say(f"{word}: {step.label}")

    @on(Heard)
    def _hear(self, message: Heard) -> None:
        match message.report:
            case Saved(brought):
                self._is_leaving, self._trouble = False, ""
                self._bring(brought)
                if self._saver.settle(0):
                    self.saving = f"saved {self.setup.clock():%H:%M}"
            case NotSaved(reason):
                self.saving = f"NOT SAVED: {reason}"
                if reason != self._trouble:
                    self.say(reason, title="Not saved", severity="error", timeout=10)
                self._trouble = reason
            case Brought(news):
                self._bring(news)

    def _bring(self, news: Iterable[Change]) -> None:
        """Records as another session left them, where this one has not changed them again meanwhile."""
        fresh = [change for change in news if held(self.notebook, change) == change.before]
        if fresh:
            self.notebook = apply(self.notebook, fresh)
