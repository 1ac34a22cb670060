"""A notebook that can be shown: people, and employers where wanted, are numbers, and nobody can be written to.

What it cannot know stays: nicknames, people and places who are named in passing and nowhere else, rare jobs, dates.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from tui_interviews.domain.addresses import digits_of
from tui_interviews.domain.card import Card, is_mail, plain_url
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.disguise import HOST, SOMEBODY, Disguise
from tui_interviews.domain.duration import zone
from tui_interviews.domain.insight import Insight
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.domain.message import Message
from tui_interviews.domain.nameforms import PARTICLES, employer_forms, person_forms
from tui_interviews.domain.notebook import TABLES, Notebook
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.text import fold
from tui_interviews.domain.transcript import speakers

R = TypeVar("R")
ME = "the interviewer"
KEPT = frozenset(
    {
        "id",
        "mark",
        "timezone",
        "days_off",
        "channel",
        "template",
        "answer",
        "about",
        "medium",
        "limits",
        "clock",
    }
)
"""Fields that hold one of a few words and no prose; so do all whose name ends in `_id`."""
_ENDS_NAME = re.compile(r"\s*[,:;(–—/]|\s-\s|\.\s")
_LONGEST = 4
"""Words of a name that nobody but a note or a lead knows."""


def anonymous(notebook: Notebook, *, hides_employers: bool = False) -> Notebook:
    """The same notebook with stand-ins, the same for the same person everywhere; ids, days and zones stay."""
    mask = _mask(notebook, hides_employers)
    tables = {
        table: {key: _masked_record(one, mask, notebook) for key, one in getattr(notebook, table).items()}
        for table in TABLES
    }
    profile = _masked_record(notebook.profile, mask, notebook)
    return replace(notebook, profile=profile, **tables)


def _mask(notebook: Notebook, hides_employers: bool) -> Disguise:
    mask = Disguise()
    _learn_addresses(mask, ME, ME.replace(" ", "-"), notebook.profile)
    mask.learn("", ME, person_forms(notebook.profile.name))
    people: tuple[Contact | Card, ...] = (
        *(one for _, one in sorted(notebook.contacts.items())),
        *(one for _, one in sorted(notebook.cards.items())),
    )
    numbers: dict[str, str] = {}
    for one in people:
        is_contact = isinstance(one, Contact)
        fresh = f"Person {len(mask.people) + 1}"
        stand_in = fresh if is_contact else numbers.get(fold(one.name), fresh)
        numbers.setdefault(fold(one.name), stand_in)
        mask.people[one.id] = stand_in
        mask.learn(one.id, stand_in, person_forms(one.name, is_close=is_contact))
        mask.learn(one.id, stand_in, person_forms(getattr(one, "address_as", "")))
        _learn_addresses(mask, stand_in, stand_in.lower().replace(" ", "-"), one)
    for name in _named(notebook):
        if mask.text(name) not in (*mask.people.values(), SOMEBODY, ME):
            stand_in = mask.people[name] = f"Person {len(mask.people) + 1}"
            mask.learn(name, stand_in, person_forms(name, is_sure=False))
    if hides_employers:
        _learn_employers(mask, people, notebook.leads.values())
    return mask


def _learn_addresses(mask: Disguise, who: str, label: str, one: Contact | Card | Profile) -> None:
    """The first that is known is the plain one, the others are counted."""
    others: tuple[str, ...] = getattr(one, "other_addresses", ())
    for at, mail in enumerate(filter(None, (one.email, *filter(is_mail, others))), 1):
        mask.mails.setdefault(mail.lower(), f"{label}{f'.{at}' if at > 1 else ''}@{HOST}")
    pages = (getattr(one, "url", ""), *(page for page in others if not is_mail(page)))
    for at, page in enumerate(filter(None, pages), 1):
        mask.pages.setdefault(plain_url(page), f"https://{HOST}/{label}{f'/{at}' if at > 1 else ''}")
    if digits_of(one.phone):
        mask.phones.setdefault(digits_of(one.phone), f"phone number of {who}")


def _named(notebook: Notebook) -> Iterator[str]:
    """People of whom there is only a name: referrers, leads, and lines that are marked as a person."""
    for contact in notebook.contacts.values():
        yield from filter(None, (contact.referred_by.strip(),))
    for lead in notebook.leads.values():
        if lead.kind is LeadKind.PERSON:
            yield from _name_in(lead.text)
    for interview in notebook.interviews.values():
        for note in interview.notes:
            if note.mark == "person":
                yield from _name_in(note.text)
    for recording in notebook.recordings.values():
        yield from (voice.name for voice in recording.voices if voice.name)
    for transcript in notebook.transcripts.values():
        yield from (name for speaker in speakers(transcript.turns) for name in _name_in(speaker))


def _name_in(text: str) -> Iterator[str]:
    """What stands before the first comma or dash, as far as it can be a name: capitals, but for a `van` or `de`."""
    name = _ENDS_NAME.split(text, maxsplit=1)[0].strip()
    words = name.split()
    if 0 < len(words) <= _LONGEST and all(fold(one) in PARTICLES or not one[0].islower() for one in words):
        yield name


def _learn_employers(mask: Disguise, people: Iterable[Contact | Card], leads: Iterable[Lead]) -> None:
    for one in (*people, *leads):
        name = getattr(one, "employer", "")
        if name and fold(name) not in mask.employers:
            stand_in = mask.employers[fold(name)] = f"Employer {len(mask.employers) + 1}"
            mask.learn(f"employer {fold(name)}", stand_in, employer_forms(name))


def _masked_record(record: R, mask: Disguise, notebook: Notebook) -> R:
    """Conflicts go: each holds a value that nobody has decided for."""
    given: dict[str, Any] = {"conflicts": ()}
    match record:
        case Profile() if record.name:
            given["name"] = ME
        case Contact() | Card():
            given["name"] = mask.people[record.id]
            if isinstance(record, Contact) and record.address_as:
                given["address_as"] = mask.people[record.id]
    masked: R = _masked(record, mask, _owner(record, notebook), **given)
    return masked


def _owner(record: object, notebook: Notebook) -> str:
    """Whom a bare first name in a record most likely means."""
    match record:
        case Contact() | Card():
            return record.id
        case Interview() | Message():
            return record.contact_id
        case Insight() if record.evidence:
            talk = notebook.interviews.get(record.evidence[0].interview_id)
            return talk.contact_id if talk else ""
        case Lead():
            talk = notebook.interviews.get(record.interview_id)
            return talk.contact_id if talk else ""
        case _:
            return ""


def _masked(value: Any, mask: Disguise, owner: str, **given: Any) -> Any:
    if not is_dataclass(value) or isinstance(value, type):
        return _masked_value(value, mask, owner)
    fresh = {
        one.name: _field(one.name, getattr(value, one.name), mask, owner)
        for one in fields(value)
        if one.name not in KEPT and not one.name.endswith("_id")
    }
    return replace(value, **{**fresh, **given})


def _masked_value(value: Any, mask: Disguise, owner: str) -> Any:
    if type(value) is str:
        return mask.text(value, owner)
    if isinstance(value, tuple):
        return tuple(_masked(one, mask, owner) for one in value)
    return value


def _field(name: str, value: Any, mask: Disguise, owner: str) -> Any:
    """A field that is an address is replaced as a whole, however it is written."""
    match name:
        case "email" if value:
            return mask.mail(value)
        case "phone" if value:
            return mask.phone(value)
        case "url" if value:
            return mask.page(value)
        case "other_addresses":
            return tuple(mask.mail(one) if is_mail(one) else mask.page(one) for one in value)
        case "employer" if fold(value) in mask.employers:
            return mask.employers[fold(value)]
        case "place" | "my_place" | "their_place":
            return value if zone(value) else mask.place(value)
        case "path":
            return mask.file(value)
        case "find_out" | "answered" | "answers":
            return _masked_value(value, mask, "")
        case _:
            return _masked(value, mask, owner)
