"""Changes of who is in the notebook."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from tui_interviews.domain.card import Card, identities
from tui_interviews.domain.contact import Contact, Permission, rank_of
from tui_interviews.domain.donotcontact import marked_twin
from tui_interviews.domain.edits.gaps import fill_gaps
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, drop, interviews_of, messages_of, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.text import fold, tidy
from tui_interviews.domain.zones import zone_named

FACTS = (
    "name",
    "title",
    "employer",
    "email",
    "phone",
    "url",
    "timezone",
    "days_off",
    "address_as",
    "found_via",
    "referred_by",
    "why",
)
"""The one-line facts of a contact, in the order in which forms ask for them."""
OTHERS = "other_addresses"
"""The further addresses, which forms take as one line with commas."""
CARD_FACTS = ("name", "title", "employer", "email", "phone", "url")
"""What somebody of the address book brings along."""
FOUND_VIA = {
    "linkedin": "LinkedIn",
    "vcard": "address book",
    "google": "Google contacts",
    "outlook": "Outlook",
    "notebook": "another notebook",
}
"""What a contact made of a card was found through, by the kind of file; `csv` says it well enough itself."""


def add_contact(
    notebook: Notebook, occasion: Occasion, facts: dict[str, str], path_id: str | None = None
) -> Notebook:
    """A new person with an interview to prepare; `path_id` None means the path that new people are added to."""
    contact = _described(Contact(occasion.new_id(), "", occasion.now), facts, notebook)
    return _with_newcomers(notebook, occasion, [contact], path_id)


def _with_newcomers(
    notebook: Notebook, occasion: Occasion, contacts: Sequence[Contact], path_id: str | None = None
) -> Notebook:
    chosen = notebook.profile.path_id if path_id is None else path_id
    interviews = [Interview(occasion.new_id(), one.id, occasion.now, path_id=chosen) for one in contacts]
    return _as_referrers(put(notebook, *contacts, *interviews), contacts)


def _as_referrers(notebook: Notebook, newcomers: Iterable[Contact]) -> Notebook:
    """Those whom a newcomer had sent the user to are tied to them, now that there is a contact of that name."""
    ids = {fold(one.name): one.id for one in newcomers}
    waiting = [c for c in notebook.contacts.values() if c.referred_by and not c.referrer_id]
    tied = [replace(c, referrer_id=ids[name]) for c in waiting if (name := fold(c.referred_by)) in ids]
    return put(notebook, *tied)


def describe_contact(
    notebook: Notebook, occasion: Occasion, contact_id: str, facts: dict[str, str]
) -> Notebook:
    """A person with these facts in place of the old ones; facts that are not named stay."""
    described = put(notebook, _described(notebook.contacts[contact_id], facts, notebook))
    return fill_gaps(described, occasion, contact_id)


def _described(contact: Contact, facts: dict[str, str], notebook: Notebook) -> Contact:
    clean: dict[str, Any] = {name: tidy(text) for name, text in facts.items() if name in FACTS}
    if "timezone" in clean:
        clean["timezone"] = zone_named(clean["timezone"]) or clean["timezone"]
    if OTHERS in facts:
        clean[OTHERS] = tuple(tidy(facts[OTHERS]).replace(",", " ").split())
    if "referred_by" in clean:
        clean["referrer_id"] = contact_id_named(notebook, clean["referred_by"])
    if "may_name_referrer" in facts:
        clean["may_name_referrer"] = Permission(facts["may_name_referrer"])
    if "rank" in facts:
        clean["rank"] = rank_of(replace(contact, rank=int(facts["rank"])))
    return replace(contact, **clean)


def rank_contact(notebook: Notebook, _: Occasion, contact_id: str, rank: int) -> Notebook:
    """A person with another place on the list of those to talk with; past either end it stays at the end."""
    contact = notebook.contacts[contact_id]
    return put(notebook, replace(contact, rank=rank_of(replace(contact, rank=rank))))


def contact_id_named(notebook: Notebook, name: str) -> str:
    """The id of the one contact with exactly this name; empty when there is none or more than one."""
    wanted = fold(name)
    found = [c.id for c in notebook.contacts.values() if wanted and fold(c.name) == wanted]
    return found[0] if len(found) == 1 else ""


def mark_do_not_contact(
    notebook: Notebook, _: Occasion, contact_id: str, is_do_not_contact: bool, reason: str = ""
) -> Notebook:
    """A person who is not to be written to, or may be again; why goes with the mark."""
    contact = notebook.contacts[contact_id]
    reason = tidy(reason) if is_do_not_contact else ""
    return put(notebook, replace(contact, is_do_not_contact=is_do_not_contact, do_not_contact_reason=reason))


def add_cards(notebook: Notebook, _: Occasion, cards: Iterable[Card]) -> Notebook:
    """The address book with these people, as an import has already told them from those who are there."""
    return put(notebook, *cards)


def pick(notebook: Notebook, occasion: Occasion, card_ids: Iterable[str]) -> Notebook:
    """Contacts made of people in the address book, who then leave it; but of nobody marked "do not contact"."""
    cards = [notebook.cards[card_id] for card_id in card_ids]
    return _made_contacts(notebook, occasion, [one for one in cards if marked_twin(one, notebook) is None])


def pick_for(notebook: Notebook, occasion: Occasion, card_id: str, path_id: str | None = None) -> Notebook:
    """A contact made of one person, for a career path; None means the one that new people are added to."""
    return _made_contacts(notebook, occasion, [notebook.cards[card_id]], path_id)


def _made_contacts(
    notebook: Notebook, occasion: Occasion, cards: Sequence[Card], path_id: str | None = None
) -> Notebook:
    contacts = [_picked(card, occasion) for card in cards]
    return drop(_with_newcomers(notebook, occasion, contacts, path_id), *cards)


def _picked(card: Card, occasion: Occasion) -> Contact:
    facts = {name: getattr(card, name) for name in (*CARD_FACTS, OTHERS)}
    found_via = FOUND_VIA.get(card.source, card.source)
    return Contact(occasion.new_id(), created_at=occasion.now, found_via=found_via, **facts)


def remove_contact(notebook: Notebook, _: Occasion, contact_id: str) -> Notebook:
    """The notebook without a person, their interviews, messages and recordings; what was learned from them stays."""
    interviews = interviews_of(notebook, contact_id)
    messages = [message for interview in interviews for message in messages_of(notebook, interview.id)]
    theirs = [
        one
        for table in (notebook.recordings, notebook.transcripts)
        for one in table.values()
        if one.contact_id == contact_id
    ]
    return drop(notebook, notebook.contacts[contact_id], *interviews, *messages, *theirs)


def known_identities(notebook: Notebook) -> dict[str, str]:
    """Every identity of every contact and card, with the id of whom it belongs to."""
    people: list[Card | Contact] = [*notebook.cards.values(), *notebook.contacts.values()]
    return {key: person.id for person in people for key in identities(person)}
