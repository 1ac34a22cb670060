"""Leads and named people come from a line, keep it, and count as what became of it."""

from dataclasses import replace
from datetime import date

from tests.domain.builders import event, note, occasion, person
from tui_interviews.domain.contact import Permission
from tui_interviews.domain.edits.following import (
    add_insight,
    join_insight,
    keep_words,
    leave_insight,
    remove_insight,
    set_aside,
)
from tui_interviews.domain.edits.leads import (
    add_lead,
    add_named_person,
    describe_lead,
    finish_lead,
    name_person,
    remove_lead,
    turn_status,
)
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.insight import InsightKind
from tui_interviews.domain.lead import Lead, LeadKind, LeadStatus
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.readiness import unsorted_notes

TOLD = {"text": " Junior\nlibrarian ", "employer": "Tufts", "url": "https://x.example", "status": ""}


def talked(*lines: str) -> tuple[Notebook, str]:
    """A held talk of these lines."""
    notebook, _, interview = person()
    notes = tuple(note(number, text) for number, text in enumerate(lines))
    story = (event(EventKind.HELD, "2026-11-25 15:00"),)
    interview = replace(interview, path_id="p", notes=notes, events=story)
    return put(notebook, interview), interview.id


def opening(notebook: Notebook, key: str = "", note_id: str = "") -> tuple[Notebook, Lead]:
    after = add_lead(
        notebook, occasion(start=60), "p", LeadKind.OPENING, TOLD, date(2026, 12, 1), key, note_id
    )
    return after, next(iter(after.leads.values()))


def is_consolidated(notebook: Notebook, key: str) -> bool:
    return any(one.kind is EventKind.CONSOLIDATED for one in notebook.interviews[key].events)


def test_every_way_to_deal_with_a_line_sorts_it_and_the_last_one_consolidates_the_talk() -> None:
    notebook, key = talked("opening", "quote", "nothing", "person", "insight")
    notebook, _ = opening(notebook, key, "n0")
    notebook = keep_words(notebook, occasion(start=70), key, "n1")
    notebook = set_aside(notebook, occasion(start=71), key, "n2")
    notebook = add_named_person(notebook, occasion(start=72), key, "n3", {"name": "Bo"}, Permission.YES)
    assert [one.id for one in unsorted_notes(notebook, notebook.interviews[key])] == ["n4"]
    assert not is_consolidated(notebook, key)
    notebook = add_insight(notebook, occasion(start=80), key, "n4", InsightKind.PAY, "62k")
    assert unsorted_notes(notebook, notebook.interviews[key]) == ()
    assert is_consolidated(notebook, key)


def test_keeping_takes_dropping_back_and_the_other_way_round() -> None:
    notebook, key = talked("a quote")
    notebook = keep_words(set_aside(notebook, occasion(), key, "n0"), occasion(), key, "n0")
    (line,) = notebook.interviews[key].notes
    assert (line.is_kept, line.is_set_aside) == (True, False)
    (line,) = set_aside(notebook, occasion(), key, "n0").interviews[key].notes
    assert (line.is_kept, line.is_set_aside) == (False, True)
    (line,) = keep_words(notebook, occasion(), key, "n0").interviews[key].notes
    assert (line.is_kept, line.is_set_aside) == (False, False)


def test_a_named_person_is_a_contact_of_the_same_path_led_to_by_whoever_named_them() -> None:
    notebook, key = talked("Bo Lind at Tufts")
    facts = {"name": "Bo Lind", "employer": "Tufts", "referred_by": "nobody"}
    notebook = add_named_person(notebook, occasion(start=60), key, "n0", facts, Permission.NO)
    bo = next(one for one in notebook.contacts.values() if one.name == "Bo Lind")
    ada = notebook.contacts[notebook.interviews[key].contact_id]
    assert (bo.referred_by, bo.referrer_id, bo.may_name_referrer) == (ada.name, ada.id, Permission.NO)
    assert [one.path_id for one in notebook.interviews.values() if one.contact_id == bo.id] == ["p"]
    (lead,) = notebook.leads.values()
    assert (lead.kind, lead.person_id, lead.note_id, lead.is_done) == (LeadKind.PERSON, bo.id, "n0", True)


def test_a_line_may_name_somebody_who_is_a_contact_already() -> None:
    notebook, key = talked("Bo again")
    notebook, bo, _ = person(notebook, "Bo Lind", 40)
    notebook = name_person(notebook, occasion(start=60), key, "n0", bo.id)
    assert len(notebook.contacts) == 2
    assert [lead.person_id for lead in notebook.leads.values()] == [bo.id]


def test_an_opening_is_tidied_and_closing_it_is_being_done_with_it() -> None:
    notebook, lead = opening(Notebook())
    assert (lead.text, lead.employer, lead.due_on) == ("Junior librarian", "Tufts", date(2026, 12, 1))
    seen = []
    for _ in LeadStatus:
        notebook = turn_status(notebook, occasion(), lead.id)
        seen.append((notebook.leads[lead.id].status, notebook.leads[lead.id].is_done))
    assert seen == [
        (LeadStatus.LOOKED_AT, False),
        (LeadStatus.APPLIED, False),
        (LeadStatus.IN_TALKS, False),
        (LeadStatus.CLOSED, True),
        (LeadStatus.FOUND, False),
    ]


def test_done_twice_is_not_done() -> None:
    notebook, lead = opening(Notebook())
    done = finish_lead(notebook, occasion(), lead.id)
    assert done.leads[lead.id].is_done
    assert not finish_lead(done, occasion(), lead.id).leads[lead.id].is_done


def test_a_lead_said_by_somebody_else_leaves_the_line_and_by_the_same_keeps_it() -> None:
    notebook, key = talked("opening")
    notebook, lead = opening(notebook, key, "n0")
    same = describe_lead(notebook, occasion(), lead.id, lead.kind, TOLD, None, key).leads[lead.id]
    assert (same.interview_id, same.note_id, same.due_on) == (key, "n0", None)
    other = describe_lead(notebook, occasion(), lead.id, lead.kind, TOLD, None, "").leads[lead.id]
    assert (other.interview_id, other.note_id) == ("", "")


def test_with_its_last_line_an_insight_goes_and_with_its_lead_a_line_is_unsorted_again() -> None:
    notebook, key = talked("one", "two")
    notebook = add_insight(notebook, occasion(start=60), key, "n0", InsightKind.FACT, "a fact")
    (one,) = notebook.insights.values()
    notebook = join_insight(notebook, occasion(start=70), key, "n1", one.id)
    notebook = leave_insight(notebook, occasion(), key, "n0", one.id)
    assert [line.note_id for line in notebook.insights[one.id].evidence] == ["n1"]
    assert leave_insight(notebook, occasion(), key, "n1", one.id).insights == {}
    assert remove_insight(notebook, occasion(), one.id).insights == {}
    notebook, lead = opening(notebook, key, "n0")
    assert unsorted_notes(notebook, notebook.interviews[key]) == ()
    notebook = remove_lead(notebook, occasion(), lead.id)
    assert [line.id for line in unsorted_notes(notebook, notebook.interviews[key])] == ["n0"]
