"""All records in memory, as one immutable value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from tui_interviews.domain.card import Card
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.grouping import grouped_by
from tui_interviews.domain.insight import Insight
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.lead import Lead
from tui_interviews.domain.message import Message
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.recording import Recording
from tui_interviews.domain.text import fold
from tui_interviews.domain.transcript import Transcript

Record: TypeAlias = (
    Profile | Contact | Interview | Message | Recording | Transcript | CareerPath | Insight | Lead | Card
)

TABLES: Mapping[str, type[Any]] = {
    "contacts": Contact,
    "interviews": Interview,
    "messages": Message,
    "recordings": Recording,
    "transcripts": Transcript,
    "paths": CareerPath,
    "insights": Insight,
    "leads": Lead,
    "cards": Card,
}
"""The tables, in the order in which records refer to each other; the name of a table is the notebook's field."""
NAMELESS = "(unknown person)"
_TABLE_OF: Mapping[type[Any], str] = {kind: name for name, kind in TABLES.items()}


@dataclass(frozen=True, slots=True)
class Notebook:
    """Every record, by id. Never changed: each edit makes another."""

    profile: Profile = field(default_factory=Profile)
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    interviews: Mapping[str, Interview] = field(default_factory=dict)
    messages: Mapping[str, Message] = field(default_factory=dict)
    recordings: Mapping[str, Recording] = field(default_factory=dict)
    transcripts: Mapping[str, Transcript] = field(default_factory=dict)
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
    return _by_contact(notebook.interviews).get(contact_id, ())


def current_interview(notebook: Notebook, contact_id: str) -> Interview | None:
    """The youngest interview with a contact: the one that a new note or event belongs to."""
    found = interviews_of(notebook, contact_id)
    return found[-1] if found else None


def messages_of(notebook: Notebook, interview_id: str) -> tuple[Message, ...]:
    """The messages of an interview, oldest first."""
    return _by_interview(notebook.messages).get(interview_id, ())


def recordings_of(notebook: Notebook, interview_id: str) -> tuple[Recording, ...]:
    """What was recorded of an interview, oldest first."""
    return _recordings(notebook.recordings).get(interview_id, ())


def insights_of(notebook: Notebook, note_id: str) -> tuple[Insight, ...]:
    """The insights that rest on a note."""
    return insights_by_note(notebook.insights).get(note_id, ())


def leads_of(notebook: Notebook, note_id: str) -> tuple[Lead, ...]:
    """The leads that a note gave."""
    return leads_by_note(notebook.leads).get(note_id, ())


def contacts_at(notebook: Notebook, employer: str) -> tuple[Contact, ...]:
    """Everybody who works there, however it is written."""
    return _by_employer(notebook.contacts).get(fold(employer), ())


def sent_by(notebook: Notebook, contact_id: str) -> tuple[Contact, ...]:
    """Everybody to whom a contact sent the user."""
    return _by_referrer(notebook.contacts).get(contact_id, ())


@grouped_by
def _by_contact(interview: Interview) -> Iterable[str]:
    return (interview.contact_id,)


@grouped_by
def _by_interview(message: Message) -> Iterable[str]:
    return (message.interview_id,)


@grouped_by
def _recordings(recording: Recording) -> Iterable[str]:
    return (recording.interview_id,)


@grouped_by
def _by_employer(contact: Contact) -> Iterable[str]:
    return (fold(contact.employer),) if contact.employer else ()


@grouped_by
def _by_referrer(contact: Contact) -> Iterable[str]:
    return (contact.referrer_id,) if contact.referrer_id else ()


@grouped_by
def insights_by_note(insight: Insight) -> Iterable[str]:
    """The insights that rest on each note, by the note's id."""
    return {evidence.note_id for evidence in insight.evidence}


@grouped_by
def leads_by_note(lead: Lead) -> Iterable[str]:
    """The leads that each note gave, by the note's id."""
    return (lead.note_id,) if lead.note_id else ()


def contact_named(notebook: Notebook, interview: Interview) -> Contact:
    """The contact of an interview; a nameless one where a file is damaged, so that no screen dies of it."""
    found = notebook.contacts.get(interview.contact_id)
    return found or Contact(interview.contact_id, NAMELESS, interview.created_at)
