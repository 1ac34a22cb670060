"""The app in a real pseudo-terminal, as over SSH."""

import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import pytest

SECONDS = 60.0
LOOK_SECONDS = 0.05
PIECE = 512
"""No more bytes than this at once: a terminal's line takes that much without waiting."""
needs_proc = pytest.mark.skipif(
    not Path("/proc/self/syscall").exists(), reason="there is no /proc to look into"
)
WRITING = ["1", "0x2"]
"""The kernel's words for a write to standard error, where Textual draws."""
_SEQUENCES = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_].*?\x1b\\|[@-_])", re.DOTALL
)


class Terminal:
    """A program with its terminal; `raw` is all that it has written."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        """Starts the program in 80 columns and 24 rows, as the leader of a session."""
        self.master, slave = os.openpty()
        self.slave = slave
        self.resize(80, 24)
        self.modes = termios.tcgetattr(slave)
        self.raw = b""
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", **environment},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        self.name = os.ttyname(slave).removeprefix("/dev/")

    def resize(self, columns: int, rows: int) -> None:
        """Another size; the kernel tells the program."""
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds: float = 0.05) -> None:
        """Take what has come, waiting a little for it."""
        while select.select([self.master], [], [], seconds)[0]:
            try:
                piece = os.read(self.master, 65_536)
            except OSError:
                return
            if not piece:
                return
            self.raw += piece
            seconds = 0.02

    def at_rest(self) -> None:
        """Until nothing comes any more; all that came is old then."""
        self.raw = b" "
        while self.raw:
            self.raw = b""
            self.read(0.3)

    def wait_for(self, text: str, looks: int | None = None) -> None:
        """Until the text has been written since the last wait; `looks` are how often at most to wait for output."""
        until = time.monotonic() + SECONDS
        while text not in self.text:
            self.read(LOOK_SECONDS)
            looks = None if looks is None else looks - 1
            if self.process.poll() is not None or time.monotonic() > until or looks == 0:
                raise AssertionError(f"{text!r} never came (exit {self.process.poll()}): {self.text[-2000:]}")
        self.raw = b""

    @property
    def text(self) -> str:
        """What has been written since the last wait, without the sequences."""
        return _SEQUENCES.sub(b"", self.raw).decode(errors="replace")

    def until(self, is_so: Callable[[], object]) -> None:
        """Read on until it is so."""
        wait_until(is_so, self.read)

    @property
    def has_echo(self) -> bool:
        """Whether the terminal itself shows what is typed, as a shell leaves it."""
        return bool(termios.tcgetattr(self.slave)[3] & termios.ECHO)

    def send(self, keys: bytes) -> None:
        """Press keys, reading on, as a terminal does: a program that waits to be read reads nothing."""
        until = time.monotonic() + SECONDS
        while keys and time.monotonic() < until:
            can_read, can_write, _ = select.select([self.master], [self.master], [], 1)
            if can_read:
                self.read(0)
            if can_write:
                keys = keys[os.write(self.master, _piece(keys)) :]
        assert not keys, f"{len(keys)} bytes were never taken"

    def send_unread(self, keys: bytes) -> None:
        """Press keys as long as the program takes them, reading nothing of what it answers."""
        if select.select([], [self.master], [], 0.1)[1]:
            os.write(self.master, keys)

    def is_full(self) -> bool:
        """Whether the program's writer waits in the kernel, in one and the same call, for somebody to read."""
        before = self._writes()
        time.sleep(0.05)
        return bool(before & self._writes())

    def _writes(self) -> set[str]:
        calls = [path.read_text() for path in Path(f"/proc/{self.process.pid}/task").glob("*/syscall")]
        return {call for call in calls if call.split()[:2] == WRITING}

    def signal(self, number: signal.Signals) -> int:
        """Send a signal and answer how the program ended, as a shell would say it."""
        self.process.send_signal(number)
        return self.ended()

    def ended(self) -> int:
        """The exit code, once the program has ended."""
        until = time.monotonic() + SECONDS
        while self.process.poll() is None and time.monotonic() < until:
            self.read()
        self.read()
        return self.process.wait(1)

    def close(self) -> None:
        """Hang up, as a dropped connection does."""
        for one in (self.slave, self.master):
            with contextlib.suppress(OSError):
                os.close(one)


def _piece(keys: bytes) -> bytes:
    """The next bytes, no sequence of a key cut in two: its second half, when late, would be other keys."""
    end = keys.rfind(b"\x1b", 1, PIECE) if len(keys) > PIECE else len(keys)
    return keys[: end if end > 0 else PIECE]


def wait_until(is_so: Callable[[], object], meanwhile: Callable[[], object] | None = None) -> None:
    """Look again and again; a machine under load takes the time it takes."""
    until = time.monotonic() + SECONDS
    while not is_so():
        (meanwhile or partial(time.sleep, LOOK_SECONDS))()
        assert time.monotonic() < until, "never came to be"


APP = (sys.executable, "-m", "tui_interviews")


@contextlib.contextmanager
def terminal(home: Path, *before: str) -> Iterator[Terminal]:
    """The app on a home of its own, gone at the end whatever happens; `before` are words before its command."""
    with running((*before, *APP), home) as one:
        yield one


@contextlib.contextmanager
def running(command: Sequence[str], home: Path) -> Iterator[Terminal]:
    """A program whose environment names a home."""
    one = Terminal(command, {"TUI_INTERVIEWS_HOME": str(home)})
    try:
        yield one
    finally:
        one.process.kill()
        one.process.wait()
        one.close()
