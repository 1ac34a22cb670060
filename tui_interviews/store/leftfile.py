"""What a session puts aside while it is not in the records, as one file of JSON."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from tui_interviews.domain.history import Step
from tui_interviews.domain.leftover import FilledForm, Leftover
from tui_interviews.store.disk import read_file
from tui_interviews.store.documents import MisfitError
from tui_interviews.store.undolog import StepLine, step_line, step_of


class _Left(msgspec.Struct):
    left_at: datetime
    reason: str = ""
    steps: list[StepLine] = []
    forms: list[FilledForm | None] = []


def encoded(left_at: datetime, reason: str, steps: Sequence[Step], forms: Sequence[FilledForm]) -> bytes:
    """The file's bytes."""
    left = _Left(left_at, reason, [step_line(step) for step in steps], list(forms))
    return msgspec.json.format(msgspec.json.encode(left), indent=1) + b"\n"


def read(path: Path) -> Leftover | None:
    """What was left; None where the file is none of ours or makes no sense, and is better left alone."""
    try:
        found = read_file(path)
        left = msgspec.json.decode(found[0] if found else b"", type=_Left)
        steps = tuple(step_of(line) for line in left.steps)
    except (OSError, ValueError, MisfitError, RecursionError):
        return None
    forms = tuple(form for form in left.forms if form is not None)
    return Leftover(path.stem, left.left_at, left.reason, steps, forms)
