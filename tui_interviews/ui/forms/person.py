"""The form about a contact."""

from functools import partial

from tui_interviews.domain.contact import PERMISSION_WORDS, RANK_WORDS, Contact, Permission, rank_of
from tui_interviews.domain.edits.people import FACTS, OTHERS, describe_contact
from tui_interviews.domain.method import Method
from tui_interviews.domain.text import tidy
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.forms.profile import days_off_understood, zone_understood
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import Check, Field

LABELS = {
    "name": ("Name", ""),
    "title": ("Title", "metadata librarian"),
    "employer": ("Employer", ""),
    "email": ("E-mail", ""),
    "phone": ("Phone", ""),
    "url": ("Profile or page", "https://…"),
    "other_addresses": ("Other addresses", "a.okafor@home.org, https://…"),
    "timezone": ("Time zone", "a city: New York"),
    "days_off": ("Days off", "uk, or friday saturday"),
    "address_as": ("Address as", "Dr. Okafor; empty: the full name"),
    "found_via": ("Found through", "staff directory, alumni list, a talk …"),
    "referred_by": ("Referred by", "the name of whoever sent you"),
    "why": ("Why this person", "what only they can tell"),
}
MAY_NAME = {one.value: PERMISSION_WORDS[one] for one in Permission}
WRITTEN_ON = (OTHERS, "why")
"""Those that more is added to, so that they are not selected."""


def named(text: str) -> str:
    """Nothing to say about a name, as long as there is one."""
    if not tidy(text):
        raise ValueError("a person needs a name")
    return ""


def fields(contact: Contact, method: Method) -> list[Field]:
    """The one-line facts of a contact."""
    checks: dict[str, Check] = {
        "name": named,
        "timezone": zone_understood,
        "days_off": partial(days_off_understood, method=method),
    }
    known = {name: getattr(contact, name) for name in FACTS} | {OTHERS: ", ".join(contact.other_addresses)}
    ranks = {str(rank): words for rank, words in enumerate(RANK_WORDS)}
    found = [
        Field(name, label, known[name], hint, checks.get(name), is_long=name in WRITTEN_ON)
        for name, (label, hint) in LABELS.items()
    ]
    may_name = Field("may_name_referrer", "May name them (◂ ▸)", contact.may_name_referrer, choices=MAY_NAME)
    found.insert([*LABELS].index("referred_by") + 1, may_name)
    return [*found, Field("rank", "Rank (◂ ▸)", str(rank_of(contact)), choices=ranks)]


def edit_person(place: Place, contact: Contact | None) -> None:
    """The form over the place."""
    if contact is None:
        place.say("Choose a person first.")
        return

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            edit = partial(describe_contact, contact_id=contact.id, facts=values)
            place.revise(f"change {contact.name}", edit)

    place.app.push_screen(FormDialog(contact.name, fields(contact, place.setup.method)), kept)
