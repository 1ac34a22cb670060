"""Looks a notebook over, and mends what it finds: it moves and writes, and never deletes."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.store import filecheck, housekeeping
from tui_interviews.store.faults import DamagedError, not_saved
from tui_interviews.store.finding import Finding, Level
from tui_interviews.store.layout import LOCK
from tui_interviews.store.lock import held_still, locked
from tui_interviews.store.placement import misplaced
from tui_interviews.store.references import dangling

Check: TypeAlias = Callable[[Path], Iterator[Finding]]

_FIRST: tuple[Check, ...] = (housekeeping.modes, housekeeping.format_file)
_RECORDS: tuple[Check, ...] = (
    filecheck.files,
    filecheck.conflict_copies,
    misplaced,
    housekeeping.temporaries,
)
_LAST: tuple[Check, ...] = (housekeeping.unfinished, dangling, housekeeping.backups, housekeeping.disk)
_ROUNDS = 4
"""What is mended may bring to light what was hidden by it."""
CLEAN, REPAIRABLE, MISSING = 0, 1, 3
DONE = "done: "
"""How the repair of a finding begins once it was carried out."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """All findings, and what they come to."""

    findings: tuple[Finding, ...]

    @property
    def code(self) -> int:
        """The exit code of `doctor`: 0 clean, 1 repaired or repairable, 3 something is missing."""
        if any(one.is_missing for one in self.findings):
            return MISSING
        return REPAIRABLE if any(one.level is not Level.OK for one in self.findings) else CLEAN


def examine(data: Path) -> Verdict:
    """Only reads."""
    if not data.is_dir():
        return Verdict((Finding(Level.OK, ".", f"there is no notebook in {data} yet"),))
    if stopped := tuple(housekeeping.stops(data)):
        return Verdict(stopped)
    has_lock = (data / LOCK).is_file()  # where nobody ever wrote, none is made
    with held_still(data) if has_lock else nullcontext():
        return Verdict(tuple(one for check in (*_FIRST, *_RECORDS, *_LAST) for one in check(data)))


def repair(data: Path) -> Verdict:
    """Mends in the order in which one fault hides the next, looking again after each sort. Raises `NotSavedError`."""
    if not data.is_dir() or tuple(housekeeping.stops(data)):
        return examine(data)
    found: list[Finding] = []
    for _ in range(_ROUNDS):
        news = _mended_once(data)
        found += [one for one in news if one.cure or not found]
        if not any(one.cure for one in news):
            break
    return Verdict(tuple(found))


def _mended_once(data: Path) -> list[Finding]:
    found = [_cured(one) for check in _FIRST for one in tuple(check(data))]
    with _to_itself(data):
        found += [_cured(one) for check in _RECORDS for one in tuple(check(data))]
    return found + [_cured(one) for check in _LAST for one in tuple(check(data))]


@contextmanager
def _to_itself(data: Path) -> Iterator[None]:
    with ExitStack() as held:
        try:
            held.enter_context(locked(data))
        except OSError as fault:
            raise not_saved(fault, data) from fault
        yield


def _cured(one: Finding) -> Finding:
    if one.cure is None:
        return one
    try:
        one.cure()
    except (OSError, NotSavedError, DamagedError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else str(fault)
        return replace(one, level=Level.ERROR, repair=f"this could not be mended: {reason}", cure=None)
    return replace(one, repair=f"{DONE}{one.repair}")
