"""What has to be done once a day, by whoever writes first."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from tui_interviews.domain.change import Change
from tui_interviews.domain.keeper import Keeper
from tui_interviews.store.backups import back_up_if_due
from tui_interviews.store.expiry import expire


def tend(data: Path, now: datetime) -> None:
    """After a write: the first of a day makes the backup and empties the trash of what is too old."""
    if back_up_if_due(data, now):
        expire(data, now)


class TendingKeeper:
    """A keeper that tends its folder when it is next idle, so that no save waits for a backup."""

    def __init__(self, keeper: Keeper, data: Path, clock: Callable[[], datetime]) -> None:
        """`clock` tells the user's day."""
        self._keeper = keeper
        self._data = data
        self._clock = clock
        self._has_written = False

    def write(self, news: Sequence[Change]) -> tuple[Change, ...]:
        """See `Keeper.write`."""
        answers = self._keeper.write(news)
        self._has_written = True
        return answers

    def refresh(self) -> tuple[Change, ...]:
        """See `Keeper.refresh`."""
        if self._has_written:
            self._has_written = False
            tend(self._data, self._clock())
        return self._keeper.refresh()
