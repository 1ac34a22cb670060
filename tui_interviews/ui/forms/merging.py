"""Two entries that are one person: which other one, and which facts are right."""

from collections.abc import Iterator
from functools import partial

from tui_interviews.domain.card import Card
from tui_interviews.domain.contact import Contact, position
from tui_interviews.domain.doubles import Double, doubles
from tui_interviews.domain.edits.merging import differing, merge
from tui_interviews.domain.notebook import Notebook, current_interview
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.text import fold
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.forms.person import LABELS
from tui_interviews.ui.messages import Choose
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import Field
from tui_interviews.ui.widgets.row import Column, Row

HINT = "Notes, letters, research and tags of both are kept, and every address. u takes it apart again."
COLUMNS = (Column(share=3), Column(share=4), Column(width=22))
FIRST, SECOND = "first", "second"


def merge_person(place: Place, kept: Contact | None) -> None:
    """Choose the other one, then fact by fact what is right."""
    if kept is None:
        place.say("Choose a contact first.")
        return
    rows = tuple(_rows(kept, place.notebook))
    if not rows:
        place.say(f"There is nobody else whom {kept.name} could be.")
        return

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            found = place.notebook.contacts.get(keys[0]) or place.notebook.cards.get(keys[0])
            if found is not None:
                _ask(place, kept, found)

    place.app.push_screen(ChoiceDialog(f"Who is {kept.name} too?", rows, COLUMNS, hint=HINT), taken)


def _rows(kept: Contact, notebook: Notebook) -> Iterator[Row]:
    """The probable ones with the reason, then everybody."""
    probable = doubles(kept, notebook)
    seen = {kept.id, *(one.person.id for one in probable)}
    groups: tuple[tuple[str, list[Double]], ...] = (
        ("Probably", list(probable)),
        ("Contacts", [Double(one, "") for one in notebook.contacts.values() if one.id not in seen]),
        ("Address book", [Double(one, "") for one in notebook.cards.values() if one.id not in seen]),
    )
    for title, people in groups:
        if people:
            yield Row("", (f" {title}",))
        if title != "Probably":
            people.sort(key=lambda one: fold(one.person.name))
        yield from (_row(one) for one in people)


def _row(one: Double) -> Row:
    who = one.person
    where = one.reason or ("address book" if isinstance(who, Card) else "")
    return Row(who.id, (who.name, position(who.title, who.employer) or who.email, where))


def _ask(place: Place, kept: Contact, other: Contact | Card) -> None:
    """Only what both say, and differently, is asked about."""
    pairs = differing(kept, other)
    if not pairs:
        _merge(place, kept, other, {})
        return

    def chosen(values: dict[str, str] | None) -> None:
        if values is not None:
            facts = {name: pairs[name][0 if which == FIRST else 1] for name, which in values.items()}
            _merge(place, kept, other, facts)

    fields = [
        Field(
            name,
            LABELS[name][0],
            FIRST,
            choices={FIRST: f"{first}  (not {second})", SECOND: f"{second}  (not {first})"},
        )
        for name, (first, second) in pairs.items()
    ]
    place.app.push_screen(FormDialog("Which is right? ← → change", fields), chosen)


def _merge(place: Place, kept: Contact, other: Contact | Card, facts: dict[str, str]) -> None:
    edit = partial(merge, kept_id=kept.id, other_id=other.id, chosen=facts)
    after = edit(place.notebook, Occasion(place.setup.clock(), place.setup.new_id))
    left = current_interview(after, kept.id)
    place.revise(f"merge {kept.name} and {other.name}", edit)
    if left is not None and place.chosen not in after.interviews:
        place.post_message(Choose(left.id))
    place.say(f"{after.contacts[kept.id].name} is one person now; u takes it apart again.")
