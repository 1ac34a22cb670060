"""The first line of the live screen: who, how long, how much is left, and whether it may be recorded."""

from datetime import datetime

from textual.content import Content

from tui_interviews.domain.channel import MEDIUM_WORDS
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.duration import clock_words
from tui_interviews.domain.interview import Consent, Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.talk import agreed_minutes, elapsed, left_minutes
from tui_interviews.ui.text import cut, shown

CONSENT_WORDS = {"yes": "may record: yes", "no": "may record: no", "notes_only": "notes only"}


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
