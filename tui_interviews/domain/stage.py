"""Where an interview stands: read off its events, never stored."""

from collections.abc import Mapping
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

_ASKING = (EventKind.ASKED, EventKind.NUDGED, EventKind.REPLIED, EventKind.POSTPONED, EventKind.MISSED)
_BEFORE_THE_TALK = (Stage.PREPARE, Stage.CONTACT, Stage.CLOSED)
_LEADS_ON: Mapping[EventKind, Mapping[Stage, Stage]] = {
    EventKind.PREPARED: dict.fromkeys((Stage.PREPARE, Stage.CLOSED), Stage.CONTACT),
    EventKind.ASKED: dict.fromkeys(Stage, Stage.CONTACT),
    EventKind.NUDGED: dict.fromkeys(Stage, Stage.CONTACT),
    EventKind.REPLIED: dict.fromkeys(_BEFORE_THE_TALK, Stage.CONTACT),
    EventKind.POSTPONED: dict.fromkeys(Stage, Stage.CONTACT),
    EventKind.DECLINED: dict.fromkeys(Stage, Stage.CLOSED),
    EventKind.SCHEDULED: dict.fromkeys(Stage, Stage.INTERVIEW),
    EventKind.QUESTIONS_SENT: dict.fromkeys(_BEFORE_THE_TALK, Stage.INTERVIEW),
    EventKind.MISSED: dict.fromkeys(Stage, Stage.CONTACT),
    EventKind.HELD: dict.fromkeys(Stage, Stage.FOLLOW_UP),
    EventKind.CLOSED: dict.fromkeys(Stage, Stage.CLOSED),
}
"""Where an event leads from each stage; some from a few only: a reply does not undo a date, or a talk."""
_NOWHERE: Mapping[Stage, Stage] = {}
_ANEW = frozenset({EventKind.HELD, EventKind.SCHEDULED})
"""What an earlier talk was followed by is no longer what counts."""


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
    is_thanked = is_sorted = False
    for event in in_order(interview):
        kind = event.kind
        if kind in _ANEW:
            is_thanked = is_sorted = False
        is_thanked = is_thanked or kind is EventKind.THANKED
        is_sorted = is_sorted or kind is EventKind.CONSOLIDATED
        reached = _LEADS_ON.get(kind, _NOWHERE).get(reached, reached)
    if reached is Stage.FOLLOW_UP and is_thanked and (is_sorted or not interview.notes):
        return Stage.IN_TOUCH
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
    for event in interview.events:  # noqa: SIM110 - twice as quick as `any`, and asked for each rule of everybody
        if event.kind in kinds and event.at >= since.at:
            return True
    return False
