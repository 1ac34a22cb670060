"""When an item comes to its end: nothing nags for ever."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from tui_interviews.domain.due import Due, DueKind
from tui_interviews.domain.method import Method

ENDS: Mapping[DueKind, str] = {
    DueKind.TALKING: "with the talk",
    DueKind.INTERVIEW: "once you say how it went",
    DueKind.DEBRIEF: "once it is written, or x",
    DueKind.THANK: "only once they are thanked",
    DueKind.CONSOLIDATE: "with the last note sorted, or x",
    DueKind.CONFIRM: "with the talk, or x",
    DueKind.PREPARE: "with the talk, or once facts and questions are there",
    DueKind.ASK: "once they are asked, or closed in 3",
    DueKind.ANOTHER_PERSON: "once somebody else there is asked",
    DueKind.NUDGE: "with their answer, or closed in 3",
    DueKind.CLOSE: "once it is closed, or they answer",
    DueKind.SCHEDULE: "with a date, or closed in 3",
    DueKind.RESUME: "once they are asked again, or closed in 3",
    DueKind.REVISIT: "once they are asked again, or x for good",
    DueKind.REPORT_BACK: "once they are told, or x",
    DueKind.TELL_REFERRER: "once they are told, you talk with them again, or x",
    DueKind.KEEP_IN_TOUCH: "with any exchange; c pauses or stops it",
    DueKind.MY_PROMISE: "only once it is kept",
    DueKind.THEIR_PROMISE: "once it is kept, or x",
    DueKind.OPENING: "once you have applied or x, and soon after it has closed",
    DueKind.READ: "once it is read: x",
    DueKind.LEAD: "once it is done: x",
    DueKind.SEND_QUESTIONS: "once they are sent, or closed in 3",
    DueKind.SORT_REPLY: "once its parts are sorted",
    DueKind.UNANSWERED: "with the follow-up, or x",
    DueKind.DELETE_RECORDING: "once it is deleted (x), or kept until a later day",
}
"""What takes an item off the agenda, as the end of a sentence that begins with "Ends"."""

NEVER_LET_GO = frozenset(
    {
        DueKind.TALKING,
        DueKind.INTERVIEW,
        DueKind.DEBRIEF,
        DueKind.THANK,
        DueKind.CONSOLIDATE,
        DueKind.MY_PROMISE,
        DueKind.SORT_REPLY,
        DueKind.DELETE_RECORDING,
    }
)
"""What the user owes to others, and to the record."""


_BY_ITSELF = frozenset({DueKind.CONFIRM, DueKind.PREPARE, DueKind.OPENING})
"""What is over, done or not, long before it could be let go."""


def is_let_go(due: Due, method: Method, now: datetime) -> bool:
    """Overdue for so long that nobody waits for it any more."""
    if due.kind in NEVER_LET_GO or not method.let_go_days:
        return False
    return due.due_at.astimezone(now.tzinfo).date() + timedelta(days=method.let_go_days) < now.date()


def end_words(due: Due) -> str:
    """When it ends, in a short sentence."""
    return f"Ends {ENDS[due.kind]}."


def ending_words(due: Due, method: Method) -> str:
    """When it ends, and whether it is let go: `Ends with their answer; let go after 90 days`."""
    is_kept = due.kind in NEVER_LET_GO | _BY_ITSELF or not method.let_go_days
    return f"Ends {ENDS[due.kind]}" + ("." if is_kept else f"; let go after {method.let_go_days} days.")
