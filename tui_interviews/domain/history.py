"""Undo and redo: what was done, in words, and how to take it back."""

from dataclasses import dataclass

from tui_interviews.domain.change import Change, apply, inverse, is_untouched
from tui_interviews.domain.notebook import Notebook

STEPS_KEPT = 200


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the user did."""

    label: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class History:
    """What can be taken back, and what was."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()


class Overtaken(Exception):  # noqa: N818 - named for what happened
    """The step cannot be taken back, because the same thing has changed since."""


def remember(history: History, step: Step) -> History:
    """The history after a step; what had been undone can no longer be redone."""
    return History((*history.done, step)[-STEPS_KEPT:])


def undo(notebook: Notebook, history: History) -> tuple[Notebook, History, Step]:
    """The notebook before the last step. Raises `IndexError` with nothing to undo, else maybe `Overtaken`."""
    step = history.done[-1]
    undone = take_back(notebook, step.label, step.changes)
    return undone, History(history.done[:-1], (*history.undone, step)), step


def redo(notebook: Notebook, history: History) -> tuple[Notebook, History, Step]:
    """The notebook after the last undone step. Raises as `undo` does."""
    step = history.undone[-1]
    redone = take_back(notebook, step.label, inverse(step.changes))
    return redone, History((*history.done, step), history.undone[:-1]), step


def take_back(notebook: Notebook, label: str, done: tuple[Change, ...]) -> Notebook:
    """The notebook without these changes, if each record still is as they left it."""
    if not all(is_untouched(notebook, change) for change in done):
        raise Overtaken(f'"{label}" cannot be taken back: the same thing was changed since')
    return apply(notebook, inverse(done))
