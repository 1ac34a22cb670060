"""What happens when the terminal goes away or the process is told to end: keep what was typed, leave the shell clean.

The handlers are plain `signal.signal` ones: the event loop may be stuck behind a terminal that takes no more output.
"""

import contextlib
import os
import signal
import sys
import termios
from collections.abc import Callable
from types import FrameType
from typing import Any, TypeAlias

ENDING = (signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT)
SECONDS = 2.0
"""How long the last save may take."""
LEAVING_SECONDS = 0.5
"""How long it may take to tell others that this app is gone; they find out without, only later."""

Modes: TypeAlias = list[Any] | None
_LEAVE = (
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


def modes_now() -> Modes:
    """The terminal as it is: asked before the first screen, as the shell left it."""
    try:
        return termios.tcgetattr(sys.__stdin__.fileno()) if sys.__stdin__ else None
    except (termios.error, ValueError, OSError):
        return None


def restore(modes: Modes) -> None:
    """The screen and the keyboard as the shell left them, unless the terminal takes nothing any more."""
    with contextlib.suppress(OSError, ValueError, termios.error):
        if sys.__stderr__ is not None:
            out = sys.__stderr__.fileno()
            os.set_blocking(out, False)
            os.write(out, _LEAVE.encode())
            os.set_blocking(out, True)
        if modes is not None and sys.__stdin__ is not None:
            termios.tcsetattr(sys.__stdin__.fileno(), termios.TCSANOW, modes)
