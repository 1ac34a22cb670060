"""What a machine wrote down of a talk of the sample."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from tui_interviews.domain.edits import recording as edits
from tui_interviews.domain.notebook import Notebook, contact_named, recordings_of
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.text import tidy
from tui_interviews.domain.transcript import Turn
from tui_interviews.store.moment import stamp

SECONDS_PER_WORD = 0.4
"""Of ordinary speech."""


def recorded(notebook: Notebook, occasion: Occasion, interview_id: str, told: Mapping[str, Any]) -> Notebook:
    """The talk with its transcript, shifted until it fits the notes, and the other speaker named."""
    contact = contact_named(notebook, notebook.interviews[interview_id])
    turns = _turns(told["turns"], notebook.profile.name, told["speaker"])
    notebook = edits.attach_transcript(notebook, occasion, interview_id, told["source"], turns)
    recording = recordings_of(notebook, interview_id)[-1]
    offset = stamp(told["offset"]).total_seconds()
    notebook = edits.nudge(notebook, occasion, recording.id, offset)
    return edits.name_voice(notebook, occasion, recording.id, told["speaker"], contact.name)


def _turns(told: list[dict[str, str]], user: str, speaker: str) -> tuple[Turn, ...]:
    begins = [stamp(one["at"]).total_seconds() for one in told]
    room = [then - now for now, then in pairwise(begins)] + [60.0]
    return tuple(
        Turn(
            begin,
            round(begin + min(len(one["text"].split()) * SECONDS_PER_WORD, most), 1),
            tidy(one["text"]),
            speaker if "they" in one else user,
        )
        for one, begin, most in zip(told, begins, room, strict=True)
    )
