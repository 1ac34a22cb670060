"""The story of an interview as rows: drafts first, then what happened, newest on top."""

from datetime import datetime

from tui_interviews.domain.channel import CHANNEL_WORDS, Channel
from tui_interviews.domain.duration import counted, moment_words
from tui_interviews.domain.event import EVENT_WORDS, Event, EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.message import PURPOSE_WORDS, Message
from tui_interviews.domain.notebook import Notebook, messages_of
from tui_interviews.domain.stage import in_order
from tui_interviews.domain.text import joined, word_count
from tui_interviews.domain.upcoming import talk_words
from tui_interviews.ui.widgets.row import Row

HAPPENED = "event:"


def story_rows(notebook: Notebook, interview: Interview, now: datetime) -> list[Row]:
    """A draft's key is its message; an event with a message has the message behind `event:`."""
    drafts = [message for message in messages_of(notebook, interview.id) if message.sent_at is None]
    rows = [Row(message.id, ("draft", _message(message)), "warning", "✎") for message in drafts]
    for event in reversed(in_order(interview)):
        key = event.message_id if event.message_id in notebook.messages else event.id
        rows.append(Row(f"{HAPPENED}{key}", (moment_words(event.at, now), _event(event, interview, now))))
    return rows


def _message(message: Message) -> str:
    words = counted(word_count(joined(message.body)), "word")
    return f"{PURPOSE_WORDS[message.purpose]}, {CHANNEL_WORDS[message.channel]}, {words}"


def _event(event: Event, interview: Interview, now: datetime) -> str:
    parts = [EVENT_WORDS[event.kind]]
    if event.channel:
        known = CHANNEL_WORDS[Channel(event.channel)] if event.channel in list(Channel) else event.channel
        parts[0] += f" by {known}"
    if event.kind is EventKind.SCHEDULED and interview.meeting is not None:
        parts.append(talk_words(interview.meeting, now))
    if event.again_on is not None:
        parts.append(f"ask again {event.again_on.isoformat()}")
    return " · ".join([*parts, *([event.text] if event.text else [])])
