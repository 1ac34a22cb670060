"""The one field of the live screen."""

from collections.abc import Callable
from datetime import datetime

from tui_interviews.domain.interview import HalfLine
from tui_interviews.domain.occasion import NewId
from tui_interviews.ui.widgets.line import Line


class TalkLine(Line):
    """The one field that the keys go to; it knows when the line in it was begun."""

    def __init__(self, clock: Callable[[], datetime], new_id: NewId) -> None:
        """The clock stamps the first letter."""
        super().__init__(id="line", placeholder="what they say; enter keeps the line")
        self._clock, self._new_id = clock, new_id
        self._begun_at: datetime | None = None
        self._half_id = new_id()

    def resume(self, half: HalfLine) -> None:
        """Go on with what was half typed, under its old stamp and in its place."""
        with self.prevent(Line.Changed):
            self.begin_afresh(half.text)
        self._begun_at, self._half_id = half.begun_at, half.id
        self.action_end()

    def half(self, question_id: str) -> HalfLine:
        """What is half typed now; the stamp of an empty line is that of the next letter."""
        begun_at = self._begun_at or self._clock()
        self._begun_at = begun_at if self.value else None
        return HalfLine(begun_at, self.value, question_id, self._half_id)

    def empty(self) -> None:
        """The line was kept; the next letter begins another one."""
        self._begun_at, self._half_id = None, self._new_id()
        with self.prevent(Line.Changed):
            self.begin_afresh("")

    async def take_back(self) -> None:
        """What is typed; with nothing there, what was done last in the app, which then is also the first to be redone."""
        if self.value:
            self.action_take_back()
        else:
            self.begin_afresh("")
            await self.run_action("app.undo")

    async def type_again(self) -> None:
        """What was taken back last."""
        if self.can_type_again:
            self.action_type_again()
        else:
            await self.run_action("app.redo")
