"""Input as it comes: no stray byte and no paste ends the app, and a terminal that is gone does."""

import codecs
import os
import signal
import sys
import termios
from collections.abc import Callable

from textual.drivers import linux_driver

from tui_interviews.ui.pastes import PasteParser

DECODER, PARSER = "getincrementaldecoder", "XTermParser"
"""The names under which Textual's reader finds its two parts; a test says when they have gone."""


class LenientDecoder:
    """Bytes that are no text come out as �, where Textual's own decoder would die of them."""

    def __init__(self, encoding: str) -> None:
        """Any encoding that Python knows."""
        self._decoder = codecs.getincrementaldecoder(encoding)(errors="replace")

    def decode(self, piece: bytes, final: bool = False) -> str:
        """The text; an empty piece before the end is a terminal that was closed, though nobody may have said so."""
        if not piece and not final and is_gone():
            os.kill(os.getpid(), signal.SIGHUP)
        return self._decoder.decode(piece, final)


def is_gone() -> bool:
    """Whether the keyboard's terminal has been closed: a parent may have told us to ignore that signal."""
    try:
        termios.tcgetattr(sys.__stdin__ or -1)
    except termios.error:
        return True
    except (OSError, ValueError):
        return False
    return False


def read_leniently() -> None:
    """From now on Textual's reader is made of these parts; to be called before the driver starts."""

    def lenient(encoding: str) -> Callable[[], LenientDecoder]:
        return lambda: LenientDecoder(encoding)

    setattr(linux_driver, DECODER, lenient)
    setattr(linux_driver, PARSER, PasteParser)
