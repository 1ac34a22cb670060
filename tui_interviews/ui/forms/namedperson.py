"""Somebody who was named in a talk becomes a contact."""

import re
from functools import partial
from itertools import takewhile

from tui_interviews.domain.contact import PERMISSION_WORDS, Contact, Permission
from tui_interviews.domain.contactline import parse
from tui_interviews.domain.edits.leads import add_named_person, name_person
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.notebook import contact_named
from tui_interviews.domain.text import fold
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.forms.alreadythere import add_unless_there
from tui_interviews.ui.forms.newperson import HINT, understood
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import Field

ALLOWED = re.compile(r"\b(?:may|can|ok(?:ay)?|fine|happy|free|feel free)\b.{0,24}\b(?:use|mention|name)")
"""Words of a note that say that the name may be used."""
_REST = re.compile(r"[:;(–—]")
_PARTICLES = frozenset(
    ["al", "bin", "da", "de", "den", "der", "di", "dos", "ibn", "la", "le", "van", "von", "y"]
)
"""Words inside names that begin with small letters."""


def named_person(place: Place, interview: Interview, note: Note) -> None:
    """Name and employer as the note has them, who sent the user, and whether that may be said."""
    referrer = contact_named(place.notebook, interview).name
    who, why = split(note.text)
    permission = Permission.YES if ALLOWED.search(fold(note.text)) else Permission.UNASKED
    fields = [
        Field("text", "Person", who, HINT, understood, is_long=True),
        Field("why", "Why this person", why, "what only they can tell", is_long=True),
        Field("found_via", "Found through", "referral", "a page, an event, somebody's name"),
        Field(
            "permission",
            "Use the name? (◂ ▸)",
            permission,
            choices={one.value: f"{PERMISSION_WORDS[one]} · of {referrer}" for one in Permission},
        ),
    ]

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            facts = {**parse(values["text"]), "why": values["why"], "found_via": values["found_via"]}
            add = partial(_add, place, interview, note, Permission(values["permission"]))
            add_unless_there(place, facts, add, partial(_meant, place, interview, note))

    place.app.push_screen(FormDialog(f"Named by {referrer}", fields), kept)


def split(text: str) -> tuple[str, str]:
    """The name, and position and employer behind commas, which come first, and what was said about them."""
    found = _REST.search(text)
    who, why = (text[: found.start()], text[found.end() :].strip(" )")) if found else (text, "")
    words = who.split()
    named = [*takewhile(_may_be_of_a_name, words)]
    while named and named[-1] in _PARTICLES:
        named.pop()
    if named and ("," in who or len(named) == len(words)):
        return who.strip(), why
    return " ".join(named), " ".join(text.split()[len(named) :])


def _may_be_of_a_name(word: str) -> bool:
    return (word[:1].isalpha() and not word[:1].islower()) or word in _PARTICLES


def _add(
    place: Place, interview: Interview, note: Note, permission: Permission, facts: dict[str, str]
) -> None:
    edit = partial(
        add_named_person,
        interview_id=interview.id,
        note_id=note.id,
        facts=facts,
        may_name_referrer=permission,
    )
    place.revise(f"add {facts['name']}", edit)
    how = "3 Contact writes the first message, which says who sent you"
    if permission is not Permission.YES:
        how = "ask for the name's use before the first message says it"
    place.say(f"2 Prepare has {facts['name']} now; {how}.")


def _meant(place: Place, interview: Interview, note: Note, contact: Contact) -> None:
    """They were a contact already; the line now leads to them."""
    edit = partial(name_person, interview_id=interview.id, note_id=note.id, contact_id=contact.id)
    place.revise(f"{contact.name} was named", edit)
