"""Handing a message to a program like sendmail, which the user has named in the settings."""

import contextlib
import os
import signal
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from tui_interviews.domain.text import shortened, tidy
from tui_interviews.exchange.fault import UnsendableError, UnsureError

SECONDS = 60.0
"""How long it may take; msmtp speaks to a server meanwhile."""
TAIL = 2_000
"""Bytes of what it says that are kept, the last ones."""
LONGEST_REMARK = 300
LAST_WORDS = 0.5
"""Seconds to wait for the rest of what it said; a child that it left behind may hold the line open for ever."""
CODES = {
    64: "it does not understand its arguments",
    65: "it does not like the message",
    67: "there is nobody of that address",
    68: "there is no such mail server",
    69: "its mail server does not answer",
    75: "for now it cannot be delivered: try again later",
    77: "it was not let in",
    78: "it is not set up",
}
"""What exit codes mean (sysexits.h)."""


def program_name(command: Sequence[str]) -> str:
    """What the user calls it."""
    return Path(command[0]).name


def hand_over(command: Sequence[str], message: bytes, seconds: float = SECONDS) -> None:
    """Returns once the program says that it has taken the message. Raises `UnsendableError` in every other case."""
    name = program_name(command)
    process = _started(command, name)
    said = bytearray()
    threads = [
        threading.Thread(target=_feed, args=(process.stdin, message), daemon=True),
        threading.Thread(target=_hear, args=(process.stdout, said), daemon=True),
    ]
    for thread in threads:
        thread.start()
    try:
        code = process.wait(seconds)
    except subprocess.TimeoutExpired as fault:
        _end(process)
        raise UnsureError(
            f"{name} did not answer for {seconds:g} seconds and was ended. It may have sent the message all the same: "
            f"look before you try again. The draft is kept.{_remark(said)}"
        ) from fault
    threads[1].join(LAST_WORDS)
    if code != 0:
        why = CODES.get(code, f"it ended with {code}" if code > 0 else f"it was ended by signal {-code}")
        raise UnsendableError(f"{name} did not take the message: {why}. The draft is kept.{_remark(said)}")


def _started(command: Sequence[str], name: str) -> "subprocess.Popen[bytes]":
    """In a session of its own: a dropped connection does not end it half-way."""
    try:
        return subprocess.Popen(  # noqa: S603 - no shell, and the user named it
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    except (OSError, ValueError) as fault:
        reason = (fault.strerror or str(fault)).lower() if isinstance(fault, OSError) else str(fault)
        raise UnsendableError(
            f"{name} cannot be started: {reason}. The draft is kept; `sendmail:` in the settings names the program."
        ) from fault


def _feed(stream: IO[bytes] | None, message: bytes) -> None:
    """A program may end before it has read everything."""
    if stream is not None:
        with contextlib.suppress(OSError), stream:
            stream.write(message)


def _hear(stream: IO[bytes] | None, said: bytearray) -> None:
    """However much it says, only the end is kept."""
    if stream is not None:
        with stream:
            while piece := os.read(stream.fileno(), 65_536):
                said += piece
                del said[:-TAIL]


def _end(process: "subprocess.Popen[bytes]") -> None:
    """The program, and whatever it has started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _remark(said: bytearray) -> str:
    words = shortened(tidy(bytes(said).decode(errors="replace")), LONGEST_REMARK)
    return f" It says: {words}" if words else ""
