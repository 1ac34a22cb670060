"""The first minutes of a talk, to be said aloud before it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tui_interviews.domain.draft import facts
from tui_interviews.domain.filling import gap_notes
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import Library
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.question import Mode
from tui_interviews.domain.readiness import open_questions
from tui_interviews.domain.script import spoken
from tui_interviews.domain.text import word_count

QUESTIONS = 3
WORDS_A_MINUTE = 140
"""How fast one speaks when one wants to be understood."""
OPENING = "opening"
"""The question set from which a short plan is filled up."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something to say."""

    title: str
    text: str

    @property
    def seconds(self) -> int:
        """How long it takes to say."""
        return max(round(word_count(self.text) * 60 / WORDS_A_MINUTE), 1)


def steps(notebook: Notebook, interview: Interview, library: Library, now: datetime) -> tuple[Step, ...]:
    """The opener, the purpose, and the first questions of the plan."""
    first = [Step(title, text) for title, text in opening_words(notebook, interview, library, now)]
    numbered = enumerate(_questions(interview, library), 1)
    return (*first, *(Step(f"Question {number}", text) for number, text in numbered))


def gaps(notebook: Notebook, interview: Interview, library: Library, now: datetime) -> tuple[str, ...]:
    """What the user has not said yet, and which key leads to it."""
    return gap_notes(library.script, facts(notebook, interview, library, now))


def opening_words(
    notebook: Notebook, interview: Interview, library: Library, now: datetime
) -> tuple[tuple[str, str], ...]:
    """Title and words of what is said before the first question."""
    known, script = facts(notebook, interview, library, now), library.script
    said = (("The opener", script.opener), ("What it is for", script.purpose))
    return tuple((title, spoken(text, known)) for title, text in said if text)


def _questions(interview: Interview, library: Library) -> tuple[str, ...]:
    """Those of the plan; where there are too few, some to open with."""
    every = [*(question.text for question in open_questions(interview)), *_opening(library)]
    return tuple(dict.fromkeys(every))[:QUESTIONS]


def _opening(library: Library) -> Iterator[str]:
    for one in library.question_sets:
        if one.name == OPENING:
            yield from (question.text for question in one.questions if Mode.LIVE in question.modes)
