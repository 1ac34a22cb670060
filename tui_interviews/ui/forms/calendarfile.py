"""A date as a file for a calendar."""

from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import contact_named
from tui_interviews.ui.forms.savefile import save_file
from tui_interviews.ui.place import Place


def save_calendar(place: Place, interview: Interview | None) -> None:
    """Ask for the name and write the file."""
    if interview is None or interview.meeting is None:
        place.say("There is no date to put into a calendar yet: s writes one down.")
        return
    from tui_interviews.exchange.calendar import calendar_name, event_bytes

    content = event_bytes(place.notebook, interview, place.setup.method, place.setup.clock())
    path = place.setup.exports / calendar_name(place.notebook, (interview,))
    title = f"Calendar file of the talk with {contact_named(place.notebook, interview).name}"
    save_file(place, title, path, content, then="Open it with your calendar.")
