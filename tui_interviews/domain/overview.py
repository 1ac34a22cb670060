"""What every screen shows of the whole notebook, computed once a change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from tui_interviews.domain.agenda import agenda
from tui_interviews.domain.clashes import clashes
from tui_interviews.domain.due import Due
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.stage import Stage, stage


@dataclass(frozen=True, slots=True)
class Overview:
    """The stages of all interviews and what is due."""

    stages: Mapping[str, Stage] = field(default_factory=dict)
    due: tuple[Due, ...] = ()
    clashes: int = 0
    """How often two sessions changed the same thing differently."""


def overview(notebook: Notebook, method: Method, now: datetime) -> Overview:
    """The state of everything at a moment."""
    stages = {interview.id: stage(interview) for interview in notebook.interviews.values()}
    return Overview(stages, agenda(notebook, method, now), len(clashes(notebook)))


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
