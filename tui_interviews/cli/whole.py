"""`show`: everything about one person."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from tui_interviews.cli.answer import person, plain, print_json, print_line
from tui_interviews.cli.session import Session
from tui_interviews.cli.today import as_json
from tui_interviews.cli.who import matches, the_one
from tui_interviews.domain.agenda import agenda
from tui_interviews.domain.card import Card
from tui_interviews.domain.consent import consent_facts
from tui_interviews.domain.contact import (
    RANK_WORDS,
    RESEARCH_WORDS,
    Contact,
    position,
    rank_of,
    referrer_words,
    source_words,
)
from tui_interviews.domain.debrief import debrief_lines
from tui_interviews.domain.donotcontact import WORDS
from tui_interviews.domain.due import Due
from tui_interviews.domain.duration import clock_words, full_words
from tui_interviews.domain.event import EVENT_WORDS
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, insights_of, interviews_of, messages_of, recordings_of
from tui_interviews.domain.question import Outcome
from tui_interviews.domain.recording import Recording
from tui_interviews.domain.stage import STAGE_WORDS, in_order, stage
from tui_interviews.domain.transcript import length

FACT_WORDS = {
    "email": "e-mail",
    "phone": "phone",
    "url": "page",
    "timezone": "time zone",
    "days_off": "days off",
    "address_as": "address as",
    "found_via": "found via",
    "referred_by": "referred by",
    "why": "why them",
}


def arguments(parser: ArgumentParser) -> None:
    """The options of `show`."""
    parser.add_argument("who", nargs="+", metavar="WHO", help="a name, part of one, or an id")


def run(given: Namespace, session: Session) -> int:
    """Prints a contact; somebody of the address book where no contact is meant."""
    who, notebook = " ".join(given.who), session.notebook
    people: tuple[Contact | Card, ...] = (*notebook.contacts.values(), *notebook.cards.values())
    contacts = matches(who, tuple(notebook.contacts.values()))
    found = (
        contacts[0]
        if len(contacts) == 1
        else the_one(who, people, "`tui-interviews list contacts` shows all")
    )
    due = tuple(d for d in agenda(notebook, session.timings, session.now) if d.contact_id == found.id)
    if session.is_json:
        print_json(_as_json(found, notebook, due, session))
        return 0
    for line in _lines(found, notebook, due, session):
        print_line(line)
    return 0


def _as_json(
    who: Contact | Card, notebook: Notebook, due: tuple[Due, ...], session: Session
) -> dict[str, Any]:
    if isinstance(who, Card):
        return {**person(who), **plain(who)}
    interviews = [
        {
            **plain(one),
            "stage": stage(one).value,
            "messages": [plain(message) for message in messages_of(notebook, one.id)],
            "insights": [plain(i) for note in one.notes for i in insights_of(notebook, note.id)],
            "recordings": [_recording(recording, notebook) for recording in recordings_of(notebook, one.id)],
        }
        for one in interviews_of(notebook, who.id)
    ]
    return {
        **person(who),
        **plain(who),
        "interviews": interviews,
        "due": [as_json(one, session.now) for one in due],
    }


def _lines(who: Contact | Card, notebook: Notebook, due: tuple[Due, ...], session: Session) -> Iterator[str]:
    yield who.name + (" (address book)" if isinstance(who, Card) else "")
    if position(who.title, who.employer):
        yield f"  {position(who.title, who.employer)}"
    for name, words in FACT_WORDS.items():
        if told := _fact(who, name):
            yield f"  {words}: {told}"
    if who.other_addresses:
        yield f"  also: {', '.join(who.other_addresses)}"
    yield f"  id: {who.id}"
    if isinstance(who, Card):
        return
    if who.is_do_not_contact:
        yield f"  {WORDS}" + (f": {who.do_not_contact_reason}" if who.do_not_contact_reason else "")
    if rank_of(who):
        yield f"  rank: {rank_of(who)}, {RANK_WORDS[rank_of(who)]}"
    if who.tags:
        yield f"  tags: {', '.join(who.tags)}"
    for one in due:
        yield f"  due: {one.what} {one.who} ({one.reason})"
    if who.research:
        yield "Research"
    for fact in who.research:
        yield f"  {RESEARCH_WORDS[fact.kind]}: {fact.text}{source_words(fact)}"
    for interview in interviews_of(notebook, who.id):
        yield from _interview_lines(interview, notebook, session)


def _fact(who: Contact | Card, name: str) -> str:
    if name == "referred_by" and isinstance(who, Contact):
        return referrer_words(who)
    return str(getattr(who, name, ""))


def _interview_lines(interview: Interview, notebook: Notebook, session: Session) -> Iterator[str]:
    path = notebook.paths.get(interview.path_id)
    yield f"Interview, {STAGE_WORDS[stage(interview)]}" + (f", about {path.name}" if path else "")
    where = session.now.tzinfo
    if interview.meeting:
        yield f"  {full_words(interview.meeting.starts_at, where)} {interview.meeting.place}".rstrip()
    for label, text in consent_facts(interview, session.timings, session.now):
        yield f"  {label.lower()}: {text}"
    for event in in_order(interview):
        told = f": {event.text}" if event.text else ""
        yield f"  {event.at.astimezone(where):%Y-%m-%d %H:%M}  {EVENT_WORDS[event.kind]}{told}"
    for question in interview.plan:
        if question.outcome is not Outcome.RETIRED:
            yield f"  {question.tier}: {question.text}"
        yield from (
            _note(note.text, note.mark) for note in interview.notes if note.question_id == question.id
        )
    planned = {question.id for question in interview.plan}
    yield from (_note(note.text, note.mark) for note in interview.notes if note.question_id not in planned)
    yield from _recording_lines(interview, notebook)
    yield from (f"  debrief: {line}" for line in debrief_lines(interview) if line)


def _recording(one: Recording, notebook: Notebook) -> dict[str, Any]:
    """With its transcript beside it."""
    transcript = notebook.transcripts.get(one.transcript_id)
    return {**plain(one), "transcript": plain(transcript) if transcript else None}


def _recording_lines(interview: Interview, notebook: Notebook) -> Iterator[str]:
    for one in recordings_of(notebook, interview.id):
        if one.path:
            gone = "" if Path(one.path).expanduser().is_file() else " (it is not there now)"
            yield f"  recording: {one.path}{gone}"
        if transcript := notebook.transcripts.get(one.transcript_id):
            spoken = clock_words(timedelta(seconds=length(transcript.turns)))
            yield f"  transcript: {transcript.source}, {len(transcript.turns)} turns, {spoken}"


def _note(text: str, mark: str) -> str:
    return f"    {mark + ': ' if mark else ''}{text}"
