"""What is due between asking and a date: the 3B7 routine (Dalton), with one nudge and no more."""

from collections.abc import Iterator
from datetime import datetime

from tui_interviews.domain.businessdays import after_business_days, business_days_between, counting_from
from tui_interviews.domain.daysoff import shared_days
from tui_interviews.domain.due import Due, DueKind, due_for, on_day
from tui_interviews.domain.duration import counted, day_words
from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.inwriting import questions_due
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named, contacts_at, interviews_of
from tui_interviews.domain.stage import has_since, in_order, last, last_word
from tui_interviews.domain.when import months_after
from tui_interviews.domain.written import is_in_writing

_ANSWERS = (EventKind.REPLIED, EventKind.POSTPONED, EventKind.DECLINED, EventKind.SCHEDULED, EventKind.HELD)


def for_an_answer(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> Iterator[Due]:
    """The items of an interview that has no date yet."""
    event = last_word(interview)
    if event is None:
        return
    day = _local(event, now).date()
    free = shared_days(contact_named(notebook, interview), notebook.profile, method)
    match event.kind:
        case EventKind.PREPARED:
            reason = f"prepared {day_words(day, now.date())}, not asked yet"
            due_at = on_day(after_business_days(day, 1, free), now)
            yield due_for(notebook, interview, DueKind.ASK, "Ask", reason, due_at)
        case EventKind.ASKED | EventKind.NUDGED:
            yield from _silence(notebook, interview, event, method, now)
        case EventKind.POSTPONED:
            reason = f"they said later, {day_words(day, now.date())}"
            due_at = on_day(event.again_on or day, now)
            yield due_for(notebook, interview, DueKind.RESUME, "Ask again", reason, due_at)
        case _:
            yield _a_date(notebook, interview, event, method, now)


def _a_date(notebook: Notebook, interview: Interview, said: Event, method: Method, now: datetime) -> Due:
    """Soon after they said yes; once the user has written of it, after as long as an answer may take."""
    if is_in_writing(interview) and said.kind is EventKind.REPLIED:
        return questions_due(notebook, interview, said, method, now)
    wrote = last(interview, EventKind.EXCHANGED)
    event, days = said, 1
    reason = (
        "it did not take place" if said.kind is EventKind.MISSED else "they said yes; there is no date yet"
    )
    if wrote is not None and wrote.at >= said.at:
        event, days = wrote, method.another_person_business_days
        words = day_words(_local(wrote, now).date(), now.date())
        reason = f"you wrote {words}; there is no date yet"
    free = shared_days(contact_named(notebook, interview), notebook.profile, method)
    due_at = on_day(after_business_days(_local(event, now).date(), days, free), now)
    return due_for(notebook, interview, DueKind.SCHEDULE, "Find a date with", reason, due_at)


def _silence(
    notebook: Notebook, interview: Interview, sent: Event, method: Method, now: datetime
) -> Iterator[Due]:
    contact = contact_named(notebook, interview)
    free = shared_days(contact, notebook.profile, method)
    start = counting_from(_local(sent, now), free)
    silent = counted(business_days_between(start, now.date(), free), "business day")
    is_first = sent.kind is EventKind.ASKED
    if is_first and contact.employer and not _somebody_else_was_asked(notebook, interview, sent):
        due_at = on_day(after_business_days(start, method.another_person_business_days, free), now)
        what = f"Try someone else at {contact.employer} beside"
        reason = f"no reply for {silent}"
        yield due_for(notebook, interview, DueKind.ANOTHER_PERSON, what, reason, due_at)
    due_at = on_day(after_business_days(start, method.nudge_business_days, free), now)
    if _nudges(interview) < method.nudges_max:
        often = "once only" if method.nudges_max == 1 else f"{method.nudges_max} times at most"
        reason = f"no reply for {silent}, {often}"
        yield due_for(notebook, interview, DueKind.NUDGE, "Nudge", reason, due_at)
    else:
        done = "asked" if is_first else "asked and nudged"
        yield due_for(
            notebook, interview, DueKind.CLOSE, "Close", f"{done}, {silent} without a reply", due_at
        )


def after_silence(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> Iterator[Due]:
    """Whoever never answered may be asked once more, half a year on; closed a second time, that is over as well."""
    asked = last(interview, EventKind.ASKED)
    if asked is None or not method.revisit_months or has_since(interview, asked, *_ANSWERS):
        return
    closed = [e for e in in_order(interview) if e.kind is EventKind.CLOSED and e.at >= asked.at]
    if len(closed) == 1:
        day = _local(closed[0], now).date()
        reason = f"closed {day_words(day, now.date())} without a reply; ask once more, or x leaves it"
        due_at = on_day(months_after(day, method.revisit_months), now)
        yield due_for(notebook, interview, DueKind.REVISIT, "Ask again", reason, due_at)


def _nudges(interview: Interview) -> int:
    """How often they were nudged since they were last asked."""
    asked = last(interview, EventKind.ASKED)
    return sum(
        event.kind is EventKind.NUDGED and (asked is None or event.at >= asked.at)
        for event in interview.events
    )


def _somebody_else_was_asked(notebook: Notebook, interview: Interview, asked: Event) -> bool:
    return any(
        has_since(one, asked, EventKind.ASKED)
        for colleague in contacts_at(notebook, contact_named(notebook, interview).employer)
        if colleague.id != interview.contact_id
        for one in interviews_of(notebook, colleague.id)
    )


def _local(event: Event, now: datetime) -> datetime:
    return event.at.astimezone(now.tzinfo)
