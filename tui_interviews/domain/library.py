"""Everything that is read from YAML templates, shipped or the user's own."""

from dataclasses import dataclass, field

from tui_interviews.domain.channel import Channel
from tui_interviews.domain.check import Check
from tui_interviews.domain.message import MessageTemplate, Purpose
from tui_interviews.domain.method import Method
from tui_interviews.domain.problem import Problem
from tui_interviews.domain.question import Question, QuestionSet


@dataclass(frozen=True, slots=True)
class Library:
    """Question sets, message templates, the method and the checks, with what was wrong in their files."""

    question_sets: tuple[QuestionSet, ...] = ()
    message_templates: tuple[MessageTemplate, ...] = ()
    method: Method = field(default_factory=Method)
    problems: tuple[Problem, ...] = ()
    checks: tuple[Check, ...] = ()


def all_questions(library: Library) -> tuple[Question, ...]:
    """Every question of every set, in the order of the sets."""
    return tuple(question for one in library.question_sets for question in one.questions)


def probes(library: Library) -> tuple[str, ...]:
    """Short follow-ups that fit any question."""
    return tuple(probe for one in library.question_sets for probe in one.probes)


def template_named(library: Library, name: str) -> MessageTemplate | None:
    """The message template of that name."""
    return next((t for t in library.message_templates if t.name == name), None)


def templates_for(
    library: Library, purpose: Purpose, channel: Channel | None = None
) -> tuple[MessageTemplate, ...]:
    """The templates for a purpose, those of the channel first."""
    fitting = [t for t in library.message_templates if t.purpose is purpose]
    return tuple(sorted(fitting, key=lambda t: (channel not in t.channels if channel else False, t.name)))
