"""What is due of the leads."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.domain.builders import NOW, at, occasion, person
from tui_interviews.domain.agenda import agenda
from tui_interviews.domain.due import Due, DueKind
from tui_interviews.domain.edits.duties import finish, put_off
from tui_interviews.domain.edits.people import mark_do_not_contact
from tui_interviews.domain.lead import Lead, LeadKind, LeadStatus
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put

METHOD = Method()
MONDAY = date(2026, 11, 30)


def lead(kind: LeadKind = LeadKind.OPENING, **fields: Any) -> tuple[Notebook, Lead]:
    """A lead that Ada told of, with a day."""
    notebook, _, interview = person()
    known: dict[str, Any] = {"due_on": MONDAY, "interview_id": interview.id} | fields
    one = Lead("0000000000l0", "", kind, "Metadata librarian", NOW, **known)
    return put(notebook, one), one


def leads(notebook: Notebook, now: str = "2026-11-26 10:00") -> list[Due]:
    return list(agenda(notebook, METHOD, at(now)))


def test_an_opening_comes_up_before_it_closes_with_who_told_of_it() -> None:
    notebook, one = lead(employer="Tufts")
    (due,) = leads(notebook)
    assert (due.kind, due.what, due.who) == (DueKind.OPENING, "Opening:", "Metadata librarian, Tufts")
    assert due.reason == "closes Mon, Ada Okafor told you of it"
    assert (due.due_at, due.about) == (at("2026-11-30 09:00"), one.id)
    assert due.contact_id in notebook.contacts


def test_closed_it_is_shown_for_three_days_and_then_gone() -> None:
    notebook, _ = lead()
    assert leads(notebook, "2026-12-01 10:00")[0].reason.startswith("closed yesterday")
    assert len(leads(notebook, "2026-12-03 10:00")) == 1
    assert leads(notebook, "2026-12-04 10:00") == []


@pytest.mark.parametrize(
    "changed",
    [
        {"is_done": True},
        {"due_on": None},
        {"status": LeadStatus.APPLIED},
        {"status": LeadStatus.CLOSED},
        {"status": LeadStatus.IN_TALKS},
    ],
)
def test_what_was_followed_or_has_no_day_is_not_due(changed: dict[str, Any]) -> None:
    assert leads(lead(**changed)[0]) == []


def test_an_opening_that_was_looked_at_still_closes() -> None:
    assert len(leads(lead(status=LeadStatus.LOOKED_AT)[0])) == 1


@pytest.mark.parametrize(
    ("kind", "due_kind", "what"),
    [
        (LeadKind.RESOURCE, DueKind.READ, "Read:"),
        (LeadKind.SEARCH_TERM, DueKind.LEAD, "Search for:"),
        (LeadKind.PERSON, DueKind.LEAD, "Look up:"),
    ],
)
def test_every_kind_of_lead_can_have_a_day(kind: LeadKind, due_kind: DueKind, what: str) -> None:
    (due,) = leads(lead(kind)[0])
    assert (due.kind, due.what) == (due_kind, what)
    assert due.reason.startswith("to be ")


def test_a_person_who_has_become_a_contact_is_no_lead_any_more() -> None:
    assert leads(lead(LeadKind.PERSON, person_id="000000000001")[0]) == []


def test_a_lead_is_put_off_though_its_day_stays_and_is_done_for_good() -> None:
    notebook, one = lead(LeadKind.RESOURCE)
    (due,) = leads(notebook)
    off = put_off(notebook, occasion(), due, date(2026, 12, 2))
    (later,) = leads(off)
    assert (later.due_at, later.reason) == (at("2026-12-02 09:00"), due.reason)
    assert off.leads[one.id].due_on == MONDAY
    assert leads(finish(off, occasion(), later)) == []


def test_a_resource_that_nobody_reads_is_let_go() -> None:
    notebook, _ = lead(LeadKind.RESOURCE)
    assert len(leads(notebook, "2027-02-28 10:00")) == 1
    assert leads(notebook, "2027-03-01 10:00") == []


def test_a_lead_that_nobody_told_of_is_due_all_the_same() -> None:
    notebook, one = lead()
    (due,) = leads(put(notebook, replace(one, interview_id="gone")))
    assert (due.contact_id, due.interview_id, due.reason) == ("", "", "closes Mon")


def test_an_opening_is_not_lost_with_whoever_must_not_be_written_to() -> None:
    notebook, _ = lead()
    (contact_id,) = notebook.contacts
    assert len(leads(mark_do_not_contact(notebook, occasion(), contact_id, True))) == 1
