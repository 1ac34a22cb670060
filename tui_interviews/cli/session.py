"""What one run of a command works with; the store is opened when first asked for, and once."""

from collections.abc import Callable
from copy import copy
from datetime import datetime
from functools import cached_property
from typing import Protocol, TypeAlias

from tui_interviews.cli.clock import new_ids, now_in
from tui_interviews.cli.refusal import Refusal
from tui_interviews.domain.change import apply, changes
from tui_interviews.domain.keeper import Keeper
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import NewId, Occasion
from tui_interviews.domain.problem import Problem
from tui_interviews.paths import Places

Edit: TypeAlias = Callable[[Notebook, Occasion], Notebook]


class OpenApp(Protocol):
    """Paints the screens until the user leaves, and answers the exit code."""

    def __call__(self, home: str | None, *, is_demo: bool = False) -> int:
        """The app on the folders of a home, as `places` finds them."""


class Session:
    """The folders, the records, the clock and the ids of one run."""

    def __init__(self, places: Places, *, is_json: bool, open_app: OpenApp) -> None:
        """Opens nothing yet."""
        self.open_app = open_app
        self.places = places
        self.is_json = is_json

    @cached_property
    def new_id(self) -> NewId:
        """The source of ids."""
        return new_ids()

    @cached_property
    def now(self) -> datetime:
        """The moment of this run, in the user's zone."""
        return now_in(self.notebook.profile.timezone)

    @cached_property
    def _opened(self) -> tuple[Notebook, Keeper, tuple[Problem, ...]]:
        from tui_interviews.store.opening import StoreClosedError, open_store

        try:
            opened = open_store(self.places.data)
        except StoreClosedError as fault:
            raise Refusal(str(fault)) from fault
        return opened.notebook, opened.keeper, opened.problems

    @cached_property
    def notebook(self) -> Notebook:
        """The records as the disk held them."""
        return self._opened[0]

    def on(self, notebook: Notebook) -> "Session":
        """The same run with other records before it, which are for reading only."""
        other = copy(self)
        other.__dict__["notebook"] = notebook
        return other

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read of the records, as far as they were asked for."""
        return self._opened[2] if "_opened" in self.__dict__ else ()

    @cached_property
    def timings(self) -> Method:
        """The method as far as the agenda and the marks need it; faults in its files are for `templates check`."""
        from tui_interviews.store.timings import read_method, read_timings

        contacts = self.notebook.contacts.values()
        has_calendars = self.notebook.profile.days_off or any(one.days_off for one in contacts)
        read = read_method if has_calendars else read_timings
        return read(self.places)[0]

    def tried(self, edit: Edit) -> Notebook:
        """The records as an edit would leave them; nothing is changed."""
        return edit(self.notebook, Occasion(self.now, self.new_id))

    def revise(self, edit: Edit) -> Notebook:
        """The records after an edit, once they are on the disk. Raises `NotSavedError`."""
        after = self.tried(edit)
        news = changes(self.notebook, after)
        merged = self._opened[1].write(news)
        if news:
            self._tend()
        self.__dict__["notebook"] = apply(after, merged)
        return self.notebook

    def _tend(self) -> None:
        from tui_interviews.store.upkeep import tend

        tend(self.places.data, self.now)
