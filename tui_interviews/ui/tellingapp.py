"""The part of the app that says something to the user, and in whose way it does not stand."""

from typing import Any

from tui_interviews.domain.text import shortened
from tui_interviews.ui.leavingapp import LeavingApp
from tui_interviews.ui.text import harmless
from tui_interviews.ui.toasts import make_way

LONGEST_TOAST = 500
"""Characters: a name or a line may be a pasted megabyte."""


class TellingApp(LeavingApp):
    """Its toasts."""

    def notify(self, message: str, **how: Any) -> None:
        """One toast at a time: the newest says what matters, and less of the screen is covered."""
        self.clear_notifications()
        super().notify(harmless(shortened(message, LONGEST_TOAST)), **how)
        self.call_later(make_way, self)

    async def _settled(self) -> None:
        """Whatever the key has moved, a toast stands in nobody's way."""
        await super()._settled()
        make_way(self)
        self.call_after_refresh(make_way, self)

    def on_paste(self) -> None:
        """A paste that nothing has taken is no sequence of keys."""
        self.say("Nothing here takes text, so what you pasted was left out.", severity="warning")

    def say(self, text: str, **how: object) -> None:
        """A toast of anybody's text."""
        self.notify(text, markup=False, **how)
