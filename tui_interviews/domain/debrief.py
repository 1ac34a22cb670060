"""What the user makes of a talk while it is fresh: four prompts, each with its answer."""

from collections.abc import Iterable, Mapping

from tui_interviews.domain.highlight import words_in
from tui_interviews.domain.interview import INTEREST_WORDS, Interest, Interview
from tui_interviews.domain.text import Lines, joined

PROMPTS: Mapping[str, str] = {
    "debrief": "What did I learn?",
    "debrief_fit": "How does it fit my skills, values and interests?",
    "debrief_open": "What do I still have to find out?",
    "debrief_interest": "Am I still interested, and why?",
}
"""The fields of an interview and what each answers, in the order in which they are asked."""


def answers(interview: Interview) -> tuple[tuple[str, Lines], ...]:
    """The prompts that have an answer, each with it; the last begins with its one word."""
    found = {prompt: getattr(interview, name) for name, prompt in PROMPTS.items()}
    if interview.interest is not Interest.UNSAID:
        last = PROMPTS["debrief_interest"]
        found[last] = (INTEREST_WORDS[interview.interest].capitalize() + ".", *found[last])
    return tuple((prompt, lines) for prompt, lines in found.items() if any(lines))


def prompt_with(interview: Interview, words: Iterable[str]) -> str:
    """The field whose answer has most of the folded words."""
    wanted = tuple(words)
    return max(PROMPTS, key=lambda name: words_in(joined(getattr(interview, name)), wanted))


def debrief_lines(interview: Interview) -> Lines:
    """Everything that was answered, as one text."""
    return tuple(line for _, lines in answers(interview) for line in lines)
