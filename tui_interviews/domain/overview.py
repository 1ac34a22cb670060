"""What every screen shows of the whole notebook, computed once a change."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import chain

from tui_interviews.domain.agenda import HORIZON, by_urgency, due_by, leads_by
from tui_interviews.domain.clashes import clashes
from tui_interviews.domain.due import Due
from tui_interviews.domain.grouping import of_each
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.stage import Stage, stage
from tui_interviews.domain.untouched import while_untouched

FRESH = timedelta(minutes=1)
"""How often everything is counted anew, whether or not anything has changed."""


@dataclass(frozen=True, slots=True)
class Overview:
    """The stages of all interviews and what is due."""

    stages: Mapping[str, Stage] = field(default_factory=dict)
    due: tuple[Due, ...] = ()
    clashes: int = 0
    """How often two sessions changed the same thing differently."""
    at: datetime | None = None
    """The moment: another one is another overview, for screens say how much time is left."""


def overview(notebook: Notebook, method: Method, now: datetime) -> Overview:
    """The state of everything at a moment; of the very moment of the last one, found by what has changed since."""
    of_people = (_due(notebook, one, method, now) for one in notebook.interviews.values())
    leads = leads_by(notebook, method, now, now + HORIZON)
    due = by_urgency(chain(leads, *of_people))
    return Overview(_stages(notebook.interviews), due, len(clashes(notebook)), now)


_stages = of_each(stage)


@while_untouched
def _due(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> tuple[Due, ...]:
    return due_by(notebook, interview, method, now, now + HORIZON)


def as_of(now: datetime, seen: Overview) -> datetime:
    """The moment of an overview that is still fresh: as of that one, only what a change touches is looked at."""
    then = seen.at
    is_fresh = then is not None and now - FRESH < then <= now and then.date() == now.date()
    return then if then is not None and is_fresh else now


def counts(seen: Overview) -> dict[str, int]:
    """How much waits in each place."""
    waiting = Counter(seen.stages.values())
    del waiting[Stage.IN_TOUCH], waiting[Stage.CLOSED]
    return {"today": len(seen.due), **{reached.value: number for reached, number in waiting.items()}}


def in_stage(notebook: Notebook, seen: Overview, wanted: Stage, chosen: str = "") -> tuple[str, ...]:
    """The interviews of a stage, oldest first, and the chosen one wherever it stands."""
    return tuple(
        sorted(
            key
            for key, reached in seen.stages.items()
            if (reached is wanted or key == chosen)
            and notebook.interviews[key].contact_id in notebook.contacts
        )
    )
