"""The app at a fixed moment, with real keys pressed, and what then stands on the screen."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from time import monotonic
from typing import Any
from zoneinfo import ZoneInfo

from textual import events
from textual.app import App
from textual.geometry import Size
from textual.keys import _character_to_key, key_to_character
from textual.message import Message
from textual.message_pump import MessagePump
from textual.notifications import Notify
from textual.pilot import Pilot
from textual.widget import Widget

from tui_interviews.domain.change import Change
from tui_interviews.domain.history import Entry, History, Step
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.journal import Journal
from tui_interviews.domain.keeper import Keeper
from tui_interviews.domain.leftover import FilledForm, Leftover
from tui_interviews.domain.library import Library
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import NewId, encode_id
from tui_interviews.domain.presence import Alone, Company
from tui_interviews.paths import places
from tui_interviews.store.sample import sample_notebook
from tui_interviews.store.templates import read_library
from tui_interviews.ui.app import InterviewsApp
from tui_interviews.ui.setup import Setup

HERE = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 26, 14, 2, tzinfo=HERE)
"""A Thursday."""
FULL, SMALL = (80, 24), (60, 20)
NOWHERE = "/nonexistent"
QUIET_TURNS = 20
"""Turns of the event loop without a message after which nothing more is under way."""
LONGEST = 10.0
"""Seconds."""
PATIENCE = 200
"""Looks at the app before a wait is given up."""


class MemoryKeeper:
    """Keeps everything at once, and nobody else writes."""

    def __init__(self) -> None:
        self.kept: list[Change] = []

    def write(self, news: tuple[Change, ...] | list[Change] | Any) -> tuple[Change, ...]:
        self.kept += news
        return ()

    def refresh(self) -> tuple[Change, ...]:
        return ()


class MemoryJournal:
    """One session's memory, as long as the test lasts."""

    def __init__(self, past: History | None = None, left: tuple[Leftover, ...] = ()) -> None:
        self.before, self.left = past or History(), left
        self.entries: list[Entry] = []
        self.held: tuple[tuple[Step, ...], str, tuple[FilledForm, ...]] = ((), "", ())
        self.settled: list[str] = []

    def past(self) -> History:
        return self.before

    def note(self, entries: Sequence[Entry]) -> None:
        self.entries += entries

    def hold(self, steps: Sequence[Step], reason: str, forms: Sequence[FilledForm]) -> bool:
        self.held = (tuple(steps), reason, tuple(forms))
        return True

    def leftovers(self) -> tuple[Leftover, ...]:
        return self.left

    def settle(self, leftover_id: str) -> str:
        self.settled.append(leftover_id)
        return leftover_id


@dataclass
class Clock:
    """Stands still until told."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **how_long: float) -> None:
        self.now += timedelta(**how_long)


def counted_ids(start: int = 1) -> NewId:
    """Ids in order."""
    numbers = count(start)
    return lambda: encode_id(next(numbers))


@cache
def library() -> Library:
    """The shipped templates."""
    return read_library(places(NOWHERE))


@cache
def sample() -> Notebook:
    """The demo's notebook at the fixed moment."""
    return sample_notebook(NOW, counted_ids())


def setup(
    notebook: Notebook | None = None,
    *,
    keeper: Keeper | None = None,
    journal: Journal | None = None,
    company: Company | None = None,
    clock: Clock | None = None,
    exports: Path = Path(NOWHERE),
) -> Setup:
    """All that the app is given; ids go on behind those of the sample."""
    return Setup(
        notebook=Notebook() if notebook is None else notebook,
        keeper=keeper or MemoryKeeper(),
        journal=journal or MemoryJournal(),
        method=library().method,
        library=library,
        clock=clock or Clock(),
        new_id=counted_ids(50_000),
        company=company or Alone(),
        exports=exports,
    )


async def at_rest(app: App[None], is_busy: Callable[[], bool] = lambda: False) -> None:
    """Until nobody has a message left: much sooner than the pilot, who waits for the processor to be idle."""
    quiet, deadline = 0, monotonic() + LONGEST
    while quiet < QUIET_TURNS and app.is_running:
        assert monotonic() < deadline, "the app never came to rest"
        await asyncio.sleep(0)
        pumps: list[MessagePump] = [app, *app._registry]
        is_quiet = not any(pump._message_queue.qsize() + len(pump._next_callbacks) for pump in pumps)
        quiet = quiet + 1 if is_quiet and not is_busy() else 0
        if quiet == QUIET_TURNS // 2:
            app.screen._on_timer_update()


@dataclass
class Desk:
    """Somebody at the keyboard."""

    app: InterviewsApp
    pilot: Pilot[None]
    toasts: list[str] = field(default_factory=list)

    async def press(self, *keys: str) -> None:
        """Keys, one after the other, each with all that it sets off."""
        for key in keys:
            self._send(events.Key(key, key_to_character(key)))
            await self.settle()

    async def type(self, text: str, *then: str) -> None:
        """Text all at once, as a slow line delivers it, into the field that has the focus; then keys."""
        for character in text:
            self._send(events.Key(_character_to_key(character), character))
        await self.settle()
        await self.press(*then)

    async def replace(self, text: str, *then: str) -> None:
        """The text in place of what stands in a one-line field."""
        await self.press("end", "ctrl+u")
        await self.type(text, *then)

    async def paste(self, text: str) -> None:
        """A bracketed paste."""
        self._send(events.Paste(text))
        await self.settle()

    def _send(self, event: events.Event) -> None:
        driver = self.app._driver
        assert driver is not None
        driver.send_message(event)

    async def settle(self) -> None:
        """Until nobody has a message left, and no key is waiting for its turn."""
        await at_rest(self.app, lambda: self.app._is_busy or bool(self.app._ahead))

    async def resize(self, size: tuple[int, int]) -> None:
        """Another terminal size."""
        await self.pilot.resize_terminal(*size)
        await self.pilot.pause()

    async def until(self, is_so: Callable[[], object]) -> None:
        """Go on once it is so; threads and timers take the time they take."""
        for _ in range(PATIENCE):
            if is_so():
                return
            await self.pilot.pause()
        raise AssertionError(f"never came to be; on the screen:\n{self.text}\ntoasts: {self.toasts}")

    # what is there

    @property
    def lines(self) -> list[str]:
        """The screen as it is drawn, line by line."""
        size: Size = self.app.screen.size
        return [strip.text for strip in self.app.screen._compositor.render_strips(size)]

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(line.rstrip() for line in self.lines)

    def line(self, words: str) -> str:
        """The first line of the screen that holds the words."""
        return next(line for line in self.lines if words in line)

    @property
    def notebook(self) -> Notebook:
        return self.app.notebook

    @property
    def interview(self) -> Interview:
        """The chosen one."""
        return self.notebook.interviews[self.app.chosen]

    @property
    def place(self) -> str:
        """The name of the place that is shown."""
        return self.app.current_mode

    @property
    def shown(self) -> str:
        """The name of the screen on top."""
        return type(self.app.screen).__name__

    @property
    def focus(self) -> Widget | None:
        return self.app.focused

    @property
    def focus_id(self) -> str:
        """The id of the widget that the keys go to."""
        focus = self.app.focused
        return "" if focus is None else focus.id or ""


@asynccontextmanager
async def at_desk(given: Setup, size: tuple[int, int] = FULL) -> AsyncIterator[Desk]:
    """The app, started and drawn."""
    app = InterviewsApp(given)
    toasts: list[str] = []

    def heard(message: Message) -> None:
        if isinstance(message, Notify):
            toasts.append(f"{message.notification.title} {message.notification.message}".strip())

    async with app.run_test(size=size, notifications=True, message_hook=heard) as pilot:
        desk = Desk(app, pilot, toasts)
        await pilot.pause()
        yield desk
