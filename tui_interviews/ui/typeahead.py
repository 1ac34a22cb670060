"""Keys in their order, one at a time.

Textual hands each key to the focused widget's queue and goes on: of `abc⏎def`, arriving at once from a slow line, the
line may be submitted as `abcdef`, and what is typed while a dialog opens goes to the list below it, as commands. Here
the next key waits until an echo, sent the way of the key, says that everything the last one caused has been done.
"""

import time
from collections import deque
from dataclasses import dataclass
from functools import partial

from textual import events, on
from textual.app import App
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen

ROUNDS = 2
"""The first echo follows the key, the second one the messages that its action has posted."""
LOST_AFTER = 0.5
"""Seconds after which an echo may have been lost, with a screen that was closed."""
LONGEST_WAIT = 5.0
"""Seconds after which a key is taken as done though who has it is still at work; a machine may be under load."""
OPENING = 1.0
"""Seconds that a new screen may take until something on it has the focus."""
LOOK_AGAIN = 0.01


@dataclass
class Echo(Message):
    """Comes back to the app behind all that was posted before it."""

    number: int
    rounds: int


class OrderedApp(App[None]):
    """An app that takes no key before the last one has had its effect."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        """`ansi_color` is Textual's."""
        super().__init__(ansi_color=ansi_color)
        self._ahead: deque[events.Key | events.Paste] = deque()
        self._is_busy = False
        self._awaited = 0
        self._newest: tuple[Screen[object] | None, float] = (None, 0.0)

    async def on_event(self, event: events.Event) -> None:
        """Keys and pastes wait for their turn, everything else goes its way."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._ahead.append(_as_pressed(event))
            await self._take_next()
        else:
            await super().on_event(event)

    async def _take_next(self) -> None:
        if self._is_busy or not self._ahead:
            return
        self._is_busy = True
        screen = self.screen
        target = self.focused or screen
        await super().on_event(self._ahead.popleft())
        self._send_echo(target if self.screen is screen else self.screen, ROUNDS)

    def _send_echo(self, target: MessagePump, rounds: int) -> None:
        self._awaited += 1
        if not target.post_message(Echo(self._awaited, rounds)):
            self.call_next(self._settled)
            return
        self._look_for(self._awaited, target, time.monotonic() + LONGEST_WAIT)

    def _look_for(self, number: int, target: MessagePump, until: float) -> None:
        self.set_timer(LOST_AFTER, partial(self._give_up, number, target, until))

    async def _give_up(self, number: int, target: MessagePump, until: float) -> None:
        if number != self._awaited:
            return
        if target.is_running and time.monotonic() < until:
            self._look_for(number, target, until)
        else:
            await self._settled()

    @on(Echo)
    async def _echo_came(self, message: Echo) -> None:
        if message.number != self._awaited:
            return
        if message.rounds > 1:
            self._send_echo(self.focused or self.screen, message.rounds - 1)
        else:
            await self._settled()

    async def _settled(self) -> None:
        """All is done, unless a screen is just being opened; an app that is going has none."""
        if not self._is_busy or not self.screen_stack:
            return
        if self._is_opening():
            self.set_timer(LOOK_AGAIN, self._settled)
            return
        self._awaited += 1
        self._is_busy = False
        await self._take_next()

    def _is_opening(self) -> bool:
        if self._newest[0] is not self.screen:
            self._newest = (self.screen, time.monotonic())
        return self.focused is None and time.monotonic() - self._newest[1] < OPENING


def _as_pressed(event: events.Key | events.Paste) -> events.Key | events.Paste:
    """What was typed before the app was up has been through the shell's terminal, where enter is a line feed."""
    return events.Key("enter", "\r") if isinstance(event, events.Key) and event.key == "ctrl+j" else event
