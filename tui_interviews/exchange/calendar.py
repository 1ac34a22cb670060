"""Talks as iCalendar (RFC 5545), for calendars of any make."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta, tzinfo

from icalendar import Alarm, Calendar, Event

from tui_interviews.domain.appointment import changed_at, is_called_off, revision
from tui_interviews.domain.channel import MEDIUM_WORDS, Medium
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.duration import full_words, zone
from tui_interviews.domain.interview import Interview, Meeting
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.text import slug, tidy
from tui_interviews.domain.zones import place_name

SUFFIX = ".ics"
MAKER = "-//tui-interviews//tui-interviews//EN"


def event_bytes(
    notebook: Notebook, interview: Interview, method: Method, now: datetime, *, has_alarms: bool = True
) -> bytes:
    """One talk as a calendar file; without alarms it is fit to be sent to the contact as well."""
    return calendar_bytes(notebook, (interview,), method if has_alarms else None, now)


def calendar_bytes(
    notebook: Notebook, interviews: Iterable[Interview], method: Method | None, now: datetime
) -> bytes:
    """A calendar of all talks that have a date; the method says when to remind, no method means never."""
    calendar = empty_calendar()
    for interview in interviews:
        if interview.meeting is not None:
            calendar.add_component(talk_event(notebook, interview, interview.meeting, method, now))
    return bytes(calendar.to_ical())


def empty_calendar() -> Calendar:
    """One that is published, and asks nobody for an answer."""
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    return calendar


def talk_event(
    notebook: Notebook, interview: Interview, meeting: Meeting, method: Method | None, now: datetime
) -> Event:
    """A talk under the same UID in every file, so that a calendar knows it again."""
    starts = meeting.starts_at.astimezone(UTC)
    contact = contact_named(notebook, interview)
    event = Event()
    event.add("uid", f"{interview.id}@tui-interviews")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("last-modified", changed_at(interview).astimezone(UTC))
    event.add("sequence", revision(interview))
    event.add("dtstart", starts)
    event.add("dtend", starts + timedelta(minutes=meeting.minutes))
    event.add("summary", _summary(notebook, contact))
    if where := _where(meeting, contact):
        event.add("location", where)
    event.add("description", "\n".join(_description(meeting, contact, now.tzinfo)))
    event.add("status", "CANCELLED" if is_called_off(interview) else "CONFIRMED")
    for minutes in method.calendar_alarm_minutes if method and not is_called_off(interview) else ():
        event.add_component(_alarm(minutes, _summary(notebook, contact)))
    return event


def _alarm(minutes: int, words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -timedelta(minutes=minutes))
    alarm.add("description", words)
    return alarm


def _summary(notebook: Notebook, contact: Contact) -> str:
    """Both names, so that it reads right in either calendar."""
    mine = tidy(notebook.profile.name)
    names = f"{tidy(contact.name)} and {mine}" if mine else f"with {tidy(contact.name)}"
    return f"Informational interview: {names}" if mine else f"Informational interview {names}"


def _where(meeting: Meeting, contact: Contact) -> str:
    """An address, a link or a number to call."""
    return tidy(meeting.place or (contact.phone if meeting.medium is Medium.PHONE else ""))


def _description(meeting: Meeting, contact: Contact, here: tzinfo | None) -> Iterator[str]:
    """Both clocks by their cities, then how and where."""
    theirs = zone(meeting.timezone or contact.timezone)
    for where in dict.fromkeys((here, theirs or here)):
        yield f"{place_name(where, meeting.starts_at)}: {full_words(meeting.starts_at, where)}"
    medium = MEDIUM_WORDS[meeting.medium]
    where_words = _where(meeting, contact)
    yield f"{medium[0].upper()}{medium[1:]}" + (f": {where_words}" if where_words else "")
    yield f"{meeting.minutes} minutes"


def calendar_name(notebook: Notebook, interviews: Iterable[Interview]) -> str:
    """The name of the file: whom one talk is with, or that there are several."""
    found = tuple(interviews)
    if len(found) != 1:
        return f"informational-interviews{SUFFIX}"
    return f"informational-interview-{slug(contact_named(notebook, found[0]).name, limit=60)}{SUFFIX}"
