"""Changes of what is to be followed: openings, search terms, things to read, people who were named."""

from dataclasses import replace
from datetime import date
from typing import Any

from tui_interviews.domain.contact import Permission
from tui_interviews.domain.edits.following import consolidated
from tui_interviews.domain.edits.people import add_contact
from tui_interviews.domain.lead import Lead, LeadKind, LeadStatus
from tui_interviews.domain.notebook import Notebook, contact_named, drop, leads_of, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.text import tidy

TOLD = ("text", "employer", "url")


def add_lead(
    notebook: Notebook,
    occasion: Occasion,
    path_id: str,
    kind: LeadKind,
    told: dict[str, str],
    due_on: date | None = None,
    interview_id: str = "",
    note_id: str = "",
) -> Notebook:
    """Something new to follow; from a note, it is what became of the note."""
    lead = Lead(
        occasion.new_id(), path_id, kind, "", occasion.now, interview_id=interview_id, note_id=note_id
    )
    notebook = put(notebook, _described(lead, told, due_on))
    return consolidated(notebook, occasion, interview_id) if note_id else notebook


def describe_lead(
    notebook: Notebook,
    _: Occasion,
    lead_id: str,
    kind: LeadKind,
    told: dict[str, str],
    due_on: date | None,
    interview_id: str,
) -> Notebook:
    """A lead in other words, perhaps mentioned by somebody else; then the line it came from is no longer its line."""
    lead = notebook.leads[lead_id]
    note_id = lead.note_id if interview_id == lead.interview_id else ""
    lead = replace(lead, kind=kind, interview_id=interview_id, note_id=note_id)
    return put(notebook, _described(lead, told, due_on))


def _described(lead: Lead, told: dict[str, str], due_on: date | None) -> Lead:
    clean: dict[str, Any] = {name: tidy(text) for name, text in told.items() if name in TOLD}
    lead = replace(lead, **clean, due_on=due_on)
    return _at(lead, LeadStatus(told["status"])) if "status" in told else lead


def _at(lead: Lead, status: LeadStatus) -> Lead:
    """An opening that is closed is done with; one that is not is no longer."""
    if lead.kind is not LeadKind.OPENING or status is lead.status:
        return lead
    return replace(lead, status=status, is_done=status is LeadStatus.CLOSED)


def finish_lead(notebook: Notebook, _: Occasion, lead_id: str) -> Notebook:
    """A lead that is done with; once more, and it is not."""
    lead = notebook.leads[lead_id]
    return put(notebook, replace(lead, is_done=not lead.is_done))


def turn_status(notebook: Notebook, _: Occasion, lead_id: str) -> Notebook:
    """An opening one step further; after the last it begins again."""
    lead = notebook.leads[lead_id]
    steps = tuple(LeadStatus)
    return put(notebook, _at(lead, steps[(steps.index(lead.status) + 1) % len(steps)]))


def remove_lead(notebook: Notebook, _: Occasion, lead_id: str) -> Notebook:
    """The notebook without a lead; the line that it came from is to be looked at again."""
    return drop(notebook, notebook.leads[lead_id])


def add_named_person(
    notebook: Notebook,
    occasion: Occasion,
    interview_id: str,
    note_id: str,
    facts: dict[str, str],
    may_name_referrer: Permission,
) -> Notebook:
    """Somebody who was named in a talk, as a contact whom its contact has led to; the lead keeps line and person."""
    interview = notebook.interviews[interview_id]
    referrer = contact_named(notebook, interview)
    facts = {**facts, "referred_by": referrer.name}
    notebook = add_contact(notebook, occasion, facts, interview.path_id)
    *_, contact_id = notebook.contacts
    contact = replace(
        notebook.contacts[contact_id], referrer_id=referrer.id, may_name_referrer=may_name_referrer
    )
    notebook = put(notebook, contact)
    return name_person(notebook, occasion, interview_id, note_id, contact_id)


def name_person(
    notebook: Notebook, occasion: Occasion, interview_id: str, note_id: str, contact_id: str
) -> Notebook:
    """A line that names somebody who is a contact already; a lead that waited for them is no longer open."""
    contact, path_id = notebook.contacts[contact_id], notebook.interviews[interview_id].path_id
    waiting = [
        one for one in leads_of(notebook, note_id) if one.kind is LeadKind.PERSON and not one.person_id
    ]
    lead = (waiting or [Lead(occasion.new_id(), path_id, LeadKind.PERSON, "", occasion.now)])[0]
    lead = replace(
        lead,
        text=contact.name,
        interview_id=interview_id,
        note_id=note_id,
        is_done=True,
        employer=contact.employer,
        person_id=contact_id,
    )
    return consolidated(put(notebook, lead), occasion, interview_id)
