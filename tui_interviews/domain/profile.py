"""The user."""

from dataclasses import dataclass

from tui_interviews.domain.conflict import Conflict


@dataclass(frozen=True, slots=True)
class Profile:
    """Who is looking: what every message says about its writer."""

    name: str = ""
    introduction: str = ""
    """One line that completes "I am …"."""
    studies: str = ""
    """What they study or do, as a noun phrase."""
    email: str = ""
    phone: str = ""
    timezone: str = ""
    """IANA name; empty means the zone of the machine."""
    days_off: str = ""
    """A calendar of the method by name, weekdays, dates; empty means those of method.yaml."""
    minutes: int = 20
    """How long a conversation to ask for (METHOD: the middle of 15 to 30)."""
    path_id: str = ""
    """The career path that new people are added to."""
    conflicts: tuple[Conflict, ...] = ()


def missing_facts(profile: Profile) -> tuple[str, ...]:
    """The facts that a request cannot do without, in the words the screen uses."""
    wanted = {
        "your name": profile.name,
        "one line about you": profile.introduction,
        "what you study or do": profile.studies,
        "your e-mail": profile.email,
    }
    return tuple(words for words, value in wanted.items() if not value)
