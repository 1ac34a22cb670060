"""How fast somebody answers: read off the events, never stored."""

from datetime import datetime, timedelta
from enum import StrEnum

from tui_interviews.domain.businessdays import after_business_days, counting_from
from tui_interviews.domain.daysoff import FreeDays, shared_days
from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, interviews_of
from tui_interviews.domain.stage import in_order


class ReplySpeed(StrEnum):
    """Dalton's three kinds of contacts."""

    BOOSTER = "booster"
    OBLIGATE = "obligate"
    CURMUDGEON = "curmudgeon"


SPEED_WORDS = {
    ReplySpeed.BOOSTER: "quick to answer",
    ReplySpeed.OBLIGATE: "slow to answer",
    ReplySpeed.CURMUDGEON: "has not answered",
}
"""Kinder than the method's words, which only help names."""

SPEED_HELP = {
    ReplySpeed.BOOSTER: "Dalton's “booster”: within 3 business days; keep in touch more often",
    ReplySpeed.OBLIGATE: "Dalton's “obligate”: later, or only after the nudge",
    ReplySpeed.CURMUDGEON: "Dalton's “curmudgeon”: silent after the nudge; leave it at that",
}

_ANSWERS = frozenset({EventKind.REPLIED, EventKind.POSTPONED, EventKind.SCHEDULED, EventKind.HELD})


def reply_speed(notebook: Notebook, contact_id: str, method: Method, now: datetime) -> ReplySpeed | None:
    """By the latest request that says anything; None while an answer may still come, and after a no."""
    contact = notebook.contacts.get(contact_id)
    if contact is None:
        return None
    free = shared_days(contact, notebook.profile, method)
    for one in reversed(interviews_of(notebook, contact_id)):
        speed = _of_interview(one, free, method, now)
        if speed is not None:
            return speed
    return None


def _of_interview(interview: Interview, free: FreeDays, method: Method, now: datetime) -> ReplySpeed | None:
    events = in_order(interview)
    kinds = [event.kind for event in events]
    if EventKind.ASKED not in kinds:
        return None
    asked = len(kinds) - 1 - kinds[::-1].index(EventKind.ASKED)
    if EventKind.DECLINED in kinds[asked:]:
        return None
    answered = next((at for at in range(asked, len(kinds)) if kinds[at] in _ANSWERS), None)
    if answered is None:
        return ReplySpeed.CURMUDGEON if _has_given_up(events[asked:], free, method, now) else None
    was_nudged = EventKind.NUDGED in kinds[asked:answered]
    is_quick = not was_nudged and _is_quick(events[asked], events[answered], free, method, now)
    return ReplySpeed.BOOSTER if is_quick else ReplySpeed.OBLIGATE


def _is_quick(asked: Event, answer: Event, free: FreeDays, method: Method, now: datetime) -> bool:
    start = counting_from(asked.at.astimezone(now.tzinfo), free)
    day, most = answer.at.astimezone(now.tzinfo).date(), method.another_person_business_days
    return day <= start + timedelta(days=most) or day < after_business_days(start, most + 1, free)


def _has_given_up(events: tuple[Event, ...], free: FreeDays, method: Method, now: datetime) -> bool:
    """Closed without an answer, or silent for as long after the nudge as before it."""
    if any(event.kind is EventKind.CLOSED for event in events):
        return True
    nudge = next((event for event in reversed(events) if event.kind is EventKind.NUDGED), None)
    if nudge is None:
        return False
    start = counting_from(nudge.at.astimezone(now.tzinfo), free)
    return now.date() >= after_business_days(start, method.nudge_business_days, free)
