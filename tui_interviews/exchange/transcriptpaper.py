"""What was recorded of a talk, under its questions, as it stands on a page."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TypeAlias

from tui_interviews.domain.alignment import aligned
from tui_interviews.domain.duration import clock_words, counted
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, recordings_of
from tui_interviews.domain.passingon import quoting_words, why_withheld
from tui_interviews.domain.recording import Boundary, Recording, voice_of
from tui_interviews.domain.transcript import Transcript, Turn
from tui_interviews.exchange.paper import Block, Line, Prose, Section, Style, line, run, spaced

Heard: TypeAlias = Callable[[Interview], tuple[Block, ...]]
"""What of the recording of a talk stands on a page."""
NO_QUESTION = "Under no question"


def nothing_heard(_: Interview) -> tuple[Block, ...]:
    """Of pages that are made to be shown: no word that nobody has chosen."""
    return ()


def everything_heard(notebook: Notebook, *, names_nobody: bool = False) -> Heard:
    """All that may leave the notebook; `names_nobody` says that it has stand-ins in place of names."""

    def heard(interview: Interview) -> tuple[Block, ...]:
        found = [
            (one, notebook.transcripts[one.transcript_id])
            for one in recordings_of(notebook, interview.id)
            if one.transcript_id in notebook.transcripts
        ]
        if found and (reason := why_withheld(interview, names_nobody=names_nobody)):
            return (_remark(f"It is left out: {reason}."),)
        told = [tuple(_told(interview, *one)) for one in found]
        if len(told) < 2:
            return (_remark(quoting_words(interview)), *told[0]) if told else ()
        parts = (Section(f"{at} of {len(told)}", blocks) for at, blocks in enumerate(told, 1))
        return _remark(quoting_words(interview)), *parts

    return heard


def _remark(text: str) -> Prose:
    return Prose((line(run(text, Style.FAINT)),))


def _told(interview: Interview, recording: Recording, transcript: Transcript) -> Iterator[Block]:
    """One section for each question, in the order of the talk."""
    turns = transcript.turns
    spots = aligned(interview, recording, turns)
    if any(spot.is_guess for spot in spots):
        yield _remark("Where a question begins is a guess, by its words.")
    titles = {question.id: question.text for question in interview.plan}
    starts = spots if spots and spots[0].turn == 0 else (Boundary(0, ""), *spots)
    for at, spot in enumerate(starts):
        end = starts[at + 1].turn if at + 1 < len(starts) else len(turns)
        said = tuple(_turn(recording, turn) for turn in turns[spot.turn : end] if turn.text)
        if said:
            title = titles.get(spot.question_id, NO_QUESTION)
            yield Section(f"{title} ({counted(len(said), 'turn')})", said, is_folded=True)


def _turn(recording: Recording, turn: Turn) -> Prose:
    at = clock_words(timedelta(seconds=turn.begin_seconds + recording.offset_seconds))
    speaker = voice_of(recording, turn.speaker)
    words: Line = line(
        run(at, Style.COUNT),
        spaced(f"{speaker}:" if speaker else "", Style.STRONG),
        spaced(turn.text, Style.PLAIN),
    )
    return Prose((words,))
