"""How long a durable save takes, against one SQLite commit of the same bytes on the same disk in the same run.

Run `python -m tests.benchmarks.save [--people 1000] [--saves 300] [--into DIR]` on the disk that is to be judged; a
folder in memory says nothing. Each round saves one more note of one person through the app's keeper, then lets SQLite
(WAL, synchronous=FULL) update one row with the bytes that the person's file then has, and then does what any program
must do that replaces a file for good: write a new one, fsync, rename, fsync the folder. The last is the floor for one
file per person. SQLite's log has its full length from the start: while it still grows, a commit takes half as long
again. Medians of all rounds are printed as ratios; the budget is 4.00 for the save, and 1.20 for the bytes that it
hands to the system per byte of the file. Some ext4 disks look at every inode that was deleted in the last minutes
before they give one out, so run it in a folder beside which nothing large was just deleted.
"""

import argparse
import gc
import os
import secrets
import sqlite3
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
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


def measure(opened: Opened, people: Path, table: Table, saves: int, draw: Random) -> dict[str, list[float]]:
    """The seconds of each kind of save, and the bytes of ours per byte of the file; all in turn."""
    found: dict[str, list[float]] = {"save": [], "sqlite": [], "floor": [], "bytes": []}
    interviews = dict(opened.notebook.interviews)
    paths = {path.stem[-ID_LENGTH:]: path for path in people.iterdir()}
    elsewhere = people.parent.parent / "floor"
    elsewhere.mkdir()
    for number in range(saves):
        change = one_more_note(interviews[draw.choice(tuple(interviews))], number)
        assert isinstance(change.after, Interview)
        before = handed_over()
        found["save"].append(seconds(opened.keeper.write, [change]))
        written = handed_over() - before
        interviews[change.id] = change.after
        path = paths[change.after.contact_id]
        raw = path.read_bytes()
        found["bytes"].append(written / len(raw))
        found["sqlite"].append(seconds(table.commit, path.name, raw))
        found["floor"].append(seconds(replaced, elsewhere / path.name, raw))
    return found


def main() -> None:
    """Prints the ratios."""
    wanted = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    wanted.add_argument("--people", type=int, default=1000)
    wanted.add_argument("--saves", type=int, default=300)
    wanted.add_argument("--into", type=Path, default=Path.cwd(), help="a folder on the disk to measure")
    asked = wanted.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.into) as folder:
        data = Path(folder, "data")
        crowd = made_up_notebook(asked.people, 0, NOW)
        open_store(data).keeper.write(changes(Notebook(), crowd))
        people = data / "people"
        table = Table(
            Path(folder, "yardstick.db"), {path.name: path.read_bytes() for path in people.iterdir()}
        )
        os.sync()
        gc.freeze()  # as the app does once it is open
        found = measure(open_store(data), people, table, asked.saves, Random(1))
    one = median(found["sqlite"])
    print(f"one SQLite commit     1.00   {one * 1000:.3f} ms")  # noqa: T201
    print(f"replacing a file      {median(found['floor']) / one:.2f}   the floor for one file per person")  # noqa: T201
    print(f"a save                {median(found['save']) / one:.2f}   budget 4.00")  # noqa: T201
    print(f"bytes of a save       {median(found['bytes']):.2f}   budget 1.20, per byte of the file")  # noqa: T201


if __name__ == "__main__":
    main()
