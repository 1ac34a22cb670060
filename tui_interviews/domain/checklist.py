"""What to see to before a talk, by its medium."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from string import Template

from tui_interviews.domain.channel import Medium
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.duration import full_words, zone
from tui_interviews.domain.interview import Interview, Meeting
from tui_interviews.domain.text import tidy

PLACEHOLDERS: Mapping[str, str] = {
    "contact_name": "their full name",
    "where": "the address, the number to call or the link",
    "here": "day and time on your clock",
    "there": "day and time on their clock",
}
UNKNOWN = "not known yet, s writes it down"


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One line of checklist.yaml."""

    id: str
    text: str = ""
    media: tuple[Medium, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedItem:
    """An item for one talk, in words."""

    id: str
    text: str
    is_done: bool
    is_lacking: bool
    """What it names is not known."""


def checklist(
    items: Iterable[ChecklistItem], contact: Contact, interview: Interview, now: datetime
) -> tuple[CheckedItem, ...]:
    """The items of the medium; before there is a date there are none."""
    meeting = interview.meeting
    if meeting is None:
        return ()
    known = _facts(contact, meeting, now)
    return tuple(
        CheckedItem(
            one.id,
            tidy(Template(one.text).safe_substitute({k: v or UNKNOWN for k, v in known.items()})),
            one.id in interview.checked,
            any(f"${{{name}}}" in one.text for name, value in known.items() if not value),
        )
        for one in items
        if meeting.medium in one.media
    )


def _facts(contact: Contact, meeting: Meeting, now: datetime) -> dict[str, str]:
    theirs = zone(meeting.timezone or contact.timezone)
    number = contact.phone if meeting.medium is Medium.PHONE else ""
    return {
        "contact_name": contact.name,
        "where": meeting.place or number,
        "here": full_words(meeting.starts_at, now.tzinfo),
        "there": full_words(meeting.starts_at, theirs) if theirs else "",
    }
