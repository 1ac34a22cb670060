"""A bare app around one widget."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from textual import events
from textual.app import App, ComposeResult
from textual.keys import key_to_character
from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget

from tests.ui.desk import at_rest
from tui_interviews.ui.themes import with_defaults


class Stage(App[None]):
    """Shows the widgets and hears what they say."""

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.shown = widgets

    def compose(self) -> ComposeResult:
        yield from self.shown

    def get_css_variables(self) -> dict[str, str]:
        return with_defaults(super().get_css_variables())


class QuickPilot(Pilot[None]):
    """Goes on once nobody has a message left, not once the processor is idle."""

    async def press(self, *keys: str) -> None:
        assert self.app._driver is not None
        for key in keys:
            self.app._driver.send_message(events.Key(key, key_to_character(key)))
            await at_rest(self.app)


@asynccontextmanager
async def on_stage(
    *widgets: Widget, kinds: Iterable[type[Message]] = (), size: tuple[int, int] = (40, 10)
) -> AsyncIterator[tuple[Pilot[None], list[Message]]]:
    """The app with the widgets, the first one focused, and the messages of these kinds as they come."""
    heard: list[Message] = []
    wanted = tuple(kinds)

    def hook(message: Message) -> None:
        if isinstance(message, wanted) and message not in heard:
            heard.append(message)

    async with Stage(*widgets).run_test(size=size, message_hook=hook) as pilot:
        await pilot.pause()
        yield QuickPilot(pilot.app), heard
