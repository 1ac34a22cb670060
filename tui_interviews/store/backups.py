"""Backups that nobody has to think of: one zip a day, thinned out with age."""

import os
import re
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.store.disk import TEMPORARY, create_file, files_in, make_folder, read_file, remove_file
from tui_interviews.store.layout import BACKUPS, STORE_FILE
from tui_interviews.store.lock import held_still, locked

DAILY, WEEKLY, MONTHLY = 7, 4, 6
"""How many days, weeks and months keep their last backup."""
_PATIENCE = 0.5
"""Seconds that a daily backup waits for a writer; the next save tries again."""
_NAME = re.compile(r"(\d{4}-\d\d-\d\d)\.zip")


def full_backup(data: Path, now: datetime) -> bytes:
    """A zip of the whole notebook at one moment. Raises `NotSavedError` when another session does not let go."""
    from tui_interviews.store.packed import notebook_files, pack

    with held_still(data):
        files = notebook_files(data)
    return pack(files, now)


def back_up_if_due(data: Path, now: datetime) -> bool:
    """Makes today's backup unless it is there; next to nothing then. A fault is for the doctor to tell: it costs no save."""
    target = data / BACKUPS / f"{now.date()}.zip"
    if os.path.lexists(target) or not os.path.lexists(data / STORE_FILE):
        return False
    with suppress(OSError, NotSavedError):
        from tui_interviews.store.packed import notebook_files, pack

        make_folder(target.parent)
        with locked(data, _PATIENCE):
            create_file(target, pack(notebook_files(data), now))
            _thin_out(data)
        return True
    return False


def daily_backups(data: Path) -> dict[date, Path]:
    """The backups that were made by themselves, the newest first; a folder that cannot be read has none."""
    found = {}
    with suppress(OSError):
        for name in files_in(data / BACKUPS):
            if (told := _NAME.fullmatch(name)) and (day := _day(told[1])):
                found[day] = data / BACKUPS / name
    return dict(sorted(found.items(), reverse=True))


def every_backup(data: Path) -> tuple[Path, ...]:
    """The daily ones, the newest first, then those that were made before an upgrade."""
    daily = tuple(daily_backups(data).values())
    others = (path for path in sorted((data / BACKUPS).glob("*.zip")) if path not in daily)
    return (*daily, *others)


def older_versions(data: Path, file: str) -> Iterator[tuple[str, bytes]]:
    """What the backups hold of a file, the newest first, each with words for which one it is from."""
    from tui_interviews.store.packed import NoBackupError, unpack
    from tui_interviews.store.upgrading import upgraded_files

    for day, path in daily_backups(data).items():
        with suppress(OSError, NoBackupError):
            found = read_file(path)
            packed = unpack(found[0] if found else b"")
            if file in packed.files:
                raw = upgraded_files({file: packed.files[file]}, packed.schema)[file]
                yield f"the backup of {day:%-d %B %Y}", raw


def kept(days: Collection[date]) -> frozenset[date]:
    """The days whose backups stay: the last ones, and the last one of each of the last weeks and months."""
    periods: tuple[tuple[int, Callable[[date], tuple[int, ...]]], ...] = (
        (DAILY, lambda day: (day.toordinal(),)),
        (WEEKLY, lambda day: day.isocalendar()[:2]),
        (MONTHLY, lambda day: (day.year, day.month)),
    )
    stay: set[date] = set()
    for count, period in periods:
        last = {period(day): day for day in sorted(days)}
        stay.update(sorted(last.values())[-count:])
    return frozenset(stay)


def _thin_out(data: Path) -> None:
    """The lock is held, so that a temporary file here belongs to somebody who died."""
    found = daily_backups(data)
    for day in found.keys() - kept(found):
        remove_file(found[day])
    for left in (data / BACKUPS).glob(f"{TEMPORARY}*"):
        remove_file(left)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
