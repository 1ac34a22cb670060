"""Attaching what was recorded, and saying how it belongs to the talk."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.domain.builders import NOW, occasion, person, question
from tui_interviews.domain.alignment import aligned, question_at
from tui_interviews.domain.change import changes
from tui_interviews.domain.due import Due, DueKind
from tui_interviews.domain.edits.consenting import log_deletion, record_consent
from tui_interviews.domain.edits.duties import finish
from tui_interviews.domain.edits.merging import merge
from tui_interviews.domain.edits.people import remove_contact
from tui_interviews.domain.edits.recording import (
    attach_path,
    attach_transcript,
    begin_question,
    belongs_before,
    detach,
    name_voice,
    nudge,
    quote,
    unbound,
)
from tui_interviews.domain.edits.talking import focus, keep_line, start
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.history import History, Step, undo
from tui_interviews.domain.interview import Note
from tui_interviews.domain.notebook import Notebook, put, recordings_of
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.recording import Recording, voice_of, why_not_recorded
from tui_interviews.domain.search import search
from tui_interviews.domain.transcript import Turn

TURNS = tuple(Turn(n * 10.0, n * 10.0 + 9, f"turn {n}", "AB"[n % 2]) for n in range(6))


def later(seconds: float, first: int = 100) -> Occasion:
    return occasion(NOW + timedelta(seconds=seconds), start=first)


def talked(answer: str = "yes") -> tuple[Notebook, str]:
    """A live talk: the second question came up after 25 seconds, the third after 45."""
    notebook, _, interview = person()
    notebook = put(notebook, replace(interview, plan=(question(1), question(2), question(3))))
    notebook = start(notebook, occasion(), interview.id)
    notebook = focus(notebook, later(25), interview.id, "q2")
    notebook = focus(notebook, later(45), interview.id, "q3")
    return record_consent(notebook, later(1), interview.id, answer), interview.id


def attached(**fields: str) -> tuple[Notebook, Recording]:
    notebook, key = talked()
    notebook = attach_transcript(notebook, later(60), key, "talk.vtt", TURNS, **fields)
    return notebook, recordings_of(notebook, key)[0]


def fallen(notebook: Notebook, recording: Recording) -> list[str]:
    recording = notebook.recordings[recording.id]
    spots = aligned(notebook.interviews[recording.interview_id], recording, TURNS)
    return [question_at(spots, turn)[1:] for turn in range(len(TURNS))]


@pytest.mark.parametrize("answer", ["no", "notes_only"])
def test_without_a_yes_nothing_is_attached_and_a_sentence_says_why(answer: str) -> None:
    notebook, key = talked(answer)
    assert attach_transcript(notebook, later(60), key, "talk.vtt", TURNS) is notebook
    assert attach_path(notebook, later(60), key, "~/talk.m4a") is notebook
    assert "did not say yes" in why_not_recorded(notebook.interviews[key], "Ada")


def test_whoever_was_not_asked_is_to_be_asked() -> None:
    _, _, interview = person()
    assert "was not asked yet" in why_not_recorded(interview, "Ada")
    assert why_not_recorded(talked()[0].interviews[talked()[1]], "Ada") == ""


def test_a_transcript_is_attached_once_with_its_turns_as_they_were() -> None:
    notebook, recording = attached()
    transcript = notebook.transcripts[recording.transcript_id]
    assert (transcript.source, transcript.turns) == ("talk.vtt", TURNS)
    again = attach_transcript(notebook, later(70), recording.interview_id, "copy.vtt", TURNS)
    assert again is notebook


def test_a_recording_and_its_transcript_are_one_in_whatever_order_they_come() -> None:
    notebook, recording = attached()
    notebook = attach_path(notebook, later(70), recording.interview_id, " ~/talk.m4a ")
    assert [one.path for one in notebook.recordings.values()] == ["~/talk.m4a"]
    other, key = talked()
    other = attach_transcript(attach_path(other, later(60), key, "~/a.m4a"), later(70), key, "t", TURNS)
    (one,) = other.recordings.values()
    assert (one.path, one.transcript_id in other.transcripts) == ("~/a.m4a", True)


@pytest.mark.parametrize(("clock", "offset"), [("10:00:30", 30.0), ("09:59:00", -60.0), ("16:00:00", 0.0)])
def test_a_time_of_day_tells_the_offset_unless_it_is_of_another_day(clock: str, offset: float) -> None:
    _, recording = attached(clock=clock)
    assert recording.offset_seconds == offset


def test_the_offset_is_nudged_to_and_fro() -> None:
    notebook, recording = attached()
    assert fallen(notebook, recording) == ["1", "1", "1", "2", "2", "3"]
    notebook = nudge(notebook, occasion(), recording.id, 10)
    assert fallen(notebook, recording) == ["1", "1", "2", "2", "3", "3"]
    assert fallen(nudge(notebook, occasion(), recording.id, -10), recording) == ["1", "1", "1", "2", "2", "3"]


def test_a_speaker_is_named_once_and_can_be_what_the_file_says_again() -> None:
    notebook, recording = attached()
    notebook = name_voice(notebook, occasion(), recording.id, "A", " Ada  Okafor ")
    assert voice_of(notebook.recordings[recording.id], "A") == "Ada Okafor"
    assert voice_of(notebook.recordings[recording.id], "B") == "B"
    notebook = name_voice(notebook, occasion(), recording.id, "A", "")
    assert voice_of(notebook.recordings[recording.id], "A") == "A"


@pytest.mark.parametrize(
    ("turn", "key", "after"),
    [
        (4, "q2", "111123"),
        (2, "q2", "112223"),
        (1, "q3", "133223"),
        (3, "q3", "111333"),
        (0, "q2", "222223"),
        (4, "", "1112 3"),
        (5, "q1", "111221"),
    ],
)
def test_a_person_says_with_which_turn_a_question_begins(turn: int, key: str, after: str) -> None:
    notebook, recording = attached()
    notebook = begin_question(notebook, occasion(), recording.id, turn, key)
    assert "".join(key or " " for key in fallen(notebook, recording)) == after


@pytest.mark.parametrize(("turn", "after"), [(3, "111123"), (5, "111222"), (1, "111223"), (0, "111223")])
def test_a_turn_belongs_to_the_one_before(turn: int, after: str) -> None:
    notebook, recording = attached()
    notebook = belongs_before(notebook, occasion(), recording.id, turn)
    assert "".join(fallen(notebook, recording)) == after


def test_taken_back_one_by_one_a_question_is_gone_and_the_others_stay() -> None:
    notebook, recording = attached()
    for turn in (3, 4):
        notebook = belongs_before(notebook, occasion(), recording.id, turn)
    assert "".join(fallen(notebook, recording)) == "111113"
    assert "".join(fallen(unbound(notebook, occasion(), recording.id), recording)) == "111223"


def test_a_passage_becomes_a_quote_among_the_notes_by_its_time() -> None:
    notebook, recording = attached()
    key = recording.interview_id
    for seconds in (5, 50):
        note = Note("", NOW + timedelta(seconds=seconds), f"at {seconds}", question_id="q1")
        notebook = keep_line(notebook, later(seconds, 300 + seconds), key, note)
    before = notebook
    notebook = quote(notebook, later(90, 400), recording.id, 30.0, " said  so ", "q2")
    notes = notebook.interviews[key].notes
    assert [note.text for note in notes] == ["at 5", "said so", "at 50"]
    assert (notes[1].mark, notes[1].question_id, notes[1].begun_at) == (
        "quote",
        "q2",
        NOW + timedelta(seconds=30),
    )
    step = Step("quote", changes(before, notebook))
    assert undo(notebook, History((step,)))[0].interviews[key] == before.interviews[key]


def test_what_was_recorded_goes_and_comes_with_its_person() -> None:
    notebook, recording = attached()
    gone = remove_contact(notebook, occasion(), recording.contact_id)
    assert (gone.recordings, gone.transcripts) == ({}, {})
    grown, bea, _ = person(notebook, "Bea Lind", 700)
    merged = merge(grown, occasion(), bea.id, recording.contact_id, {})
    assert [one.contact_id for one in merged.recordings.values()] == [bea.id]
    assert [one.contact_id for one in merged.transcripts.values()] == [bea.id]


def test_detached_the_talk_is_as_if_it_had_never_been_recorded() -> None:
    notebook, recording = attached()
    bare = detach(notebook, occasion(), recording.id)
    assert (bare.recordings, bare.transcripts) == ({}, {})
    assert bare.interviews == notebook.interviews


def test_what_was_said_is_found() -> None:
    notebook, recording = attached()
    (hit,) = search(notebook, "turn 4")
    assert (hit.kind, hit.who, hit.text, hit.interview_id) == (
        "transcript",
        "Ada Okafor",
        "A · turn 4",
        recording.interview_id,
    )


def test_a_recording_that_is_deleted_takes_its_transcript_along() -> None:
    notebook, recording = attached()
    gone = log_deletion(notebook, later(90, 400), recording.interview_id)
    assert (gone.recordings, gone.transcripts) == ({}, {})
    assert gone.interviews[recording.interview_id].events[-1].kind is EventKind.RECORDING_DELETED


def test_said_to_be_deleted_in_today_it_is_gone_here_too() -> None:
    notebook, recording = attached()
    due = Due(
        DueKind.DELETE_RECORDING, "Ada", "Delete", "", NOW, recording.contact_id, recording.interview_id
    )
    gone = finish(notebook, later(90, 400), due)
    assert (gone.recordings, gone.transcripts) == ({}, {})
