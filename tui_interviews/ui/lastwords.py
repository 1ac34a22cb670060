"""What happens when the terminal goes away or the process is told to end: keep what was typed, leave the shell clean.

The handlers are plain `signal.signal` ones: the event loop may be stuck behind a terminal that takes no more output.
"""

import contextlib
import os
import signal
import sys
import termios
import threading
import time
from collections.abc import Callable, Iterator
from functools import cache, partial
from types import FrameType
from typing import Any, TypeAlias

ENDING = (signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT)
SECONDS = 2.0
"""How long the last save may take."""
LEAVING_SECONDS = 0.5
"""How long it may take to tell others that this app is gone; they find out without, only later."""
TRIES, TRY_SECONDS = 30, 0.01

Modes: TypeAlias = list[Any] | None
_LEAVE = (
    "\x18"  # ends a sequence that was cut short
    "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l"  # mouse
    "\x1b[?2004l\x1b[?1004l\x1b[?2048l\x1b[<u"  # paste, focus, resize reports, keyboard protocol
    "\x1b[0m\x1b[?25h\x1b[?1049l"  # colours, cursor, alternate screen
)


def listen(keep: Callable[[], object], modes: Modes) -> None:
    """From now on, each signal keeps the text (`keep` must need neither loop nor terminal) and ends the process."""

    def end(number: int, _: FrameType | None) -> None:
        for one in ENDING:
            signal.signal(one, signal.SIG_IGN)
        try:
            keep()
        finally:
            restore(modes)
            os._exit(128 + number)

    for one in ENDING:
        signal.signal(one, end)


@cache
def shell_modes() -> Modes:
    """The terminal as the shell left it: asked once, before anybody changes it."""
    try:
        return termios.tcgetattr(sys.__stdin__.fileno()) if sys.__stdin__ else None
    except (termios.error, ValueError, OSError):
        return None


@contextlib.contextmanager
def hushed() -> Iterator[None]:
    """What is typed before the app is up waits for it, unseen; afterwards the terminal is the shell's again."""
    modes = shell_modes()
    if modes is None or sys.__stdin__ is None:
        yield
        return
    quiet = list(modes)
    quiet[0] &= ~termios.ICRNL
    quiet[3] &= ~(termios.ECHO | termios.ICANON)
    signal.signal(signal.SIGINT, partial(_give_up, modes))
    try:
        _set(quiet)
        yield
    finally:
        leave_interrupts_to_the_loop()
        _set(modes)


def _give_up(modes: list[Any], number: int, _: FrameType | None) -> None:
    """Nothing was typed yet. No exception: raised while classes are made, it would come out as another one, or twice."""
    _set(modes)
    os._exit(128 + number)


def leave_interrupts_to_the_loop() -> None:
    """Once the event loop runs, it knows best what to do about them."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def restore(modes: Modes) -> None:
    """The screen and the keyboard as the shell left them, even where the terminal takes nothing any more."""
    if sys.__stderr__ is not None:
        with contextlib.suppress(OSError, ValueError, termios.error):
            _leave_screen(sys.__stderr__.fileno())
    if modes is not None:
        _set(modes)


def _set(modes: list[Any]) -> None:
    if sys.__stdin__ is not None:
        with contextlib.suppress(OSError, ValueError, termios.error):
            termios.tcsetattr(sys.__stdin__.fileno(), termios.TCSANOW, modes)


def _leave_screen(out: int) -> None:
    """A stalled terminal is full of what nobody will read: that gives way. The shell needs writes that block."""
    left = _LEAVE.encode()
    os.set_blocking(out, False)
    try:
        for _ in range(TRIES):
            try:
                left = left[os.write(out, left) :]
            except BlockingIOError:
                _make_way(out)
            if not left:
                break
    finally:
        os.set_blocking(out, True)


def _make_way(out: int) -> None:
    """Whoever waits in the kernel for the terminal to take more holds it: interrupted, his next try ends at once."""
    signal.signal(signal.SIGUSR1, lambda *_: None)
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and thread.ident is not None:
            with contextlib.suppress(ProcessLookupError):
                signal.pthread_kill(thread.ident, signal.SIGUSR1)
    time.sleep(TRY_SECONDS)
    termios.tcflush(out, termios.TCOFLUSH)
