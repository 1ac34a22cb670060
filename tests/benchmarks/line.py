"""How long a line of the live screen carries its mark: from Enter until it is on the disk, and the screen knows it.

Run `python -m tests.benchmarks.line [--lines 200] [--people 300] [--into DIR]` on the disk that is to be judged; a
folder in memory says nothing. The app runs without a terminal, at 80 by 24, on a real store; each line is typed and
entered, and the clock is read when Enter is handed over, when the line stands on the screen, and when its mark is
gone. The issue wants 30 ms at the median on a local disk. Printed besides: a bare save by the same keeper, the floor.
"""

import argparse
import asyncio
import tempfile
import time
from datetime import datetime
from pathlib import Path
from statistics import median, quantiles
from zoneinfo import ZoneInfo

from textual import events

from tests.benchmarks.save import one_more_note, seconds
from tests.ui.desk import Desk, at_desk, setup
from tui_interviews.domain.change import changes
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook
from tui_interviews.store.crowd import made_up_notebook
from tui_interviews.store.opening import open_store

NOW = datetime(2026, 5, 4, 14, 30, tzinfo=ZoneInfo("America/New_York"))


async def one_line(desk: Desk, number: int) -> tuple[float, float]:
    """Seconds until the line stands there, and until its mark is gone."""
    await desk.type(f"line {number} of what was said")
    before = len(desk.interview.notes)
    began = time.perf_counter()
    desk._send(events.Key("enter", "\r"))
    while len(desk.interview.notes) == before:
        await asyncio.sleep(0)
    shown = time.perf_counter() - began
    while desk.app.unkept:
        await asyncio.sleep(0.0002)
    return shown, time.perf_counter() - began


async def measure(data: Path, lines: int) -> tuple[list[float], list[float]]:
    """All lines, in one talk, which grows meanwhile."""
    opened = open_store(data)
    async with at_desk(setup(opened.notebook, keeper=opened.keeper)) as desk:
        await desk.press("4", "g", "enter", "enter")
        await desk.until(lambda: desk.shown == "Talk")
        found = [await one_line(desk, number) for number in range(lines)]
    return [one for one, _ in found], [one for _, one in found]


def bare_saves(data: Path, saves: int) -> list[float]:
    """The same change, handed to the keeper without an app around."""
    opened = open_store(data)
    interview = max(opened.notebook.interviews.values(), key=lambda one: len(one.notes))
    found = []
    for number in range(saves):
        change = one_more_note(interview, number)
        assert isinstance(change.after, Interview)
        found.append(seconds(opened.keeper.write, [change]))
        interview = change.after
    return found


def told(name: str, found: list[float]) -> None:
    """Median and the slowest hundredth, in milliseconds."""
    slowest = quantiles(found, n=100)[98]
    print(f"{name:32} {median(found) * 1000:7.1f} ms   p99 {slowest * 1000:7.1f} ms")  # noqa: T201


def main() -> None:
    """Prints three lines."""
    wanted = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    wanted.add_argument("--lines", type=int, default=200)
    wanted.add_argument("--people", type=int, default=300)
    wanted.add_argument("--into", type=Path, default=Path.cwd(), help="a folder on the disk to measure")
    asked = wanted.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.into) as folder:
        data = Path(folder, "data")
        open_store(data).keeper.write(changes(Notebook(), made_up_notebook(asked.people, 0, NOW)))
        shown, kept = asyncio.run(measure(data, asked.lines))
        told("enter to the line on the screen", shown)
        told("enter to its mark gone", kept)
        told("a bare save of the same", bare_saves(data, asked.lines))


if __name__ == "__main__":
    main()
