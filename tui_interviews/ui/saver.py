"""The thread that keeps changes, so that no key ever waits for a disk."""

import math
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tui_interviews.domain.change import Change, joined
from tui_interviews.domain.history import Entry, Step
from tui_interviews.domain.journal import Journal
from tui_interviews.domain.keeper import Keeper, NotSavedError
from tui_interviews.domain.leftover import FilledForm, Leftover
from tui_interviews.domain.presence import Alone, Company, Presence

RETRY_SECONDS = 5.0
LOOK_SECONDS = 1.5
"""How often to look for what other sessions have written."""
MISTAKES = (
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RuntimeError,
    MemoryError,
)
"""What a mistake of the program raises: it must not end the thread, or nothing would be saved any more."""


@dataclass(frozen=True, slots=True)
class Saved:
    """All that was handed over so far is durable."""

    brought: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class NotSaved:
    """The disk refused; the changes are kept and tried again."""

    reason: str
    is_aside: bool = False
    """They are on a disk all the same, where the next start looks for them."""


@dataclass(frozen=True, slots=True)
class Brought:
    """Another session has changed the records."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What sessions before this one have left that is in no record; told once, also where it is nothing."""

    leftovers: tuple[Leftover, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """Changes that belong together, and what the journal is to know of them."""

    news: tuple[Change, ...]
    entry: Entry | None = None
    """The move of the history that they are."""
    settles: str = ""
    """The leftover that they bring back: once they are durable, nobody need be asked about it again."""


@dataclass(frozen=True, slots=True)
class Met:
    """Other apps have come or gone."""

    others: tuple[Presence, ...]


Report: TypeAlias = Saved | NotSaved | Brought | Found | Met


class Saver:
    """One thread, one queue: changes reach the keeper in the order in which they were made."""

    def __init__(
        self,
        keeper: Keeper,
        journal: Journal,
        tell: Callable[[Report], object],
        company: Company | None = None,
    ) -> None:
        """`tell` is called from the thread."""
        self._keeper = keeper
        self._journal = journal
        self._company = company or Alone()
        self._others: tuple[Presence, ...] = ()
        self._tell = tell
        self._waiting: list[Task] = []
        self._writing: tuple[Task, ...] = ()
        self._forms: tuple[FilledForm, ...] = ()
        self._reason = ""
        self._is_fresh = False
        self._has_news_aside = False
        self._is_closed = False
        self._retry_at = math.inf
        self._look_at = time.monotonic() + LOOK_SECONDS
        self._turn = threading.Condition(threading.RLock())
        self._thread = threading.Thread(target=self._run, name="saver", daemon=True)

    def start(self) -> None:
        """Begin to keep what is put."""
        self._thread.start()

    def put(self, task: Task) -> None:
        """Hand over changes; returns at once."""
        with self._turn:
            self._waiting.append(task)
            self._is_fresh = True
            self._turn.notify_all()

    def pending(self) -> tuple[Change, ...]:
        """What was put and is not durable yet."""
        with self._turn:
            return tuple(change for task in (*self._writing, *self._waiting) for change in task.news)

    def put_aside(self, forms: Sequence[FilledForm]) -> None:
        """What stands in forms now, in place of what did before; returns at once."""
        with self._turn:
            if self._forms != tuple(forms):
                self._forms, self._has_news_aside = tuple(forms), True
                self._turn.notify_all()

    def settle(self, seconds: float) -> bool:
        """Wait until everything is durable; False when that did not happen in time."""
        with self._turn:
            return self._turn.wait_for(lambda: not self._waiting and not self._writing, seconds)

    def rescue(self, forms: Sequence[FilledForm]) -> None:
        """The process is about to end: what is not durable now is put aside, by whichever thread calls."""
        self._forms = tuple(forms)
        self._hold(is_everything=True)

    def close(self, seconds: float = 2 * LOOK_SECONDS) -> None:
        """End the thread once it is idle, and leave the company; what is still waiting is tried once more."""
        with self._turn:
            self._is_closed = True
            self._turn.notify_all()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        self._meet()
        self._tell(Found(self._journal.leftovers()))
        while True:
            tasks, is_aside, is_last = self._next()
            if tasks:
                self._write(tasks)
            if is_aside:
                self._hold()
            if time.monotonic() >= self._look_at or (is_last and not tasks):
                self._look()
            if is_last:
                self._company.leave()
                return

    def _next(self) -> tuple[tuple[Task, ...], bool, bool]:
        """What to write now, whether there is text to be put aside, and whether that is all.

        What was refused waits for its time, unless something is put meanwhile.
        """
        with self._turn:
            self._turn.wait_for(self._is_needed, min(self._retry_at, self._look_at) - time.monotonic())
            if self._is_fresh or self._is_closed or time.monotonic() >= self._retry_at:
                self._writing, self._is_fresh = tuple(self._waiting), False
                self._waiting.clear()
            is_aside, self._has_news_aside = self._has_news_aside, False
            return self._writing, is_aside, self._is_closed

    def _is_needed(self) -> bool:
        return self._is_closed or self._is_fresh or self._has_news_aside

    def _write(self, tasks: tuple[Task, ...]) -> None:
        reason = ""
        brought: tuple[Change, ...] = ()
        try:
            brought = self._keeper.write([change for task in tasks for change in task.news])
        except (NotSavedError, OSError, ValueError) as fault:
            reason = str(fault)
        except MISTAKES as fault:
            reason = f"a fault of this program ({type(fault).__name__}: {fault}): what you type is put aside"
        with self._turn:
            if reason:
                self._waiting[:0] = tasks
            was_refused, self._reason = bool(self._reason), reason
            self._writing = ()
            self._turn.notify_all()
        self._retry_at = time.monotonic() + RETRY_SECONDS if reason else math.inf
        if reason:
            self._tell(NotSaved(reason, self._hold()))
            return
        self._tell(Saved(brought))
        self._note(tasks)
        if was_refused:
            self._hold()

    def _note(self, tasks: tuple[Task, ...]) -> None:
        if entries := [task.entry for task in tasks if task.entry is not None]:
            self._journal.note(entries)
        for task in tasks:
            if task.settles:
                self._journal.settle(task.settles)

    def _hold(self, *, is_everything: bool = False) -> bool:
        """Puts aside the forms and what the disk has refused; False where that is not possible.

        What is only waiting for its turn is put aside with `is_everything`: nobody will write it.
        """
        with self._turn:
            tasks = (*self._writing, *self._waiting) if self._reason or is_everything else ()
            reason, forms = self._reason, self._forms
        return self._journal.hold(tuple(_steps(tasks)), reason, forms)

    def _look(self) -> None:
        """What others have written: also while somebody types without a pause."""
        self._look_at = time.monotonic() + LOOK_SECONDS
        if changes := self._keeper.refresh():
            self._tell(Brought(changes))
        self._meet()

    def _meet(self) -> None:
        others = self._company.look()
        if others != self._others:
            self._others = others
            self._tell(Met(others))


def _steps(tasks: Iterable[Task]) -> Iterator[Step]:
    """The changes under the names that the user knows them by."""
    for task in tasks:
        step = task.entry.step if task.entry else None
        yield Step(step.label if step else "", joined(task.news))
