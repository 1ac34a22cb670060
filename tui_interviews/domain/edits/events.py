"""Changes that write down what happened."""

from dataclasses import replace
from datetime import date, datetime

from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion


def log(
    notebook: Notebook,
    occasion: Occasion,
    interview_id: str,
    kind: EventKind,
    *,
    at: datetime | None = None,
    channel: str = "",
    message_id: str = "",
    text: str = "",
    again_on: date | None = None,
) -> Notebook:
    """An interview's story with one more event, now unless said otherwise."""
    event = Event(occasion.new_id(), kind, at or occasion.now, channel, message_id, text, again_on)
    interview = notebook.interviews[interview_id]
    return put(notebook, replace(interview, events=(*interview.events, event)))
