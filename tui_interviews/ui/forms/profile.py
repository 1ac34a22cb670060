"""The form about the user, where it is needed and whenever M is pressed."""

from dataclasses import replace
from functools import partial

from textual.screen import Screen

from tui_interviews.domain.daysoff import days_off_words, parse_days_off
from tui_interviews.domain.edits.profile import set_profile
from tui_interviews.domain.method import Method
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.zones import known_zone
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.messages import Revise
from tui_interviews.ui.widgets.form import Field

INTRODUCTION = "a library science student at Simmons, in my second year"
DAYS_OFF = "us, or friday saturday"

TITLE = "About you"


def zone_understood(text: str) -> str:
    """The IANA zone, where it was not written that way. Raises `ValueError` with the nearest names."""
    name = known_zone(text)
    return name if name != text.strip() else ""


def days_off_understood(text: str, method: Method) -> str:
    """What is off by the words; with none, nothing is said. Raises `ValueError` with what there is to choose from."""
    return days_off_words(parse_days_off(text, method)) if text.strip() else ""


def minutes_understood(text: str) -> str:
    """Whole minutes that somebody may be asked for."""
    if not (text.strip().isascii() and text.strip().isdigit() and 5 <= int(text) <= 120):
        raise ValueError("a number of minutes from 5 to 120, such as 20")
    return ""


def fields(profile: Profile, method: Method) -> list[Field]:
    """What messages tell about the user."""
    off = partial(days_off_understood, method=method)
    return [
        Field("name", "Your name", profile.name),
        Field("introduction", "I am …", profile.introduction, INTRODUCTION, is_long=True),
        Field("studies", "You study or do", profile.studies, "library science"),
        Field("email", "E-mail", profile.email),
        Field("phone", "Phone", profile.phone),
        Field("timezone", "Time zone", profile.timezone, "a city: New York", zone_understood),
        Field("days_off", "Days off", profile.days_off, DAYS_OFF, off),
        Field("minutes", "Minutes to ask for", str(profile.minutes), "20", minutes_understood),
    ]


def profile_of(profile: Profile, values: dict[str, str]) -> Profile:
    """The profile with the values of its form."""
    return replace(
        profile,
        name=values["name"],
        introduction=values["introduction"],
        studies=values["studies"],
        email=values["email"],
        phone=values["phone"],
        timezone=known_zone(values["timezone"]),
        days_off=values["days_off"],
        minutes=int(values["minutes"]),
    )


def edit_profile(screen: Screen[None], old: Profile, method: Method) -> None:
    """The form over the screen."""

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            edit = partial(set_profile, profile=profile_of(old, values))
            screen.post_message(Revise("change what you say about yourself", edit))

    screen.app.push_screen(FormDialog("About you", fields(old, method)), kept)
