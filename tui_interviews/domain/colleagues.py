"""Who else of the people that the user knows works where a contact does."""

from tui_interviews.domain.card import Card
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.donotcontact import marked_twin
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.notebook import Notebook, current_interview
from tui_interviews.domain.stage import Stage, last, stage
from tui_interviews.domain.text import fold


def colleagues(notebook: Notebook, contact: Contact) -> tuple[Contact | Card, ...]:
    """Contacts who were not asked yet, then the address book; never anybody marked "do not contact"."""
    employer = fold(contact.employer)
    if not employer:
        return ()
    contacts = [
        one
        for one in notebook.contacts.values()
        if fold(one.employer) == employer and one.id != contact.id and _may_be_asked(notebook, one)
    ]
    cards = [
        one
        for one in notebook.cards.values()
        if fold(one.employer) == employer and marked_twin(one, notebook) is None
    ]
    return (*sorted(contacts, key=_by_name), *sorted(cards, key=_by_name))


def _by_name(person: Contact | Card) -> str:
    return fold(person.name)


def _may_be_asked(notebook: Notebook, contact: Contact) -> bool:
    interview = current_interview(notebook, contact.id)
    if contact.is_do_not_contact or interview is None:
        return False
    return stage(interview) in (Stage.PREPARE, Stage.CONTACT) and last(interview, EventKind.ASKED) is None
