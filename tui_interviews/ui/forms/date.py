"""The form of a date: both clocks are shown while it is typed."""

from datetime import UTC, datetime, tzinfo
from functools import partial

from tui_interviews.domain.channel import MEDIUM_WORDS, Medium
from tui_interviews.domain.duration import full_words, zone
from tui_interviews.domain.edits.contacting import schedule
from tui_interviews.domain.edits.talking import hold_elsewhere
from tui_interviews.domain.interview import Interview, Meeting, ends_at
from tui_interviews.domain.notebook import contact_named
from tui_interviews.domain.when import parse_when
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.forms.profile import minutes_understood, zone_understood
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import Field
from tui_interviews.ui.widgets.row import Row

MEDIA = {medium.value: words for medium, words in MEDIUM_WORDS.items()}
CORRECT, HELD = "correct", "held"
EXAMPLES = "Thu 14:30, 3 Dec 9:00, 2026-12-03 14:30"


class TwoClocks:
    """What a date means here and there, while their zone may still change above it."""

    def __init__(self, now: datetime, theirs: str) -> None:
        """`now` is in the user's zone; `theirs` an IANA name, empty for the same as the user's."""
        self.now, self._theirs = now, theirs

    @property
    def there(self) -> tzinfo:
        """The zone in which the date is written."""
        return zone(self._theirs) or self.now.tzinfo or UTC

    def zone_understood(self, text: str) -> str:
        """Their zone, from now on. Raises `ValueError`."""
        self._theirs = text.strip()
        return zone_understood(text)

    def moment(self, text: str) -> datetime:
        """The date. Raises `ValueError` with a sentence."""
        return parse_when(text, self.now, self.there)

    def understood(self, text: str) -> str:
        """The date on both clocks. Raises `ValueError`."""
        moment = self.moment(text)
        here = full_words(moment, self.now.tzinfo)
        late = " — in the past" if moment < self.now else ""
        if zone(self._theirs) is None:
            return f"{here}{late}"
        return f"{full_words(moment, self.there)} there, {here} here{late}"


def date_form(place: Place, interview: Interview) -> None:
    """A date with the contact, new or moved."""
    contact = contact_named(place.notebook, interview)
    theirs = interview.meeting.timezone if interview.meeting else contact.timezone
    _ask(place, interview, interview.meeting, theirs)


def _ask(place: Place, interview: Interview, shown: Meeting | None, theirs: str) -> None:
    contact = contact_named(place.notebook, interview)
    clocks = TwoClocks(place.setup.clock(), theirs)

    def kept(values: dict[str, str] | None) -> None:
        if values is None:
            return
        meeting = Meeting(
            clocks.moment(values["when"]),
            values["zone"].strip(),
            int(values["minutes"]),
            Medium(values["medium"]),
            values["place"],
        )
        if ends_at(meeting) <= clocks.now:
            _ask_about_the_past(place, interview, meeting)
            return
        edit = partial(schedule, interview_id=interview.id, meeting=meeting)
        place.revise(f"a date with {contact.name}", edit)
        place.say("4 Interview shows it; 1 Today reminds you to confirm.")

    fields = _fields(shown, clocks, theirs, contact.phone, place.notebook.profile.minutes)
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


def _fields(old: Meeting | None, clocks: TwoClocks, theirs: str, phone: str, minutes: int) -> list[Field]:
    starts = f"{old.starts_at.astimezone(clocks.there):%Y-%m-%d %H:%M}" if old else ""
    medium = old.medium if old else Medium.PHONE
    same = "empty: the same as yours"
    return [
        Field("zone", "Their time zone", theirs, same, clocks.zone_understood),
        Field("when", "When, on their clock", starts, EXAMPLES, clocks.understood),
        Field("medium", "Medium (◂ ▸)", medium, choices=MEDIA),
        Field("place", "Place, number, link", old.place if old else "", phone),
        Field("minutes", "Minutes", str(old.minutes if old else minutes), check=minutes_understood),
    ]
