"""Sessions that are killed: at random, at each call, and in the middle of writing."""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
from collections import Counter
from functools import partial
from pathlib import Path

from tests.store.breaking import CHANGING, LOOKING, Act, Nth, before_calls, die, in_child, tear
from tests.store.builders import ADA, TALK, added
from tests.store.remains import NEWS, SAVED, assert_sound, copy_of, is_news_there, prepared
from tests.store.writer import OTHER, PATH, WANDERER
from tui_interviews.store.opening import open_store

ROOT = Path(__file__).parents[2]
CALLS = "openat,write,fsync,fdatasync,close,mkdir,link,linkat,rename,renameat,renameat2,unlink,unlinkat,flock"


def writer(data: Path, name: str, count: int) -> subprocess.Popen[str]:
    """A session that has begun."""
    command = [sys.executable, "-m", "tests.store.writer", str(data), name, str(count)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def go(session: subprocess.Popen[str]) -> None:
    """All have the notebook open before any writes."""
    assert session.stdin is not None
    session.stdin.write("go\n")
    session.stdin.flush()


def kills(folder: Path, count: int) -> str:
    """`kill -9` somewhere within a save, again and again on one folder."""
    open_store(folder).keeper.write(added(ADA, TALK, PATH, OTHER, WANDERER))
    moments = random.Random(2026)
    promised: set[str] = set()
    for kill in range(count):
        if kill % 50 == 49:
            shutil.rmtree(folder)
            open_store(folder).keeper.write(added(ADA, TALK, PATH, OTHER, WANDERER))
            promised.clear()
        name = f"k{kill:03}"
        promised |= {f"{name} {n}" for n in _said_before_death(writer(folder, name, 10_000), moments)}
        assert_sound(folder, promised)
    return f"{count} kills, no saved line lost"


def _said_before_death(session: subprocess.Popen[str], moments: random.Random) -> list[int]:
    """Lets a session save a few notes and kills it somewhere within the next save; answers with what it said."""
    assert session.stdout is not None
    go(session)
    said = [session.stdout.readline() for _ in range(moments.randint(1, 8))]
    for _ in range(moments.randrange(40_000)):
        pass
    session.send_signal(signal.SIGKILL)
    rest, _ = session.communicate()
    return [int(line) for line in (*said, *rest.splitlines())]


def calls(folder: Path) -> str:
    """Dies before the first call of a save, before the second …, and once after the last."""
    prepared(folder / "whole")
    outcomes: Counter[bool] = Counter()
    for call in range(1, 1000):
        data = copy_of(folder / "whole", folder / "data")
        code = in_child(partial(_save, data, Nth(call, die)))
        assert code in (-signal.SIGKILL, 0)
        is_there = is_news_there(assert_sound(data))
        outcomes[is_there] += 1
        if code == 0:
            assert is_there, "called saved, and is not there"
            return f"{call - 1} calls: the old state after {outcomes[False]}, the new one after {outcomes[True] - 1}"
    raise AssertionError("a save never ended")


def _save(data: Path, act: Act, names: tuple[str, ...] = CHANGING + LOOKING) -> None:
    keeper = open_store(data).keeper
    with before_calls(act, names):
        keeper.write(NEWS)


def tears(folder: Path, count: int) -> str:
    """Every write of a save ends after some of its bytes, at each of them or at `count` places, and so does the process."""
    prepared(folder / "whole")
    sizes = _write_sizes(copy_of(folder / "whole", folder / "data"))
    torn = 0
    for write, size in enumerate(sizes, 1):
        for at_byte in sorted({*range(0, size + 1, max(1, size // count)), size}):
            data = copy_of(folder / "whole", folder / "data")
            code = in_child(partial(_save, data, Nth(write, tear(at_byte)), ("write",)))
            assert code == -signal.SIGKILL
            is_news_there(assert_sound(data))
            torn += 1
    return f"{torn} tears in {len(sizes)} writes of {sum(sizes)} bytes"


def _write_sizes(data: Path) -> list[int]:
    sizes: list[int] = []
    _save(data, lambda name, arguments: sizes.append(len(arguments[1])) if name == "write" else None)
    return sizes


def system_calls(folder: Path) -> str:
    """Like `calls`, but told by the kernel, so that no call is overlooked; needs strace."""
    strace = shutil.which("strace")
    if strace is None:
        return "skipped: there is no strace here"
    prepared(folder / "whole")
    killed = 0
    for call, first, last in _counted(strace, folder):
        for number in range(first, last + 1):
            data = copy_of(folder / "whole", folder / "data")
            inject = f"inject={call}:signal=KILL:when={number}"
            said = _traced([strace, "-f", "-qq", "-o", os.devnull, "-e", f"trace={call}", "-e", inject], data)
            is_news_there(assert_sound(data, (*SAVED, *(f"s {line}" for line in said))), "s 0")
            killed += 1
    return f"{killed} system calls"


def _counted(strace: str, folder: Path) -> list[tuple[str, int, int]]:
    """Which calls of each kind, counted from the start of the process, belong to the save."""
    log = folder / "log"
    data = copy_of(folder / "whole", folder / "data")
    assert _traced([strace, "-f", "-qq", "-o", str(log), "-e", f"trace={CALLS},read"], data) == ["0"]
    before: Counter[str] = Counter()
    every: Counter[str] = Counter()
    has_begun = False
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        if found := re.match(r"\d+\s+(\w+)\(", line):
            has_begun = has_begun or 'read(0, "go' in line
            every[found[1]] += 1
            before[found[1]] += not has_begun
    return [(call, before[call] + 1, every[call]) for call in every if call in CALLS.split(",")]


def _traced(strace: list[str], data: Path) -> list[str]:
    """One save of a session under strace; answers with what it said."""
    command = [*strace, sys.executable, "-m", "tests.store.writer", str(data), "s", "1"]
    ran = subprocess.run(
        command,
        cwd=ROOT,
        input="go\n",
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"},
    )
    return ran.stdout.split()
