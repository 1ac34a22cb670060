"""Where words are written: every text of every record, with what narrows a search down to it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from tui_interviews.domain.card import Card
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.contact import Contact, position
from tui_interviews.domain.debrief import debrief_lines
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.insight import Insight
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.lead import Lead
from tui_interviews.domain.message import Message
from tui_interviews.domain.notebook import Notebook, contact_named, interviews_of
from tui_interviews.domain.recording import Recording
from tui_interviews.domain.stage import last
from tui_interviews.domain.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing that words may be found in."""

    kind: str
    id: str
    lines: tuple[str, ...]
    on: date | None = None
    """When it was written down, or sent."""
    sort: str = ""
    """Of an insight or a lead, which kind of them."""
    mark: str = ""
    turn: int = 0
    """Of a transcript, which of its turns."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose words those of a record are; `who` helps to find them but is no find itself."""

    who: str
    contact_id: str = ""
    interview_id: str = ""
    path_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """One part of all that is searched: the table it is read from, and how."""

    table: str
    kind: str
    spots: Callable[[Any], Iterable[Spot]]
    origin: Callable[[Notebook, Any], Origin]


def _told(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)


def _addresses(one: Contact | Card) -> tuple[str, ...]:
    return (one.email, one.url, *one.other_addresses)


def _contact(one: Contact) -> Iterator[Spot]:
    about = (one.phone, one.address_as, one.found_via, one.referred_by, one.why, one.do_not_contact_reason)
    text = _told((one.name, position(one.title, one.employer), *_addresses(one), *about, *one.tags))
    yield Spot("contact", one.id, (text,), one.created_at.date())


def _research(one: Contact) -> Iterator[Spot]:
    for fact in one.research:
        yield Spot("research", fact.id, (_told((fact.text, fact.source)),), fact.found_on)


def _said(one: Interview) -> Iterator[Spot]:
    for note in one.notes:
        yield Spot("note", note.id, (note.text,), note.begun_at.date(), mark=note.mark)
    if lines := debrief_lines(one):
        written = last(one, EventKind.DEBRIEFED, EventKind.HELD)
        yield Spot("debrief", one.id, lines, (written.at if written else one.created_at).date())
    for reply in one.replies:
        yield Spot("reply", reply.id, reply.text or ("",), reply.received_at.date())


def _planned(one: Interview) -> Iterator[Spot]:
    for question in one.plan:
        lines = (question.text, *((question.reason,) if question.reason else ()))
        yield Spot("question", question.id, lines, one.created_at.date())


def _story(one: Interview) -> Iterator[Spot]:
    """What came with an event, where they meet, and what they allow."""
    for event in one.events:
        if event.text:
            yield Spot("event", event.message_id or event.id, (event.text,), event.at.date())
    if one.meeting and one.meeting.place:
        yield Spot("meeting", one.id, (one.meeting.place,), one.meeting.starts_at.date())
    for consent in (*one.earlier_consents, *((one.consent,) if one.consent else ())):
        told = (consent.words, consent.question, consent.asked_by, consent.my_place, consent.their_place)
        yield Spot("consent", one.id, (_told((*told, *consent.limits)),), consent.asked_at.date())


def _insight(one: Insight) -> Iterator[Spot]:
    yield Spot("insight", one.id, (one.text,), one.created_at.date(), one.kind)


def _lead(one: Lead) -> Iterator[Spot]:
    yield Spot("lead", one.id, (_told((one.text, one.employer, one.url)),), one.created_at.date(), one.kind)


def _message(one: Message) -> Iterator[Spot]:
    yield Spot("message", one.id, (one.subject, *one.body), (one.sent_at or one.created_at).date())


def _path(one: CareerPath) -> Iterator[Spot]:
    joined = (wording for group in one.same_questions for wording in group.wordings)
    lines = (one.name, *one.find_out, *one.answered, *one.verdict_words, *joined)
    yield Spot("path", one.id, tuple(dict.fromkeys(lines)), one.created_at.date())


def _transcript(one: Transcript) -> Iterator[Spot]:
    for place, turn in enumerate(one.turns):
        said = (_told((turn.speaker, turn.text)),)
        yield Spot("transcript", one.id, said, one.created_at.date(), turn=place)


def _recording(one: Recording) -> Iterator[Spot]:
    told = (one.path, *(voice.name for voice in one.voices))
    yield Spot("recording", one.id, (_told(told),), one.created_at.date())


def _card(one: Card) -> Iterator[Spot]:
    text = _told((one.name, position(one.title, one.employer), *_addresses(one), one.phone))
    yield Spot("address_book", one.id, (text,), one.connected_on)


def _of_contact(notebook: Notebook, one: Contact) -> Origin:
    paths = tuple(interview.path_id for interview in interviews_of(notebook, one.id))
    return Origin(one.name, one.id, path_ids=paths)


def _of_interview(notebook: Notebook, one: Interview) -> Origin:
    return Origin(contact_named(notebook, one).name, one.contact_id, one.id, (one.path_id,))


def _of_path_or_talk(notebook: Notebook, path_id: str, interview_id: str) -> Origin:
    interview = notebook.interviews.get(interview_id)
    if interview is not None:
        who = contact_named(notebook, interview).name
        return Origin(who, interview.contact_id, interview_id, (path_id,))
    path = notebook.paths.get(path_id)
    return Origin(path.name if path else "", interview_id=interview_id, path_ids=(path_id,))


def _of_insight(notebook: Notebook, one: Insight) -> Origin:
    interview_id = one.evidence[0].interview_id if one.evidence else ""
    found = _of_path_or_talk(notebook, one.path_id, interview_id)
    return found if found.contact_id else Origin(found.who, path_ids=found.path_ids)


def _of_lead(notebook: Notebook, one: Lead) -> Origin:
    return _of_path_or_talk(notebook, one.path_id, one.interview_id)


def _of_message(notebook: Notebook, one: Message | Transcript | Recording) -> Origin:
    contact = notebook.contacts.get(one.contact_id)
    interview = notebook.interviews.get(one.interview_id)
    paths = (interview.path_id,) if interview else ()
    return Origin(contact.name if contact else "", one.contact_id, one.interview_id, paths)


def _of_itself(_: Notebook, one: CareerPath | Card) -> Origin:
    return Origin(one.name, path_ids=(one.id,) if isinstance(one, CareerPath) else ())


SECTIONS = (
    Section("contacts", "contact", _contact, _of_contact),
    Section("interviews", "note debrief reply", _said, _of_interview),
    Section("insights", "insight", _insight, _of_insight),
    Section("leads", "lead", _lead, _of_lead),
    Section("messages", "message", _message, _of_message),
    Section("contacts", "research", _research, _of_contact),
    Section("interviews", "question", _planned, _of_interview),
    Section("interviews", "event meeting consent", _story, _of_interview),
    Section("paths", "path", _path, _of_itself),
    Section("transcripts", "transcript", _transcript, _of_message),
    Section("recordings", "recording", _recording, _of_message),
    Section("cards", "address_book", _card, _of_itself),
)
"""In the order in which hits are shown: people first, then what they said."""
KINDS = tuple(kind for section in SECTIONS for kind in section.kind.split())
