"""Where an interview stands: read off its events, never stored."""

from enum import StrEnum

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
    EventKind.PREPARED: Stage.CONTACT,
    EventKind.ASKED: Stage.CONTACT,
    EventKind.NUDGED: Stage.CONTACT,
    EventKind.REPLIED: Stage.CONTACT,
    EventKind.POSTPONED: Stage.CONTACT,
    EventKind.DECLINED: Stage.CLOSED,
    EventKind.SCHEDULED: Stage.INTERVIEW,
    EventKind.MISSED: Stage.CONTACT,
    EventKind.HELD: Stage.FOLLOW_UP,
    EventKind.CLOSED: Stage.CLOSED,
}


def in_order(interview: Interview) -> tuple[Event, ...]:
    """The events by the time they happened; of one moment, in the order they were logged."""
    return tuple(sorted(interview.events, key=lambda event: event.at))


def stage(interview: Interview) -> Stage:
    """The stage that the events have led to; thanked and consolidated, a held interview is only kept in touch."""
    reached = Stage.PREPARE
    seen: set[EventKind] = set()
    for event in in_order(interview):
        if event.kind in (EventKind.HELD, EventKind.SCHEDULED):
            seen.clear()
        seen.add(event.kind)
        reached = _LEADS_TO.get(event.kind, reached)
        if reached is Stage.FOLLOW_UP and {EventKind.THANKED, EventKind.CONSOLIDATED} <= seen:
            reached = Stage.IN_TOUCH
    return reached


def last(interview: Interview, *kinds: EventKind) -> Event | None:
    """The latest event of these kinds."""
    found = [event for event in in_order(interview) if event.kind in kinds]
    return found[-1] if found else None


def has_since(interview: Interview, since: Event, *kinds: EventKind) -> bool:
    """Whether one of these happened at or after an event."""
    return any(event.kind in kinds and event.at >= since.at for event in interview.events)
