"""A talk as an entry of a calendar: which revision it is, and whether it still stands."""

from datetime import datetime, timedelta

from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.stage import in_order

_CALLED_OFF = frozenset({EventKind.MISSED, EventKind.DECLINED, EventKind.CLOSED})


def _since_first_date(interview: Interview) -> tuple[Event, ...]:
    """What has happened to the date: each time it was made, moved or called off."""
    events = in_order(interview)
    first = next((at for at, one in enumerate(events) if one.kind is EventKind.SCHEDULED), len(events))
    told: list[Event] = []
    for event in events[first:]:
        if event.kind is EventKind.HELD:
            break
        if event.kind is EventKind.SCHEDULED or event.kind in _CALLED_OFF:
            told.append(event)
    return tuple(told)


def revision(interview: Interview) -> int:
    """0 for the first date, one more each time that it was moved or called off: iCalendar's SEQUENCE."""
    return max(len(_since_first_date(interview)) - 1, 0)


def is_called_off(interview: Interview) -> bool:
    """Whether the last thing that happened to the date was that it fell through."""
    told = _since_first_date(interview)
    return bool(told) and told[-1].kind in _CALLED_OFF


def changed_at(interview: Interview) -> datetime:
    """When the date was last made, moved or called off."""
    told = _since_first_date(interview)
    return told[-1].at if told else interview.created_at


def talks_to_come(notebook: Notebook, now: datetime) -> tuple[Interview, ...]:
    """The interviews whose date is not over, called off or not, soonest first."""
    found = [
        (one.meeting.starts_at, one.id, one)
        for one in notebook.interviews.values()
        if one.meeting and one.meeting.starts_at + timedelta(minutes=one.meeting.minutes) > now
    ]
    return tuple(one for *_, one in sorted(found, key=lambda entry: entry[:2]))
