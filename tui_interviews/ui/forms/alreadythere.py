"""Adding somebody who may be there already: shown first, so that nobody is doubled unawares."""

from collections.abc import Callable

from tui_interviews.domain.card import Card
from tui_interviews.domain.contact import Contact, position
from tui_interviews.domain.donotcontact import marked_twin, why_not
from tui_interviews.domain.edits.people import pick
from tui_interviews.domain.matching import known_people
from tui_interviews.domain.notebook import Notebook, interviews_of
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.stage import STAGE_WORDS
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.messages import Choose, Go
from tui_interviews.ui.nextstep import HOME
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.row import Column, Row

ANOTHER = "+"
"""The key of adding all the same; no id has it."""


def add_unless_there(
    place: Place,
    facts: dict[str, str],
    add: Callable[[dict[str, str]], None],
    meant: Callable[[Contact], None] | None = None,
) -> None:
    """Add a person with these facts; where that may be somebody who is there, ask which of the two is meant.

    `meant` takes a contact who is; without it they are shown in their stage.
    """
    known = {person.id: person for person in known_people(facts, place.notebook)}
    if not known:
        add(facts)
        return

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys == (ANOTHER,):
            add(facts)
        elif keys:
            person = known[keys[0]]
            if meant is not None and isinstance(person, Contact):
                meant(person)
            else:
                _show(place, person)

    rows = [_row(place, person) for person in known.values()]
    rows.append(Row(ANOTHER, ("Add another person of that name", "")))
    columns = (Column(share=1), Column(width=16))
    place.app.push_screen(ChoiceDialog(f"{facts['name']} is there already", rows, columns), taken)


def _row(place: Place, person: Contact | Card) -> Row:
    about = " · ".join(part for part in (person.name, position(person.title, person.employer)) if part)
    interview_id = _interview_id(place, person)
    where = STAGE_WORDS[place.seen.stages[interview_id]] if interview_id else ""
    return Row(person.id, (about, where if isinstance(person, Contact) else "address book"))


def _interview_id(place: Place, person: Contact | Card) -> str:
    """Their newest interview; of somebody in the address book there is none."""
    found = interviews_of(place.notebook, person.id)
    return found[-1].id if found else ""


def _show(place: Place, person: Contact | Card) -> None:
    """The contact in their stage; somebody of the address book becomes a contact."""
    interview_id = _interview_id(place, person)
    if isinstance(person, Contact):
        place.post_message(Choose(interview_id))
        place.post_message(Go(HOME[place.seen.stages[interview_id]] if interview_id else "people"))
        return
    if twin := marked_twin(person, place.notebook):
        place.say(f"{why_not(twin)}, so they stay in the address book.")
        return
    contact_id, interview_id = place.setup.new_id(), place.setup.new_id()

    def edit(notebook: Notebook, occasion: Occasion) -> Notebook:
        ids = iter((contact_id, interview_id))
        return pick(notebook, Occasion(occasion.now, lambda: next(ids)), (person.id,))

    place.revise(f"make a contact of {person.name}", edit)
    place.post_message(Choose(interview_id))
    place.post_message(Go("prepare"))
