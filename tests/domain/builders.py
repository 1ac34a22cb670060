"""Small notebooks, a fixed clock and counted ids."""

from dataclasses import replace
from datetime import datetime
from itertools import count
from zoneinfo import ZoneInfo

from tui_interviews.domain.contact import Contact
from tui_interviews.domain.edits.people import add_contact
from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.interview import Interview, Meeting, Note
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion, encode_id
from tui_interviews.domain.question import PlannedQuestion, Tier

HERE = ZoneInfo("America/New_York")


def at(text: str, zone: ZoneInfo = HERE) -> datetime:
    """A moment on the wall clock of a zone; November 2026 begins on a Sunday."""
    return datetime.fromisoformat(text).replace(tzinfo=zone)


NOW = at("2026-11-26 10:00")
"""A Thursday."""


def occasion(now: datetime = NOW, start: int = 1) -> Occasion:
    """A change at that moment, which gives out ids in order."""
    numbers = count(start)
    return Occasion(now, lambda: encode_id(next(numbers)))


def person(
    notebook: Notebook | None = None, name: str = "Ada Okafor", start: int = 1, **facts: str
) -> tuple[Notebook, Contact, Interview]:
    """A notebook with a person in it, and that person's interview."""
    grown = add_contact(notebook or Notebook(), occasion(start=start), {"name": name, **facts})
    contact = grown.contacts[encode_id(start)]
    return grown, contact, grown.interviews[encode_id(start + 1)]


def event(kind: EventKind, moment: str, number: int = 900) -> Event:
    """An event at a moment of the wall clock here."""
    return Event(encode_id(number), kind, at(moment))


def happened(
    notebook: Notebook, interview: Interview, *events: tuple[EventKind, str]
) -> tuple[Notebook, Interview]:
    """The interview with these events in its story."""
    told = tuple(event(kind, moment, 900 + n) for n, (kind, moment) in enumerate(events))
    interview = replace(notebook.interviews[interview.id], events=told)
    return put(notebook, interview), interview


def meets(
    notebook: Notebook, interview: Interview, moment: str, timezone: str = ""
) -> tuple[Notebook, Interview]:
    """The interview with a date."""
    interview = replace(notebook.interviews[interview.id], meeting=Meeting(at(moment), timezone))
    return put(notebook, interview), interview


def question(number: int, tier: Tier = Tier.MUST, text: str = "") -> PlannedQuestion:
    """A planned question."""
    return PlannedQuestion(f"q{number}", text or f"Question {number}?", tier)


def note(
    number: int, text: str, mark: str = "", question_id: str = "", moment: str = "2026-11-25 15:05"
) -> Note:
    """A line of the talk."""
    return Note(f"n{number}", at(moment), text, mark, question_id)
