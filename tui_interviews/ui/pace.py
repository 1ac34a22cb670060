"""The line above the marks: what is left of the time, and what still has to be asked in it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from tui_interviews.domain.closing import still_to_close
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.runningorder import minutes_to_go
from tui_interviews.domain.talk import clock_trouble, elapsed, left_minutes
from tui_interviews.ui.text import cut

SLOW, FAST = 60, 15
"""Seconds between two looks at the clock: nothing ticks, so that a slow line stays free for typing."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What the line says, how loudly, and which of the method's minutes it is for."""

    words: str
    tone: str = "$muted"
    minutes: int | None = None


def cue(interview: Interview, method: Method, now: datetime) -> Cue:
    """The minutes left against those planned; in the last ones, what no talk ends without."""
    if trouble := clock_trouble(interview, now):
        return Cue(trouble, "bold $warning")
    left = left_minutes(interview, now)
    reached = [minutes for minutes in method.wrap_up_minutes if left <= minutes]
    if not reached:
        return _plain(ceil(left), ceil(minutes_to_go(interview, method, now)))
    labels = " · ".join(one.label for one in still_to_close(interview, method))
    ask = f"ask: {labels}" if labels else "thank them"
    if left <= 0:
        return Cue(f"Time is up: f5 more, f10 end · {ask}", "bold $error", 0)
    tone = "bold $error" if min(reached) == min(method.wrap_up_minutes) else "bold $warning"
    return Cue(f"{_countdown(left)} left · {ask}", tone, min(reached))


def _plain(left: int, planned: int) -> Cue:
    words = f"{left} min left · {planned} planned"
    if planned <= left:
        return Cue(words)
    return Cue(f"{words}, {planned - left} too many: f8 skips a question", "$warning")


def _countdown(left: float) -> str:
    """In steps of a quarter of a minute: the screen is not drawn more often."""
    quarters = ceil(left * 60 / FAST) * FAST
    return f"{quarters // 60}:{quarters % 60:02}"


def next_look(interview: Interview, method: Method, now: datetime) -> float:
    """In how many seconds another full minute will have passed, or in the last ones another quarter of one."""
    is_last = left_minutes(interview, now) <= max(method.wrap_up_minutes, default=0)
    step = FAST if is_last else SLOW
    return step - elapsed(interview, now).total_seconds() % step


class Pace(Widget):
    """One line; it is drawn again only when its words change."""

    DEFAULT_CSS = """
    Pace { height: 1; width: 100%; }
    """

    def __init__(self, method: Method, clock: Callable[[], datetime]) -> None:
        """The method says when to begin to close."""
        super().__init__(id="pace")
        self._method, self._clock = method, clock
        self._cue: Cue | None = None

    def show(self, interview: Interview) -> None:
        """What the clock says now; a cue that has come since the last look may ring."""
        before, self._cue = self._cue, cue(interview, self._method, self._clock())
        if self._cue != before:
            self.refresh()
        is_later = before is not None and self._cue.minutes not in (None, before.minutes)
        if is_later and self._method.has_wrap_up_bell:
            self.app.bell()

    def render(self) -> RenderResult:
        """Empty until the notebook has come."""
        if self._cue is None:
            return Content("")
        return Content.styled(cut(f" {self._cue.words}", self.size.width), self._cue.tone)
