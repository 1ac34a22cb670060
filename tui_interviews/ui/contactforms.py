"""The forms of the Contact stage."""

from datetime import UTC
from functools import partial

from tui_interviews.domain.channel import MEDIUM_WORDS, Medium
from tui_interviews.domain.duration import DAY_NAMES, full_words, zone
from tui_interviews.domain.edits import contacting as edits
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview, Meeting
from tui_interviews.domain.notebook import contact_named
from tui_interviews.domain.when import parse_day, parse_when
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.place import Place
from tui_interviews.ui.profileform import minutes_understood, zone_understood
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


def schedule(place: Place, interview: Interview) -> None:
    """Date, time, zone, medium and place, both clocks shown while typing."""
    now = place.setup.clock()
    contact = contact_named(place.notebook, interview)
    old = interview.meeting
    theirs = old.timezone if old else contact.timezone
    here_zone = now.tzinfo or UTC
    given = {"zone": theirs}

    def zone_checked(text: str) -> str:
        said = zone_understood(text)
        given["zone"] = text.strip()
        return said

    def when_understood(text: str) -> str:
        moment = parse_when(text, now, zone(given["zone"]) or here_zone)
        here = full_words(moment, now.tzinfo)
        late = " — that is over" if moment < now else ""
        if zone(given["zone"]) is None:
            return f"{here}{late}"
        return f"{full_words(moment, zone(given['zone']))} there, {here} here{late}"

    def kept(values: dict[str, str] | None) -> None:
        if values is None:
            return
        name = values["zone"].strip()
        meeting = Meeting(
            parse_when(values["when"], now, zone(name) or here_zone),
            name,
            int(values["minutes"]),
            Medium(values["medium"]),
            values["place"],
        )
        place.revise(
            f"a date with {contact.name}", partial(edits.schedule, interview_id=interview.id, meeting=meeting)
        )
        place.say("4 Interview shows it; 1 Today reminds you to confirm.")

    starts = f"{old.starts_at.astimezone(zone(theirs) or now.tzinfo):%Y-%m-%d %H:%M}" if old else ""
    minutes = old.minutes if old else place.notebook.profile.minutes
    fields = [
        Field("zone", "Their time zone", theirs, "empty: the same as yours", zone_checked),
        Field(
            "when",
            "When, on their clock",
            starts,
            "Thu 14:30, 3 Dec 9:00, 2026-12-03 14:30",
            when_understood,
        ),
        Field(
            "medium",
            "Medium (◂ ▸)",
            old.medium if old else Medium.PHONE,
            choices={m.value: w for m, w in MEDIUM_WORDS.items()},
        ),
        Field("place", "Place, number, link", old.place if old else "", contact.phone),
        Field("minutes", "Minutes", str(minutes), check=minutes_understood),
    ]
    place.app.push_screen(FormDialog(f"A date with {contact.name}", fields), kept)
