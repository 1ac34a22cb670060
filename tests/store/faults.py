"""Breaks the store in every way that can be thought of, and counts.

`python -m tests.store.faults --kills 500 --tears all` is the long form, of some minutes; without options it is the
short one that the tests run. It ends with an error at the first promise that is not kept, and leaves the folder.
"""

import argparse
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from tests.store import faults_by_death, faults_of_disks, faults_of_others, faults_of_power

ALL = 1_000_000
"""More tears than there are bytes."""

MEMORY = Path("/dev/shm")  # noqa: S108 - each trial makes a folder of its own in it
"""What a killed process leaves is the same everywhere; only a power cut needs a disk, which is made for it."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is broken: so many kills, so many tears of each write, and whether strace may take its time."""

    kills: int
    tears: int
    is_long: bool


Trial: TypeAlias = Callable[[Path, Extent], str]
TRIALS: Mapping[str, Trial] = {
    "kills": lambda folder, extent: faults_by_death.kills(folder, extent.kills),
    "calls": lambda folder, _: faults_by_death.calls(folder),
    "system calls": lambda folder, extent: (
        faults_by_death.system_calls(folder) if extent.is_long else "only in the long form"
    ),
    "tears": lambda folder, extent: faults_by_death.tears(folder, extent.tears),
    "torn files": lambda folder, extent: faults_of_disks.torn_files(folder, extent.tears),
    "errors": lambda folder, extent: faults_of_disks.errors(folder, is_long=extent.is_long),
    "limits": lambda folder, extent: faults_of_disks.limits(folder, extent.tears),
    "full disk": lambda folder, _: faults_of_disks.full_disk(folder),
    "power cuts": lambda folder, extent: faults_of_power.cuts(folder, 100 if extent.is_long else 3),
    "read-only": lambda folder, _: faults_of_disks.read_only(folder),
    "writers": lambda folder, extent: faults_of_others.writers(folder, rounds=max(2, extent.kills // 10)),
    "turns": lambda folder, _: faults_of_others.turns(folder),
    "editors": lambda folder, _: faults_of_others.editors(folder),
}


def run(name: str, extent: Extent, into: Path | None) -> str:
    """One trial in a folder of its own, which stays for a look when it fails."""
    folder = Path(tempfile.mkdtemp(prefix="faults-", dir=into))
    try:
        told = TRIALS[name](folder, extent)
    except BaseException:
        print(f"{name}: FAILED, see {folder}", flush=True)  # noqa: T201
        raise
    shutil.rmtree(folder)
    return told


def main() -> None:
    """Prints what was broken, and how often."""
    wanted = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    wanted.add_argument("--kills", type=int, default=8)
    wanted.add_argument("--tears", default="12", help="how many bytes of each write to tear at, or all")
    wanted.add_argument("--only", choices=list(TRIALS), action="append")
    wanted.add_argument("--into", type=Path, default=MEMORY if MEMORY.is_dir() else None)
    asked = wanted.parse_args()
    tears = ALL if asked.tears == "all" else int(asked.tears)
    extent = Extent(asked.kills, tears, is_long=tears == ALL)
    for name in asked.only or TRIALS:
        began = time.monotonic()
        told = run(name, extent, asked.into)
        print(f"{name:13} {told}  ({time.monotonic() - began:.1f} s)", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
