"""What is due of the leads: openings before they close, and what was to be read by a day."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from tui_interviews.domain.contact import position
from tui_interviews.domain.due import Due, DueKind, on_day
from tui_interviews.domain.duration import day_words
from tui_interviews.domain.lead import Lead, LeadKind, LeadStatus
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook

_KINDS: Mapping[LeadKind, tuple[DueKind, str, str]] = {
    LeadKind.OPENING: (DueKind.OPENING, "Opening:", "closes"),
    LeadKind.RESOURCE: (DueKind.READ, "Read:", "to be read by"),
    LeadKind.SEARCH_TERM: (DueKind.LEAD, "Search for:", "to be done by"),
    LeadKind.PERSON: (DueKind.LEAD, "Look up:", "to be done by"),
}


def leads_due(notebook: Notebook, method: Method, now: datetime) -> Iterator[Due]:
    """One item for each lead that has a day and is not done; an opening that has closed is soon of no use."""
    for lead in notebook.leads.values():
        if lead.due_on is None or not is_open(lead):
            continue
        gone = lead.due_on + timedelta(days=method.opening_gone_days)
        if lead.kind is LeadKind.OPENING and gone < now.date():
            continue
        yield _due(notebook, lead, now)


def is_open(lead: Lead) -> bool:
    """Nothing was made of it yet: nobody applied, the person is no contact."""
    is_waiting = lead.status in (LeadStatus.FOUND, LeadStatus.LOOKED_AT)
    return not lead.is_done and is_waiting and not lead.person_id


def _due(notebook: Notebook, lead: Lead, now: datetime) -> Due:
    kind, what, by = _KINDS[lead.kind]
    day = lead.due_on or now.date()
    if lead.kind is LeadKind.OPENING and day < now.date():
        by = "closed"
    interview = notebook.interviews.get(lead.interview_id)
    contact = notebook.contacts.get(interview.contact_id) if interview else None
    told = f", {contact.name} told you of it" if contact else ""
    later = lead.snoozed_until_on
    is_later = later is not None and later > day
    return Due(
        kind,
        position(lead.text, lead.employer),
        what,
        f"{by} {day_words(day, now.date())}{told}",
        on_day(later if later is not None and is_later else day, now),
        contact.id if contact else "",
        interview.id if interview else "",
        about=lead.id,
        put_off_from=day if is_later else None,
    )
