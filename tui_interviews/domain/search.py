"""Words found in everything that is written in the notebook."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from tui_interviews.domain.card import Card
from tui_interviews.domain.contact import Contact, position
from tui_interviews.domain.insight import Insight
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.text import fold, shortened

WIDTH = 100


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that holds all the words."""

    kind: str
    who: str
    text: str
    """The line that holds them, shortened around the first."""
    id: str
    """Of the record itself: the note, the message, the card."""
    contact_id: str = ""
    interview_id: str = ""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where words may be; `who` helps to find it but is no find itself."""

    kind: str
    who: str
    lines: tuple[str, ...]
    id: str
    contact_id: str = ""
    interview_id: str = ""


def search(notebook: Notebook, words: str, limit: int = 200) -> tuple[Hit, ...]:
    """Everything that holds all the words, whatever their case and accents: people first, then what they said."""
    wanted = tuple(fold(words).split())
    if not wanted:
        return ()
    found = (hit for place in _places(notebook) if (hit := _hit(place, wanted)))
    return tuple(islice(found, limit))


def _hit(place: _Place, wanted: tuple[str, ...]) -> Hit | None:
    text = fold("\n".join(place.lines))
    if not any(word in text for word in wanted):
        return None
    if not all(word in text for word in wanted):
        text = f"{text}\n{fold(place.who)}"
        if not all(word in text for word in wanted):
            return None
    line = max(place.lines, key=lambda line: sum(word in fold(line) for word in wanted))
    return Hit(place.kind, place.who, _around(line, wanted), place.id, place.contact_id, place.interview_id)


def _around(line: str, wanted: tuple[str, ...]) -> str:
    """The line cut to size, so that the first of the words can be seen."""
    line = " ".join(line.split())
    if len(line) <= WIDTH:
        return line
    plain = fold(line)
    first = min((plain.find(word) for word in wanted if word in plain), default=0)
    start = max(min(first - WIDTH // 4, len(line) - WIDTH + 1), 0)
    return ("…" if start else "") + shortened(line[start:].lstrip(), WIDTH - 1)


def _places(notebook: Notebook) -> Iterator[_Place]:
    return chain(
        _contacts(notebook),
        _notes(notebook),
        _insights(notebook),
        _messages(notebook),
        _research(notebook),
        _plans(notebook),
        _paths(notebook),
        _transcripts(notebook),
        _cards(notebook),
    )


def _contacts(notebook: Notebook) -> Iterator[_Place]:
    for one in notebook.contacts.values():
        about = (one.phone, one.address_as, one.found_via, one.referred_by, one.why, *one.tags)
        text = _told((one.name, position(one.title, one.employer), *_addresses(one), *about))
        yield _Place("contact", one.name, (text,), one.id, one.id)


def _notes(notebook: Notebook) -> Iterator[_Place]:
    for one in notebook.interviews.values():
        who = contact_named(notebook, one).name
        for note in one.notes:
            yield _Place("note", who, (note.text,), note.id, one.contact_id, one.id)
        if one.debrief:
            yield _Place("debrief", who, one.debrief, one.id, one.contact_id, one.id)


def _insights(notebook: Notebook) -> Iterator[_Place]:
    for insight in notebook.insights.values():
        yield _from_a_talk(notebook, insight)
    for lead in notebook.leads.values():
        interview = notebook.interviews.get(lead.interview_id)
        who = contact_named(notebook, interview).name if interview else _path_name(notebook, lead.path_id)
        contact_id = interview.contact_id if interview else ""
        yield _Place("lead", who, (_told((lead.text, lead.url)),), lead.id, contact_id, lead.interview_id)


def _from_a_talk(notebook: Notebook, insight: Insight) -> _Place:
    interview_id = insight.evidence[0].interview_id if insight.evidence else ""
    interview = notebook.interviews.get(interview_id)
    if interview is None:
        return _Place("insight", _path_name(notebook, insight.path_id), (insight.text,), insight.id)
    who = contact_named(notebook, interview).name
    return _Place("insight", who, (insight.text,), insight.id, interview.contact_id, interview.id)


def _messages(notebook: Notebook) -> Iterator[_Place]:
    for one in notebook.messages.values():
        contact = notebook.contacts.get(one.contact_id)
        who = contact.name if contact else ""
        yield _Place("message", who, (one.subject, *one.body), one.id, one.contact_id, one.interview_id)


def _research(notebook: Notebook) -> Iterator[_Place]:
    for one in notebook.contacts.values():
        for fact in one.research:
            yield _Place("research", one.name, (_told((fact.text, fact.source)),), fact.id, one.id)


def _plans(notebook: Notebook) -> Iterator[_Place]:
    for one in notebook.interviews.values():
        who = contact_named(notebook, one).name if one.plan else ""
        for question in one.plan:
            yield _Place("question", who, (question.text,), question.id, one.contact_id, one.id)


def _paths(notebook: Notebook) -> Iterator[_Place]:
    for path in notebook.paths.values():
        yield _Place("path", path.name, (path.name, *path.find_out), path.id)


def _transcripts(notebook: Notebook) -> Iterator[_Place]:
    for one in notebook.transcripts.values():
        contact = notebook.contacts.get(one.contact_id)
        who = contact.name if contact else ""
        for turn in one.turns:
            yield _Place("transcript", who, (turn.text,), one.id, one.contact_id, one.interview_id)


def _cards(notebook: Notebook) -> Iterator[_Place]:
    for one in notebook.cards.values():
        text = _told((one.name, position(one.title, one.employer), *_addresses(one), one.phone))
        yield _Place("address_book", one.name, (text,), one.id)


def _addresses(one: Contact | Card) -> tuple[str, ...]:
    return (one.email, one.url, *one.other_addresses)


def _path_name(notebook: Notebook, path_id: str) -> str:
    path = notebook.paths.get(path_id)
    return path.name if path else ""


def _told(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)
