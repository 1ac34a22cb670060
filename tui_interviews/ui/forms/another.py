"""A second person at the same employer."""

from tui_interviews.domain.card import Card
from tui_interviews.domain.colleagues import colleagues
from tui_interviews.domain.edits.people import pick_for
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, contact_named, current_interview
from tui_interviews.domain.occasion import Occasion
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.messages import Choose, Go
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.row import Column, Row

COLUMNS = (Column(share=4), Column(share=5), Column(width=12))


def choose_another(place: Place, interview: Interview) -> None:
    """Those who are known to work there; whoever is chosen is prepared for next."""
    contact = contact_named(place.notebook, interview)
    found = {one.id: one for one in colleagues(place.notebook, contact)}
    if not found:
        place.say(
            f"Nobody else at {contact.employer} is in your notebook. Look in their staff directory, or search "
            f"LinkedIn's people for “{contact.employer}”; n in 1 adds somebody, i brings in your connections."
        )
        return

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys and isinstance(found[keys[0]], Card):
            _make_contact(place, interview, found[keys[0]].id, found[keys[0]].name)
        elif keys:
            theirs = current_interview(place.notebook, keys[0])
            place.post_message(Choose(theirs.id if theirs else ""))
            place.post_message(Go("prepare"))

    rows = [
        Row(one.id, (one.name, one.title, "address book" if isinstance(one, Card) else "contact"))
        for one in found.values()
    ]
    hint = f"{contact.name} has not answered yet; a second person often does. Enter goes on to prepare."
    place.app.push_screen(ChoiceDialog(f"Who else at {contact.employer}?", rows, COLUMNS, hint=hint), taken)


def _make_contact(place: Place, beside: Interview, card_id: str, name: str) -> None:
    """A contact about the same career path."""
    contact_id, interview_id = place.setup.new_id(), place.setup.new_id()

    def edit(notebook: Notebook, occasion: Occasion) -> Notebook:
        ids = iter((contact_id, interview_id))
        told = Occasion(occasion.now, lambda: next(ids))
        return pick_for(notebook, told, card_id=card_id, path_id=beside.path_id)

    place.revise(f"make {name} a contact", edit)
    place.post_message(Choose(interview_id))
    place.post_message(Go("prepare"))
