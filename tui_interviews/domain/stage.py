"""Where an interview stands: read off its events, never stored."""

from enum import StrEnum
from itertools import pairwise
from operator import attrgetter

from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.interview import Interview


class Stage(StrEnum):
    """The four stages, and the two that follow them."""

    PREPARE = "prepare"
    CONTACT = "contact"
    INTERVIEW = "interview"
    FOLLOW_UP = "follow_up"
    IN_TOUCH = "in_touch"
    CLOSED = "closed"


STAGE_WORDS = {
    Stage.PREPARE: "prepare",
    Stage.CONTACT: "contact",
    Stage.INTERVIEW: "interview",
    Stage.FOLLOW_UP: "follow up",
    Stage.IN_TOUCH: "in touch",
    Stage.CLOSED: "closed",
}

_LEADS_TO = {
    EventKind.ASKED: Stage.CONTACT,
    EventKind.NUDGED: Stage.CONTACT,
    EventKind.POSTPONED: Stage.CONTACT,
    EventKind.DECLINED: Stage.CLOSED,
    EventKind.SCHEDULED: Stage.INTERVIEW,
    EventKind.MISSED: Stage.CONTACT,
    EventKind.HELD: Stage.FOLLOW_UP,
    EventKind.CLOSED: Stage.CLOSED,
}

_ASKING = (EventKind.ASKED, EventKind.NUDGED, EventKind.REPLIED, EventKind.POSTPONED, EventKind.MISSED)
_FORWARD = {
    EventKind.PREPARED: (Stage.PREPARE, Stage.CLOSED),
    EventKind.REPLIED: (Stage.PREPARE, Stage.CONTACT, Stage.CLOSED),
}
"""Events that lead to the Contact stage from these stages only: a reply does not undo a date, or a talk."""
_BEFORE_THE_TALK = (Stage.PREPARE, Stage.CONTACT, Stage.CLOSED)


def in_order(interview: Interview) -> tuple[Event, ...]:
    """The events by the time they happened; of one moment, in the order they were logged."""
    events = interview.events
    for one, then in pairwise(events):
        if then.at < one.at:
            return tuple(sorted(events, key=attrgetter("at")))
    return events


def stage(interview: Interview) -> Stage:
    """The stage that the events have led to; thanked and consolidated, a held interview is only kept in touch."""
    reached = Stage.PREPARE
    seen: set[EventKind] = set()
    for event in in_order(interview):
        if event.kind in (EventKind.HELD, EventKind.SCHEDULED):
            seen.clear()
        seen.add(event.kind)
        reached = (
            Stage.CONTACT if reached in _FORWARD.get(event.kind, ()) else _LEADS_TO.get(event.kind, reached)
        )
        if event.kind is EventKind.QUESTIONS_SENT and reached in _BEFORE_THE_TALK:
            reached = Stage.INTERVIEW
        is_sorted = EventKind.CONSOLIDATED in seen or not interview.notes
        if reached is Stage.FOLLOW_UP and EventKind.THANKED in seen and is_sorted:
            reached = Stage.IN_TOUCH
    return reached


def last_word(interview: Interview) -> Event | None:
    """How the asking stands since it was last closed; to prepare once more does not take back that they were asked."""
    since: list[Event] = []
    for event in in_order(interview):
        if event.kind in (EventKind.CLOSED, EventKind.DECLINED):
            since.clear()
        elif event.kind in _ASKING or event.kind is EventKind.PREPARED:
            since.append(event)
    asked = [event for event in since if event.kind is not EventKind.PREPARED]
    candidates = asked or since
    return candidates[-1] if candidates else None


def last(interview: Interview, *kinds: EventKind) -> Event | None:
    """The latest event of these kinds."""
    found = None
    for event in interview.events:
        if event.kind in kinds and (found is None or event.at >= found.at):
            found = event
    return found


def has_since(interview: Interview, since: Event, *kinds: EventKind) -> bool:
    """Whether one of these happened at or after an event."""
    return any(event.kind in kinds and event.at >= since.at for event in interview.events)
