"""The part of the app that finds: from every screen to the line that holds some words."""

from textual import on
from textual.screen import ModalScreen

from tui_interviews.domain.search import Hit
from tui_interviews.ui import places
from tui_interviews.ui.finder import Finder
from tui_interviews.ui.messages import Choose, Go, OpenAnswers, OpenDebrief
from tui_interviews.ui.place import Place
from tui_interviews.ui.rescuingapp import RescuingApp
from tui_interviews.ui.setup import Setup


class SeekingApp(RescuingApp):
    """Has the search, which lies over whatever is shown."""

    def __init__(self, setup: Setup) -> None:
        """Nothing is folded before somebody searches."""
        super().__init__(setup)
        self._finder = Finder()

    def action_search(self) -> None:
        """Everything that is written."""
        if isinstance(self.screen, ModalScreen):
            self.say("Close this first, then search: esc.")
            return
        screen = places.search(self.setup, self._finder)
        if isinstance(self.screen, type(screen)):
            self.say("This is the search: type words, or who:, kind:, mark:, path:, since:.")
            return
        self.keep_typed()
        self.push_screen(screen.data_bind(SeekingApp.notebook, SeekingApp.also_open), self._open_hit)

    def _open_hit(self, found: tuple[Hit, tuple[str, ...]] | None) -> None:
        from tui_interviews.ui.hitplace import way_to

        if found is None:
            return
        self.down_to_the_place()
        for message in way_to(self.notebook, *found):
            self.post_message(message)

    @on(OpenAnswers)
    def _open_answers(self, message: OpenAnswers) -> None:
        def line(found: tuple[str, str] | None) -> None:
            if found is not None:
                self.post_message(Choose(found[0]))
                self.post_message(Go("follow_up", row=found[1]))

        screen = places.reading(self.setup, message)
        self.push_screen(screen.data_bind(SeekingApp.notebook), line)

    @on(OpenDebrief)
    def _open_debrief(self, message: OpenDebrief) -> None:
        from tui_interviews.ui.forms.debrief import debrief

        interview = self.notebook.interviews.get(message.interview_id)
        if interview is not None and isinstance(self.screen, Place):
            debrief(self.screen, interview, message.prompt)

    def down_to_the_place(self) -> None:
        """Whatever lies over it is left; what was typed there is kept."""
        self.keep_typed()
        while not isinstance(self.screen, Place) and len(self.screen_stack) > 1:
            self.pop_screen()
