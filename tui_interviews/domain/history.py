"""Undo and redo: what was done, in words, and how to take it back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

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


class Move(StrEnum):
    """How a history went on."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    OVERTAKEN = "overtaken"
    """The last step was overtaken, and can no longer be taken back."""
    OVERTAKEN_REDO = "overtaken_redo"


@dataclass(frozen=True, slots=True)
class Entry:
    """One move of a history; only one that did something has a step of its own."""

    move: Move
    step: Step | None = None


def moved(history: History, entry: Entry) -> History:
    """The history after a move; one that cannot be made of it, as in a damaged log, changes nothing."""
    done, undone = history.done, history.undone
    match entry.move:
        case Move.DO if entry.step is not None:
            return remember(history, entry.step)
        case Move.UNDO if done:
            return History(done[:-1], (*undone, done[-1]))
        case Move.REDO if undone:
            return History((*done, undone[-1]), undone[:-1])
        case Move.OVERTAKEN:
            return History(done[:-1], undone)
        case Move.OVERTAKEN_REDO:
            return History(done, undone[:-1])
        case _:
            return history


def entries_of(history: History) -> Iterator[Entry]:
    """The moves that lead to a history from an empty one."""
    for step in (*history.done, *reversed(history.undone)):
        yield Entry(Move.DO, step)
    for _ in history.undone:
        yield Entry(Move.UNDO)


def earlier(histories: Iterable[History]) -> History:
    """The histories of sessions that have ended, oldest first, as one; texts typed then are closed steps now."""
    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    for history in histories:
        done = (*done, *history.done)
        undone = history.undone if history.done or history.undone else undone
    return History(_closed(done)[-STEPS_KEPT:], _closed(undone)[-STEPS_KEPT:])


def _closed(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    return tuple(replace(step, slot="") for step in steps if step.changes)


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
    return changed, moved(history, Entry(Move.UNDO)), step


def redo(notebook: Notebook, history: History) -> tuple[Notebook, History, Step]:
    """The notebook with the last undone step. Raises as `undo` does."""
    step = history.undone[-1]
    changed = _without(notebook, step.label, inverse(step.changes))
    return changed, moved(history, Entry(Move.REDO)), step


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
