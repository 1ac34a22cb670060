"""How far things have gone with made-up people."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from tui_interviews.domain.event import EventKind

_ASKED = (EventKind.PREPARED, EventKind.ASKED)
_DATED = (*_ASKED, EventKind.REPLIED, EventKind.SCHEDULED)
_THANKED = (*_DATED, EventKind.HELD, EventKind.DEBRIEFED, EventKind.THANKED)
_NEXT_DAY = {EventKind.DEBRIEFED, EventKind.THANKED}


@dataclass(frozen=True, slots=True)
class Plot:
    """What has happened, how often among a hundred people, and how many days ago the last of it did."""

    share: int
    kinds: tuple[EventKind, ...] = ()
    latest: tuple[int, int] = (1, 60)


PLOTS = (
    Plot(31),
    Plot(1, (EventKind.PREPARED,), (1, 5)),
    Plot(4, _ASKED, (1, 11)),
    Plot(2, (*_ASKED, EventKind.NUDGED), (1, 9)),
    Plot(1, (*_ASKED, EventKind.REPLIED), (1, 3)),
    Plot(2, (*_ASKED, EventKind.POSTPONED), (5, 60)),
    Plot(2, _DATED, (1, 6)),
    Plot(1, _THANKED[:-1], (1, 2)),
    Plot(2, _THANKED, (1, 6)),
    Plot(2, (*_THANKED, EventKind.CONSOLIDATED), (1, 9)),
    Plot(36, (*_THANKED, EventKind.CONSOLIDATED, EventKind.REPORTED), (1, 90)),
    Plot(5, (*_ASKED, EventKind.DECLINED), (10, 300)),
    Plot(11, (*_ASKED, EventKind.NUDGED, EventKind.CLOSED), (10, 300)),
)


def moments_of(plot: Plot, now: datetime, draw: Random) -> list[datetime]:
    """When the person was added and when each event happened: in working hours, one day after another."""
    at = now - timedelta(days=draw.randint(*plot.latest))
    moments = []
    for kind in (*reversed(plot.kinds), None):
        moments.append(
            at.replace(hour=draw.randint(9, 16), minute=draw.randrange(60), second=0, microsecond=0)
        )
        at -= timedelta(days=1 if kind in _NEXT_DAY else draw.randint(1, 6))
    return moments[::-1]
