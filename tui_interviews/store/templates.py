"""Question sets, messages and all other templates, read from YAML: shipped, of the machine, of the user."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from tui_interviews.domain.board import Board
from tui_interviews.domain.check import Check
from tui_interviews.domain.checklist import ChecklistItem
from tui_interviews.domain.composepage import ComposePage
from tui_interviews.domain.library import Library, question_by_id
from tui_interviews.domain.message import MessageTemplate
from tui_interviews.domain.method import Method
from tui_interviews.domain.problem import Problem
from tui_interviews.domain.question import QuestionSet
from tui_interviews.domain.route import Route
from tui_interviews.domain.script import Script
from tui_interviews.entries import SUFFIX, Entries, nearest
from tui_interviews.paths import Places
from tui_interviews.store.boardfile import boards_of
from tui_interviews.store.checkfile import checks_of
from tui_interviews.store.checklistfile import checklist_of
from tui_interviews.store.composefile import compose_pages_of
from tui_interviews.store.layers import Made, Problems, TemplateFile, changed, layers, opened, template_files
from tui_interviews.store.messagefile import message_of
from tui_interviews.store.questionfile import question_set_of
from tui_interviews.store.routefile import routes_of
from tui_interviews.store.scriptfile import script_of
from tui_interviews.store.timings import METHOD, read_method

QUESTIONS = "questions"
MESSAGES = "messages"
COMPOSE = "compose.yaml"
CHECKS = "checks.yaml"
BOARDS = "boards.yaml"
ROUTES = "routes.yaml"
SCRIPT = "script.yaml"
CHECKLIST = "checklist.yaml"
SINGLE = (METHOD, CHECKS, COMPOSE, SCRIPT, CHECKLIST, ROUTES, BOARDS)
"""The templates of which there is one each; a later file changes the entries that it holds."""


def files_in_use(places: Places) -> tuple[TemplateFile, ...]:
    """Of every template the file that counts, questions first, as far as the names tell."""
    found: dict[str, TemplateFile] = {}
    for kind in (QUESTIONS, MESSAGES):
        for file in template_files(places, kind)[0]:
            found[file.name] = file
    for name in SINGLE:
        for layer in layers(places):
            if (layer.folder / name).is_file():
                found[name] = TemplateFile(layer.folder / name, name, layer.origin)
    return tuple(found.values())


def read_library(places: Places) -> Library:
    """All templates with all that is wrong in them."""
    sets, set_problems = read_question_sets(places)
    messages, message_problems = read_messages(places)
    method, method_problems = read_method(places)
    checks, check_problems = read_checks(places)
    pages, page_problems = read_compose_pages(places)
    script, script_problems = read_script(places)
    boards, board_problems = read_boards(places)
    routes, route_problems = read_routes(places, boards)
    checklist, checklist_problems = read_checklist(places)
    shown = tuple(board for board in boards if board.url)
    problems = (
        *method_problems,
        *check_problems,
        *page_problems,
        *set_problems,
        *message_problems,
        *script_problems,
        *checklist_problems,
        *board_problems,
        *route_problems,
        *_unknown_closing(sets, method),
    )
    return Library(sets, messages, method, pages, problems, script, routes, shown, checks, checklist)


def _unknown_closing(sets: tuple[QuestionSet, ...], method: Method) -> Iterator[Problem]:
    """Closing questions that no question set has; the method is read without the sets."""
    known = question_by_id(Library(sets))
    for one in method.closing:
        if one.question not in known:
            what = f"no question set has the question {one.question!r}{nearest(one.question, known)}"
            yield Problem(METHOD, what, field="closing")


def read_question_sets(places: Places) -> tuple[tuple[QuestionSet, ...], Problems]:
    """The question sets by file name; of two questions with one id the later one is left out."""
    sets, problems = _read_all(places, QUESTIONS, question_set_of)
    seen: dict[str, str] = {}
    kept = []
    for one in sets:
        twice = [q for q in one.questions if seen.setdefault(q.id, one.name) != one.name]
        problems += [
            Problem(
                f"{QUESTIONS}/{one.name}{SUFFIX}", f"the id {q.id!r} is also in {seen[q.id]!r}", field="id"
            )
            for q in twice
        ]
        kept.append(replace(one, questions=tuple(q for q in one.questions if q not in twice)))
    return tuple(kept), tuple(problems)


def read_messages(places: Places) -> tuple[tuple[MessageTemplate, ...], Problems]:
    """The message templates by file name."""
    found, problems = _read_all(places, MESSAGES, message_of)
    return tuple(found), tuple(problems)


def read_checks(places: Places) -> tuple[tuple[Check, ...], Problems]:
    """The checks: each later file changes those that it names, and adds others."""
    none: dict[str, Check] = {}
    found, problems = changed(layers(places), CHECKS, checks_of, none)
    return tuple(found.values()), problems


def read_compose_pages(places: Places) -> tuple[tuple[ComposePage, ...], Problems]:
    """Web mailers: each later file adds to those before it, or changes them."""
    return changed(layers(places), COMPOSE, compose_pages_of, ())


def read_script(places: Places) -> tuple[Script, Problems]:
    """What the user says first."""
    return changed(layers(places), SCRIPT, script_of, Script())


def read_checklist(places: Places) -> tuple[tuple[ChecklistItem, ...], Problems]:
    """What to see to before a talk."""
    return changed(layers(places), CHECKLIST, checklist_of, ())


def read_boards(places: Places) -> tuple[tuple[Board, ...], Problems]:
    """The pages to search on: each later file adds to them, or changes those it names; one hidden has no address."""
    return changed(layers(places), BOARDS, boards_of, ())


def read_routes(places: Places, boards: tuple[Board, ...]) -> tuple[tuple[Route, ...], Problems]:
    """The ways to people, which name boards."""
    names = [board.name for board in boards]
    return changed(layers(places), ROUTES, lambda entries, base: routes_of(entries, base, names), ())


def _read_all(
    places: Places, kind: str, made: Callable[[Entries, str], Made | None]
) -> tuple[list[Made], list[Problem]]:
    """A file with a problem is not used where there is a good one of its name below it."""
    files, unread = template_files(places, kind)
    problems = list(unread)
    found: dict[str, Made] = {}
    for file in files:
        name = file.path.stem
        faults: list[Problem] = []
        entries = opened(file, faults)
        record = made(entries, name) if entries else None
        if record is not None and not (faults and name in found):
            found[name] = record
        problems += _told(faults, name in found and record is not found.get(name))
    return [found[name] for name in sorted(found)], problems


def _told(faults: list[Problem], is_replaced: bool) -> Iterator[Problem]:
    for fault in faults:
        yield (
            replace(fault, what=f"{fault.what} (until then, the one it overrides is used)")
            if is_replaced
            else fault
        )
