"""What every screen shows of the whole notebook, computed once a change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tui_interviews.domain.clashes import clashes
from tui_interviews.domain.due import Due
from tui_interviews.domain.grouping import differing
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.outlook import Outlook, due_of, outlook
from tui_interviews.domain.stage import Stage, stage

FRESH = timedelta(minutes=1)
"""How often everything is counted anew, whether or not anything has changed."""


@dataclass(frozen=True, slots=True)
class Overview:
    """The stages of all interviews and what is due."""

    stages: Mapping[str, Stage] = field(default_factory=dict)
    due: tuple[Due, ...] = ()
    clashes: int = 0
    """How often two sessions changed the same thing differently."""
    outlook: Outlook | None = None
    """What the next one begins from, and no two are equal: screens say how long is left, which the clock changes."""


def overview(notebook: Notebook, method: Method, now: datetime, since: Overview | None = None) -> Overview:
    """The state of everything at a moment: the same whether or not an earlier one is known, which only saves work."""
    before = since.outlook if since else None
    ahead = outlook(notebook, method, now, before)
    known = since.stages if since else {}
    changed = differing(before.notebook.interviews if before else {}, notebook.interviews)
    stages = {key: stage(one) if key in changed else known[key] for key, one in notebook.interviews.items()}
    return Overview(stages, due_of(ahead), len(clashes(notebook)), ahead)


def as_of(now: datetime, seen: Overview) -> datetime:
    """The moment of an overview that is still fresh: as of that one, only what a change touches is found anew."""
    if seen.outlook is None:
        return now
    then = seen.outlook.now
    return then if now - FRESH < then <= now and then.date() == now.date() else now


def counts(seen: Overview) -> dict[str, int]:
    """How much waits in each place."""
    found = {"today": len(seen.due)}
    for reached in seen.stages.values():
        if reached not in (Stage.IN_TOUCH, Stage.CLOSED):
            found[reached.value] = found.get(reached.value, 0) + 1
    return found


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
