"""The circumstances of a talk: with whom, when, how, and what was allowed."""

from collections.abc import Iterator
from datetime import datetime

from tui_interviews.domain.channel import MEDIUM_WORDS
from tui_interviews.domain.consent import NOTES_ONLY, answer_words, consent_facts
from tui_interviews.domain.contact import Contact, position
from tui_interviews.domain.duration import between, counted, full_words, zone
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.stage import last
from tui_interviews.exchange.paper import Facts, Line, Points, Prose, Run, Style, line, listed, run, spaced


def talked_at(interview: Interview) -> datetime | None:
    """When they talked, or are to talk."""
    held = last(interview, EventKind.HELD)
    planned = interview.meeting.starts_at if interview.meeting else None
    return interview.started_at or (held.at if held else planned)


def circumstances(
    notebook: Notebook, interview: Interview, method: Method, now: datetime
) -> Iterator[Prose | Facts]:
    """Who it was with, when and how, and what they allowed."""
    contact = contact_named(notebook, interview)
    path = notebook.paths.get(interview.path_id)
    facts = {
        "When": line(_when(interview, contact, now)),
        "How long": line(how_long(interview)),
        "How": _how(interview),
        "Career path": line(run(path.name, to=f"#path-{path.id}")) if path else (),
        "Found via": line(contact.found_via),
        "Referred by": line(contact.referred_by),
        "May be recorded": line(_may_be_recorded(interview, method)),
    }
    if work := line(position(contact.title, contact.employer)):
        yield Prose((work,))
    if rows := tuple((name, told) for name, told in facts.items() if told):
        yield Facts(rows)


def _when(interview: Interview, contact: Contact, now: datetime) -> str:
    at, meeting = talked_at(interview), interview.meeting
    if at is None:
        return ""
    here = full_words(at, now.tzinfo)
    theirs = zone((meeting.timezone if meeting else "") or contact.timezone)
    there = full_words(at, theirs) if theirs else here
    is_elsewhere = theirs and at.astimezone(theirs).utcoffset() != at.astimezone(now.tzinfo).utcoffset()
    return f"{here}; for them {there}" if is_elsewhere else here


def how_long(interview: Interview) -> str:
    """The minutes it took, and those agreed on."""
    meeting = interview.meeting
    parts = []
    if interview.started_at and interview.ended_at:
        minutes = round(between(interview.started_at, interview.ended_at).total_seconds() / 60)
        parts += [counted(minutes, "minute")] if minutes > 0 else []
    if meeting:
        parts.append(f"{meeting.minutes + interview.extra_minutes} agreed")
    return ", ".join(parts)


def _how(interview: Interview) -> Line:
    meeting = interview.meeting
    if meeting is None:
        return line("in writing" if interview.is_written else "")
    medium = MEDIUM_WORDS[meeting.medium]
    if not meeting.place:
        return line(medium)
    return line(Run(f"{medium}, "), run(meeting.place, to=meeting.place))


def _may_be_recorded(interview: Interview, method: Method) -> str:
    consent = interview.consent
    if consent is None:
        return ""
    words = answer_words(consent, method)
    return f"no, {words}" if consent.answer == NOTES_ONLY else words


def what_was_allowed(interview: Interview, method: Method, now: datetime) -> tuple[Points, ...]:
    """All that was asked and answered about recording."""
    return listed(
        line(run(f"{label}:", Style.STRONG), spaced(text, Style.PLAIN))
        for label, text in consent_facts(interview, method, now)
    )
