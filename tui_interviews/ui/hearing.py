"""What of a talk was recorded, as one screen shows it."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from tui_interviews.domain.alignment import aligned, is_by_clock, question_at
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, contact_named, recordings_of
from tui_interviews.domain.passage import Passage, passages
from tui_interviews.domain.recording import Boundary, Recording, voice_of, why_not_recorded
from tui_interviews.domain.transcript import Transcript, Turn
from tui_interviews.ui.forms.hearing import summary
from tui_interviews.ui.rows.heard import talk_clock
from tui_interviews.ui.widgets.page import Paragraph

NOTHING = "Nothing is attached yet. i attaches a transcript, or the path of a recording."
NO_WORDS = "The recording has no transcript yet. i attaches one."


@dataclass(frozen=True, slots=True)
class Hearing:
    """One recording of a talk with its sentences; without one, why there is none."""

    interview: Interview
    name: str
    """The contact's."""
    recordings: tuple[Recording, ...] = ()
    recording: Recording | None = None
    transcript: Transcript | None = None
    passages: tuple[Passage, ...] = ()
    spots: tuple[Boundary, ...] = ()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """What was said, speaker by speaker."""
        return self.transcript.turns if self.transcript else ()

    @property
    def why_not(self) -> str:
        """Why nothing may be attached; empty where it may."""
        return why_not_recorded(self.interview, self.name)

    @property
    def emptiness(self) -> str:
        """What stands where the sentences would be."""
        return NO_WORDS if self.recording else self.why_not or NOTHING

    def question_at(self, passage: Passage) -> str:
        """The question under which a sentence falls."""
        return question_at(self.spots, passage.turn)


def hearing_of(notebook: Notebook, interview_id: str, recording_id: str) -> Hearing | None:
    """The recording that was asked for, else the newest."""
    interview = notebook.interviews.get(interview_id)
    if interview is None:
        return None
    name = contact_named(notebook, interview).name
    found = recordings_of(notebook, interview_id)
    recording = next((one for one in found if one.id == recording_id), found[-1] if found else None)
    transcript = notebook.transcripts.get(recording.transcript_id) if recording else None
    if recording is None or transcript is None:
        return Hearing(interview, name, found, recording)
    spots = aligned(interview, recording, transcript.turns)
    return Hearing(interview, name, found, recording, transcript, passages(transcript.turns), spots)


def about(heard: Hearing, gone: Container[str]) -> Iterator[Paragraph]:
    """Whose talk it is, what is attached, and what moves it; `gone` are the paths where nothing was found."""
    recording = heard.recording
    many = len(heard.recordings)
    which = f" · {heard.recordings.index(recording) + 1} of {many}: t" if recording and many > 1 else ""
    yield f"{heard.name}{which}", "bold $accent"
    if recording is None:
        return
    if recording.path in gone:
        yield f"Recording: {recording.path} (it is not there now)", "$warning"
    elif recording.path:
        yield f"Recording: {recording.path}", "$muted"
    if heard.transcript is not None:
        yield f"{heard.transcript.source} · {summary(heard.turns)}", "$muted"
        yield _how(heard.interview, recording), "$muted"


def footer(heard: Hearing) -> Mapping[str, str]:
    """The keys that matter as long as nothing was heard."""
    unused = dict.fromkeys(("quote", "mark", "begin", "match"), "")
    first = {"attach": "", "consent": "may it be recorded"} if heard.why_not else {"attach": "attach"}
    labels = {**unused, **first, "leave": "back"}
    return {f"transcript.{name}": label for name, label in labels.items()}


def _how(interview: Interview, recording: Recording) -> str:
    """How the sentences came under the questions, and what moves them."""
    shift = f"{recording.offset_seconds:+g} s" if recording.offset_seconds else "0 s"
    if recording.boundaries:
        return f"Questions as you put them, shifted by {shift}: , and . shift it, m matches a note"
    if is_by_clock(interview):
        return f"By the clock of the talk, shifted by {shift}: , and . shift it, m matches a note"
    return "Split where the questions are heard, a guess: b and p correct it"


def spoken(heard: Hearing, passage: Passage) -> str:
    """When a sentence was said, by whom, and all of it."""
    recording = heard.recording
    if recording is None:
        return passage.text
    speaker = voice_of(recording, heard.turns[passage.turn].speaker)
    at = talk_clock(passage.seconds + recording.offset_seconds)
    return f"{at} {f'{speaker}: ' if speaker else ''}{passage.text}"
