"""The mark "do not contact", which everything respects."""

from collections.abc import Mapping

from tui_interviews.domain.card import Card, identities
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.due import LEADS, Due, DueKind
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.memo import once_per_table
from tui_interviews.domain.notebook import Notebook

WORDS = "do not contact"
MESSAGES = frozenset(
    {
        EventKind.ASKED,
        EventKind.NUDGED,
        EventKind.CONFIRMED,
        EventKind.THANKED,
        EventKind.REPORTED,
        EventKind.QUESTIONS_SENT,
        EventKind.FOLLOWED_UP,
    }
)
"""What the user would have to write to them for."""
_STILL_DUE = frozenset(
    {
        DueKind.TALKING,
        DueKind.INTERVIEW,
        DueKind.PREPARE,
        DueKind.DEBRIEF,
        DueKind.CONSOLIDATE,
        DueKind.CLOSE,
        DueKind.DELETE_RECORDING,
        DueKind.SORT_REPLY,
        *LEADS,
    }
)
"""What nobody needs to be written to for; a talk that was agreed on still stands."""


def why_not(contact: Contact) -> str:
    """The sentence with which everything refuses to write to them; empty where nothing speaks against it."""
    if not contact.is_do_not_contact:
        return ""
    reason = f": {contact.do_not_contact_reason}" if contact.do_not_contact_reason else ""
    return f"{contact.name} is marked “{WORDS}”{reason}"


def is_forbidden(due: Due, notebook: Notebook) -> bool:
    """Whether an item would have the user write to somebody with the mark."""
    contact = notebook.contacts.get(due.contact_id)
    return contact is not None and contact.is_do_not_contact and due.kind not in _STILL_DUE


def marked_twin(card: Card, notebook: Notebook) -> Contact | None:
    """The contact with the mark who is the same person as one of the address book."""
    marked = _marked(notebook.contacts)
    return next((marked[key] for key in identities(card) if key in marked), None)


@once_per_table
def _marked(contacts: Mapping[str, Contact]) -> Mapping[str, Contact]:
    """Those with the mark by each of their identities."""
    return {key: one for one in contacts.values() if one.is_do_not_contact for key in identities(one)}
