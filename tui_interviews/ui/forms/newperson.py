"""A new person, typed on one line."""

from functools import partial

from tui_interviews.domain.contactline import parse
from tui_interviews.domain.edits.people import add_contact
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import Occasion
from tui_interviews.ui.dialogs.form import FormDialog, ask
from tui_interviews.ui.forms.alreadythere import add_unless_there
from tui_interviews.ui.messages import Choose, Go
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import Field

HINT = "Name, title, employer <mail>"
LABELS = {
    "name": "",
    "title": "",
    "employer": "at ",
    "email": "",
    "phone": "",
    "url": "",
}


def understood(line: str) -> str:
    """What a line about a person was taken for. Raises `ValueError` where it names nobody."""
    facts = parse(line)
    if not facts.get("name"):
        raise ValueError("begin with the name: Name, title, employer <mail>")
    return " · ".join(f"{label}{facts[name]}" for name, label in LABELS.items() if facts.get(name))


def new_person(place: Place) -> None:
    """One line, with what was understood shown below while it is typed; then on to Prepare."""

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            add_unless_there(place, parse(values["text"]), partial(_add, place))

    place.app.push_screen(ask("New person", hint=HINT, check=understood), kept)


def found_person(place: Place, found_via: str) -> None:
    """The same line, with how the person was found, and why it is them."""
    fields = [
        Field("text", "Person", "", HINT, understood),
        Field("found_via", "Found through", found_via, "a page, an event, somebody's name"),
        Field("why", "Why this person", "", "what only they can tell"),
    ]

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            told = {name: values[name] for name in ("found_via", "why")}
            add_unless_there(place, {**parse(values["text"]), **told}, partial(_add, place))

    place.app.push_screen(FormDialog("New person", fields), kept)


def _add(place: Place, facts: dict[str, str]) -> None:
    contact_id, interview_id = place.setup.new_id(), place.setup.new_id()

    def edit(notebook: Notebook, occasion: Occasion) -> Notebook:
        ids = iter((contact_id, interview_id))
        return add_contact(notebook, Occasion(occasion.now, lambda: next(ids)), facts)

    place.revise(f"add {facts['name']}", edit)
    place.post_message(Choose(interview_id))
    place.post_message(Go("prepare"))
