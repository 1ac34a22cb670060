"""Pastes in one piece: whatever stands in a paste is text, and never a key.

Textual's own parser tears escape sequences out of a paste and types them, out of order; and where a pasted text holds an
end-of-paste mark, as a prepared page may, what follows it is pressed. Not every terminal takes that mark out.
"""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from textual import events
from textual._xterm_parser import BRACKETED_PASTE_END as END
from textual._xterm_parser import BRACKETED_PASTE_START as START
from textual._xterm_parser import XTermParser
from textual.message import Message

QUIET_SECONDS = 0.1
"""What follows an end mark sooner than this is held: if one more end mark comes, it was part of the paste."""
LONGEST_SECONDS = 0.5
"""How long keys are held in all."""
STALLED_SECONDS = 2.0
"""A paste that goes no further for so long is shown as far as it has come."""
BY_HAND = 16
"""After that, no more characters than this at once are keys: the end mark was lost."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that belong together."""

    text: str
    is_paste: bool = False


class State(Enum):
    """What the next character belongs to."""

    KEYS = auto()
    PASTE = auto()
    BEHIND = auto()
    """Right behind an end mark."""


class Pastes:
    """Tells keys from pastes; the marks stay with the keys."""

    def __init__(self) -> None:
        """A terminal starts with keys."""
        self._state = State.KEYS
        self._edge = ""
        self._pieces: list[str] = []
        self._held = ""
        self._came_at = self._ended_at = 0.0
        self._is_stalled = False

    def take(self, data: str, now: float) -> Iterator[Run]:
        """The runs that are complete with what has come now."""
        self._came_at = now
        if self._is_stalled and len(data) <= BY_HAND and END not in self._edge + data:
            self._state, self._edge, self._pieces = State.KEYS, "", []
            yield Run(END)
        self._is_stalled = False
        rest: str | None = data
        while rest:
            if self._state is State.KEYS:
                head, rest = self._split(START, rest)
                self._state = State.KEYS if rest is None else State.PASTE
                yield Run(head)
            elif self._state is State.PASTE:
                head, rest = self._split(END, rest)
                self._pieces.append(head)
                if rest is not None:
                    self._state, self._ended_at = State.BEHIND, now
                    yield from (Run(self._drained(), is_paste=True), Run(END))
            else:
                text, rest = self._behind(rest)
                yield Run(text, is_paste=True)

    def wait(self, now: float) -> Iterator[Run]:
        """What has been held long enough."""
        quiet = now - self._came_at
        if self._state is State.PASTE and quiet >= STALLED_SECONDS and not self._is_stalled:
            self._is_stalled = True
            yield Run(self._drained(), is_paste=True)
        if (
            self._state is State.BEHIND
            and max(quiet - QUIET_SECONDS, now - self._ended_at - LONGEST_SECONDS) >= 0
        ):
            yield from self._release()

    def finish(self) -> Iterator[Run]:
        """All that is still held: nothing more will come."""
        yield Run(self._drained(), is_paste=True)
        yield from self._release()

    def _split(self, mark: str, data: str) -> tuple[str, str | None]:
        """The text up to the end of a mark, of which some may have come before, and the rest; None without a mark."""
        edge, self._edge = self._edge, ""
        place = (edge + data).find(mark)
        if place < 0:
            self._edge = (edge + data)[1 - len(mark) :]
            return data, None
        end = place + len(mark) - len(edge)
        return data[:end], data[end:]

    def _behind(self, data: str) -> tuple[str, str | None]:
        """What one more end mark makes part of the paste, and the rest."""
        held, self._held = self._held + data, ""
        end, start = held.find(END), held.find(START)
        if start >= 0 and not 0 <= end < start:
            self._state = State.KEYS
            return "", held
        if end >= 0:
            return held[:end], held[end + len(END) :]
        self._held = held
        return "", None

    def _release(self) -> Iterator[Run]:
        held, self._held, self._state = self._held, "", State.KEYS
        yield from self.take(held, self._came_at)

    def _drained(self) -> str:
        """The paste as far as it has come; half an end mark waits for its other half."""
        text = "".join(self._pieces)
        lengths = (length for length in range(len(END), 0, -1) if text.endswith(END[:length]))
        kept = END[: next(lengths, 0)]
        self._pieces = [kept] if kept != END else []
        return text.removesuffix(kept)


class PasteParser(XTermParser):
    """Textual's parser, which is shown the marks of a paste and none of its text."""

    def __init__(self, debug: bool = False) -> None:
        """`debug` is Textual's."""
        super().__init__(debug)
        self._pastes = Pastes()

    def feed(self, data: str) -> Iterable[Message]:
        """What keys and pastes come to; no data is the end of all input."""
        runs = self._pastes.take(data, time.monotonic()) if data else self._pastes.finish()
        yield from self._messages(runs)
        if not data:
            yield from super().feed(data)

    def tick(self) -> Iterable[Message]:
        """What has been held long enough."""
        yield from self._messages(self._pastes.wait(time.monotonic()))
        yield from super().tick()

    def _messages(self, runs: Iterable[Run]) -> Iterator[Message]:
        for run in runs:
            if run.text and run.is_paste:
                yield events.Paste(run.text)
            elif run.text:
                yield from (one for one in super().feed(run.text) if not isinstance(one, events.Paste))
