"""The form of a date: both clocks are shown while it is typed."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from tui_interviews.domain.channel import MEDIUM_WORDS, Medium
from tui_interviews.domain.clocks import both_clocks, doubts, other_talk, sides_of
from tui_interviews.domain.duration import full_words, zone
from tui_interviews.domain.edits.contacting import schedule
from tui_interviews.domain.edits.talking import hold_elsewhere
from tui_interviews.domain.interview import Interview, Meeting, ends_at
from tui_interviews.domain.notebook import contact_named
from tui_interviews.domain.when import parse_when
from tui_interviews.domain.zones import known_zone
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.forms.profile import minutes_understood, zone_understood
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import DOUBT, Field
from tui_interviews.ui.widgets.row import Row

MEDIA = {medium.value: words for medium, words in MEDIUM_WORDS.items()}
EXAMPLES = "Thu 14:30, 3 Dec 9 am, next week Tue at 10"
CORRECT, HELD = "correct", "held"
YOURS, THEIRS = "yours", "theirs"
CLOCKS = {YOURS: "your clock", THEIRS: "their clock"}


class TwoClocks:
    """What a date means here and there, while their zone, the clock and the minutes may still change around it."""

    def __init__(self, place: Place, interview: Interview, theirs: str, minutes: int) -> None:
        """`theirs` is an IANA name, empty where it is not known."""
        self._place, self._interview = place, interview
        self._theirs, self._minutes, self._whose = theirs, minutes, YOURS
        self.now = place.setup.clock()

    def zone_understood(self, text: str) -> str:
        """Their zone, from now on. Raises `ValueError`."""
        self._theirs = ""
        said = zone_understood(text)
        self._theirs = known_zone(text)
        return said

    def clock_understood(self, whose: str) -> str:
        """Whose clock the date is read from, from now on."""
        self._whose = whose
        return ""

    def minutes_understood(self, text: str) -> str:
        """How long, from now on. Raises `ValueError`."""
        said = minutes_understood(text)
        self._minutes = int(text)
        return said

    def moment(self, text: str) -> datetime:
        """The date. Raises `ValueError` with a sentence."""
        theirs = zone(self._theirs) if self._whose == THEIRS else None
        return parse_when(text, self.now, theirs or self.now.tzinfo or UTC)

    def understood(self, text: str) -> str:
        """The date on both clocks, and below it what is doubtful. Raises `ValueError`."""
        moment, place = self.moment(text), self._place
        sides = sides_of(place.notebook, self._interview, place.setup.method, self.now, self._theirs)
        clash = other_talk(place.notebook, self._interview, moment, self._minutes, self.now)
        found = [*doubts(moment, self._minutes, sides), *filter(None, [clash])]
        return "\n".join((both_clocks(moment, sides), *(f"{DOUBT}{one}" for one in found)))


def date_form(place: Place, interview: Interview) -> None:
    """A date with the contact, new or moved."""
    contact, old = contact_named(place.notebook, interview), interview.meeting
    _ask(place, interview, old, (old.timezone if old else "") or contact.timezone)


def _ask(place: Place, interview: Interview, shown: Meeting | None, theirs: str) -> None:
    contact = contact_named(place.notebook, interview)
    minutes = shown.minutes if shown else place.notebook.profile.minutes
    clocks = TwoClocks(place, interview, theirs, minutes)

    def kept(values: dict[str, str] | None) -> None:
        if values is None:
            return
        meeting = _meeting(values, clocks.moment)
        if ends_at(meeting) <= clocks.now:
            _ask_about_the_past(place, interview, meeting)
            return
        edit = partial(schedule, interview_id=interview.id, meeting=meeting)
        place.revise(f"a date with {contact.name}", edit)
        place.say("4 Interview shows it; c saves a file for your calendar.")

    fields = _fields(shown, clocks, theirs, contact.phone, minutes)
    place.app.push_screen(FormDialog(f"A date with {contact.name}", fields), kept)


def _ask_about_the_past(place: Place, interview: Interview, meeting: Meeting) -> None:
    """A slip is corrected with all that was typed; a talk that took place without the app is written down."""
    who = contact_named(place.notebook, interview).name
    when = full_words(meeting.starts_at, place.setup.clock().tzinfo)

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys == (HELD,):
            edit = partial(hold_elsewhere, interview_id=interview.id, meeting=meeting)
            place.revise(f"the talk with {who} took place", edit)
            place.say("5 Follow up has it: debrief, thank them, sort what you learned.")
        else:
            _ask(place, interview, meeting, meeting.timezone)

    rows = [
        Row(CORRECT, ("Correct the date",)),
        Row(HELD, (f"The talk with {who} was held then: write that down",)),
    ]
    place.app.push_screen(ChoiceDialog(f"{when} is over", rows), taken)


def _meeting(values: dict[str, str], moment: Callable[[str], datetime]) -> Meeting:
    return Meeting(
        moment(values["when"]),
        known_zone(values["zone"]),
        int(values["minutes"]),
        Medium(values["medium"]),
        values["place"],
    )


def _fields(old: Meeting | None, clocks: TwoClocks, theirs: str, phone: str, minutes: int) -> list[Field]:
    starts = f"{old.starts_at.astimezone(clocks.now.tzinfo):%Y-%m-%d %H:%M}" if old else ""
    medium = old.medium if old else Medium.PHONE
    return [
        Field("zone", "Their time zone", theirs, "a city: Los Angeles", clocks.zone_understood),
        Field("when", "When", starts, EXAMPLES, clocks.understood),
        Field("clock", "On (◂ ▸)", YOURS, check=clocks.clock_understood, choices=CLOCKS),
        Field("medium", "Medium (◂ ▸)", medium, choices=MEDIA),
        Field("place", "Place, number, link", old.place if old else "", phone),
        Field("minutes", "Minutes", str(minutes), check=clocks.minutes_understood),
    ]
