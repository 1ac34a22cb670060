"""A date as a file for a calendar."""

from pathlib import Path

from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import contact_named
from tui_interviews.exchange.fault import UnwrittenError
from tui_interviews.ui.dialogs.form import ask
from tui_interviews.ui.place import Place


def save_calendar(place: Place, interview: Interview | None) -> None:
    """Ask for the name and write the file; an existing file is never replaced."""
    if interview is None or interview.meeting is None:
        place.say("There is no date to put into a calendar yet: s writes one down.")
        return
    from tui_interviews.exchange.calendar import calendar_name, event_bytes
    from tui_interviews.exchange.files import write_new

    content = event_bytes(place.notebook, interview, place.setup.method, place.setup.clock())
    name = _free(place.setup.exports / calendar_name(place.notebook, (interview,)))

    def kept(values: dict[str, str] | None) -> None:
        if values is None:
            return
        path = Path(values["text"].strip()).expanduser()
        try:
            write_new(path, content)
        except UnwrittenError as fault:
            place.notify(str(fault), severity="warning", markup=False)
            return
        place.say(f"Saved as {path}: open it with your calendar.")

    title = f"Calendar file of the talk with {contact_named(place.notebook, interview).name}"
    place.app.push_screen(ask(title, str(name)), kept)


def _free(path: Path) -> Path:
    """The name, or the first one with a number that nothing has yet: a moved date is another file."""
    names = (path, *(path.with_stem(f"{path.stem}-{number}") for number in range(2, 100)))
    return next((one for one in names if not one.exists()), path)
