"""The table of commands: every one can be reached, and none stands in another's way."""

from itertools import combinations
from string import printable
from typing import Any

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import Keys, _character_to_key, key_to_character
from textual.widgets import Input, TextArea

from tests.ui.desk import setup
from tui_interviews.commands import COMMANDS, Command, Where, of
from tui_interviews.ui.app import InterviewsApp
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.dialogs.answers import AnswersDialog
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.consent import ConsentDialog
from tui_interviews.ui.dialogs.dialog import Dialog
from tui_interviews.ui.dialogs.importing import ImportDialog
from tui_interviews.ui.dialogs.route import RouteDialog
from tui_interviews.ui.forms.questions import QuestionChoice
from tui_interviews.ui.place import Place
from tui_interviews.ui.screens.brief import BriefPage
from tui_interviews.ui.screens.compare import Compare
from tui_interviews.ui.screens.contact import Contacting
from tui_interviews.ui.screens.followup import FollowUp
from tui_interviews.ui.screens.funnel import FunnelPlace
from tui_interviews.ui.screens.insights import Insights
from tui_interviews.ui.screens.interview import Interviewing
from tui_interviews.ui.screens.leads import Leads
from tui_interviews.ui.screens.letter import Letter
from tui_interviews.ui.screens.matrix import Matrix
from tui_interviews.ui.screens.people import People
from tui_interviews.ui.screens.prepare import Prepare
from tui_interviews.ui.screens.reading import Reading
from tui_interviews.ui.screens.rehearsal import Rehearsal
from tui_interviews.ui.screens.search import Search
from tui_interviews.ui.screens.talk import Talk
from tui_interviews.ui.screens.today import Today
from tui_interviews.ui.screens.transcript import TranscriptPage
from tui_interviews.ui.widgets.form import Form
from tui_interviews.ui.widgets.grid import Grid
from tui_interviews.ui.widgets.line import Line
from tui_interviews.ui.widgets.personlist import PersonList
from tui_interviews.ui.widgets.records import RecordList

OWNERS: dict[Where, type[DOMNode]] = {
    Where.EVERYWHERE: InterviewsApp,
    Where.ALWAYS: InterviewsApp,
    Where.PLACE: Place,
    Where.LIST: RecordList,
    Where.PERSON_LIST: PersonList,
    Where.TODAY: Today,
    Where.PREPARE: Prepare,
    Where.CONTACT: Contacting,
    Where.INTERVIEW: Interviewing,
    Where.FOLLOW_UP: FollowUp,
    Where.INSIGHTS: Insights,
    Where.LEADS: Leads,
    Where.COMPARE: Compare,
    Where.PEOPLE: People,
    Where.LETTER: Letter,
    Where.TALK: Talk,
    Where.DIALOG: Dialog,
    Where.CHOICE: ChoiceDialog,
    Where.CONSENT: ConsentDialog,
    Where.ANSWERS: AnswersDialog,
    Where.IMPORT: ImportDialog,
    Where.QUESTIONS: QuestionChoice,
    Where.ROUTE: RouteDialog,
    Where.FUNNEL: FunnelPlace,
    Where.MATRIX: Matrix,
    Where.GRID: Grid,
    Where.READING: Reading,
    Where.SEARCH: Search,
    Where.BRIEF: BriefPage,
    Where.REHEARSAL: Rehearsal,
    Where.TRANSCRIPT: TranscriptPage,
    Where.FORM: Form,
    Where.FIELD: Line,
}
"""Whose keys they are."""
LISTS = (
    Where.CHOICE,
    Where.CONSENT,
    Where.ANSWERS,
    Where.IMPORT,
    Where.QUESTIONS,
    Where.ROUTE,
    Where.TRANSCRIPT,
)
TYPED = (Where.FORM, Where.FIELD, Where.SEARCH)
READ = (Where.BRIEF, Where.REHEARSAL, Where.READING)
DIALOGS = (Where.LETTER, Where.TALK, Where.DIALOG, *LISTS, *READ, *TYPED)
UNDER = (Where.EVERYWHERE, Where.ALWAYS, Where.PLACE, Where.LIST)
FORBIDDEN = {f"ctrl+{letter}" for letter in "bhijms"}
"""What multiplexers take, or terminals cannot tell from other keys."""
PASSED_ON = {"escape", "ctrl+z", "ctrl+q"}
"""A list without a filter hands the first to whatever is around it; the second leads to the shell only outside text;
the third leaves the app wherever it is pressed."""
OWN_MEANING = {*"1234567u"}
"""In a reply that is sorted, which lies over the places, digits are questions and `u` takes back a correction."""


def keys(*commands: Command) -> list[str]:
    return [key for command in commands for key in command.key.split(",")]


def twice(found: list[str]) -> set[str]:
    return {one for one, other in combinations(sorted(found), 2) if one == other}


@pytest.mark.parametrize("where", [where for where in OWNERS if where not in (*DIALOGS, *UNDER, Where.GRID)])
def test_no_key_of_a_place_does_two_things(where: Where) -> None:
    under = [Where.GRID if where is Where.MATRIX and one is Where.LIST else one for one in UNDER]
    assert twice(keys(*(c for one in (where, *under) for c in of(one)))) == set()


@pytest.mark.parametrize("where", DIALOGS)
def test_no_key_of_a_dialog_does_two_things(where: Where) -> None:
    below = of(Where.LIST) if where in LISTS else ()
    its_own = OWN_MEANING if where is Where.ANSWERS else set()
    assert twice(keys(*of(where), *of(Where.EVERYWHERE), *below)) <= PASSED_ON | its_own


@pytest.mark.parametrize(
    "where", [Where.LETTER, Where.TALK, Where.FORM, Where.FIELD, Where.SEARCH, Where.ALWAYS]
)
def test_while_text_is_typed_no_letter_is_a_command(where: Where) -> None:
    assert [
        key for key in keys(*of(where)) if (key_to_character(key) or "").isprintable() and len(key) == 1
    ] == []


def test_no_key_is_one_that_a_terminal_or_multiplexer_takes() -> None:
    every = keys(*COMMANDS)
    assert [key for key in every if key.startswith("alt+") or key in FORBIDDEN] == []


def test_every_key_is_one_that_exists() -> None:
    known = {key.value for key in Keys} | {_character_to_key(character) for character in printable}
    assert [k for k in keys(*COMMANDS) if k not in known and not key_to_character(k)] == []


def test_every_command_has_a_name_of_its_own() -> None:
    names = [command.name for command in COMMANDS]
    assert twice(names) == set()


@pytest.mark.parametrize("where", OWNERS)
def test_every_binding_has_the_name_by_which_settings_can_change_it(where: Where) -> None:
    made = [binding for binding in bindings(where) if isinstance(binding, Binding)]
    assert [binding.id for binding in made] == [command.name for command in of(where)]


@pytest.mark.parametrize("where", OWNERS)
def test_every_command_has_an_action(where: Where) -> None:
    owner: Any = OWNERS[where]
    owners = {"": owner, "screen": Place, "app": InterviewsApp}
    for command in of(where):
        namespace, _, action = command.action.partition("(")[0].rpartition(".")
        assert hasattr(owners[namespace], f"action_{action}"), command.name


@pytest.mark.parametrize("where", OWNERS)
def test_every_command_of_the_table_is_bound(where: Where) -> None:
    bound = {b.id for b in OWNERS[where].BINDINGS if isinstance(b, Binding)}
    assert {command.name for command in of(where)} <= bound


def test_the_fields_use_no_key_of_the_live_interview_for_themselves() -> None:
    used = {
        key for kind in (Input,) for b in kind.BINDINGS if isinstance(b, Binding) for key in b.key.split(",")
    }
    assert set(keys(*of(Where.TALK))) & used <= {"enter"}


def test_the_editor_leaves_the_keys_of_the_letter_alone() -> None:
    used = {key for b in TextArea.BINDINGS if isinstance(b, Binding) for key in b.key.split(",")}
    assert set(keys(*of(Where.LETTER))) & used == set()


async def test_a_key_of_the_users_own_takes_the_place_of_the_old_one() -> None:
    app = InterviewsApp(setup())
    app.set_keymap({"people.new": "f6"})
    async with app.run_test() as pilot:
        await pilot.press("n")
        assert isinstance(app.screen, Today)
        await pilot.press("f6")
        assert not isinstance(app.screen, Today)
