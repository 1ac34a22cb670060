"""A bare app around one widget."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget

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
        yield pilot, heard
