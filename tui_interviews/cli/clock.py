"""The one source of time and ids: everything else is told the moment."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from tui_interviews.cli.refusal import Refusal
from tui_interviews.domain.duration import zone
from tui_interviews.domain.occasion import NewId, encode_id, id_numbers

NOW_VARIABLE = "TUI_INTERVIEWS_NOW"
_LOCALTIME = Path("/etc/localtime")


def now_in(timezone: str) -> datetime:
    """The moment in a zone, of the machine where it is empty or unknown; `$TUI_INTERVIEWS_NOW` stops the clock.

    It is as exact as the disk keeps it: a record must be the same before and after it was there.
    """
    return _exact_now(timezone).replace(microsecond=0)


def _exact_now(timezone: str) -> datetime:
    where = zone(timezone)
    fixed = os.environ.get(NOW_VARIABLE, "")
    if fixed:
        moment = _fixed(fixed)
        return moment.astimezone(where) if where else moment
    return datetime.now(where or machine_zone()).astimezone(where or machine_zone())


def _fixed(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as fault:
        raise Refusal(f"{NOW_VARIABLE} is {text!r}: write it as 2026-05-04T14:30:00+02:00") from fault
    if moment.tzinfo is None:
        raise Refusal(f"{NOW_VARIABLE} is {text!r}: add the offset from UTC, such as +02:00")
    return moment


def machine_zone() -> ZoneInfo | None:
    """The zone of the machine with its rules for summer time; None where only its present offset is known."""
    named = zone(os.environ.get("TZ", "").removeprefix(":"))
    if named or os.environ.get("TZ"):
        return named
    try:
        target = str(_LOCALTIME.resolve())
    except (OSError, RuntimeError):
        return None
    return zone(target.partition("zoneinfo/")[2])


def new_ids() -> NewId:
    """A source of ids that no other machine gives out."""
    import time
    from random import SystemRandom

    numbers: Iterator[int] = id_numbers(lambda: time.time_ns() // 1_000_000, SystemRandom().getrandbits)
    return lambda: encode_id(next(numbers))
