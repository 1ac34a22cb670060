"""Where an interview stands, and what comes next."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.builders import NOW, at, happened, meets, note, person, question
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.contact import Research, ResearchKind
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.question import Tier
from tui_interviews.domain.standing import STEPS, next_step, standing

METHOD = Method()


def told(notebook: Notebook, interview: Interview) -> tuple[str, str]:
    """Where it stands, and the next step."""
    return standing(notebook, interview, METHOD, NOW), next_step(notebook, interview, METHOD, NOW)


DAY = "2026-11-02 09:00"
YESTERDAY = "2026-11-25 09:00"
HELD = ((E.HELD, YESTERDAY), (E.DEBRIEFED, YESTERDAY))
REPORT = "wait, then report back to them 9 Dec"
CLOSED = "nothing: this one is closed"


@pytest.mark.parametrize(
    ("story", "stands", "then"),
    [
        (((E.PREPARED, YESTERDAY),), "ready to ask", "write the request"),
        (((E.ASKED, "2026-11-26 09:00"),), "asked today", "wait, then nudge them once 7 Dec"),
        (
            ((E.ASKED, "2026-11-20 09:00"),),
            "asked Fri, silent 4 business days",
            "wait, then nudge them once Tue",
        ),
        (((E.ASKED, DAY),), "asked 2 Nov, silent 18 business days", "nudge them once"),
        (
            ((E.ASKED, DAY), (E.NUDGED, YESTERDAY)),
            "nudged yesterday, silent 1 business day",
            "wait, then close it 4 Dec",
        ),
        (((E.ASKED, DAY), (E.REPLIED, "2026-11-26 09:00")), "said yes, no date yet", "find a date"),
        (((E.SCHEDULED, DAY), (E.MISSED, YESTERDAY)), "did not take place, no new date", "find a date"),
        (((E.SCHEDULED, DAY),), "scheduled, no date known", "find a date"),
        (((E.POSTPONED, DAY),), "said later", "ask again"),
        (((E.DECLINED, DAY),), "said no", CLOSED),
        (((E.ASKED, DAY), (E.CLOSED, YESTERDAY)), "closed", CLOSED),
        (((E.HELD, "2026-11-26 09:00"),), "talked today, not thanked", "write the debrief"),
        (HELD, "talked yesterday, not thanked", "thank them"),
        ((*HELD, (E.THANKED, YESTERDAY)), "thanked yesterday", REPORT),
    ],
)
def test_events_are_told_in_one_phrase(story: tuple[tuple[E, str], ...], stands: str, then: str) -> None:
    notebook, _, interview = person()
    assert told(*happened(notebook, interview, *story)) == (stands, then)


def test_preparing_goes_from_questions_to_research_to_being_ready() -> None:
    notebook, contact, interview = person()
    assert told(notebook, interview) == ("no questions chosen", "choose questions")
    interview = replace(interview, plan=(*(question(n) for n in range(5)), question(9, Tier.SPARE)))
    assert told(notebook, interview) == ("6 questions, 12.5 of 20 min", "look them up")
    notebook = put(notebook, replace(contact, research=(Research("r", ResearchKind.OTHER, "x"),)))
    assert next_step(notebook, interview, METHOD, NOW) == "finish preparing"


def test_a_request_that_is_written_is_to_be_sent() -> None:
    notebook, contact, interview = person()
    notebook, interview = happened(notebook, interview, (E.PREPARED, "2026-11-24 09:00"))
    draft = Message("m", contact.id, interview.id, Purpose.REQUEST, Channel.EMAIL, NOW)
    assert next_step(put(notebook, draft), interview, METHOD, NOW) == "send the request"


def test_later_names_its_day() -> None:
    notebook, _, interview = person()
    _, interview = happened(notebook, interview, (E.POSTPONED, "2026-11-02 09:00"))
    interview = replace(interview, events=(replace(interview.events[0], again_on=date(2027, 5, 4)),))
    assert told(notebook, interview) == (
        "said later, ask again 4 May 2027",
        "wait, then ask again 4 May 2027",
    )


@pytest.mark.parametrize(
    ("talk", "stands"),
    [
        ("2026-11-26 14:30", "today 14:30"),
        ("2026-12-01 14:30", "Tue 14:30"),
        ("2026-11-25 14:30", "yesterday 14:30: how did it go?"),
    ],
)
def test_a_date_is_told_by_its_day(talk: str, stands: str) -> None:
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, (E.SCHEDULED, "2026-11-02 09:00"))
    notebook, interview = meets(notebook, interview, talk)
    assert standing(notebook, interview, METHOD, NOW) == stands


def test_a_running_talk_is_one() -> None:
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, (E.SCHEDULED, "2026-11-02 09:00"))
    assert standing(notebook, replace(interview, started_at=at("2026-11-26 09:50")), METHOD, NOW) == "talking"


def test_after_the_thanks_the_notes_are_counted() -> None:
    notebook, _, interview = person()
    story = ((E.HELD, "2026-11-20 09:00"), (E.DEBRIEFED, "2026-11-20 10:00"), (E.THANKED, "2026-11-20 10:00"))
    notebook, interview = happened(notebook, interview, *story)
    notes = (note(1, "a"), note(2, "b"), replace(note(3, "c"), is_set_aside=True))
    assert told(notebook, replace(interview, notes=notes)) == ("notes: 2 of 3 to go", "sort the notes")


def test_every_rule_of_the_method_has_its_order() -> None:
    assert all(step and step == step.lower() for step in STEPS.values())
