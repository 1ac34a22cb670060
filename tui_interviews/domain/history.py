"""Undo and redo: what was done, in words, and how to take it back."""

from dataclasses import dataclass

from tui_interviews.domain.change import Change, held, inverse
from tui_interviews.domain.notebook import Notebook, drop, put
from tui_interviews.domain.revert import OvertakenError, reverted

STEPS_KEPT = 200


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the user did."""

    label: str
    changes: tuple[Change, ...]
    slot: str = ""
    """Which text was typed; what is typed on in the same text belongs to the same step."""


@dataclass(frozen=True, slots=True)
class History:
    """What can be taken back, and what was."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()


def remember(history: History, step: Step) -> History:
    """The history after a step; what had been undone can no longer be redone."""
    if step.slot and history.done and history.done[-1].slot == step.slot:
        return History((*history.done[:-1], _longer(history.done[-1], step)))
    return History((*history.done, step)[-STEPS_KEPT:])


def _longer(first: Step, then: Step) -> Step:
    """Two steps in one text as one."""
    ends = {(change.table, change.id): change for change in then.changes}
    joined = [
        Change(c.table, c.id, c.before, ends.pop((c.table, c.id)).after) if (c.table, c.id) in ends else c
        for c in first.changes
    ]
    return Step(first.label, (*joined, *ends.values()), first.slot)


def undo(notebook: Notebook, history: History) -> tuple[Notebook, History, Step]:
    """The notebook without the last step. Raises `IndexError` with nothing to undo, else maybe `OvertakenError`."""
    step = history.done[-1]
    changed = _without(notebook, step.label, step.changes)
    return changed, History(history.done[:-1], (*history.undone, step)), step


def redo(notebook: Notebook, history: History) -> tuple[Notebook, History, Step]:
    """The notebook with the last undone step. Raises as `undo` does."""
    step = history.undone[-1]
    changed = _without(notebook, step.label, inverse(step.changes))
    return changed, History((*history.done, step), history.undone[:-1]), step


def _without(notebook: Notebook, label: str, done: tuple[Change, ...]) -> Notebook:
    """The notebook less these changes, all of them or none."""
    for change in done:
        now = held(notebook, change)
        try:
            wanted = reverted(now, change.before, change.after)
        except OvertakenError as fault:
            raise OvertakenError(f"“{label}” stays: the same thing has been changed since") from fault
        if wanted is not None:
            notebook = put(notebook, wanted)
        elif now is not None:
            notebook = drop(notebook, now)
    return notebook
