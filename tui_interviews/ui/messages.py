"""What widgets and screens tell the app."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from textual.message import Message

from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import Occasion

Edit: TypeAlias = Callable[[Notebook, Occasion], Notebook]


@dataclass
class Revise(Message):
    """Change the notebook now."""

    label: str
    """What undo will say it takes back; empty for a change that is no step of its own."""
    edit: Edit


@dataclass
class Typing(Message):
    """Text has changed under the user's hands: keep it once they pause, leave, or the line drops."""

    slot: str
    """Which text it is: changes of one slot make one step of undo."""
    label: str
    edit: Edit
    longest: float = 2.0
    """Seconds after which it is kept even while the user types on."""


class Settle(Message):
    """The user has left a text: what they typed becomes a change now."""


@dataclass
class Choose(Message):
    """Make an interview the chosen one, in every place."""

    interview_id: str


@dataclass
class Go(Message):
    """Show another place."""

    place: str
    part: str = ""
    """Which of its lists; empty: the one that was shown last."""
    row: str = ""
    """The row to have under the cursor; empty: the one that was."""


@dataclass
class OpenLetter(Message):
    """Show a message for writing."""

    message_id: str


@dataclass
class OpenBrief(Message):
    """Show all that is needed for a talk on one page."""

    interview_id: str


@dataclass
class OpenRehearsal(Message):
    """Practise the first minutes of a talk."""

    interview_id: str


@dataclass
class OpenTalk(Message):
    """Show the live interview."""

    interview_id: str


@dataclass
class OpenTranscript(Message):
    """Show what was recorded of a talk beside its notes."""

    interview_id: str
    recording_id: str = ""
    """Empty for the newest."""
    place: int = 0
    """The sentence to begin with."""


@dataclass
class OpenDebrief(Message):
    """Show what the user has made of a talk."""

    interview_id: str
    prompt: str = ""
    """The field to begin with."""


@dataclass
class OpenAnswers(Message):
    """Show what people said to the questions of the matrix: of one person to one question, of two people to all."""

    path_id: str
    contact_ids: tuple[str, ...]
    key: str
    """The row of the matrix to begin with."""
    category: str = ""


@dataclass
class WriteOutside(Message):
    """Let the user write a text in their own editor; what comes back is one change."""

    record_id: str
    text: str
    label: str
    edit: Callable[[str], Edit]
    """Makes the change of the text that the editor has left."""
    told: str = "What you wrote in your editor is in the draft now."


@dataclass
class TakeUp(Message):
    """What was written in an editor becomes a change; its file goes once the disk has it."""

    label: str
    edit: Edit
    path: Path
    told: str = "What you wrote in your editor is in the draft now."
