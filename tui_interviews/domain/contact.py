"""A person the user may talk with."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.duration import MONTH_NAMES


class ResearchKind(StrEnum):
    """What a fact is about; question sets name the kinds that answer a question."""

    EMPLOYER = "employer"
    TENURE = "tenure"
    PREVIOUS_JOBS = "previous_jobs"
    EDUCATION = "education"
    PUBLICATIONS = "publications"
    OTHER = "other"


RESEARCH_WORDS = {
    ResearchKind.EMPLOYER: "employer",
    ResearchKind.TENURE: "time in the job",
    ResearchKind.PREVIOUS_JOBS: "previous jobs",
    ResearchKind.EDUCATION: "education",
    ResearchKind.PUBLICATIONS: "publications",
    ResearchKind.OTHER: "other",
}


class Permission(StrEnum):
    """Whether the referrer was asked for the use of their name, and what they said."""

    UNASKED = ""
    YES = "yes"
    NO = "no"


PERMISSION_WORDS = {
    Permission.UNASKED: "not asked yet",
    Permission.YES: "yes",
    Permission.NO: "no, leave it out",
}


@dataclass(frozen=True, slots=True)
class Research:
    """A fact found before the talk."""

    id: str
    kind: ResearchKind
    text: str
    source: str = ""
    """Where it was read: a page, a person, a document."""
    found_on: date | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """A person, with what is known of them."""

    id: str
    name: str
    created_at: datetime
    title: str = ""
    employer: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    timezone: str = ""
    """IANA name of where they work; empty when not known."""
    days_off: str = ""
    """A calendar of the method by name, weekdays, dates: `uk`, `friday saturday`; empty for the same as the user's."""
    address_as: str = ""
    """How to address them in writing; empty means by the full name (METHOD: formal until corrected)."""
    found_via: str = ""
    referred_by: str = ""
    """The name of whoever sent the user to them."""
    referrer_id: str = ""
    """The contact of that name, where there is one."""
    may_name_referrer: Permission = Permission.UNASKED
    """Whether messages to this person may say who sent the user."""
    is_do_not_contact: bool = False
    """They are not to be written to, whatever the method says."""
    do_not_contact_reason: str = ""
    keep_in_touch_paused_until_on: date | None = None
    """Keeping in touch does not come up before that day."""
    is_keep_in_touch_stopped: bool = False
    """Keeping in touch does not come up at all."""
    other_addresses: tuple[str, ...] = ()
    """Further e-mail addresses and pages of the same person."""
    why: str = ""
    """Why this person: what only they can tell."""
    rank: int = 0
    """How much the user wants to talk with them: 0 not ranked, 3 most."""
    tags: tuple[str, ...] = ()
    research: tuple[Research, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


RANK_WORDS = ("not ranked", "perhaps", "good choice", "first choice")
"""What each rank means."""
HIGHEST_RANK = len(RANK_WORDS) - 1


def rank_of(contact: Contact) -> int:
    """The rank within its bounds, whatever a file says."""
    return min(max(contact.rank, 0), HIGHEST_RANK)


def rank_dots(contact: Contact) -> str:
    """The rank as dots: `•••` is the first choice."""
    return "•" * rank_of(contact)


def named_referrer(contact: Contact) -> str:
    """Whom messages may say to have sent the user; empty where they asked to be left out."""
    return "" if contact.may_name_referrer is Permission.NO else contact.referred_by


MAY_BE_NAMED = {Permission.UNASKED: "", Permission.YES: "may be named", Permission.NO: "not to be named"}
"""What is said of a referrer where only a few words fit."""


def referrer_words(contact: Contact) -> str:
    """`Bo Lind (may be named)`: the referrer, with what they said when they were asked for the use of their name."""
    said = MAY_BE_NAMED[contact.may_name_referrer]
    return f"{contact.referred_by} ({said})" if contact.referred_by and said else contact.referred_by


def source_words(fact: Research) -> str:
    """Where and when a fact was found: ` (staff page, 24 Nov 2026)`."""
    parts = [fact.source] if fact.source else []
    if fact.found_on:
        parts.append(f"{fact.found_on.day} {MONTH_NAMES[fact.found_on.month - 1]} {fact.found_on.year}")
    return f" ({', '.join(parts)})" if parts else ""


_ADDRESSES = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "mx", "herr", "frau"})


def first_name(contact: Contact) -> str:
    """The first word of the name that is no form of address: what one writes only once invited to."""
    words = contact.name.split()
    return next((word for word in words if word.rstrip(".").lower() not in _ADDRESSES), contact.name)


def position(title: str, employer: str) -> str:
    """`title, employer`, or whichever of the two is known."""
    return ", ".join(part for part in (title, employer) if part)
