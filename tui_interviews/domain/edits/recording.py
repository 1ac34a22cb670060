"""Changes of what was recorded of a talk."""

from bisect import bisect
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta

from tui_interviews.domain.alignment import aligned
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.notebook import Notebook, drop, put, recordings_of
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.recording import Boundary, Recording, Voice, begun_at, may_be_recorded
from tui_interviews.domain.text import tidy
from tui_interviews.domain.transcript import Transcript, Turn

QUOTE = "quote"
FARTHEST = timedelta(hours=3)
"""A time of day that is farther from the start of the talk is that of another day or zone, and says nothing."""


def attach_transcript(
    notebook: Notebook,
    occasion: Occasion,
    interview_id: str,
    source: str,
    turns: tuple[Turn, ...],
    clock: str = "",
) -> Notebook:
    """A transcript of the talk, with the recording that waits for one; nothing without a yes, and none twice."""
    interview = notebook.interviews[interview_id]
    if not may_be_recorded(interview) or is_attached(notebook, interview_id, turns):
        return notebook
    made = Transcript(
        occasion.new_id(), interview.contact_id, interview_id, occasion.now, tidy(source), clock, turns
    )
    waiting = next((one for one in recordings_of(notebook, interview_id) if not one.transcript_id), None)
    recording = waiting or Recording(occasion.new_id(), interview.contact_id, interview_id, occasion.now)
    offset = _offset(interview, clock)
    return put(notebook, made, replace(recording, transcript_id=made.id, offset_seconds=offset))


def is_attached(notebook: Notebook, interview_id: str, turns: tuple[Turn, ...]) -> bool:
    """Whether a transcript of the talk says the very same."""
    ids = {one.transcript_id for one in recordings_of(notebook, interview_id)}
    return any(one.id in ids and one.turns == turns for one in notebook.transcripts.values())


def _offset(interview: Interview, clock: str) -> float:
    """How long after the start of the talk the clock shows the time of the transcript's first second."""
    if not clock or interview.started_at is None:
        return 0.0
    began = interview.started_at
    shown = datetime.combine(began.date(), time.fromisoformat(clock), tzinfo=began.tzinfo)
    offset = shown - began
    return offset.total_seconds() if abs(offset) <= FARTHEST else 0.0


def attach_path(notebook: Notebook, occasion: Occasion, interview_id: str, path: str) -> Notebook:
    """The recording itself, where it lies; it goes with the newest transcript that has none. Nothing without a yes."""
    interview = notebook.interviews[interview_id]
    if not may_be_recorded(interview) or not tidy(path):
        return notebook
    free = [one for one in recordings_of(notebook, interview_id) if not one.path]
    recording = free[-1] if free else None
    recording = recording or Recording(occasion.new_id(), interview.contact_id, interview_id, occasion.now)
    return put(notebook, replace(recording, path=tidy(path)))


def detach(notebook: Notebook, _: Occasion, recording_id: str) -> Notebook:
    """The talk without a recording and its transcript; the file itself is left where it lies."""
    recording = notebook.recordings[recording_id]
    transcript = notebook.transcripts.get(recording.transcript_id)
    return drop(notebook, recording, *((transcript,) if transcript else ()))


def without_recordings(notebook: Notebook, interview_id: str) -> Notebook:
    """The talk with nothing that was recorded of it."""
    transcripts = [one for one in notebook.transcripts.values() if one.interview_id == interview_id]
    return drop(notebook, *recordings_of(notebook, interview_id), *transcripts)


def nudge(notebook: Notebook, _: Occasion, recording_id: str, seconds: float) -> Notebook:
    """The transcript later by so many seconds, against the clock of the talk."""
    recording = notebook.recordings[recording_id]
    return put(notebook, replace(recording, offset_seconds=round(recording.offset_seconds + seconds, 3)))


def name_voice(notebook: Notebook, _: Occasion, recording_id: str, speaker: str, name: str) -> Notebook:
    """A speaker of the transcript is this person; an empty name is what the file says."""
    recording = notebook.recordings[recording_id]
    others = tuple(one for one in recording.voices if one.speaker != speaker)
    named = (Voice(speaker, tidy(name)),) if tidy(name) and tidy(name) != speaker else ()
    return put(notebook, replace(recording, voices=(*others, *named)))


def begin_question(
    notebook: Notebook, _: Occasion, recording_id: str, turn: int, question_id: str
) -> Notebook:
    """A question begins with this turn; where it began around it before, it does no more."""
    spots = list(_spots(notebook, recording_id))
    around = [bisect(spots, turn, key=_turn) - 1, bisect(spots, turn, key=_turn)]
    moved = next((n for n in around if 0 <= n < len(spots) and spots[n].question_id == question_id), None)
    kept = (spot for n, spot in enumerate(spots) if n != moved and spot.turn != turn)
    return _bounded(notebook, recording_id, (*kept, Boundary(turn, question_id)))


def belongs_before(notebook: Notebook, _: Occasion, recording_id: str, turn: int) -> Notebook:
    """A turn with which a question began belongs to the one before; the question begins with the next turn."""
    spots = _spots(notebook, recording_id)
    begun = next((spot for spot in spots if spot.turn == turn), None)
    if begun is None or turn == 0:
        return notebook
    last = len(_turns(notebook, recording_id)) - 1
    is_taken = turn == last or any(spot.turn == turn + 1 for spot in spots)
    later = () if is_taken else (Boundary(turn + 1, begun.question_id),)
    return _bounded(notebook, recording_id, (*(spot for spot in spots if spot is not begun), *later))


def unbound(notebook: Notebook, _: Occasion, recording_id: str) -> Notebook:
    """The questions begin where the clock or the words say, as if nobody had corrected it."""
    return put(notebook, replace(notebook.recordings[recording_id], boundaries=()))


def _turns(notebook: Notebook, recording_id: str) -> tuple[Turn, ...]:
    found = notebook.transcripts.get(notebook.recordings[recording_id].transcript_id)
    return found.turns if found else ()


def _spots(notebook: Notebook, recording_id: str) -> tuple[Boundary, ...]:
    recording = notebook.recordings[recording_id]
    interview = notebook.interviews[recording.interview_id]
    return aligned(interview, recording, _turns(notebook, recording_id))


def _bounded(notebook: Notebook, recording_id: str, spots: Iterable[Boundary]) -> Notebook:
    """Sorted, without those that begin what is talked about already; never empty, which would ask the clock again."""
    kept: list[Boundary] = []
    for spot in sorted(spots, key=_turn):
        if spot.question_id != (kept[-1].question_id if kept else ""):
            kept.append(spot)
    boundaries = tuple(kept) or (Boundary(0, ""),)
    return put(notebook, replace(notebook.recordings[recording_id], boundaries=boundaries))


def _turn(spot: Boundary) -> int:
    return spot.turn


def quote(
    notebook: Notebook, occasion: Occasion, recording_id: str, seconds: float, text: str, question_id: str
) -> Notebook:
    """A passage as a note of the talk, among the others by its time."""
    recording = notebook.recordings[recording_id]
    interview = notebook.interviews[recording.interview_id]
    note = Note(occasion.new_id(), begun_at(interview, recording, seconds), tidy(text), QUOTE, question_id)
    place = next((n for n, one in enumerate(interview.notes) if one.begun_at > note.begun_at), None)
    notes = list(interview.notes)
    notes.insert(len(notes) if place is None else place, note)
    return put(notebook, replace(interview, notes=tuple(notes)))
