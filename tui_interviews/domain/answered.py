"""Questions that need not be asked: what is known answers them already, or may."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from tui_interviews.domain.contact import RESEARCH_WORDS, Contact, source_words
from tui_interviews.domain.duration import MONTH_NAMES
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, contact_named, contacts_at, interviews_of
from tui_interviews.domain.question import Outcome, Question
from tui_interviews.domain.stage import last


def reasons(notebook: Notebook, interview: Interview, question: Question) -> tuple[str, ...]:
    """Why a question of the question sets may be left out: facts first, then who answered it before."""
    contact = contact_named(notebook, interview)
    return (*_read(contact, question), *_heard(notebook, interview, contact, question))


def answered(
    notebook: Notebook, interview: Interview, questions: Mapping[str, Question]
) -> dict[str, tuple[str, ...]]:
    """The open questions of a plan that may be left out, by their ids in the plan, each with why."""
    found = {}
    for planned in interview.plan:
        question = questions.get(planned.question_id)
        if question is not None and planned.outcome is Outcome.OPEN:
            why = reasons(notebook, interview, question)
            if why:
                found[planned.id] = why
    return found


def _read(contact: Contact, question: Question) -> Iterator[str]:
    for fact in contact.research:
        if fact.kind in question.answered_by:
            yield f"research, {RESEARCH_WORDS[fact.kind]}: {fact.text}{source_words(fact)}"


def _heard(notebook: Notebook, interview: Interview, contact: Contact, question: Question) -> Iterator[str]:
    """The lines under the same question in other talks at the same employer, the newest talk first."""
    for other in _talks_at(notebook, contact.employer):
        asked = {planned.id for planned in other.plan if planned.question_id == question.id}
        lines = [note.text for note in other.notes if note.question_id in asked]
        if other.id != interview.id and lines:
            who = contact_named(notebook, other).name
            yield f"{who}, {_day(other)}: “{lines[0].strip('“”')}”"


def _talks_at(notebook: Notebook, employer: str) -> list[Interview]:
    """The talks with notes, newest first."""
    people = contacts_at(notebook, employer)
    talks = (talk for one in people for talk in interviews_of(notebook, one.id) if talk.notes)
    return sorted(talks, key=_talked_at, reverse=True)


def _talked_at(interview: Interview) -> datetime:
    held = last(interview, EventKind.HELD)
    at = interview.started_at or (held.at if held else None)
    return at or interview.notes[0].begun_at


def _day(interview: Interview) -> str:
    day = _talked_at(interview)
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
