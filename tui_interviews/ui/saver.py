"""The thread that keeps changes, so that no key ever waits for a disk."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from tui_interviews.domain.change import Change
from tui_interviews.domain.keeper import Keeper, NotSavedError

RETRY_SECONDS = 5.0
LOOK_SECONDS = 1.5
"""How often to look for what other sessions have written."""


@dataclass(frozen=True, slots=True)
class Saved:
    """All that was handed over so far is durable."""

    brought: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class NotSaved:
    """The disk refused; the changes are kept and tried again."""

    reason: str


@dataclass(frozen=True, slots=True)
class Brought:
    """Another session has changed the records."""

    changes: tuple[Change, ...]


Report: TypeAlias = Saved | NotSaved | Brought


class Saver:
    """One thread, one queue: changes reach the keeper in the order in which they were made."""

    def __init__(self, keeper: Keeper, tell: Callable[[Report], object]) -> None:
        """`tell` is called from the thread."""
        self._keeper = keeper
        self._tell = tell
        self._waiting: list[Change] = []
        self._is_writing = False
        self._is_closed = False
        self._looked_at = time.monotonic()
        self._turn = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="saver", daemon=True)

    def start(self) -> None:
        """Begin to keep what is put."""
        self._thread.start()

    def put(self, news: tuple[Change, ...]) -> None:
        """Hand over changes; returns at once."""
        with self._turn:
            self._waiting.extend(news)
            self._turn.notify_all()

    def settle(self, seconds: float) -> bool:
        """Wait until everything is durable; False when that did not happen in time."""
        with self._turn:
            return self._turn.wait_for(lambda: not self._waiting and not self._is_writing, seconds)

    def close(self) -> None:
        """End the thread once it is idle; what is still waiting is tried once more."""
        with self._turn:
            self._is_closed = True
            self._turn.notify_all()
        if self._thread.is_alive():
            self._thread.join(2 * LOOK_SECONDS)

    def _run(self) -> None:
        pause = LOOK_SECONDS
        while True:
            with self._turn:
                if not self._is_closed and (not self._waiting or pause == RETRY_SECONDS):
                    self._turn.wait(pause)
                news = tuple(self._waiting)
                self._waiting.clear()
                self._is_writing = bool(news)
                is_last = self._is_closed
            pause = self._write(news) if news else self._look()
            if news and time.monotonic() - self._looked_at > LOOK_SECONDS:
                self._look()
            if is_last:
                return

    def _write(self, news: tuple[Change, ...]) -> float:
        report: Report
        try:
            report = Saved(self._keeper.write(news))
        except (NotSavedError, OSError, ValueError) as fault:
            report = NotSaved(str(fault))
        with self._turn:
            if isinstance(report, NotSaved):
                self._waiting[:0] = news
            self._is_writing = False
            self._turn.notify_all()
        self._tell(report)
        return RETRY_SECONDS if isinstance(report, NotSaved) else LOOK_SECONDS

    def _look(self) -> float:
        """What others have written: also while somebody types without a pause."""
        self._looked_at = time.monotonic()
        changes = self._keeper.refresh()
        if changes:
            self._tell(Brought(changes))
        return LOOK_SECONDS
