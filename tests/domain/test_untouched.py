"""What is due after a change is found by what differs: it is what a look at everything would find."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import timedelta
from inspect import unwrap
from random import Random
from typing import Any

import pytest

from tests.domain.builders import NOW, at, happened, occasion, person
from tests.domain.year import Year
from tui_interviews.domain.agenda import agenda
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.clashes import clashes
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.due import LEADS
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.insight import Evidence, Insight, InsightKind
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import TABLES, Notebook, drop, interviews_of, put
from tui_interviews.domain.overview import FRESH, Overview, as_of, overview
from tui_interviews.domain.stage import stage
from tui_interviews.domain.standing import standing
from tui_interviews.store.sample import sample_notebook

METHOD = Method()


def same(seen: Overview, notebook: Notebook, method: Method = METHOD) -> bool:
    """Whether it is what a look at everything finds."""
    assert seen.at is not None
    assert list(seen.stages.items()) == [(one.id, stage(one)) for one in notebook.interviews.values()]
    assert seen.clashes == len(clashes(notebook))
    for one in notebook.interviews.values():
        words = standing(notebook, one, method, seen.at)
        assert words == unwrap(standing)(notebook, one, method, seen.at)
    return seen.due == agenda(notebook, method, seen.at)


def tampered(notebook: Notebook, draw: Random) -> Notebook:
    """With one record taken out, or with a fact of another one of its table, whatever sense that makes."""
    table: Mapping[str, Any] = getattr(
        notebook, draw.choice([name for name in TABLES if getattr(notebook, name)])
    )
    one, other = (table[draw.choice(list(table))] for _ in range(2))
    if not draw.randrange(8):
        return drop(notebook, one)
    name = draw.choice([field.name for field in fields(one) if field.name != "id"])
    return put(notebook, replace(one, **{name: getattr(other, name)}))


@pytest.mark.parametrize("seed", range(3))
def test_whatever_record_is_changed_in_whatever_way_what_differs_is_enough(seed: int) -> None:
    draw = Random(seed)
    notebook = sample_notebook(NOW, occasion().new_id)
    seen = overview(notebook, METHOD, NOW)
    for _ in range(120):
        for _ in range(draw.randint(1, 2)):
            notebook = tampered(notebook, draw)
        before, seen = seen, overview(notebook, METHOD, NOW)
        assert same(seen, notebook), set(before.due) ^ set(seen.due)


def test_a_month_of_what_people_do_leads_to_what_a_look_at_everything_finds() -> None:
    year = Year(Random(7))
    seen = Overview()
    for _ in range(31):
        for _ in range(8):
            year.happen()
            seen = overview(year.notebook, year.method, as_of(year.now, seen))
            assert same(seen, year.notebook, year.method)
        year.next_day()


def test_another_profile_or_another_method_leaves_nothing_as_it_was() -> None:
    notebook = sample_notebook(NOW, occasion().new_id)
    seen = overview(notebook, METHOD, NOW)
    abroad = put(notebook, replace(notebook.profile, days_off="Sun, Mon, 2026-11-24, 2026-11-25"))
    assert overview(abroad, METHOD, NOW).due != seen.due
    assert same(overview(abroad, METHOD, NOW), abroad)
    hasty = replace(METHOD, nudge_business_days=1)
    assert overview(notebook, hasty, NOW).due == agenda(notebook, hasty, NOW)


def test_whoever_a_change_does_not_touch_is_not_looked_at_again_within_the_minute() -> None:
    notebook = sample_notebook(NOW, occasion().new_id)
    seen = overview(notebook, METHOD, NOW)
    path = next(iter(notebook.paths.values()))
    renamed = put(notebook, replace(path, name="Another name"))
    later = overview(renamed, METHOD, as_of(NOW + FRESH / 2, seen))
    known = {id(due) for due in seen.due}
    assert all(id(due) in known for due in later.due if due.kind not in LEADS)


@pytest.mark.parametrize("passed", [FRESH, timedelta(days=1), timedelta(seconds=-1)])
def test_a_look_of_another_minute_is_never_taken_for_one_of_now(passed: timedelta) -> None:
    seen = overview(Notebook(), METHOD, NOW)
    assert as_of(NOW + passed, seen) == NOW + passed


def test_midnight_ends_what_was_fresh() -> None:
    late = NOW.replace(hour=23, minute=59, second=50)
    assert as_of(late + timedelta(seconds=20), overview(Notebook(), METHOD, late)) == late + timedelta(
        seconds=20
    )


def circle() -> Notebook:
    """Rosa sent the user to Ada; Ben and Cora are colleagues and were asked, so was Eve; Dan is to be kept in touch with."""
    notebook, rosa, talk = person(name="Rosa")
    notebook, _ = happened(notebook, talk, (E.HELD, "2026-10-01 10:00"), (E.REPORTED, "2026-11-20 10:00"))
    notebook, ada, talk = person(notebook, "Ada", 10)
    notebook = put(notebook, replace(ada, referrer_id=rosa.id))
    notebook, _ = happened(notebook, talk, (E.HELD, "2026-11-10 10:00"))
    asked = (
        ("Ben", "Tufts", "2026-11-16 09:00"),
        ("Cora", "Tufts", "2026-11-17 09:00"),
        ("Eve", "Brown", "2026-11-18 09:00"),
    )
    for number, (name, employer, day) in enumerate(asked):
        notebook, _, talk = person(notebook, name, 20 + 10 * number, employer=employer)
        notebook, _ = happened(notebook, talk, (E.ASKED, day))
    notebook, dan, talk = person(notebook, "Dan", 60)
    notebook, talk = happened(notebook, talk, (E.HELD, "2026-06-01 10:00"), (E.REPORTED, "2026-06-15 10:00"))
    notes = (Note("n1", talk.created_at, "weekly statistics"), Note("n2", talk.created_at, "a reading list"))
    letter = Message(
        "m1",
        dan.id,
        talk.id,
        Purpose.REPORT_BACK,
        Channel.EMAIL,
        NOW,
        note_id="n1",
        sent_at=at("2026-06-15 10:00"),
    )
    return put(notebook, replace(talk, notes=notes), letter)


def named(notebook: Notebook, name: str) -> tuple[Contact, Interview]:
    """A person of the circle, and their talk."""
    contact = next(one for one in notebook.contacts.values() if one.name == name)
    return contact, interviews_of(notebook, contact.id)[0]


def the_referrer_talks_again(notebook: Notebook) -> Notebook:
    return happened(notebook, named(notebook, "Rosa")[1], (E.HELD, "2026-11-25 10:00"))[0]


def a_colleague_leaves(notebook: Notebook) -> Notebook:
    return put(notebook, replace(named(notebook, "Cora")[0], employer="Simmons"))


def a_colleague_arrives(notebook: Notebook) -> Notebook:
    return put(notebook, replace(named(notebook, "Eve")[0], employer="TUFTS"))


def a_colleague_turns_out_not_to_have_been_asked(notebook: Notebook) -> Notebook:
    return put(notebook, replace(named(notebook, "Cora")[1], events=()))


def a_letter_is_taken_out(notebook: Notebook) -> Notebook:
    return drop(notebook, notebook.messages["m1"])


def a_line_becomes_an_insight(notebook: Notebook) -> Notebook:
    talk = named(notebook, "Dan")[1]
    line = (Evidence(talk.id, "n1"),)
    return put(notebook, Insight("i1", "", InsightKind.ADVICE, "statistics", NOW, line))


def a_line_becomes_a_lead(notebook: Notebook) -> Notebook:
    return put(notebook, Lead("l1", "", LeadKind.RESOURCE, "statistics", NOW, note_id="n1"))


@pytest.mark.parametrize(
    "change",
    [
        the_referrer_talks_again,
        a_colleague_leaves,
        a_colleague_arrives,
        a_colleague_turns_out_not_to_have_been_asked,
        a_letter_is_taken_out,
        a_line_becomes_an_insight,
        a_line_becomes_a_lead,
    ],
)
def test_a_change_reaches_also_whoever_it_is_not_about(change: Callable[[Notebook], Notebook]) -> None:
    before = circle()
    seen = overview(before, METHOD, NOW)
    after = change(before)
    later = overview(after, METHOD, NOW)
    assert later.due != seen.due
    assert same(later, after)
