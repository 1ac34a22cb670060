"""What is true of every notebook that the app made."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any

from tui_interviews.domain.notebook import TABLES, Notebook
from tui_interviews.domain.occasion import is_id
from tui_interviews.domain.stage import in_order
from tui_interviews.domain.text import tidy, tidy_lines


def texts(value: Any) -> Iterator[str | tuple[str, ...]]:
    """All text in a record: lines as they belong together."""
    match value:
        case str():
            yield str(value)
        case (str(), *_):
            yield tuple(map(str, value))
        case tuple():
            for part in value:
                yield from texts(part)
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from texts(getattr(value, field.name))


def records(notebook: Notebook) -> Iterator[Any]:
    yield notebook.profile
    for table in TABLES:
        yield from getattr(notebook, table).values()


def dangling(notebook: Notebook) -> Iterator[str]:
    """Every id that leads nowhere."""
    wanted: list[tuple[str, Any]] = [(notebook.profile.path_id, notebook.paths)]
    notes = {note.id for interview in notebook.interviews.values() for note in interview.notes}
    wanted += [(contact.referrer_id, notebook.contacts) for contact in notebook.contacts.values()]
    for interview in notebook.interviews.values():
        plan = {question.id for question in interview.plan}
        wanted += [(interview.contact_id, notebook.contacts), (interview.path_id, notebook.paths)]
        wanted += [(event.message_id, notebook.messages) for event in interview.events]
        wanted += [(note.question_id, plan) for note in interview.notes]
        wanted += [(focus.question_id, plan) for focus in interview.focus]
    for message in notebook.messages.values():
        wanted += [(message.contact_id, notebook.contacts), (message.interview_id, notebook.interviews)]
        wanted.append((message.note_id, notes))
    for insight in notebook.insights.values():
        wanted.append((insight.path_id, notebook.paths))
        for line in insight.evidence:
            wanted += [(line.interview_id, notebook.interviews), (line.note_id, notes)]
    for lead in notebook.leads.values():
        wanted += [(lead.path_id, notebook.paths), (lead.interview_id, notebook.interviews)]
        wanted += [(lead.note_id, notes), (lead.person_id, notebook.contacts)]
    return (name for name, known in wanted if name and name not in known)


def assert_whole(notebook: Notebook, now: datetime) -> None:
    """Nothing leads nowhere, is untidy, or lies in the future."""
    assert not list(dangling(notebook))
    for text in (text for record in records(notebook) for text in texts(record)):
        assert text == (tidy(text) if isinstance(text, str) else tidy_lines("\n".join(text)))
    for table in TABLES:
        assert all(is_id(key) and record.id == key for key, record in getattr(notebook, table).items())
    for interview in notebook.interviews.values():
        stamps = [note.begun_at for note in interview.notes]
        assert stamps == sorted(stamps)
        if interview.started_at and interview.ended_at:
            assert all(interview.started_at <= stamp <= interview.ended_at <= now for stamp in stamps)
        assert all(interview.created_at <= event.at <= now for event in interview.events)
        assert in_order(interview) == interview.events
