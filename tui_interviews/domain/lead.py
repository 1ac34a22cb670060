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


@dataclass(frozen=True, slots=True)
class Lead:
    """A person to write to, an opening, words to search for, or something to read."""

    id: str
    path_id: str
    kind: LeadKind
    text: str
    created_at: datetime
    url: str = ""
    due_on: date | None = None
    interview_id: str = ""
    note_id: str = ""
    is_done: bool = False
    conflicts: tuple[Conflict, ...] = ()
