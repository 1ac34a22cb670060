"""Setting and clearing the mark "do not contact"."""

from functools import partial

from tui_interviews.domain.contact import Contact
from tui_interviews.domain.donotcontact import WORDS
from tui_interviews.domain.edits.people import mark_do_not_contact
from tui_interviews.ui.dialogs.form import ask
from tui_interviews.ui.place import Place

HINT = "why, in a few words, or empty"


def do_not_contact(place: Place, contact: Contact | None) -> None:
    """Asks why before the mark is set; taking it away needs no words."""
    if contact is None:
        place.say("Choose a person first.")
        return
    edit = partial(mark_do_not_contact, contact_id=contact.id)
    if contact.is_do_not_contact:
        place.revise(f"{contact.name} may be contacted", partial(edit, is_do_not_contact=False))
        place.say(f"{contact.name} may be contacted again; u takes that back.")
        return

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            marked = partial(edit, is_do_not_contact=True, reason=values["text"])
            place.revise(f"do not contact {contact.name}", marked)
            place.say(
                f"{contact.name} is marked “{WORDS}”: nothing reminds you to write to them. D takes it away."
            )

    place.app.push_screen(ask(f"Do not contact {contact.name}", hint=HINT), kept)
