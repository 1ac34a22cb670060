"""The first line of the live screen: who, how long, whether it may be recorded, and whether the disk has it."""

from collections.abc import Callable
from datetime import datetime

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui_interviews.domain.channel import MEDIUM_WORDS
from tui_interviews.domain.consent import WITHDRAWN, YES
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.duration import clock_words
from tui_interviews.domain.interview import Consent, Interview
from tui_interviews.domain.talk import agreed_minutes, elapsed
from tui_interviews.ui.text import cut, shown

CONSENT_WORDS = {
    "yes": "may record: yes",
    "no": "may record: no",
    "notes_only": "notes only",
    WITHDRAWN: "taken back",
}

ROOMY = 56
"""In fewer cells there is no room for what they said about recording."""


class TalkHead(Widget):
    """One line, drawn afresh only when its words change."""

    DEFAULT_CSS = """
    TalkHead { height: 1; width: 100%; }
    """
    saving: reactive[str] = reactive("")

    def __init__(self, clock: Callable[[], datetime]) -> None:
        """The clock says how long they have talked."""
        super().__init__(id="head")
        self._clock = clock
        self._talk: tuple[Contact, Interview] | None = None
        self._drawn = Content("")

    def show(self, contact: Contact, interview: Interview) -> None:
        """The talk as it is now."""
        self._talk = (contact, interview)
        if self._drawn != self._words():
            self.refresh()

    def render(self) -> RenderResult:
        """Empty until the notebook has come."""
        self._drawn = self._words()
        return self._drawn

    def _words(self) -> Content:
        if self._talk is None:
            return Content("")
        return head(*self._talk, self._clock(), self.saving, self.size.width)


def head(contact: Contact, interview: Interview, now: datetime, saving: str, width: int) -> Content:
    """One line of exactly `width` cells."""
    clock = f"{clock_words(elapsed(interview, now))} of {agreed_minutes(interview)}:00"
    is_unsaved = saving.startswith("NOT SAVED")
    kept = shown(saving).partition(":")[0] if is_unsaved else shown(saving)
    right = f"{_consent(interview.consent, now)}   {kept} " if width >= ROOMY else f"{kept} "
    medium = MEDIUM_WORDS[interview.meeting.medium] if interview.meeting else ""
    who = " · ".join(part for part in (contact.name, contact.title, medium) if part)
    room = max(width - len(clock) - len(right) - 4, 10)
    return Content.assemble(
        (cut(f" {who}", room), "bold $accent"),
        "  ",
        (clock, "bold $foreground"),
        "  ",
        (right, "bold $error" if is_unsaved else "$muted"),
    )


def _consent(consent: Consent | None, now: datetime) -> str:
    """The answer and its moment; of limits, the only one, or that there are some."""
    if consent is None:
        return "f3 may record?"
    at = (consent.withdrawn_at or consent.asked_at).astimezone(now.tzinfo)
    limits = [*(name.replace("_", " ") for name in consent.limits), *filter(None, [consent.words])]
    if limits and consent.answer == YES:
        return f"may record: {limits[0] if len(limits) == 1 else 'with limits'}, {at:%H:%M}"
    return f"{CONSENT_WORDS.get(consent.answer, consent.answer)}, {at:%H:%M}"
