"""All records in memory, as one immutable value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from tui_interviews.domain.card import Card
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.insight import Insight
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.lead import Lead
from tui_interviews.domain.message import Message
from tui_interviews.domain.profile import Profile

Record: TypeAlias = Profile | Contact | Interview | Message | CareerPath | Insight | Lead | Card

TABLES: Mapping[str, type[Any]] = {
    "contacts": Contact,
    "interviews": Interview,
    "messages": Message,
    "paths": CareerPath,
    "insights": Insight,
    "leads": Lead,
    "cards": Card,
}
"""The tables, in the order in which records refer to each other; the name of a table is the notebook's field."""
_TABLE_OF: Mapping[type[Any], str] = {kind: name for name, kind in TABLES.items()}


@dataclass(frozen=True, slots=True)
class Notebook:
    """Every record, by id. Never changed: each edit makes another."""

    profile: Profile = field(default_factory=Profile)
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    interviews: Mapping[str, Interview] = field(default_factory=dict)
    messages: Mapping[str, Message] = field(default_factory=dict)
    paths: Mapping[str, CareerPath] = field(default_factory=dict)
    insights: Mapping[str, Insight] = field(default_factory=dict)
    leads: Mapping[str, Lead] = field(default_factory=dict)
    cards: Mapping[str, Card] = field(default_factory=dict)


def put(notebook: Notebook, *records: Record) -> Notebook:
    """The notebook with these records added, or in place of those of the same id."""
    fresh: dict[str, Any] = {}
    for record in records:
        if isinstance(record, Profile):
            fresh["profile"] = record
            continue
        table = _TABLE_OF[type(record)]
        if table not in fresh:
            fresh[table] = dict(getattr(notebook, table))
        fresh[table][record.id] = record
    return replace(notebook, **fresh) if fresh else notebook


def drop(notebook: Notebook, *records: Record) -> Notebook:
    """The notebook without these records; one that is not there is no fault."""
    fresh: dict[str, Any] = {}
    for record in records:
        if isinstance(record, Profile):
            fresh["profile"] = Profile()
            continue
        table = _TABLE_OF[type(record)]
        if table not in fresh:
            fresh[table] = dict(getattr(notebook, table))
        fresh[table].pop(record.id, None)
    return replace(notebook, **fresh) if fresh else notebook


def interviews_of(notebook: Notebook, contact_id: str) -> tuple[Interview, ...]:
    """All interviews with a contact, oldest first."""
    found = (i for i in notebook.interviews.values() if i.contact_id == contact_id)
    return tuple(sorted(found, key=lambda interview: interview.id))


def current_interview(notebook: Notebook, contact_id: str) -> Interview | None:
    """The youngest interview with a contact: the one that a new note or event belongs to."""
    return max(
        (i for i in notebook.interviews.values() if i.contact_id == contact_id),
        key=lambda interview: interview.id,
        default=None,
    )


def messages_of(notebook: Notebook, interview_id: str) -> tuple[Message, ...]:
    """The messages of an interview, oldest first."""
    found = (m for m in notebook.messages.values() if m.interview_id == interview_id)
    return tuple(sorted(found, key=lambda message: message.id))


def insights_of(notebook: Notebook, note_id: str) -> tuple[Insight, ...]:
    """The insights that rest on a note."""
    found = (i for i in notebook.insights.values() if any(e.note_id == note_id for e in i.evidence))
    return tuple(sorted(found, key=lambda insight: insight.id))


def contact_named(notebook: Notebook, interview: Interview) -> Contact:
    """The contact of an interview; a nameless one where a file is damaged, so that no screen dies of it."""
    found = notebook.contacts.get(interview.contact_id)
    return found or Contact(interview.contact_id, "(unknown person)", interview.created_at)
