"""The forms of the Contact stage."""

from functools import partial

from tui_interviews.domain.channel import MEDIUM_WORDS
from tui_interviews.domain.duration import DAY_NAMES
from tui_interviews.domain.edits import contacting as edits
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import contact_named
from tui_interviews.domain.when import parse_day
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import Field

MEDIA = {medium.value: words for medium, words in MEDIUM_WORDS.items()}


def later(place: Place, interview: Interview) -> None:
    """When to ask again, and what they said."""
    now = place.setup.clock()
    name = contact_named(place.notebook, interview).name

    def day_understood(text: str) -> str:
        day = parse_day(text, now)
        return f"{DAY_NAMES[day.weekday()]} {day.isoformat()}"

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            edit = partial(
                edits.log_reply,
                interview_id=interview.id,
                kind=EventKind.POSTPONED,
                text=values["words"],
                again_on=parse_day(values["day"], now),
            )
            place.revise(f"{name} said later", edit)

    fields = [
        Field("day", "Ask again on", "", "4 May, or 2027-01-15", day_understood),
        Field("words", "What they said", "", "busy until the accreditation visit"),
    ]
    place.app.push_screen(FormDialog(f"{name} said later", fields), kept)
