"""Keeps a notebook in a folder, together with whoever else writes there."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock

from tui_interviews.domain.change import Change, joined
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.domain.problem import Problem
from tui_interviews.store.disk import (
    TEMPORARY,
    ChangedError,
    create_file,
    files_in,
    files_named,
    make_folder,
    remove_file,
)
from tui_interviews.store.faults import KEPT, not_saved
from tui_interviews.store.holdings import Holdings
from tui_interviews.store.intents import intents, read_intent
from tui_interviews.store.layout import FOLDERS, PREVIOUS, STORE_FILE, TRASH
from tui_interviews.store.lock import SECONDS, locked
from tui_interviews.store.reading import look_again
from tui_interviews.store.spare import make_ready
from tui_interviews.store.versions import stamp

PATIENCE = 0.5
"""Seconds that a refresh waits for a writer; there will be another refresh."""


ATTEMPTS = 9
"""How often a file may have been changed between reading and writing it before a save gives up."""


class FolderKeeper:
    """The `Keeper` of one data folder; safe to call from several threads."""

    def __init__(self, data: Path, why_closed: str = "", lock_seconds: float = SECONDS) -> None:
        """`why_closed` is the reason for which nothing may be written."""
        self._data = data
        self._why_closed = why_closed
        self._lock_seconds = lock_seconds
        self._turn = Lock()
        self._unfinished: set[Path] = set()
        self._unread: tuple[Problem, ...] = ()
        self._has_written = False
        self.holdings = Holdings()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the files, as last read."""
        return (*self._unread, *self.holdings.problems())

    def write(self, news: Sequence[Change]) -> tuple[Change, ...]:
        """See `Keeper.write`."""
        if not news:
            return ()
        if self._why_closed:
            raise NotSavedError(self._why_closed)
        with self._turn:
            try:
                make_folder(self._data)
                with locked(self._data, self._lock_seconds):
                    return self._write(news)
            except OSError as fault:
                raise not_saved(fault, self._data) from fault

    def refresh(self) -> tuple[Change, ...]:
        """See `Keeper.refresh`; nothing is news while the folder is out of reach, as when a disk was unplugged."""
        with self._turn, suppress(OSError, NotSavedError):
            if self.holdings.pages and not files_in(self._data):
                return ()
            if self._strangers() and not self._why_closed:
                with locked(self._data, PATIENCE):
                    self._finish_strangers()
            self._unread = look_again(self._data, self.holdings)
            if self._has_written:
                make_ready(self._data / PREVIOUS)
            return tuple(self.holdings.news())
        return ()

    def load(self) -> None:
        """Reads everything for the first time: what is found then is no news."""
        if not self._why_closed:
            self._clear_up()
        self._unread = look_again(self._data, self.holdings)
        self.holdings.untold.clear()

    def _write(self, news: Sequence[Change]) -> tuple[Change, ...]:
        self._finish_strangers()
        if not os.path.lexists(f"{self._data}/{STORE_FILE}"):
            create_file(self._data / STORE_FILE, stamp())
        news = joined(news)
        try:
            answers = self._carry_out(news, self.holdings)
        except (OSError, NotSavedError):
            for one in news:
                tried = () if one.after is None else (one.after,)
                self.holdings.tried[one.id] = (*self.holdings.tried.get(one.id, ()), *tried)
            raise
        self._has_written = True
        self.holdings.tried.clear()
        for path in self._unfinished:
            remove_file(path)
        self._unfinished.clear()
        return answers

    def _carry_out(self, news: Sequence[Change], holdings: Holdings) -> tuple[Change, ...]:
        """Merges and writes, again where an editor or a sync was quicker; an intent left by a failure is remembered."""
        from tui_interviews.store.saving import Save

        for _ in range(ATTEMPTS):
            save = Save(self._data, holdings)
            try:
                save.settle(news)
                return save.commit(news)
            except ChangedError as fault:
                where = fault
            finally:
                if save.intent is not None:
                    self._unfinished.add(save.intent)
        raise NotSavedError(f"another program writes {where} again and again: end it; {KEPT}")

    def _strangers(self) -> list[Path]:
        """Intents that are not this session's own: while it holds the lock, those of sessions that died."""
        return [path for path in intents(self._data) if path not in self._unfinished]

    def _finish_strangers(self) -> None:
        for path in self._strangers():
            if news := read_intent(path):
                there = Holdings()
                for problem in look_again(self._data, there):
                    if problem.file in FOLDERS:
                        raise NotSavedError(
                            f"{problem.file} {problem.what}: make it a folder that you can read; {KEPT}"
                        )
                self._carry_out(news, there)
            remove_file(path)

    def _clear_up(self) -> None:
        """Completes what a session that died had begun, and removes its temporary files; what fails waits."""
        folders = (self._data, *(self._data / name for name in (*FOLDERS, PREVIOUS, TRASH)))
        with suppress(OSError, NotSavedError):
            left = [path for folder in folders for path in files_named(folder, TEMPORARY)]
            if left or self._strangers():
                with locked(self._data, PATIENCE):
                    self._finish_strangers()
                    for path in left:
                        path.unlink(missing_ok=True)
