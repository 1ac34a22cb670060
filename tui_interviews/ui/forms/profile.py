"""The form about the user, where it is needed and whenever M is pressed."""

from dataclasses import replace
from functools import partial

from textual.screen import Screen

from tui_interviews.domain.duration import zone, zones_like
from tui_interviews.domain.edits.profile import set_profile
from tui_interviews.domain.profile import Profile
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.messages import Revise
from tui_interviews.ui.widgets.form import Field


def zone_understood(text: str) -> str:
    """An IANA zone, or empty. Raises `ValueError` with the nearest names."""
    if not text.strip() or zone(text.strip()):
        return ""
    near = ", ".join(zones_like(text)[:3])
    raise ValueError(
        f"no such zone; perhaps {near}" if near else "no such zone: write it as America/New_York"
    )


def minutes_understood(text: str) -> str:
    """Whole minutes that somebody may be asked for."""
    if not (text.strip().isascii() and text.strip().isdigit() and 5 <= int(text) <= 120):
        raise ValueError("a number of minutes from 5 to 120, such as 20")
    return ""


def fields(profile: Profile) -> list[Field]:
    """What messages tell about the user."""
    return [
        Field("name", "Your name", profile.name),
        Field(
            "introduction",
            "I am …",
            profile.introduction,
            "a library science student at Simmons, in my second year",
        ),
        Field("studies", "You study or do", profile.studies, "library science"),
        Field("email", "E-mail", profile.email),
        Field("phone", "Phone", profile.phone),
        Field(
            "timezone",
            "Time zone",
            profile.timezone,
            "America/New_York",
            zone_understood,
        ),
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
        timezone=values["timezone"].strip(),
        minutes=int(values["minutes"]),
    )


def edit_profile(screen: Screen[None], old: Profile) -> None:
    """The form over the screen."""

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            edit = partial(set_profile, profile=profile_of(old, values))
            screen.post_message(Revise("change what you say about yourself", edit))

    screen.app.push_screen(FormDialog("About you", fields(old)), kept)
