"""What is due once a talk was held."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from tui_interviews.domain.due import Due, DueKind, due_for, on_day
from tui_interviews.domain.duration import counted, moment_words, span_words
from tui_interviews.domain.ending import is_let_go
from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.keepintouch import keep_in_touch
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named, interviews_of
from tui_interviews.domain.readiness import unsorted_notes
from tui_interviews.domain.stage import has_since, last


def after_the_talk(
    notebook: Notebook, interview: Interview, method: Method, now: datetime, until: datetime | None = None
) -> Iterator[Due]:
    """Debrief, thank-you, consolidation, reports, and the keep-in-touch clock if it may run out until then."""
    held = last(interview, EventKind.HELD)
    if held is None:
        return
    yield from still_owed(notebook, interview, method, now)
    if not has_since(interview, held, EventKind.REPORTED):
        reason = f"what you did with their advice, {method.report_back_days} days on"
        due_at = on_day(_report_day(held, method, now), now)
        report = due_for(notebook, interview, DueKind.REPORT_BACK, "Report back to", reason, due_at)
        yield report
        if not is_let_go(report, method, now):
            return
    yield from keep_in_touch(notebook, interview, method, now, until)


def still_owed(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> Iterator[Due]:
    """What the last talk asks for whatever has come after it."""
    held = last(interview, EventKind.HELD)
    if held is None:
        return
    if not has_since(interview, held, EventKind.DEBRIEFED):
        talked = f"talked {moment_words(held.at, now)}"
        due_at = held.at + timedelta(hours=method.debrief_hours)
        reason = f"{talked}, while it is fresh"
        yield due_for(notebook, interview, DueKind.DEBRIEF, "Debrief", reason, due_at, is_all_day=False)
    if not has_since(interview, held, EventKind.THANKED):
        yield _thanks(notebook, interview, held, method, now)
    is_consolidated = has_since(interview, held, EventKind.CONSOLIDATED)
    if not is_consolidated and (notes := unsorted_notes(notebook, interview)):
        due_at = held.at + timedelta(hours=method.consolidate_hours)
        reason = f"{counted(len(notes), 'note')} not sorted yet"
        yield due_for(notebook, interview, DueKind.CONSOLIDATE, "Consolidate notes of", reason, due_at)
    yield from _to_the_referrer(notebook, interview, held, method, now)


def _thanks(notebook: Notebook, interview: Interview, held: Event, method: Method, now: datetime) -> Due:
    due_at = held.at + timedelta(hours=method.thank_hours)
    talked = f"talked {moment_words(held.at, now)}"
    is_late = is_late_with_thanks(held, method, now)
    reason = f"{talked}, {span_words(now - held.at)} without thanks" if is_late else talked
    due = due_for(notebook, interview, DueKind.THANK, "Thank", reason, due_at, is_all_day=False)
    return replace(due, is_pressing=is_late)


def is_late_with_thanks(held: Event, method: Method, now: datetime) -> bool:
    """Past the last moment at which thanks are still what they should be."""
    return now - held.at > timedelta(hours=method.thank_overdue_hours)


def _report_day(held: Event, method: Method, now: datetime) -> date:
    return held.at.astimezone(now.tzinfo).date() + timedelta(days=method.report_back_days)


def _to_the_referrer(
    notebook: Notebook, interview: Interview, held: Event, method: Method, now: datetime
) -> Iterator[Due]:
    """An item of the referrer's, one for each talk they led to, unless the two have talked since."""
    contact = contact_named(notebook, interview)
    referrer = notebook.contacts.get(contact.referrer_id)
    if referrer is None or has_since(interview, held, EventKind.TOLD_REFERRER):
        return
    theirs = interviews_of(notebook, referrer.id)
    if theirs and not any(has_since(one, held, EventKind.HELD) for one in theirs):
        reason = f"they sent you to {contact.name}"
        due_at = on_day(_report_day(held, method, now), now)
        yield due_for(notebook, theirs[-1], DueKind.TELL_REFERRER, "Tell", reason, due_at, about=interview.id)
