"""Input that is not UTF-8: one stray byte of a Latin-1 terminal or a noisy line must not end the app."""

import codecs
from collections.abc import Callable

from textual.drivers import linux_driver

STRICT = "getincrementaldecoder"
"""The name under which Textual's reader finds its decoder; a test says when it has gone."""


def decode_leniently() -> None:
    """From now on the reader takes bytes that are no text as �, where Textual's own would die of them."""

    def lenient(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
        return lambda: codecs.getincrementaldecoder(encoding)(errors="replace")

    setattr(linux_driver, STRICT, lenient)
