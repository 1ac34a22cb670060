"""A recording whose time is over: deleted, or kept until another day."""

from functools import partial

from tui_interviews.domain.consent import keep_until
from tui_interviews.domain.edits.consenting import keep_recording, log_deletion
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import contact_named
from tui_interviews.domain.when import parse_day
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.form import ask
from tui_interviews.ui.forms.laterday import UNTIL, later_day
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.row import Row

DELETED, KEEP = "deleted", "keep"
HINT = (
    "A recording lies where you put it: delete it there, then say so here. The transcript that the notebook keeps goes "
    "with it."
)


def delete_or_keep(place: Place, interview: Interview) -> None:
    """Ask what became of it."""
    who = contact_named(place.notebook, interview).name

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys == (DELETED,):
            place.revise(
                f"the recording of {who} is deleted", partial(log_deletion, interview_id=interview.id)
            )
        elif keys == (KEEP,):
            _keep(place, interview, who)

    rows = (
        Row(DELETED, ("It is deleted, with its transcript",)),
        Row(KEEP, ("Keep it until another day …",)),
    )
    until = keep_until(interview, place.setup.method, place.setup.clock())
    title = f"Recording of {who}, kept until {until.isoformat()}" if until else f"Recording of {who}"
    place.app.push_screen(ChoiceDialog(title, rows, hint=HINT), taken)


def _keep(place: Place, interview: Interview, who: str) -> None:
    now = place.setup.clock()

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            day = parse_day(values["text"], now)
            edit = partial(keep_recording, interview_id=interview.id, until_on=day)
            place.revise(f"keep the recording of {who} until {day.isoformat()}", edit)

    check = partial(later_day, now=now)
    place.app.push_screen(ask(f"Keep the recording of {who} until", hint=UNTIL, check=check), kept)
