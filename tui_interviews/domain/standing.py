"""Where an interview stands, in one short phrase, and what comes next."""

from datetime import datetime

from tui_interviews.domain.agenda import of_interview
from tui_interviews.domain.businessdays import business_days_between, counting_from
from tui_interviews.domain.daysoff import shared_days
from tui_interviews.domain.donotcontact import WORDS
from tui_interviews.domain.due import DueKind
from tui_interviews.domain.duration import DAY_NAMES, counted, day_words, moment_words
from tui_interviews.domain.event import EVENT_WORDS, EXCHANGES, Event, EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named, messages_of
from tui_interviews.domain.readiness import left_to_sort, open_questions, planned_minutes, unsorted_notes
from tui_interviews.domain.stage import Stage, has_since, last, last_word, stage
from tui_interviews.domain.untouched import while_untouched
from tui_interviews.domain.written import is_in_writing, to_send, unsorted_reply

STEPS = {
    DueKind.TALKING: "go on with the talk",
    DueKind.INTERVIEW: "interview them",
    DueKind.DEBRIEF: "write the debrief",
    DueKind.THANK: "thank them",
    DueKind.CONSOLIDATE: "sort the notes",
    DueKind.CONFIRM: "confirm the date",
    DueKind.PREPARE: "prepare for the talk",
    DueKind.ASK: "write the request",
    DueKind.ANOTHER_PERSON: "try someone else there",
    DueKind.NUDGE: "nudge them once",
    DueKind.CLOSE: "close it",
    DueKind.SCHEDULE: "find a date",
    DueKind.RESUME: "ask again",
    DueKind.REVISIT: "ask once more",
    DueKind.REPORT_BACK: "report back to them",
    DueKind.TELL_REFERRER: "tell whoever sent you",
    DueKind.KEEP_IN_TOUCH: "keep in touch",
    DueKind.DELETE_RECORDING: "delete the recording",
    DueKind.SEND_QUESTIONS: "send the questions",
    DueKind.UNANSWERED: "follow up, once",
    DueKind.SORT_REPLY: "sort their answers",
    DueKind.MY_PROMISE: "keep your promise",
    DueKind.THEIR_PROMISE: "ask about their promise",
    DueKind.OPENING: "look at the opening",
    DueKind.READ: "read it",
    DueKind.LEAD: "follow the lead",
}
"""What each rule of the method asks for, as an order."""

_BEST_DONE_EARLY = frozenset(
    {
        DueKind.DEBRIEF,
        DueKind.THANK,
        DueKind.CONSOLIDATE,
        DueKind.PREPARE,
        DueKind.ASK,
        DueKind.SCHEDULE,
        DueKind.SEND_QUESTIONS,
    }
)
"""What nobody needs to wait for, though it is due only later."""


@while_untouched
def standing(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> str:
    """A short phrase for lists: `5 questions, 14 of 20 min`, `asked Tue, silent 4 business days`, `Thu 14:30`."""
    words = _standing(notebook, interview, method, now)
    is_marked = contact_named(notebook, interview).is_do_not_contact
    return f"{WORDS} · {words}" if is_marked else words


def _standing(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> str:
    match stage(interview):
        case Stage.PREPARE:
            return _prepared(notebook, interview)
        case Stage.CONTACT:
            return _asked(notebook, interview, method, now)
        case Stage.INTERVIEW:
            return _scheduled(interview, now)
        case Stage.FOLLOW_UP:
            return _followed_up(notebook, interview, now)
        case _:
            return _latest(interview, now)


def _prepared(notebook: Notebook, interview: Interview) -> str:
    number = len(open_questions(interview))
    if not number:
        return "no questions chosen"
    if is_in_writing(interview):
        return f"{counted(len(to_send(interview)), 'question')} in writing"
    minutes = notebook.profile.minutes
    return f"{counted(number, 'question')}, {planned_minutes(interview):g} of {minutes} min"


def _asked(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> str:
    event = last_word(interview)
    match event:
        case Event(kind=EventKind.ASKED | EventKind.NUDGED):
            free = shared_days(contact_named(notebook, interview), notebook.profile, method)
            start = counting_from(event.at.astimezone(now.tzinfo), free)
            days = business_days_between(start, now.date(), free)
            silence = f", silent {counted(days, 'business day')}" if days else ""
            return f"{_past(event, now)}{silence}"
        case Event(kind=EventKind.REPLIED):
            return "said yes, questions not sent" if is_in_writing(interview) else "said yes, no date yet"
        case Event(kind=EventKind.POSTPONED, again_on=again_on):
            return f"said later, ask again {day_words(again_on, now.date())}" if again_on else "said later"
        case Event(kind=EventKind.MISSED):
            return "did not take place, no new date"
        case _:
            return "ready to ask"


def _scheduled(interview: Interview, now: datetime) -> str:
    if interview.started_at and not interview.ended_at:
        return "talking"
    sent = last(interview, EventKind.QUESTIONS_SENT, EventKind.FOLLOWED_UP)
    if sent is not None and is_in_writing(interview):
        return "answers to sort" if unsorted_reply(interview) else f"{_past(sent, now)}, no answers"
    if interview.meeting is None:
        return "scheduled, no date known"
    words = moment_words(interview.meeting.starts_at, now)
    return words if interview.meeting.starts_at >= now else f"{words}: how did it go?"


def _followed_up(notebook: Notebook, interview: Interview, now: datetime) -> str:
    held = last(interview, EventKind.HELD)
    if held and not has_since(interview, held, EventKind.THANKED):
        return f"{_past(held, now)}, not thanked"
    if unsorted_notes(notebook, interview):
        return f"notes: {left_to_sort(notebook, interview)}"
    return _latest(interview, now)


def _latest(interview: Interview, now: datetime) -> str:
    """The last exchange, or how it ended."""
    event = last(interview, *EXCHANGES, EventKind.CLOSED)
    if event is None or event.kind in (EventKind.CLOSED, EventKind.DECLINED):
        return EVENT_WORDS[event.kind] if event else "closed"
    return _past(event, now)


def _past(event: Event, now: datetime) -> str:
    """What happened and when, with the bare weekday within a week."""
    day, today = event.at.astimezone(now.tzinfo).date(), now.date()
    when = DAY_NAMES[day.weekday()] if 1 < (today - day).days < 7 else day_words(day, today)
    return f"{EVENT_WORDS[event.kind]} {when}"


def next_step(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> str:
    """What the user does next about an interview, as an order: `choose questions`, `thank them`."""
    reached = stage(interview)
    is_marked = contact_named(notebook, interview).is_do_not_contact
    if is_marked and reached in (Stage.PREPARE, Stage.CONTACT):
        return f"nothing: {WORDS}"
    if reached is Stage.PREPARE:
        return _next_of_preparing(notebook, interview)
    items = of_interview(notebook, interview, method, now)
    if reached is Stage.CLOSED or not items:
        return "nothing: this one is closed" if reached is Stage.CLOSED else "nothing for now"
    first = items[0]
    step = STEPS[first.kind]
    if first.kind is DueKind.ASK:
        return "send the request" if _has_request(notebook, interview) else step
    day = first.due_at.astimezone(now.tzinfo).date()
    return (
        step
        if day <= now.date() or first.kind in _BEST_DONE_EARLY
        else f"wait, then {step} {day_words(day, now.date())}"
    )


def _next_of_preparing(notebook: Notebook, interview: Interview) -> str:
    if not open_questions(interview):
        return "choose questions"
    if not contact_named(notebook, interview).research:
        return "look them up"
    return "finish preparing"


def _has_request(notebook: Notebook, interview: Interview) -> bool:
    messages = messages_of(notebook, interview.id)
    return any(m.purpose is Purpose.REQUEST and m.sent_at is None for m in messages)
