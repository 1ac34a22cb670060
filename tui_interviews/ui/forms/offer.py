"""Choosing times to offer, and the message that offers them."""

from functools import partial

from tui_interviews.domain.channel import Channel
from tui_interviews.domain.donotcontact import why_not
from tui_interviews.domain.draft import best_template, facts, fill
from tui_interviews.domain.edits.contacting import redraft
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.notebook import contact_named
from tui_interviews.domain.slots import Slot, plain_words, slot_words, slots
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.letterwish import LetterWish, open_draft
from tui_interviews.ui.messages import OpenLetter
from tui_interviews.ui.nextstep import write
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.row import Column, Row

COLUMNS = (Column(share=1), Column(share=1))
HINT = "Times that suit both of you. Space takes one out or in; enter puts them into the message."
HINT_ODD = "Your working hours never meet theirs, so these are early or late for you. Space takes one out."
HINT_NO_ZONE = "Their time zone is not known, so these are on your clock: E in 2 Prepare sets it."


def offer_times(place: Place, interview: Interview) -> None:
    """Up to six times in the weeks to come, all marked at first."""
    contact = contact_named(place.notebook, interview)
    found = slots(place.notebook, interview, place.setup.method, place.setup.clock())
    if why := why_not(contact):
        place.say(f"{why}. D takes the mark away.")
    elif not found:
        place.say("There is no time in the next three weeks that suits you both: s writes down any date.")
    else:
        _choose(place, interview, found)


def _choose(place: Place, interview: Interview, found: tuple[Slot, ...]) -> None:
    here = place.setup.clock().tzinfo
    contact = contact_named(place.notebook, interview)
    rows = [
        Row(str(number), (slot_words(one.starts_at), f"{plain_words(one.starts_at.astimezone(here))} yours"))
        for number, one in enumerate(found)
    ]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            _write(place, interview, tuple(found[int(key)] for key in keys))

    hint = HINT_ODD if found[0].is_odd_hour else HINT if contact.timezone else HINT_NO_ZONE
    title = f"Times to offer {contact.name}"
    place.app.push_screen(ChoiceDialog(title, rows, COLUMNS, hint=hint, are_marked=True), taken)


def _write(place: Place, interview: Interview, chosen: tuple[Slot, ...]) -> None:
    """A draft with these times; one that was begun is begun again, which undo takes back."""
    wish = LetterWish(Purpose.SCHEDULE, offered=chosen)
    draft = open_draft(place.notebook, interview.id, wish)
    library = place.setup.library()
    template = best_template(library, place.notebook, interview, Purpose.SCHEDULE, Channel.EMAIL)
    if draft is None or template is None:
        write(place, interview, wish)
        return
    known = facts(place.notebook, interview, library, place.setup.clock(), offered=chosen)
    subject, body = fill(template, known)
    edit = partial(
        redraft,
        message_id=draft.id,
        template=template.name,
        channel=draft.channel,
        subject=subject,
        body=body,
    )
    place.revise("offer other times", edit)
    place.post_message(OpenLetter(draft.id))
