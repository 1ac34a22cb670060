"""`import --as transcript`: what a machine wrote down of a talk."""

from argparse import Namespace
from datetime import timedelta
from pathlib import Path
from typing import Any

from tui_interviews.cli.answer import print_json, print_line, remark
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.who import interview_of
from tui_interviews.domain.alignment import aligned
from tui_interviews.domain.duration import clock_words
from tui_interviews.domain.edits.recording import attach_transcript, is_attached
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, contact_named, recordings_of
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.recording import why_not_recorded
from tui_interviews.domain.text import tidy
from tui_interviews.domain.transcript import length, speakers
from tui_interviews.exchange.files import read_outside
from tui_interviews.exchange.heard import Heard
from tui_interviews.exchange.transcript import LIMIT, read_transcript


def take_transcripts(given: Namespace, session: Session) -> int:
    """Reads every file before anything is kept, so that a bad one changes nothing."""
    interview = interview_of(given.interview, session.notebook) if given.interview else None
    if interview is None and not given.dry_run:
        raise Refusal(
            "say whose talk it is of: --interview ID (`tui-interviews list interviews` shows them) or a name"
        )
    reason = why_not_recorded(interview, _name(interview, session)) if interview else ""
    if reason and not given.dry_run:
        raise Refusal(reason)
    found = {tidy(Path(file).name): _read(file) for file in given.files}
    answers = [_answer(one) for one in found.values()]
    for name, one in found.items():
        for sentence in one.remarks:
            remark(sentence)
        if interview is not None and not reason:
            _take(name, one, interview.id, given, session)
    if reason:
        remark(reason)
    if session.is_json:
        print_json(answers[0] if len(answers) == 1 else answers)
    elif interview is None or given.dry_run:
        for name, answer in zip(found, answers, strict=True):
            print_line(f"{name}: {_words(answer)}")
    return 0


def _read(file: str) -> Heard:
    return read_transcript(read_outside(Path(file), LIMIT), Path(file).name)


def _name(interview: Interview, session: Session) -> str:
    return contact_named(session.notebook, interview).name


def _take(name: str, one: Heard, interview_id: str, given: Namespace, session: Session) -> None:
    if is_attached(session.notebook, interview_id, one.turns):
        remark(f"{name} is attached to this talk already")
        return
    if given.dry_run:
        return

    def attached(notebook: Notebook, occasion: Occasion) -> Notebook:
        return attach_transcript(notebook, occasion, interview_id, name, one.turns, one.clock)

    notebook = session.revise(attached)
    if not session.is_json:
        print_line(f"{name}: {_words(_answer(one))}")
        print_line(_where(notebook, interview_id))


def _where(notebook: Notebook, interview_id: str) -> str:
    """What became of it, in words."""
    interview = notebook.interviews[interview_id]
    recording = recordings_of(notebook, interview_id)[-1]
    spots = aligned(interview, recording, notebook.transcripts[recording.transcript_id].turns)
    count = len({spot.question_id for spot in spots if spot.question_id})
    who = contact_named(notebook, interview).name
    how = "a guess, by the questions' words" if any(spot.is_guess for spot in spots) else "by the clock"
    fallen = f"under {count} question{'s' if count > 1 else ''}, {how}" if count else "under no question yet"
    return f"attached to the talk with {who}: {fallen}; the app shows it beside the notes"


def _answer(one: Heard) -> dict[str, Any]:
    seconds = length(one.turns)
    return {
        "turns": len(one.turns),
        "speakers": list(speakers(one.turns)),
        "seconds": int(seconds) if seconds == int(seconds) else round(seconds, 3),
    }


def _words(answer: dict[str, Any]) -> str:
    turns = f"{answer['turns']} turn{'s' if answer['turns'] > 1 else ''}"
    names = ", ".join(answer["speakers"])
    return f"{turns}{f' of {names}' if names else ''}, {clock_words(timedelta(seconds=answer['seconds']))}"
