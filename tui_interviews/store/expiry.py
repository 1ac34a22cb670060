"""The trash is emptied of what has lain there for long enough; of nothing else, ever."""

import os
import re
import stat
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tui_interviews.store.disk import files_in, remove_file
from tui_interviews.store.layout import TRASH
from tui_interviews.store.trash import STAMP

KEPT_DAYS = 30
_STAMPED = re.compile(r"(\d{8}T\d{6}Z)-.+\.json")


def thrown_at(name: str) -> datetime | None:
    """When something was thrown away, by its name; None for what somebody else put there."""
    told = _STAMPED.fullmatch(name)
    try:
        return datetime.strptime(told[1], STAMP).replace(tzinfo=UTC) if told else None
    except ValueError:
        return None


def expire(data: Path, now: datetime) -> None:
    """Removes what its name and the disk both say has lain in the trash for over 30 days; a fault waits for tomorrow."""
    limit = now - timedelta(days=KEPT_DAYS)
    with suppress(OSError):
        for name in files_in(data / TRASH):
            at = thrown_at(name)
            if at is not None and at < limit and _has_lain(data / TRASH / name, limit):
                remove_file(data / TRASH / name)


def _has_lain(path: Path, limit: datetime) -> bool:
    found = os.lstat(path)
    return stat.S_ISREG(found.st_mode) and found.st_ctime < limit.timestamp()
