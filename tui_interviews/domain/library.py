"""Everything that is read from YAML templates, shipped or the user's own."""

from dataclasses import dataclass, field

from tui_interviews.domain.board import Board
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.check import Check
from tui_interviews.domain.checklist import ChecklistItem
from tui_interviews.domain.composepage import ComposePage
from tui_interviews.domain.message import MessageTemplate, Purpose
from tui_interviews.domain.method import Method
from tui_interviews.domain.problem import Problem
from tui_interviews.domain.question import Question, QuestionSet
from tui_interviews.domain.route import Route
from tui_interviews.domain.script import Script


@dataclass(frozen=True, slots=True)
class Library:
    """Question sets, message templates and all the rest, with what was wrong in their files."""

    question_sets: tuple[QuestionSet, ...] = ()
    message_templates: tuple[MessageTemplate, ...] = ()
    method: Method = field(default_factory=Method)
    compose_pages: tuple[ComposePage, ...] = ()
    problems: tuple[Problem, ...] = ()
    script: Script = field(default_factory=Script)
    routes: tuple[Route, ...] = ()
    boards: tuple[Board, ...] = ()
    checks: tuple[Check, ...] = ()
    checklist: tuple[ChecklistItem, ...] = ()


def all_questions(library: Library) -> tuple[Question, ...]:
    """Every question of every set, in the order of the sets."""
    return tuple(question for one in library.question_sets for question in one.questions)


def question_by_id(library: Library) -> dict[str, Question]:
    """Every question of every set under the id that plans keep."""
    return {question.id: question for question in all_questions(library)}


def probes(library: Library) -> tuple[str, ...]:
    """Short follow-ups that fit any question."""
    return tuple(probe for one in library.question_sets for probe in one.probes)


def boards_of_route(library: Library, route: Route) -> tuple[Board, ...]:
    """The pages that a route names, in its order."""
    known = {board.name: board for board in library.boards}
    return tuple(known[name] for name in route.boards if name in known)


def template_named(library: Library, name: str) -> MessageTemplate | None:
    """The message template of that name."""
    return next((t for t in library.message_templates if t.name == name), None)


def templates_for(
    library: Library, purpose: Purpose, channel: Channel | None = None
) -> tuple[MessageTemplate, ...]:
    """The templates for a purpose, those of the channel first."""
    fitting = [t for t in library.message_templates if t.purpose is purpose]
    return tuple(sorted(fitting, key=lambda t: (channel not in t.channels if channel else False, t.name)))
