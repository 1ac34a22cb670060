"""An interview in writing: first a yes, then the questions in one message, then the answers, and one follow-up at most."""

from collections.abc import Iterator
from datetime import datetime

from tui_interviews.domain.businessdays import after_business_days, business_days_between, counting_from
from tui_interviews.domain.daysoff import shared_days
from tui_interviews.domain.due import Due, DueKind, due_for, on_day
from tui_interviews.domain.duration import counted, day_words
from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.stage import has_since, last
from tui_interviews.domain.written import is_in_writing, number_words, to_send, unsorted_reply

_AGREED = (
    EventKind.REPLIED,
    EventKind.SCHEDULED,
    EventKind.CONFIRMED,
    EventKind.QUESTIONS_SENT,
    EventKind.HELD,
)
_NOT_WRITTEN = "this interview is a talk: v in 2 Prepare makes it one in writing"
_NO_YES = (
    "permission first: ask whether they would answer in writing, and send the questions once they said yes "
    "(y in 3 Contact)"
)
_NO_QUESTIONS = "there are no questions to send: a in 2 Prepare chooses three to seven"
_NOT_SENT = "the questions have not been sent yet"
_ALL_ANSWERED = "all questions are answered: thank them"
_ONCE = "you have followed up once, and once is enough: thank them for what there is"


def next_purpose(interview: Interview) -> Purpose:
    """The message that comes next: the questions, then the one follow-up."""
    return Purpose.UNANSWERED if last(interview, EventKind.QUESTIONS_SENT) else Purpose.QUESTIONS


def why_not_written(interview: Interview, purpose: Purpose) -> str:
    """The sentence with which a message of questions is refused; empty where nothing speaks against it."""
    sent = last(interview, EventKind.QUESTIONS_SENT)
    if purpose is Purpose.QUESTIONS:
        refusals = (
            (not is_in_writing(interview), _NOT_WRITTEN),
            (last(interview, *_AGREED) is None, _NO_YES),
            (not to_send(interview), _NO_QUESTIONS),
        )
    elif purpose is Purpose.UNANSWERED:
        refusals = (
            (sent is None, _NOT_SENT),
            (sent is not None and has_since(interview, sent, EventKind.FOLLOWED_UP), _ONCE),
            (not to_send(interview), _ALL_ANSWERED),
        )
    else:
        return ""
    return next((words for is_so, words in refusals if is_so), "")


def questions_due(
    notebook: Notebook, interview: Interview, said: Event, method: Method, now: datetime
) -> Due:
    """Soon after they said yes."""
    free = shared_days(contact_named(notebook, interview), notebook.profile, method)
    day = said.at.astimezone(now.tzinfo).date()
    number, _ = number_words(len(to_send(interview)), method)
    reason = f"they said yes {day_words(day, now.date())}; {number}"
    due_at = on_day(after_business_days(day, 1, free), now)
    return due_for(notebook, interview, DueKind.SEND_QUESTIONS, "Send the questions to", reason, due_at)


def awaiting_answers(
    notebook: Notebook, interview: Interview, method: Method, now: datetime
) -> Iterator[Due]:
    """One follow-up after as long as the message itself gave them, then no more."""
    sent = last(interview, EventKind.QUESTIONS_SENT, EventKind.FOLLOWED_UP)
    if sent is None or unsorted_reply(interview) is not None:
        return
    free = shared_days(contact_named(notebook, interview), notebook.profile, method)
    start = counting_from(sent.at.astimezone(now.tzinfo), free)
    silent = counted(business_days_between(start, now.date(), free), "business day")
    due_at = on_day(after_business_days(start, method.written_answer_business_days, free), now)
    if sent.kind is EventKind.QUESTIONS_SENT:
        reason = f"no answers for {silent}, once only"
        yield due_for(notebook, interview, DueKind.UNANSWERED, "Follow up with", reason, due_at)
    else:
        reason = f"asked once more, {silent} without answers"
        yield due_for(notebook, interview, DueKind.CLOSE, "Close", reason, due_at)


def unsorted_answers(notebook: Notebook, interview: Interview, now: datetime) -> Iterator[Due]:
    """A reply that is here and not under the questions yet."""
    reply = unsorted_reply(interview)
    if reply is not None:
        day = reply.received_at.astimezone(now.tzinfo).date()
        reason = f"came {day_words(day, now.date())}, not under the questions yet"
        due_at = on_day(day, now)
        yield due_for(notebook, interview, DueKind.SORT_REPLY, "Sort the answers of", reason, due_at)
