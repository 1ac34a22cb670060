"""The apps that are open on one data folder, each known by a file in it."""

import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tui_interviews.domain.occasion import NewId
from tui_interviews.domain.presence import Presence
from tui_interviews.store.boot import Boot
from tui_interviews.store.disk import make_folder
from tui_interviews.store.layout import SESSIONS, STORE_FILE
from tui_interviews.store.presencefile import Sight, announce, file_name, is_presence, sight

TOUCH_SECONDS = 60.0
"""How often an app shows to other machines that it lives; nothing is written more often than that."""
GONE_SECONDS = 300.0
"""After so long without a sign an app on another machine counts as gone."""
DAY = 86_400.0
_MOST = 50
"""No more files than this are looked at: nobody has so many apps open."""
_NEVER = float("-inf")


def is_open_here(data: Path) -> bool:
    """Whether an app on this machine has the notebook open now."""
    with suppress(OSError), _opened(data / SESSIONS) as folder:
        return _is_held(folder)
    return False


def _is_held(folder: int) -> bool:
    return any(sight(folder, name).is_held for name in os.listdir(folder) if is_presence(name))


class FolderCompany:
    """The `Company` of one data folder: on this machine by locks, from others by the time of the last sign."""

    def __init__(
        self,
        data: Path,
        me: Presence,
        boot: Boot,
        new_id: NewId,
        now: Callable[[], float] = time.time,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        """Nothing is read or written yet; `now` is the clock that files are stamped with, `ticks` one that never jumps."""
        self._data, self._me, self._boot, self._new_id = data, me, boot, new_id
        self._now, self._ticks = now, ticks
        self._name, self._handle = "", -1
        self._written_at = _NEVER
        self._signs: dict[str, tuple[int, float]] = {}

    def look(self) -> tuple[Presence, ...]:
        """See `Company.look`. Where there is no notebook yet there is nobody, and nothing is made."""
        try:
            self._make_room()
            with _opened(self._data / SESSIONS) as folder:
                with suppress(OSError):
                    self._show(folder)
                return self._others(folder)
        except OSError:
            return ()

    def leave(self) -> None:
        """See `Company.leave`."""
        with suppress(OSError), _opened(self._data / SESSIONS) as folder:
            if self._is_shown(folder):
                os.unlink(self._name, dir_fd=folder)
        self._let_go()

    def _make_room(self) -> None:
        """Where the folder may not be made, it is tried again after a minute."""
        folder = self._data / SESSIONS
        if os.path.lexists(folder) or not self._may_write() or not os.path.lexists(self._data / STORE_FILE):
            return
        self._written_at = self._ticks()
        make_folder(folder)
        self._written_at = _NEVER

    def _may_write(self) -> bool:
        return self._ticks() - self._written_at >= TOUCH_SECONDS

    def _show(self, folder: int) -> None:
        """The sign of life: a file of one's own, made again where it was taken away, else touched."""
        if not self._may_write():
            return
        self._written_at = self._ticks()
        if self._is_shown(folder):
            os.utime(self._handle)
            return
        self._let_go()
        self._name = file_name(self._new_id())
        self._handle = announce(folder, self._name, self._me, self._boot.id)

    def _is_shown(self, folder: int) -> bool:
        if self._handle < 0:
            return False
        try:
            found = os.stat(self._name, dir_fd=folder, follow_symlinks=False)
        except FileNotFoundError:
            return False
        return os.path.samestat(found, os.fstat(self._handle))

    def _let_go(self) -> None:
        if self._handle >= 0:
            os.close(self._handle)
        self._name, self._handle = "", -1

    def _others(self, folder: int) -> tuple[Presence, ...]:
        names = sorted(name for name in os.listdir(folder) if is_presence(name) and name != self._name)
        names = names[-_MOST:]
        self._signs = {name: self._signs[name] for name in names if name in self._signs}
        found = [one for name in names if (one := self._meet(folder, name)) is not None]
        return tuple(sorted(found, key=lambda one: (one.opened_at, one.host, one.pid)))

    def _meet(self, folder: int, name: str) -> Presence | None:
        """The app of a file, if it lives; the file of one that does not is removed."""
        try:
            seen = sight(folder, name)
            if seen.is_held:
                return seen.presence
            silence = self._silence(name, seen.state)
            if self._has_died(seen) or silence >= DAY:
                if not stat.S_ISDIR(seen.state.st_mode):
                    os.unlink(name, dir_fd=folder)
                return None
        except OSError:
            return None
        return seen.presence if silence < GONE_SECONDS else None

    def _has_died(self, seen: Sight) -> bool:
        """Whether it ran on this machine, whose kernel has let go of its lock or was started after its last sign."""
        if seen.presence is None or seen.is_held is None:
            return False
        is_older = seen.presence.host == self._me.host and seen.state.st_mtime < self._boot.at
        return seen.boot == self._boot.id or is_older

    def _silence(self, name: str, found: os.stat_result) -> float:
        """Seconds without a sign: by the file's time at first, and then by a clock of one's own, as theirs may be wrong."""
        ticks = self._ticks()
        known = self._signs.get(name)
        if known is None:
            self._signs[name] = found.st_mtime_ns, ticks - max(self._now() - found.st_mtime, 0.0)
        elif known[0] != found.st_mtime_ns:
            self._signs[name] = found.st_mtime_ns, ticks
        return ticks - self._signs[name][1]


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    """A folder, and not a link to one."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        yield handle
    finally:
        os.close(handle)
