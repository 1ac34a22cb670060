"""What is asked about a transcript: the file, who speaks, which question begins."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TypeAlias

from textual.screen import Screen

from tui_interviews.domain.duration import clock_words, counted
from tui_interviews.domain.edits import recording as edits
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.recording import Recording, voice_of
from tui_interviews.domain.runningorder import running_order
from tui_interviews.domain.transcript import Turn, length, speakers
from tui_interviews.exchange.attachment import is_gone
from tui_interviews.exchange.heard import Heard
from tui_interviews.ui.dialogs.attaching import AttachDialog, Attachment
from tui_interviews.ui.dialogs.form import ask
from tui_interviews.ui.dialogs.jump import JumpDialog
from tui_interviews.ui.messages import Edit
from tui_interviews.ui.rows.turns import question_rows
from tui_interviews.ui.widgets.row import Row

Revising: TypeAlias = Callable[[str, Edit], None]
NOTHING = "none"
"""The key of the row that stands for no question."""


def attach(screen: Screen[None], notebook: Notebook, interview: Interview, revise: Revising) -> None:
    """A transcript, or the path of a recording."""
    name = contact_named(notebook, interview).name

    def taken(found: Attachment | None) -> None:
        if found is None:
            return
        if found.heard is None:
            edit = partial(edits.attach_path, interview_id=interview.id, path=str(found.path))
            revise(f"attach a recording of the talk with {name}", edit)
        elif not edits.is_attached(notebook, interview.id, found.heard.turns):
            revise(f"attach a transcript of the talk with {name}", _transcript(interview, found, found.heard))
        else:
            screen.notify(f"{found.path.name} is attached to this talk already.", markup=False)
            return
        screen.notify(_said(found), markup=False, timeout=10)

    screen.app.push_screen(AttachDialog(), taken)


def _transcript(interview: Interview, found: Attachment, heard: Heard) -> Edit:
    return partial(
        edits.attach_transcript,
        interview_id=interview.id,
        source=found.path.name,
        turns=heard.turns,
        clock=heard.clock,
    )


def _said(found: Attachment) -> str:
    """What was attached, and what was odd about it."""
    if found.heard is None:
        gone = " It is not there now." if is_gone(str(found.path)) else ""
        return f"The recording stays where it is: {found.path}.{gone}"
    sentences = (f"{summary(found.heard.turns)}. u takes it away", *found.heard.remarks)
    return f"{'. '.join(sentences)}."


def summary(turns: tuple[Turn, ...]) -> str:
    """`12 turns of 2 speakers, 25:03`."""
    count = len(speakers(turns))
    of = f" of {counted(count, 'speaker')}" if count else ""
    return f"{counted(len(turns), 'turn')}{of}, {clock_words(timedelta(seconds=length(turns)))}"


def name_speaker(
    screen: Screen[None], recording: Recording, speaker: str, hint: str, revise: Revising
) -> None:
    """Who the speaker is, once for the whole transcript."""

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            edit = partial(edits.name_voice, recording_id=recording.id, speaker=speaker, name=values["text"])
            revise(f"name the speaker {speaker}", edit)

    screen.app.push_screen(ask(f"Who is {speaker}?", voice_of(recording, speaker), hint=hint), kept)


def begin_question(
    screen: Screen[None],
    interview: Interview,
    method: Method,
    turn: int,
    at: str,
    recording: Recording,
    revise: Revising,
) -> None:
    """The questions as the live screen numbers them; the number typed leads to one."""
    rows = [*question_rows(running_order(interview, method)), Row(NOTHING, (" 0 Under no question",))]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            question_id = "" if keys[0] == NOTHING else keys[0]
            edit = partial(
                edits.begin_question, recording_id=recording.id, turn=turn, question_id=question_id
            )
            revise("say where a question begins", edit)

    title = "Which question begins with this turn? Type its number"
    screen.app.push_screen(JumpDialog(title, rows, at=at, has_whole=True), taken)
