"""Something to follow, outside the conversation that it came from."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from tui_interviews.domain.conflict import Conflict


class LeadKind(StrEnum):
    """What there is to follow."""

    PERSON = "person"
    OPENING = "opening"
    SEARCH_TERM = "search_term"
    RESOURCE = "resource"


LEAD_WORDS = {
    LeadKind.PERSON: "person",
    LeadKind.OPENING: "opening",
    LeadKind.SEARCH_TERM: "search term",
    LeadKind.RESOURCE: "resource",
}


class LeadStatus(StrEnum):
    """How far an opening has got."""

    FOUND = ""
    LOOKED_AT = "looked_at"
    APPLIED = "applied"
    IN_TALKS = "in_talks"
    CLOSED = "closed"


STATUS_WORDS = {
    LeadStatus.FOUND: "to look at",
    LeadStatus.LOOKED_AT: "looked at",
    LeadStatus.APPLIED: "applied",
    LeadStatus.IN_TALKS: "in talks",
    LeadStatus.CLOSED: "closed",
}


@dataclass(frozen=True, slots=True)
class Lead:
    """A person to write to, an opening, words to search for, or something to read."""

    id: str
    path_id: str
    kind: LeadKind
    text: str
    created_at: datetime
    """A person's name, an opening's title, the words to search for, what to read."""
    url: str = ""
    due_on: date | None = None
    """The day on which an opening closes, or by which something is to be read."""
    interview_id: str = ""
    """The talk in which it was mentioned; its contact is who mentioned it."""
    note_id: str = ""
    is_done: bool = False
    employer: str = ""
    status: LeadStatus = LeadStatus.FOUND
    """Of an opening only."""
    person_id: str = ""
    """The contact that was made of a person."""
    snoozed_until_on: date | None = None
    """Put off until that day; `due_on` stays the day on which it closes, or should be done."""
    conflicts: tuple[Conflict, ...] = ()
