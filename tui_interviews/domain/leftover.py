"""What a session that ended could not keep: changes that the disk refused, and forms that were being filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from tui_interviews.domain.change import held
from tui_interviews.domain.history import Step
from tui_interviews.domain.notebook import Notebook


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a form was opened, so that it can be opened there again."""

    place: str = ""
    interview_id: str = ""
    message_id: str = ""
    """The letter that it was opened over."""
    is_in_talk: bool = False
    """Whether it was opened over the live interview."""
    records: str = ""
    """The list that had the focus, by the id of its widget."""
    row: str = ""
    """The row under its cursor."""
    command: str = ""
    """The action that led to it."""


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form that has been typed in and was not kept yet."""

    key: str
    """Tells it from all other forms, also from the same one about somebody else."""
    title: str
    values: Mapping[str, str]
    """All fields by name."""
    words: str
    """What was typed, for looking at."""
    typed_at: datetime
    spot: Spot = field(default_factory=Spot)
    contact_id: str = ""
    """Whom it is about, where it is about somebody: `forget` looks for it."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """What one ended session left."""

    id: str
    left_at: datetime
    reason: str = ""
    """Why the changes were not saved, in a sentence; empty where nothing but time was missing."""
    steps: tuple[Step, ...] = ()
    forms: tuple[FilledForm, ...] = ()


EDITING = "editing"
"""The folder below that of the state in which texts lie while they are in an editor."""


@dataclass(frozen=True, slots=True)
class LeftText:
    """A text that was written for a draft in the user's editor, and never taken up."""

    message_id: str
    whom: str
    words: str


def still_missing(leftover: Leftover, notebook: Notebook) -> Leftover:
    """Without what did reach the disk after all."""
    steps = (
        replace(step, changes=tuple(one for one in step.changes if held(notebook, one) != one.after))
        for step in leftover.steps
    )
    return replace(leftover, steps=tuple(step for step in steps if step.changes))
