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
from collections.abc import Iterator
from pathlib import Path

SECONDS = 20.0
LOOK_SECONDS = 0.05
_SEQUENCES = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_].*?\x1b\\|[@-_])", re.DOTALL
)


class Terminal:
    """A program with its terminal; `raw` is all that it has written."""

    def __init__(self, *arguments: str, environment: dict[str, str]) -> None:
        """Starts the program in 80 columns and 24 rows."""
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.modes = termios.tcgetattr(slave)
        self.raw = b""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tui_interviews", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", **environment},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        self.slave = slave
        self.name = os.ttyname(slave).removeprefix("/dev/")

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
        while text.encode() not in _SEQUENCES.sub(b"", self.raw):
            self.read(LOOK_SECONDS)
            looks = None if looks is None else looks - 1
            if self.process.poll() is not None or time.monotonic() > until or looks == 0:
                seen = _SEQUENCES.sub(b"", self.raw)[-2000:].decode(errors="replace")
                raise AssertionError(f"{text!r} never came (exit {self.process.poll()}): {seen}")
        self.raw = b""

    def send(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self.master, keys)

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


@contextlib.contextmanager
def terminal(home: Path, *arguments: str) -> Iterator[Terminal]:
    """The app on a home of its own, gone at the end whatever happens."""
    one = Terminal("--home", str(home), *arguments, environment={"TUI_INTERVIEWS_HOME": str(home)})
    try:
        yield one
    finally:
        one.process.kill()
        one.process.wait()
        one.close()
