"""Ways for text to reach the user's own clipboard from a remote machine; none of them ever answers."""

import base64
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from typing import Any

from textual.screen import Screen

PIECE = 250
"""GNU screen swallows longer device control strings."""
LARGEST = 70_000
"""Bytes that terminals still take."""


def copy(screen: Screen[Any], text: str, what: str, otherwise: str, then: str = "") -> None:
    """Send the text, in a thread because tmux may be slow, and say which way it went; `then` is said last.

    `otherwise` is where else to have it: no terminal ever says whether it took the text.
    """
    driver = screen.app._driver

    def send_and_tell() -> None:
        how = send(text, driver.write, what) if driver is not None else "There is no terminal to send it to."
        doubt = "" if is_too_long(text) else "Nothing pasted? "
        told = partial(screen.notify, f"{how} {doubt}{otherwise} {then}".rstrip(), markup=False)
        screen.app.call_from_thread(told)

    screen.run_worker(send_and_tell, thread=True)


def is_too_long(text: str) -> bool:
    """Whether terminals would throw it away in silence."""
    return len(text.encode(errors="replace")) > LARGEST


def send(text: str, write: Callable[[str], object], what: str = "The text") -> str:
    """Send the text on the way that fits the surroundings; the answer is a sentence about which way it was."""
    if is_too_long(text):
        return f"{what} is too long for a terminal's clipboard."
    if os.environ.get("TMUX") and _tmux_takes(text):
        return f"{what} was sent to your terminal's clipboard through tmux."
    sequence = f"\x1b]52;c;{base64.b64encode(text.encode(errors='replace')).decode()}\x07"
    if os.environ.get("STY") and not os.environ.get("TMUX"):
        pieces = [sequence[start : start + PIECE] for start in range(0, len(sequence), PIECE)]
        write("".join(f"\x1bP{piece}\x1b\\" for piece in pieces))
        return f"{what} was sent to your terminal's clipboard through screen."
    write(sequence)
    if os.environ.get("TMUX"):
        return f"{what} was sent towards your terminal, but this tmux may not pass it on."
    return f"{what} was sent to your terminal's clipboard (OSC 52)."


def _tmux_takes(text: str) -> bool:
    """`load-buffer -w` passes on to the terminal even where tmux ignores OSC 52; it came with tmux 3.2."""
    tmux = shutil.which("tmux")
    if tmux is None:
        return False
    try:
        version = subprocess.run([tmux, "-V"], capture_output=True, text=True, timeout=1, check=True).stdout  # noqa: S603
        found = re.search(r"(\d+)\.(\d+)", version)
        if found is None or (int(found[1]), int(found[2])) < (3, 2):
            return False
        taken = [tmux, "load-buffer", "-w", "-"]
        subprocess.run(taken, input=text.encode(errors="replace"), timeout=2, check=True, capture_output=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return False
    return True
