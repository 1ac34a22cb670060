"""Which run of which machine this is: only within one does a lock tell whether a process lives."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Boot:
    """The kernel that is running."""

    id: str
    """Another one after each start; the name of the machine where the system tells none."""
    at: float
    """When it was started, in seconds of the clock that files are stamped with."""


def this_boot() -> Boot:
    """The kernel under this process."""
    try:
        told = _BOOT_ID.read_text("ascii").strip()
    except (OSError, ValueError):
        told = ""
    uptime = time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()
    return Boot(told or os.uname().nodename, time.time() - uptime)
