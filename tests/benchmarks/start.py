"""What it costs until the first screen stands: processor time and memory, next to those of an empty Textual app.

Run `python -m tests.benchmarks.start [--people 300 2000] [--rounds 5]`. Each app is started anew in a terminal of its
own, in turn with the empty one, and /proc is asked once its screen has come. Medians, and their ratios to the empty
app, which other machines share; the budgets are 1.10 and 1.25 times for 300 and 2,000 people, in memory 1.2 and 1.6.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from tests.terminal.pty import APP, running

EMPTY = """
from textual.app import App
from textual.widgets import Footer, Header, OptionList
class Empty(App[None]):
    TITLE = "READY"
    def compose(self):
        yield Header()
        yield OptionList()
        yield Footer()
Empty().run()
"""
TICK = 1000 / os.sysconf("SC_CLK_TCK")
"""Milliseconds."""


def started(command: Sequence[str], home: Path, words: str) -> tuple[float, float]:
    """Milliseconds of the processor, and mebibytes, at the moment at which the words have come."""
    with running(command, home) as one:
        one.wait_for(words)
        proc = Path("/proc") / str(one.process.pid)
        times = (proc / "stat").read_text().rpartition(")")[2].split()
        pages = int((proc / "statm").read_text().split()[1])
        return (int(times[11]) + int(times[12])) * TICK, pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def home_of(people: int, folder: Path) -> Path:
    """A notebook of so many; of none, the sample."""
    home = folder / str(people)
    many = ("--people", str(people)) if people else ()
    with running((*APP, "demo", *many, "--into", str(home)), folder) as one:
        one.process.wait()
    return home


def main() -> None:
    """Prints a line each."""
    wanted = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    wanted.add_argument("--people", type=int, nargs="*", default=[0, 300, 2000])
    wanted.add_argument("--rounds", type=int, default=5)
    asked = wanted.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for people in asked.people:
            home = home_of(people, Path(folder))
            floor, found = [], []
            for _ in range(asked.rounds):
                floor.append(started((sys.executable, "-c", EMPTY), home, "READY"))
                found.append(started(APP, home, "Overdue"))
            (ms, mib), (floor_ms, floor_mib) = (
                map(median, zip(*rounds, strict=True)) for rounds in (found, floor)
            )
            print(  # noqa: T201
                f"{people or 'sample':>6}: {ms:5.0f} ms of the processor, {ms / floor_ms:.2f} times an empty app "
                f"({floor_ms:.0f} ms); {mib:5.1f} MiB, {mib / floor_mib:.2f} times ({floor_mib:.1f} MiB)"
            )


if __name__ == "__main__":
    main()
