"""What was recorded of a talk: where the file lies, and how its transcript belongs to the questions."""

from dataclasses import dataclass
from datetime import datetime

from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.duration import between
from tui_interviews.domain.interview import Interview


@dataclass(frozen=True, slots=True)
class Voice:
    """Who a speaker of the transcript is, said once."""

    speaker: str
    """As the transcript names them."""
    name: str


@dataclass(frozen=True, slots=True)
class Boundary:
    """From this turn on, until the next boundary, a question is talked about."""

    turn: int
    """Counted from 0."""
    question_id: str
    """Empty for what belongs to no question."""
    is_guess: bool = False
    """Found by the words of the question alone; what a person says is none."""


@dataclass(frozen=True, slots=True)
class Recording:
    """The path of a recording, its transcript, or both."""

    id: str
    contact_id: str
    interview_id: str
    created_at: datetime
    path: str = ""
    """Where the sound or film lies; it is not copied, and may have gone."""
    transcript_id: str = ""
    offset_seconds: float = 0.0
    """By how much the transcript's first second is later than the start of the talk; negative, it is earlier."""
    voices: tuple[Voice, ...] = ()
    boundaries: tuple[Boundary, ...] = ()
    """As a person has corrected them, all of them; as long as nobody has, the clock or the words say where they are."""
    conflicts: tuple[Conflict, ...] = ()


def may_be_recorded(interview: Interview) -> bool:
    """Whether they said yes: without it, no recording and no transcript is attached."""
    return interview.consent is not None and interview.consent.answer == "yes"


def why_not_recorded(interview: Interview, name: str) -> str:
    """Why nothing can be attached, and how the answer is written down; empty where it can."""
    if may_be_recorded(interview):
        return ""
    consent = interview.consent
    said = "was not asked yet" if consent is None else "did not say yes to being recorded"
    if consent is not None and consent.answer == "withdrawn":
        said = "has taken the yes to being recorded back"
    return (
        f"{name} {said}, so no recording or transcript can be attached; notes always can. "
        "Ask, and write the answer down: f3 in the app, in 4, in 5 and in the live interview"
    )


def begun_at(interview: Interview, recording: Recording, seconds: float) -> datetime:
    """When a second of the transcript was, by the clock of the talk."""
    began = _began(interview, recording)
    return datetime.fromtimestamp(began.timestamp() + round(recording.offset_seconds + seconds), began.tzinfo)


def heard_at(interview: Interview, recording: Recording, moment: datetime) -> float:
    """The second of the transcript that was heard at a moment; negative before it begins."""
    return between(_began(interview, recording), moment).total_seconds() - recording.offset_seconds


def _began(interview: Interview, recording: Recording) -> datetime:
    meeting = interview.meeting
    return interview.started_at or (meeting.starts_at if meeting else recording.created_at)


def voice_of(recording: Recording, speaker: str) -> str:
    """What a speaker of the transcript is called."""
    return next((one.name for one in recording.voices if one.speaker == speaker), speaker)
