"""What the user and a person last had to do with."""

from collections.abc import Iterator
from datetime import datetime

from tui_interviews.domain.event import EXCHANGES
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, insights_by_note, interviews_of, messages_of
from tui_interviews.domain.text import shortened

LONGEST = 48
ELSEWHERE = "done outside the app"
"""What stands in an event of which the user has said no more."""


def last_topic(notebook: Notebook, contact_id: str) -> str:
    """The line of the last letter or what was said of the last exchange, else the last thing learned."""
    every = interviews_of(notebook, contact_id)
    spoken = [one for interview in every for one in _spoken_of(notebook, interview)]
    if spoken:
        return shortened(max(spoken)[1], LONGEST)
    learned = (_last_learned(notebook, interview) for interview in reversed(every))
    return shortened(next(filter(None, learned), ""), LONGEST)


def _spoken_of(notebook: Notebook, interview: Interview) -> Iterator[tuple[datetime, str]]:
    for event in interview.events:
        if event.text and event.text != ELSEWHERE and event.kind in EXCHANGES:
            yield event.at, event.text
    for message in messages_of(notebook, interview.id):
        if message.note_id and message.sent_at is not None:
            line = next((note.text for note in interview.notes if note.id == message.note_id), "")
            yield from [(message.sent_at, line)] if line else []


def _last_learned(notebook: Notebook, interview: Interview) -> str:
    """Insights before bare notes: the user has thought about them."""
    given = insights_by_note(notebook.insights)
    for note in reversed(interview.notes):
        if note.id in given:
            return given[note.id][-1].text
    return next((note.text for note in reversed(interview.notes) if not note.is_set_aside), "")
