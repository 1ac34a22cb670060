"""The app: the one owner of the notebook, and the one place where it changes."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from textual import on
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.timer import Timer

from tui_interviews.commands import Where
from tui_interviews.domain.change import Change, apply, changes, held
from tui_interviews.domain.history import History, Step, redo, remember, undo
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.overview import Overview, overview
from tui_interviews.domain.revert import OvertakenError
from tui_interviews.ui import lastwords, places
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.commandsearch import CommandSearch
from tui_interviews.ui.drafts import Drafts
from tui_interviews.ui.messages import Choose, Edit, Go, OpenLetter, OpenTalk, Revise, Settle, Typing
from tui_interviews.ui.place import Place
from tui_interviews.ui.saver import Brought, NotSaved, Report, Saved, Saver
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.themes import theme_of, with_defaults
from tui_interviews.ui.typeahead import OrderedApp

MINUTE = 60


@dataclass
class Heard(Message):
    """The saver's thread has something to say."""

    report: Report


class InterviewsApp(OrderedApp):
    """Holds the notebook; screens are bound to it and send back what to change."""

    TITLE = "Informational interviews"
    CSS_PATH = "look.tcss"
    BINDINGS = bindings(Where.EVERYWHERE)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-tall")]  # noqa: RUF012
    COMMANDS = {CommandSearch}  # noqa: RUF012 - Textual's protocol

    notebook: reactive[Notebook] = reactive(Notebook, init=False, repaint=False)
    seen: reactive[Overview] = reactive(Overview, init=False, repaint=False)
    chosen: reactive[str] = reactive("", init=False, repaint=False)
    saving: reactive[str] = reactive("saved", init=False, repaint=False)

    def __init__(self, setup: Setup) -> None:
        """The notebook comes read; nothing is read or written here."""
        super().__init__(ansi_color=True if setup.is_colourless else None)
        self.setup = setup
        self.history = History()
        self._is_leaving = False
        self._terminal = lastwords.modes_now()
        self.drafts = Drafts()
        self._pause: Timer | None = None
        self._saver = Saver(setup.keeper, lambda report: self.post_message(Heard(report)))
        self.set_reactive(InterviewsApp.notebook, setup.notebook)
        for palette in setup.palettes:
            self.register_theme(theme_of(palette))
        if setup.theme in self.available_themes:
            self.theme = setup.theme
        self.set_keymap(dict(setup.keymap))
        for name in places.NAMES:
            self.add_mode(name, self._maker(name))

    def get_css_variables(self) -> dict[str, str]:
        """Textual's variables and the few of our own."""
        return with_defaults(super().get_css_variables())

    def _maker(self, name: str) -> Callable[[], Screen[Any]]:
        return lambda: places.make(name, self.setup).data_bind(
            InterviewsApp.notebook, InterviewsApp.seen, InterviewsApp.chosen, InterviewsApp.saving
        )

    # life

    def on_mount(self) -> None:
        """Start keeping, watch for signals, and show what is due."""
        self.look_again()
        self._saver.start()
        lastwords.listen(self.keep_now, self._terminal)
        self.set_interval(MINUTE, self.look_again)
        self.app_suspend_signal.subscribe(self, lambda _: self.keep_typed())
        self.switch_mode(places.FIRST)
        for problem in self.setup.problems[:3]:
            self.say(problem.what, title=problem.file, severity="warning", timeout=12)

    def on_unmount(self) -> None:
        """However the app ends, what was typed is kept."""
        self.keep_typed()
        self._saver.close()

    def notify(self, message: str, **how: Any) -> None:
        """One toast at a time: the newest says what matters, and less of the screen is covered."""
        self.clear_notifications()
        super().notify(message, **how)

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

    # changes

    @on(Revise)
    def _revise(self, message: Revise) -> None:
        self.keep_typed()
        self.revise(message.label, message.edit)

    def revise(self, label: str, edit: Edit, slot: str = "") -> None:
        """The one place where the user's changes reach the notebook and the disk."""
        before = self.notebook
        after = edit(before, Occasion(self.setup.clock(), self.setup.new_id))
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
        self._step(undo, self.history.done, "Nothing to take back yet.", "Undone")

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._step(redo, self.history.undone, "Nothing was taken back.", "Done again")

    def _step(self, how, there_is, nothing, word) -> None:  # type: ignore[no-untyped-def]
        self.keep_typed()
        if not there_is:
            self.say(nothing)
            return
        try:
            after, history, step = how(self.notebook, self.history)
        except OvertakenError as fault:
            self.say(str(fault), severity="warning")
            return
        self.history = history
        self._become(after, changes(self.notebook, after))
        self.say(f"{word}: {step.label}")

    # the store's answers

    @on(Heard)
    def _hear(self, message: Heard) -> None:
        match message.report:
            case Saved(brought):
                self._is_leaving = False
                self._bring(brought)
                if self._saver.settle(0):
                    self.saving = f"saved {self.setup.clock():%H:%M}"
            case NotSaved(reason):
                self.saving = "NOT SAVED"
                self.say(reason, title="Not saved", severity="error", timeout=10)
            case Brought(news):
                self._bring(news)

    def _bring(self, news: Iterable[Change]) -> None:
        """Records as another session left them, where this one has not changed them again meanwhile."""
        fresh = [change for change in news if held(self.notebook, change) == change.before]
        if fresh:
            self.notebook = apply(self.notebook, fresh)

    # places

    @on(Choose)
    def _choose(self, message: Choose) -> None:
        self.chosen = message.interview_id

    @on(Go)
    def _go(self, message: Go) -> None:
        self.action_go(message.place)
        if message.part and isinstance(self.screen, Place):
            self.screen.part = message.part

    def action_go(self, place: str) -> None:
        """Show a place."""
        self.keep_typed()
        if self.current_mode != place:
            self.switch_mode(place)

    def action_help(self) -> None:
        """All keys that are alive here; choosing one presses it."""
        from tui_interviews.ui.dialogs.help import help_dialog, key_of

        screen = self.screen

        def taken(names: tuple[str, ...] | None) -> None:
            if names:
                self.simulate_key(key_of(screen, names[0]))

        self.push_screen(help_dialog(screen), taken)

    def action_repaint(self) -> None:
        """Draw every cell afresh, after something else has written to the terminal."""
        self.screen.refresh(layout=True)

    @on(OpenLetter)
    def _open_letter(self, message: OpenLetter) -> None:
        self.push_screen(places.letter(message.message_id, self.setup).data_bind(InterviewsApp.notebook))

    @on(OpenTalk)
    def _open_talk(self, message: OpenTalk) -> None:
        screen = places.talk(message.interview_id, self.setup)
        self.push_screen(screen.data_bind(InterviewsApp.notebook, InterviewsApp.saving))
