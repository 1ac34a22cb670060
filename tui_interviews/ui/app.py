"""The app: themes, keys, places, and the screens over them."""

from collections.abc import Callable
from typing import Any

from textual import on, work
from textual.reactive import reactive
from textual.screen import Screen

from tui_interviews.commands import Where
from tui_interviews.domain.overview import FRESH
from tui_interviews.domain.problem import Problem, problem_words
from tui_interviews.ui import places
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.commandsearch import CommandSearch
from tui_interviews.ui.messages import (
    Choose,
    Go,
    OpenBrief,
    OpenLetter,
    OpenRehearsal,
    OpenTalk,
    OpenTranscript,
    TakeUp,
    WriteOutside,
)
from tui_interviews.ui.place import Place
from tui_interviews.ui.seekingapp import SeekingApp
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.themes import theme_of, with_defaults

LIBRARY_SECONDS = 1.0


class InterviewsApp(SeekingApp):
    """Shows the notebook; screens are bound to it and send back what to change."""

    TITLE = "Informational interviews"
    CSS_PATH = "look.tcss"
    BINDINGS = [*bindings(Where.EVERYWHERE), *bindings(Where.ALWAYS, has_priority=True)]  # noqa: RUF012
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-tall")]  # noqa: RUF012
    COMMANDS = {CommandSearch}  # noqa: RUF012 - Textual's protocol

    chosen: reactive[str] = reactive("", init=False, repaint=False)

    def __init__(self, setup: Setup) -> None:
        """Screens are made when they are first shown."""
        super().__init__(setup)
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
            InterviewsApp.notebook,
            InterviewsApp.seen,
            InterviewsApp.chosen,
            InterviewsApp.saving,
            InterviewsApp.also_open,
        )

    def on_mount(self) -> None:
        """What is due, and in one line whether any file needs a look."""
        self.set_interval(FRESH.total_seconds(), self.look_again)
        self.switch_mode(places.FIRST)
        self._tell(self.setup.problems)
        self.set_timer(LIBRARY_SECONDS, self._read_library)

    def on_resize(self) -> None:
        """Below a certain size there is one sentence, and everything again above it."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        from tui_interviews.ui.dialogs.toosmall import TooSmall, is_too_small

        if is_too_small(self.size) and not isinstance(self.screen, TooSmall):
            self.push_screen(TooSmall())
        elif isinstance(self.screen, TooSmall) and not is_too_small(self.size):
            self.pop_screen()

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            more = f". And {len(problems) - 1} more: the key ! shows all." if len(problems) > 1 else "."
            self.say(f"{problem_words(problems[0]).rstrip('.')}{more}", severity="warning", timeout=12)

    @work(thread=True)
    def _read_library(self) -> None:
        """Templates are read once the first screen stands, before anybody asks for them."""
        problems = self.setup.library().problems
        if problems:
            self.call_from_thread(self._tell, problems)

    @on(Choose)
    def _choose(self, message: Choose) -> None:
        self.chosen = message.interview_id

    @on(Go)
    def _go(self, message: Go) -> None:
        self.action_go(message.place)
        if message.row:
            self.down_to_the_place()
        if message.part and isinstance(self.screen, Place):
            self.screen.part = message.part
        if message.row and isinstance(self.screen, Place):
            self.screen.aim_at(message.row)

    def action_go(self, place: str) -> None:
        """Show a place."""
        self.keep_typed()
        self.catch_up()
        if self.current_mode != place:
            self.switch_mode(place)

    def action_what_now(self) -> None:
        """The next step for the chosen person."""
        from tui_interviews.ui.nextstep import what_now

        if isinstance(self.screen, Place):
            what_now(self.screen)

    def action_choose_path(self) -> None:
        """Choose, add or describe a career path."""
        from tui_interviews.ui.forms.careerpath import choose_path

        if isinstance(self.screen, Place):
            choose_path(self.screen)

    def action_find_people(self) -> None:
        """The ways to people who hold the job."""
        from tui_interviews.ui.forms.findpeople import find_people

        if isinstance(self.screen, Place):
            find_people(self.screen)

    def action_export(self) -> None:
        """What is to be taken away, as what, and where to."""
        from tui_interviews.ui.forms.export import export

        if isinstance(self.screen, Place):
            export(self.screen)

    def action_edit_profile(self) -> None:
        """Change what messages tell about the user."""
        from tui_interviews.ui.forms.profile import edit_profile

        if isinstance(self.screen, Place):
            edit_profile(self.screen, self.notebook.profile, self.setup.method)

    def action_clashes(self) -> None:
        """Choose where two sessions changed the same thing differently."""
        from tui_interviews.ui.dialogs.clashes import choose_clash

        if isinstance(self.screen, Place):
            choose_clash(self.screen)

    def action_help(self) -> None:
        """All keys that are alive here; choosing one presses it."""
        from tui_interviews.ui.dialogs.help import help_dialog, key_of

        screen = self.screen

        def taken(names: tuple[str, ...] | None) -> None:
            if names:
                self.simulate_key(key_of(screen, names[0]))

        self.push_screen(help_dialog(screen), taken)

    def action_problems(self) -> None:
        """What is wrong with files, one a line; none of it stops the app."""
        from tui_interviews.ui.dialogs.faults import fault_list

        problems = (*self.setup.problems, *self.setup.library().problems)
        if problems:
            self.push_screen(fault_list(problems))
        else:
            self.say("Nothing is wrong with any file.")

    def action_repaint(self) -> None:
        """Draw every cell afresh, after something else has written to the terminal."""
        self.screen.refresh(layout=True)

    @on(OpenLetter)
    def _open_letter(self, message: OpenLetter) -> None:
        screen = places.letter(message.message_id, self.setup)
        self._push_bound(screen)

    @on(OpenBrief)
    def _open_brief(self, message: OpenBrief) -> None:
        screen = places.brief(message.interview_id, self.setup)
        self.push_screen(screen.data_bind(InterviewsApp.notebook))

    @on(OpenRehearsal)
    def _open_rehearsal(self, message: OpenRehearsal) -> None:
        screen = places.rehearsal(message.interview_id, self.setup)
        self.push_screen(screen.data_bind(InterviewsApp.notebook))

    @on(OpenTranscript)
    def _open_transcript(self, message: OpenTranscript) -> None:
        screen = places.transcript(message, self.setup)
        self.push_screen(screen.data_bind(InterviewsApp.notebook))

    @on(OpenTalk)
    def _open_talk(self, message: OpenTalk) -> None:
        screen = places.talk(message.interview_id, self.setup)
        self._push_bound(screen.data_bind(InterviewsApp.unkept))

    def _push_bound(self, screen: Screen[Any]) -> None:
        """A screen of a single record."""
        self.push_screen(
            screen.data_bind(InterviewsApp.notebook, InterviewsApp.saving, InterviewsApp.also_open)
        )

    @on(WriteOutside)
    def _write_outside(self, message: WriteOutside) -> None:
        from tui_interviews.ui.outsideeditor import write_outside

        write_outside(self, message)

    @on(TakeUp)
    def _take_up(self, message: TakeUp) -> None:
        from tui_interviews.ui.outsideeditor import take_up

        take_up(self, message)
