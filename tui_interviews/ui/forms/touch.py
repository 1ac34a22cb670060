"""The clock of keeping in touch with the chosen person: one interval on, a pause, an end."""

from datetime import date, timedelta
from functools import partial

from tui_interviews.domain.agenda import of_interview
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.due import Due, DueKind
from tui_interviews.domain.duration import counted, day_words
from tui_interviews.domain.edits.duties import put_off
from tui_interviews.domain.edits.touching import go_on_with_touch, pause_touch, stop_touch
from tui_interviews.domain.keepintouch import TouchClock, touch_clock, touch_words
from tui_interviews.domain.notebook import interviews_of
from tui_interviews.domain.topic import last_topic
from tui_interviews.domain.when import parse_day
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.form import ask
from tui_interviews.ui.forms.laterday import UNTIL, later_day
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.row import Row

BUMP, PAUSE, STOP, GO_ON = "bump", "pause", "stop", "go_on"
NOBODY = "Choose somebody first with whom you have been in touch."


def set_clock(place: Place) -> None:
    """What the clock of the chosen person should do."""
    contact, now = place.contact, place.setup.clock()
    clock = touch_clock(place.notebook, contact.id, place.setup.method, now) if contact else None
    if contact is None or clock is None:
        place.say(NOBODY)
        return
    due = _due(place, contact)
    later = max(due.due_at.date() if due else now.date(), now.date()) + timedelta(days=clock.days)

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys == (BUMP,) and due is not None:
            label = f"keep in touch with {contact.name}: {day_words(later, now.date())}"
            place.revise(label, partial(put_off, due=due, until_on=later))
        elif keys == (PAUSE,):
            _pause(place, contact)
        elif keys == (STOP,):
            place.revise(
                f"stop keeping in touch with {contact.name}", partial(stop_touch, contact_id=contact.id)
            )
        elif keys == (GO_ON,):
            edit = partial(go_on_with_touch, contact_id=contact.id)
            place.revise(f"keep in touch with {contact.name} again", edit)

    rows = _rows(contact, clock, due, later, now.date())
    hint = _hint(place, contact)
    place.app.push_screen(ChoiceDialog(f"Keep in touch with {contact.name}", rows, hint=hint), taken)


def _rows(contact: Contact, clock: TouchClock, due: Due | None, later: date, today: date) -> list[Row]:
    is_off = contact.is_keep_in_touch_stopped or contact.keep_in_touch_paused_until_on is not None
    rows = [Row(GO_ON, ("Go on: the clock runs again",))] if is_off else []
    if due is not None:
        rows.append(Row(BUMP, (f"{counted(clock.days, 'day')} on: {day_words(later, today)}",)))
    rows.append(Row(PAUSE, ("Pause until a day …",)))
    return (
        rows if contact.is_keep_in_touch_stopped else [*rows, Row(STOP, ("Stop: it does not come up again",))]
    )


def _hint(place: Place, contact: Contact) -> str:
    topic = last_topic(place.notebook, contact.id)
    words = touch_words(place.notebook, contact, place.setup.method, place.setup.clock())
    return f"{words}; last of “{topic}”" if topic else words


def _due(place: Place, contact: Contact) -> Due | None:
    now = place.setup.clock()
    items = (
        due
        for interview in interviews_of(place.notebook, contact.id)
        for due in of_interview(place.notebook, interview, place.setup.method, now)
    )
    return next((due for due in items if due.kind is DueKind.KEEP_IN_TOUCH), None)


def _pause(place: Place, contact: Contact) -> None:
    now = place.setup.clock()

    def keep(values: dict[str, str] | None) -> None:
        if values is not None:
            until_on = parse_day(values["text"], now)
            edit = partial(pause_touch, contact_id=contact.id, until_on=until_on)
            place.revise(f"pause keeping in touch with {contact.name}: {until_on.isoformat()}", edit)

    check = partial(later_day, now=now)
    place.app.push_screen(ask(f"Pause keeping in touch with {contact.name}", hint=UNTIL, check=check), keep)
