"""How long a durable save takes, against one SQLite commit of the same bytes on the same disk in the same run.

Run `python -m tests.benchmarks.save [--people 1000] [--saves 300] [--into DIR]` on the disk that is to be judged; a
folder in memory says nothing. Each round saves one more note through the app's keeper, then lets SQLite (WAL,
synchronous=FULL) update one row with the bytes that the person's file then has: first line after line of ten
talks, then a line of anybody's. A last turn does what any program must do that replaces a file for good: write a new
one, fsync, rename, fsync the folder; it is the floor for one file per person. It comes last because it deletes a file
with each round, and some ext4 disks look at every inode that was deleted in the last minutes before they give one out:
so run all of it in a folder beside which nothing large was just deleted. SQLite's log has its full length from the
start: while it still grows, a commit takes half as long again. Medians are printed as ratios to the commits of the
same turn; the budget is 4.00 for a save, and 1.20 for the bytes that it hands to the system per byte of the file.
"""

import argparse
import gc
import os
import secrets
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import median

from tui_interviews.domain.change import Change, changes
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import ID_LENGTH, encode_id
from tui_interviews.store.crowd import made_up_notebook
from tui_interviews.store.disk import TEMPORARY
from tui_interviews.store.opening import Opened, open_store

NOW = datetime(2026, 5, 4, 14, 30, tzinfo=UTC)


TALKS = 10
"""How many talks the lines of the first turn go to, so that none gets longer than talks are."""


class Table:
    """The yardstick: one row per person."""

    def __init__(self, path: Path, rows: dict[str, bytes]) -> None:
        """Holds everybody from the start, as the folder does."""
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=FULL")
        self._database.execute("CREATE TABLE people (id TEXT PRIMARY KEY, document BLOB)")
        self._database.execute("BEGIN")
        self._database.executemany("INSERT INTO people VALUES (?, ?)", rows.items())
        self._database.execute("COMMIT")
        self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for id_, raw in rows.items():  # its log has its full length then, and is written over from there on
            self.commit(id_, raw + b"\n")

    def commit(self, id_: str, raw: bytes) -> None:
        """One durable update."""
        self._database.execute("UPDATE people SET document = ? WHERE id = ?", (raw, id_))


def replaced(path: Path, raw: bytes) -> None:
    """The least that makes the new contents of a file survive a power cut, whatever the file system."""
    temporary = path.parent / f"{TEMPORARY}{secrets.token_hex(8)}"
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    os.write(handle, raw)
    os.fsync(handle)
    os.close(handle)
    temporary.replace(path)
    handle = os.open(path.parent, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)


def seconds(work: Callable[..., object], *arguments: object) -> float:
    """How long it takes, by the clock on the wall: waiting for the disk is what counts."""
    began = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - began


def handed_over() -> int:
    """The bytes that this process has given to write calls so far; 0 where the system does not tell."""
    try:
        lines = Path("/proc/self/io").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next(int(line.split()[1]) for line in lines if line.startswith("wchar:"))


def one_more_note(interview: Interview, number: int) -> Change:
    """What is saved while somebody talks."""
    note = Note(encode_id((1 << 52) + number), NOW, f"line {number} of what was said")
    after = replace(interview, notes=(*interview.notes, note))
    return Change("interviews", interview.id, interview, after)


@dataclass(slots=True)
class Bench:
    """A notebook, the yardstick beside it, and the interviews as they are after the last save."""

    opened: Opened
    table: Table
    paths: dict[str, Path]
    """The file of each person, by id."""
    interviews: dict[str, Interview]
    rounds: int = 0

    def line(self, id_: str) -> tuple[float, float, float]:
        """One more note: the seconds of the save and of a commit of the same bytes, and bytes per byte of the file."""
        self.rounds += 1
        self.opened.keeper.refresh()  # as the app looks for news between two lines
        change = one_more_note(self.interviews[id_], self.rounds)
        assert isinstance(change.after, Interview)
        before = handed_over()
        save = seconds(self.opened.keeper.write, [change])
        written = handed_over() - before
        self.interviews[id_] = change.after
        path = self.paths[change.after.contact_id]
        raw = path.read_bytes()
        return save, seconds(self.table.commit, path.name, raw), written / len(raw)


def floor(folder: Path, table: Table, files: Sequence[Path]) -> list[tuple[float, float]]:
    """The seconds of replacing each file, and of a commit of the same bytes."""
    folder.mkdir()
    found = []
    for path in files:
        raw = path.read_bytes()
        found.append((seconds(replaced, folder / path.name, raw), seconds(table.commit, path.name, raw)))
    return found


def ready(folder: Path, people: int) -> Bench:
    """A folder with made-up people, opened as the app does it."""
    data = folder / "data"
    open_store(data).keeper.write(changes(Notebook(), made_up_notebook(people, 0, NOW)))
    paths = {path.stem[-ID_LENGTH:]: path for path in (data / "people").iterdir()}
    table = Table(folder / "yardstick.db", {path.name: path.read_bytes() for path in paths.values()})
    os.sync()
    gc.freeze()  # as the app does once it is open
    opened = open_store(data)
    return Bench(opened, table, paths, dict(opened.notebook.interviews))


def main() -> None:
    """Prints the ratios."""
    wanted = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    wanted.add_argument("--people", type=int, default=1000)
    wanted.add_argument("--saves", type=int, default=300)
    wanted.add_argument("--into", type=Path, default=Path.cwd(), help="a folder on the disk to measure")
    asked = wanted.parse_args()
    draw = Random(1)
    with tempfile.TemporaryDirectory(dir=asked.into) as folder:
        bench = ready(Path(folder), asked.people)
        ids = tuple(bench.interviews)
        talks = [bench.line(id_) for _ in range(asked.saves // TALKS) for id_ in ids[:TALKS]]
        anybody = [bench.line(draw.choice(ids)) for _ in range(asked.saves)]
        files = draw.choices(tuple(bench.paths.values()), k=asked.saves)
        least = floor(Path(folder, "floor"), bench.table, files)
    one = median(row[1] for row in talks)
    print(f"one SQLite commit        1.00   {one * 1000:.3f} ms")  # noqa: T201
    print(f"a line of a known talk   {ratio(talks):.2f}   budget 4.00")  # noqa: T201
    print(f"a line of anybody's      {ratio(anybody):.2f}   budget 4.00")  # noqa: T201
    bytes_ = median(row[2] for row in anybody)
    print(f"bytes of a save          {bytes_:.2f}   budget 1.20, per byte of the file")  # noqa: T201
    print(f"replacing a file         {ratio(least):.2f}   the floor for one file per person")  # noqa: T201


def ratio(rows: Sequence[tuple[float, ...]]) -> float:
    """The median of the first column by that of the second."""
    return median(row[0] for row in rows) / median(row[1] for row in rows)


if __name__ == "__main__":
    main()
