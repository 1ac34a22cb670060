"""The terminal lent to somebody else: to the user's editor, or to plain text for the mouse."""

import os
import signal
import sys
import termios
import tty
from collections.abc import Callable
from typing import TypeVar

from rich.cells import chop_cells
from textual.app import App, SuspendNotSupported

from tui_interviews.ui.text import harmless

Lent = TypeVar("Lent")
LEAVE = "any key: back"
MORE = "{} of {} · any key: the rest"
_BLANK, _BACK = "\x1b[?1049h\x1b[2J\x1b[H", "\x1b[?1049l"


def lend(app: App[None], use: Callable[[], Lent]) -> Lent | None:
    r"""What the use of it comes to; None where this terminal cannot be lent. `use` must raise nothing.

    ctrl+c and ctrl+\ are meant for whoever has the terminal: this app does not hear them.
    """
    before = {one: signal.signal(one, lambda *_: None) for one in (signal.SIGINT, signal.SIGQUIT)}
    try:
        with app.suspend():
            return use()
    except SuspendNotSupported:
        return None
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def show_bare(app: App[None], text: str) -> bool:
    """The text alone, wrapped by the terminal itself, so that the mouse selects whole lines; False where it cannot."""
    return bool(lend(app, lambda: _show(text)))


def pages(text: str, width: int, height: int) -> list[str]:
    """The text in pieces that fill a screen but for its last line."""
    room, left = max(height - 1, 1), 0
    found: list[list[str]] = []
    for line in harmless(text).expandtabs(4).split("\n"):
        rows = chop_cells(line, max(width, 1)) or [""]
        while rows:
            if left <= 0:
                found.append([])
                left = room
            found[-1].append("".join(rows[:left]))
            left, rows = left - len(rows[:left]), rows[left:]
    return ["\r\n".join(lines) for lines in found]


def _show(text: str) -> bool:
    if sys.__stdin__ is None or sys.__stderr__ is None:
        return False
    source, target = sys.__stdin__.fileno(), sys.__stderr__.fileno()
    try:
        width, height = os.get_terminal_size(target)
        modes = termios.tcgetattr(source)
    except (OSError, termios.error):
        return False
    try:
        tty.setraw(source)
        _turn_pages(pages(text, width, height), height, source, target)
    except OSError:
        return False
    finally:
        termios.tcsetattr(source, termios.TCSANOW, modes)
    return True


def _turn_pages(found: list[str], height: int, source: int, target: int) -> None:
    """One key a page; the rest of what the key sends is dropped."""
    for number, page in enumerate(found, 1):
        remark = LEAVE if number == len(found) else MORE.format(number, len(found))
        _write(target, f"{_BLANK}{page}\x1b[{height};1H\x1b[2m{remark}\x1b[0m")
        if not os.read(source, 64):
            break
        termios.tcflush(source, termios.TCIFLUSH)
    _write(target, _BACK)


def _write(target: int, text: str) -> None:
    raw = text.encode()
    while raw:
        raw = raw[os.write(target, raw) :]
