"""A process that stays as it was: the app under test sets signal handlers and asks the environment where it runs."""

import signal
from collections.abc import Iterator

import pytest

from tui_interviews.ui.lastwords import ENDING


@pytest.fixture(autouse=True)
def untouched_process(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No multiplexer around, and the handlers of pytest afterwards."""
    for name in ("TMUX", "STY", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    before = {number: signal.getsignal(number) for number in ENDING}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)
