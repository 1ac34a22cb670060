"""What is due before a talk that has a date."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from tui_interviews.domain.businessdays import before_business_days
from tui_interviews.domain.channel import MEDIUM_WORDS
from tui_interviews.domain.daysoff import FreeDays, contacts_days
from tui_interviews.domain.due import Due, DueKind, due_for, on_day
from tui_interviews.domain.duration import counted, day_words, moment_words, span_words, zone
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview, Meeting
from tui_interviews.domain.inwriting import awaiting_answers
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.readiness import missing
from tui_interviews.domain.stage import has_since, last
from tui_interviews.domain.written import is_in_writing


def talking(notebook: Notebook, interview: Interview, now: datetime) -> Due:
    """The talk that is going on, or was when the connection dropped: everything else can wait."""
    began = moment_words(interview.started_at, now).removeprefix("today ") if interview.started_at else ""
    lines = counted(len(interview.notes), "line") if interview.notes else "no line yet"
    reason = f"talking since {began}, {lines}"
    return due_for(notebook, interview, DueKind.TALKING, "Go on with", reason, now, is_all_day=False)


def before_the_talk(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> Iterator[Due]:
    """The talk itself, its confirmation, and what is still unprepared; in writing, the answers."""
    if is_in_writing(interview) and last(interview, EventKind.QUESTIONS_SENT):
        yield from awaiting_answers(notebook, interview, method, now)
        return
    meeting = interview.meeting
    if meeting is None:
        reason = "scheduled, but the app knows no date"
        scheduled = last(interview, EventKind.SCHEDULED)
        day = scheduled.at.astimezone(now.tzinfo).date() if scheduled else now.date()
        yield due_for(
            notebook, interview, DueKind.SCHEDULE, "Write down the date with", reason, on_day(day, now)
        )
        return
    words, starts_at = talk_words(meeting, now), meeting.starts_at
    yield due_for(notebook, interview, DueKind.INTERVIEW, "Interview", words, starts_at, is_all_day=False)
    if meeting.starts_at < now:
        return
    contact = contact_named(notebook, interview)
    gaps = missing(contact, interview)
    if gaps:
        day = meeting.starts_at.astimezone(now.tzinfo).date() - timedelta(days=method.prepare_days_before)
        scheduled = last(interview, EventKind.SCHEDULED)
        day = max(day, scheduled.at.astimezone(now.tzinfo).date()) if scheduled else day
        reason = f"talk {moment_words(meeting.starts_at, now)}, {' and '.join(gaps)}"
        yield due_for(notebook, interview, DueKind.PREPARE, "Prepare for", reason, on_day(day, now))
    day = _confirmation_day(meeting, contacts_days(contact, notebook.profile, method), method, now)
    if _wants_confirmation(interview, day, now):
        reason = f"talk {moment_words(meeting.starts_at, now)}, not confirmed yet"
        yield due_for(notebook, interview, DueKind.CONFIRM, "Confirm with", reason, on_day(day, now))


def _confirmation_day(meeting: Meeting, theirs_off: FreeDays, method: Method, now: datetime) -> date:
    theirs = meeting.starts_at.astimezone(zone(meeting.timezone) or now.tzinfo)
    return before_business_days(theirs.date(), method.confirm_business_days_before, theirs_off)


def _wants_confirmation(interview: Interview, day: date, now: datetime) -> bool:
    """Not where it is done, nor where the date was made so late that making it was the confirmation."""
    scheduled = last(interview, EventKind.SCHEDULED)
    if scheduled is None or has_since(interview, scheduled, EventKind.CONFIRMED):
        return False
    return scheduled.at.astimezone(now.tzinfo).date() < day


def talk_words(meeting: Meeting, now: datetime) -> str:
    """`14:30 here · 11:30 there · phone`, with the day when it is not today."""
    here = meeting.starts_at.astimezone(now.tzinfo)
    there = meeting.starts_at.astimezone(zone(meeting.timezone) or now.tzinfo)
    day = "" if here.date() == now.date() else f"{day_words(here.date(), now.date())} "
    parts = [f"{day}{here:%H:%M}"]
    if there.utcoffset() != here.utcoffset():
        their_day = "" if there.date() == here.date() else f"{day_words(there.date(), now.date())} "
        parts = [f"{day}{here:%H:%M} here", f"{their_day}{there:%H:%M} there"]
    parts.append(MEDIUM_WORDS[meeting.medium])
    if meeting.starts_at < now:
        parts.append(f"{span_words(now - meeting.starts_at)} ago: how did it go?")
    return " · ".join(parts)
