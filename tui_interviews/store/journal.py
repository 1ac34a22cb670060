"""The `Journal` of one session, in a folder that all sessions of a user share.

Each has files of its own, named by its id: `ID.alive` is locked for as long as it lives, `ID.undo` holds its history,
`ID.left` what it put aside. Whoever comes after a session that has ended takes over what that one had.
"""

import fcntl
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from errno import EDQUOT, EFBIG, ENOSPC
from pathlib import Path
from threading import RLock

from tui_interviews.domain.history import Entry, History, Step, earlier, entries_of, moved
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.domain.leftover import FilledForm, Leftover
from tui_interviews.store import leftfile, undolog
from tui_interviews.store.disk import (
    FILE_MODE,
    TEMPORARY,
    files_in,
    files_named,
    make_folder,
    read_file,
    remove_file,
    replace_file,
)
from tui_interviews.store.expiry import KEPT_DAYS
from tui_interviews.store.lock import locked

ALIVE, UNDO, LEFT, SETTLED = ".alive", ".undo", ".left", ".settled"
RESERVE = "reserve"
RESERVED = 256 << 10
"""Bytes that are given free for what must be put aside once the disk is full."""
LONGEST_LOG = 8 << 20
"""Bytes after which the log is written anew, with only the steps that still count."""
PATIENCE = 0.5
"""Seconds; a second is all that a signal leaves."""
FULL = (ENOSPC, EDQUOT, EFBIG)
_CREATING = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
_ADDING = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC


class FolderJournal:
    """See `Journal`."""

    def __init__(
        self, folder: Path, session: str, clock: Callable[[], datetime], refuges: Sequence[Path] = ()
    ) -> None:
        """Nothing is made or read yet. `refuges` are where to put text aside when the folder's disk is full."""
        self._folder, self._session, self._clock = folder, session, clock
        self._refuges = tuple(refuges)
        self._past: History | None = None
        self._history = History()
        self._size = 0
        self._alive: int | None = None
        self._left: Path | None = None
        self._claims: dict[Path, int] = {}
        self._turn = RLock()

    # undo

    def past(self) -> History:
        """See `Journal.past`."""
        with self._turn:
            if self._past is None:
                self._past = History()
                with suppress(OSError, NotSavedError):
                    self._take_over()
                self._past = self._history
            return self._past

    def note(self, entries: Sequence[Entry]) -> None:
        """See `Journal.note`."""
        with self._turn, suppress(OSError, NotSavedError):
            self.past()
            for entry in entries:
                self._history = moved(self._history, entry)
            self._live()
            raw = undolog.encoded(entries)
            self._size += len(raw)
            if self._size > LONGEST_LOG:
                self._write_anew()
            elif not _append(self._file(UNDO), raw):
                self._size = LONGEST_LOG + 1
            self._keep_reserve()

    def _take_over(self) -> None:
        if not self._dead(UNDO):
            return
        self._live()
        with locked(self._folder, PATIENCE):
            dead = self._dead(UNDO)
            logs = [found[0] for path in dead if (found := read_file(path))]
            self._history = earlier(map(undolog.replayed, logs))
            self._write_anew()
            for path in dead:
                remove_file(path)
                path.with_suffix(ALIVE).unlink(missing_ok=True)

    def _write_anew(self) -> None:
        raw = undolog.encoded(entries_of(self._history))
        replace_file(self._file(UNDO), raw)
        self._size = 0

    # what is not saved

    def hold(self, steps: Sequence[Step], reason: str, forms: Sequence[FilledForm]) -> bool:
        """See `Journal.hold`."""
        if not self._turn.acquire(timeout=PATIENCE):
            return False
        try:
            old = self._left
            if not steps and not forms:
                self._left = None
            else:
                self._left = self._put_aside(leftfile.encoded(self._clock(), reason, steps, forms))
            if old is not None and old != self._left:
                with suppress(OSError):
                    remove_file(old)
            return self._left is not None or not (steps or forms)
        finally:
            self._turn.release()

    def _put_aside(self, raw: bytes) -> Path | None:
        """Where it is now; the reserve makes room in the folder, else another disk has to do."""
        for folder in (self._folder, self._folder, *self._refuges):
            path = folder / f"{self._session}{LEFT}"
            try:
                _own_folder(folder)
                with suppress(OSError, NotSavedError):
                    self._live()
                replace_file(path, raw)
                return path
            except OSError as fault:
                if folder == self._folder and fault.errno in FULL:
                    with suppress(OSError):
                        (folder / RESERVE).unlink()
        return None

    def leftovers(self) -> tuple[Leftover, ...]:
        """See `Journal.leftovers`."""
        found: list[Leftover] = []
        with suppress(OSError):
            self._expire()
        for folder in (self._folder, *self._refuges):
            with suppress(OSError):
                mine = [path for path in self._dead(LEFT, folder) if self._claim(path)]
                found += [left for path in mine if (left := leftfile.read(path))]
        return tuple(sorted(found, key=lambda one: one.left_at))

    def _claim(self, path: Path) -> bool:
        """Whether it is for this session to offer it: for as long as that lives, no other one does."""
        if path not in self._claims:
            handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                os.close(handle)
                return False
            self._claims[path] = handle
        return True

    def settle(self, leftover_id: str) -> str:
        """See `Journal.settle`."""
        for folder in (self._folder, *self._refuges):
            path = folder / f"{leftover_id}{LEFT}"
            with suppress(OSError):
                path.rename(path.with_suffix(SETTLED))
                if path in self._claims:
                    os.close(self._claims.pop(path))
                return str(path.with_suffix(SETTLED))
        return ""

    def _expire(self) -> None:
        """What was dealt with is deleted after as long as anything else that was thrown away; so is a dead one's lock."""
        limit = (self._clock() - timedelta(days=KEPT_DAYS)).timestamp()
        for folder in (self._folder, *self._refuges):
            for name in files_in(folder):
                path = folder / name
                is_done = path.suffix == SETTLED or (path.suffix == ALIVE and self._has_ended(path.stem))
                if is_done and path.lstat().st_ctime < limit:
                    remove_file(path)
            for path in files_named(folder, TEMPORARY):
                if path.lstat().st_mtime < limit:
                    path.unlink()

    # sessions

    def _file(self, kind: str) -> Path:
        return self._folder / f"{self._session}{kind}"

    def _live(self) -> None:
        """From now on, nobody takes this session's files over until its process ends."""
        if self._alive is not None:
            return
        _own_folder(self._folder)
        with locked(self._folder, PATIENCE):
            handle = os.open(self._file(ALIVE), _CREATING, FILE_MODE)
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        self._alive = handle

    def _dead(self, kind: str, folder: Path | None = None) -> list[Path]:
        """The files of a kind whose sessions have ended, the one that was written last at the end."""
        names = files_in(folder or self._folder)
        paths = [(folder or self._folder) / name for name in names if name.endswith(kind)]
        ended = [path for path in paths if path.stem != self._session and self._has_ended(path.stem)]
        return sorted(ended, key=lambda path: (names[path.name], path.name))

    def _has_ended(self, session: str) -> bool:
        try:
            handle = os.open(self._folder / f"{session}{ALIVE}", os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
        except (FileNotFoundError, NotADirectoryError, PermissionError):  # no session can hold anything there
            return True
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        finally:
            os.close(handle)
        return True

    def _keep_reserve(self) -> None:
        """Real bytes, so that the disk has really set them apart."""
        path = self._folder / RESERVE
        if not path.exists():
            replace_file(path, os.urandom(RESERVED))


def _own_folder(folder: Path) -> None:
    """Makes it; one that somebody else has made, or may look into, is an `OSError`."""
    make_folder(folder)
    found = folder.lstat()
    if found.st_uid != os.geteuid() or found.st_mode & 0o077:
        raise PermissionError(f"{folder} is not closed to others")


def _append(path: Path, raw: bytes) -> bool:
    """False where the line is torn now, or not there at all."""
    handle = os.open(path, _ADDING, FILE_MODE)
    try:
        return os.write(handle, raw) == len(raw)
    except OSError:
        return False
    finally:
        os.close(handle)
