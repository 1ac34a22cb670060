"""What is due once a talk was held."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from tui_interviews.domain.due import Due, DueKind, due_for, on_day
from tui_interviews.domain.duration import counted, moment_words, span_words
from tui_interviews.domain.event import EXCHANGES, Event, EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named, interviews_of
from tui_interviews.domain.readiness import unsorted_notes
from tui_interviews.domain.replyspeed import SPEED_WORDS, ReplySpeed, reply_speed
from tui_interviews.domain.stage import has_since, last


def after_the_talk(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> Iterator[Due]:
    """Debrief, thank-you, consolidation, reports, and the keep-in-touch clock."""
    held = last(interview, EventKind.HELD)
    if held is None:
        return
    talked = f"talked {moment_words(held.at, now)}"
    if not has_since(interview, held, EventKind.DEBRIEFED):
        due_at = held.at + timedelta(hours=method.debrief_hours)
        yield _timed(notebook, interview, DueKind.DEBRIEF, "Debrief", f"{talked}, while it is fresh", due_at)
    if not has_since(interview, held, EventKind.THANKED):
        due_at = held.at + timedelta(hours=method.thank_hours)
        late = now - held.at > timedelta(hours=method.thank_overdue_hours)
        reason = f"{talked}, {span_words(now - held.at)} without thanks" if late else talked
        yield _timed(notebook, interview, DueKind.THANK, "Thank", reason, due_at)
    notes = unsorted_notes(notebook, interview)
    if notes and not has_since(interview, held, EventKind.CONSOLIDATED):
        due_at = held.at + timedelta(hours=method.consolidate_hours)
        reason = f"{counted(len(notes), 'note')} not sorted yet"
        yield due_for(notebook, interview, DueKind.CONSOLIDATE, "Consolidate notes of", reason, due_at)
    yield from _reports(notebook, interview, held, method, now)


def _reports(
    notebook: Notebook, interview: Interview, held: Event, method: Method, now: datetime
) -> Iterator[Due]:
    day = held.at.astimezone(now.tzinfo).date() + timedelta(days=method.report_back_days)
    if not has_since(interview, held, EventKind.REPORTED):
        reason = f"what you did with their advice, {method.report_back_days} days on"
        yield due_for(notebook, interview, DueKind.REPORT_BACK, "Report back to", reason, on_day(day, now))
    else:
        yield from _keep_in_touch(notebook, interview, method, now)
    contact = contact_named(notebook, interview)
    referrer = notebook.contacts.get(contact.referrer_id)
    if referrer is None:
        return
    theirs = interviews_of(notebook, referrer.id)
    if theirs and not any(has_since(one, held, *EXCHANGES) for one in theirs):
        due = due_for(notebook, theirs[-1], DueKind.TELL_REFERRER, "Tell", "", on_day(day, now))
        yield replace(due, reason=f"they sent you to {contact.name}")


def _keep_in_touch(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> Iterator[Due]:
    """From the latest exchange in any interview with the person: one item a person, on the youngest one."""
    every = interviews_of(notebook, interview.contact_id)
    if not every or every[-1].id != interview.id:
        return
    latest = max((e.at for one in every for e in one.events if e.kind in EXCHANGES), default=None)
    if latest is None:
        return
    local = latest.astimezone(now.tzinfo)
    reason = f"last in touch {span_words(now - latest)} ago"
    is_quick = reply_speed(notebook, interview.contact_id, method, now) is ReplySpeed.BOOSTER
    days = method.keep_in_touch_booster_days if is_quick else method.keep_in_touch_days
    day = local.date() + timedelta(days=days)
    reason = f"{reason}, {SPEED_WORDS[ReplySpeed.BOOSTER]}" if is_quick else reason
    yield due_for(notebook, interview, DueKind.KEEP_IN_TOUCH, "Keep in touch with", reason, on_day(day, now))


def _timed(
    notebook: Notebook, interview: Interview, kind: DueKind, what: str, reason: str, due_at: datetime
) -> Due:
    return replace(due_for(notebook, interview, kind, what, reason, due_at), is_all_day=False)
