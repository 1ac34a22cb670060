"""The first line of the live screen: who, how long, how much is left, and whether it may be recorded."""

from collections.abc import Callable
from datetime import datetime

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui_interviews.domain.channel import MEDIUM_WORDS
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.duration import clock_words
from tui_interviews.domain.interview import Consent, Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.talk import agreed_minutes, elapsed, left_minutes
from tui_interviews.ui.text import cut, shown

CONSENT_WORDS = {"yes": "may record: yes", "no": "may record: no", "notes_only": "notes only"}


LAST_MINUTES = 5
SLOW, FAST = 60, 15
"""Seconds between two looks at the clock: nothing ticks, so that a slow line stays free for typing."""


class TalkHead(Widget):
    """One line, drawn afresh with every note, and each minute; in the last five of them each quarter."""

    DEFAULT_CSS = """
    TalkHead { height: 1; width: 100%; }
    """
    saving: reactive[str] = reactive("")

    def __init__(self, method: Method, clock: Callable[[], datetime]) -> None:
        """The method knows when to begin to close."""
        super().__init__(id="head")
        self._method, self._clock = method, clock
        self._talk: tuple[Contact, Interview] | None = None

    def on_mount(self) -> None:
        """The first look at the clock."""
        self._look()

    def _look(self) -> None:
        self.refresh()
        left = left_minutes(self._talk[1], self._clock()) if self._talk else LAST_MINUTES
        self.set_timer(FAST if left <= LAST_MINUTES else SLOW, self._look)

    def show(self, contact: Contact, interview: Interview) -> None:
        """The talk as it is now."""
        self._talk = (contact, interview)
        self.refresh()

    def render(self) -> RenderResult:
        """Empty until the notebook has come."""
        if self._talk is None:
            return Content("")
        return head(*self._talk, self._method, self._clock(), self.saving, self.size.width)


def head(
    contact: Contact, interview: Interview, method: Method, now: datetime, saving: str, width: int
) -> Content:
    """One line of exactly `width` cells."""
    left = left_minutes(interview, now)
    total = agreed_minutes(interview)
    clock = f"{clock_words(elapsed(interview, now))} of {total}:00"
    tone = "bold $foreground"
    if left <= max(method.wrap_up_minutes, default=0):
        clock += f" · {max(left, 0):.0f} min left: who else, may I use your name?"
        tone = "bold $warning" if left > min(method.wrap_up_minutes, default=0) else "bold $error"
    is_unsaved = saving.startswith("NOT SAVED")
    right = f"{_consent(interview.consent, now)}   {shown(saving).partition(':')[0] if is_unsaved else shown(saving)} "
    medium = MEDIUM_WORDS[interview.meeting.medium] if interview.meeting else ""
    who = " · ".join(part for part in (contact.name, contact.title, medium) if part)
    room = max(width - len(clock) - len(right) - 4, 10)
    return Content.assemble(
        (cut(f" {who}", room), "bold $accent"),
        "  ",
        (clock, tone),
        "  ",
        (right, "bold $error" if is_unsaved else "$muted"),
    )


def _consent(consent: Consent | None, now: datetime) -> str:
    if consent is None:
        return "f3 may record?"
    at = consent.asked_at.astimezone(now.tzinfo)
    return f"{CONSENT_WORDS.get(consent.answer, consent.answer)}, {at:%H:%M}"
