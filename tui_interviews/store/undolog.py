"""A session's history as lines of JSON, to which each move adds one."""

from collections.abc import Iterable

import msgspec

from tui_interviews.domain.history import Entry, History, Move, Step, moved
from tui_interviews.store.changelines import ChangeLine, changes_of, lines_of
from tui_interviews.store.documents import MisfitError

FORGOTTEN = ""
"""The label of a step that spoke of somebody who was forgotten since."""


class StepLine(msgspec.Struct):
    """One step."""

    label: str
    changes: list[ChangeLine]
    slot: str = ""


class _EntryLine(msgspec.Struct, omit_defaults=True):
    move: Move
    step: StepLine | None = None


def step_line(step: Step) -> StepLine:
    """The step, ready to be encoded."""
    return StepLine(step.label, lines_of(step.changes), step.slot)


def step_of(line: StepLine) -> Step:
    """The step again. Raises `MisfitError`."""
    return Step(line.label, tuple(changes_of(line.changes)), line.slot)


def encoded(entries: Iterable[Entry]) -> bytes:
    """One line for each."""
    lines = (_EntryLine(one.move, step_line(one.step) if one.step else None) for one in entries)
    return b"".join(msgspec.json.encode(line) + b"\n" for line in lines)


def replayed(raw: bytes) -> History:
    """The history that the lines lead to; what lies before a line that makes no sense no longer counts.

    A last line without its end is what a killed session was just writing, and is passed over.
    """
    history = History()
    for line in raw.split(b"\n")[:-1]:
        try:
            history = moved(history, _entry(line))
        except (ValueError, MisfitError, RecursionError):
            history = History()
    return history


def _entry(line: bytes) -> Entry:
    read = msgspec.json.decode(line, type=_EntryLine)
    return Entry(read.move, step_of(read.step) if read.step else None)
