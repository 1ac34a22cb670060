"""What all places share: the head, the keys, and being drawn from the notebook."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from tui_interviews.commands import Where
from tui_interviews.domain.contact import RANK_WORDS, Contact, rank_of
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.overview import Overview, counts
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.late import if_shown
from tui_interviews.ui.messages import Edit, Revise
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.masthead import Masthead
from tui_interviews.ui.widgets.records import RecordList


class Place(Screen[None]):
    """One of the places; `paint` draws it from what the app bound to it."""

    NAME: ClassVar[str] = ""
    TAB: ClassVar[str] = ""
    """The place whose word stands out in the head; empty: this one's."""
    BINDINGS = bindings(Where.PLACE)
    notebook: reactive[Notebook] = reactive(Notebook, init=False, repaint=False)
    seen: reactive[Overview] = reactive(Overview, init=False, repaint=False)
    chosen: reactive[str] = reactive("", init=False, repaint=False)
    saving: reactive[str] = reactive("", init=False, repaint=False)
    also_open: reactive[tuple[str, ...]] = reactive((), init=False, repaint=False)
    part: reactive[str] = reactive("", init=False)
    """Which of its lists is shown, in a place that has several."""

    def __init__(self, setup: Setup) -> None:
        """The world around the notebook: clock, library, method."""
        super().__init__()
        self.setup = setup
        self._is_stale = False
        self._aim = ""

    def compose(self) -> ComposeResult:
        """The head, the place's own widgets, the keys."""
        yield Masthead().data_bind(Place.also_open)
        yield from self.body()
        yield Keybar()

    def body(self) -> Iterable[Widget]:
        """The place's own widgets."""
        return ()

    def paint(self) -> None:
        """Draw the place from the notebook."""

    def footer(self) -> Mapping[str, str]:
        """What the footer calls commands as things stand: see `Keybar.labels`."""
        return {}

    def on_mount(self) -> None:
        """The first drawing."""
        self._paint()

    def on_screen_resume(self, _: events.ScreenResume) -> None:
        """What changed while another place was shown."""
        self._paint_stale()

    def _paint(self) -> None:
        self._is_stale = False
        head = self.query_one(Masthead)
        path = self.notebook.paths.get(self.notebook.profile.path_id)
        head.place, head.is_demo, head.saving = self.TAB or self.NAME, self.setup.is_demo, self.saving
        head.path_name = path.name if path else ""
        head.counts = counts(self.seen)
        head.clashes = self.seen.clashes
        self.paint()
        self.query_one(Keybar).labels = self.footer()
        self._reach()

    def aim_at(self, row: str) -> None:
        """Have the cursor on a row once the place is drawn."""
        self._aim = row
        self._paint_soon()

    def _reach(self) -> None:
        """The records may not have arrived yet when a place is drawn for the first time."""
        lists = self.query(RecordList)
        row = self._aim if any(records.rows for records in lists) else ""
        for records in lists if row else ():
            self._aim = ""
            if any(one.key == row for one in records.rows):
                records.words = ""
                records.show(records.rows, row)
                self.show_list(records)

    def show_list(self, records: RecordList) -> None:
        """The keys go to one of the place's lists."""
        records.focus()

    def _paint_soon(self) -> None:
        """Once, when all that has changed together has arrived; not while another place is shown."""
        self._is_stale = True
        if self.is_mounted and self._is_in_sight():
            self.call_next(self._paint_stale)

    def _is_in_sight(self) -> bool:
        """Whether nothing but dialogs lies over it: what is drawn below a talk makes Textual draw all of the talk."""
        stack = self.app.screen_stack
        return self in stack and all(one.is_modal for one in stack[stack.index(self) + 1 :])

    @if_shown
    def _paint_stale(self) -> None:
        if self._is_stale:
            self._paint()

    def watch_notebook(self) -> None:
        """Records have changed."""
        self._paint_soon()

    def watch_seen(self) -> None:
        """Time has passed."""
        self._paint_soon()

    def watch_chosen(self) -> None:
        """Another person was chosen."""
        self._paint_soon()

    def watch_saving(self) -> None:
        """The disk holds more or less than before."""
        if not self.is_mounted:
            return
        if self._is_in_sight():
            self.query_one(Masthead).saving = self.saving
        else:
            self._is_stale = True

    # what screens ask for all the time

    @property
    def moment(self) -> datetime:
        """Of what is shown: the minute that has passed since tells on no list."""
        return self.seen.at or self.setup.clock()

    @property
    def interview(self) -> Interview | None:
        """The chosen interview."""
        return self.notebook.interviews.get(self.chosen)

    @property
    def contact(self) -> Contact | None:
        """The contact of the chosen interview."""
        return contact_named(self.notebook, self.interview) if self.interview else None

    def revise(self, label: str, edit: Edit) -> None:
        """Ask the app for a change."""
        self.post_message(Revise(label, edit))

    def say(self, text: str) -> None:
        """A toast: why a key did nothing, or what it did out of sight."""
        self.notify(text, markup=False)

    def action_rank(self, step: int) -> None:
        """Higher or lower on the list of people to talk with."""
        from tui_interviews.domain.edits.people import rank_contact

        contact = self.contact
        if contact is None:
            self.say("Choose a person first: 7 shows everybody.")
            return
        rank = rank_of(contact) + step
        if not 0 <= rank < len(RANK_WORDS):
            self.say(
                f"{contact.name} is as {'high' if step > 0 else 'low'} as can be: {RANK_WORDS[rank - step]}."
            )
            return
        edit = partial(rank_contact, contact_id=contact.id, rank=rank)
        self.revise(f"rank {contact.name}: {RANK_WORDS[rank]}", edit)
        self.say(f"{contact.name}: {RANK_WORDS[rank]}")

    def go_on(self) -> None:
        """The next step of the chosen person, when it is to be done in this very place."""
        self.say("The next step is done in this place: ? shows its keys.")

    def action_pane(self, step: int) -> None:
        """Over to the next pane, or back."""
        if step > 0:
            self.focus_next()
        else:
            self.focus_previous()
