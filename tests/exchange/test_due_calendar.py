"""What is due, in a calendar."""

from datetime import date, datetime, timedelta
from typing import Any

import icalendar

from tests.ui.desk import NOW, library, sample
from tui_interviews.domain.agenda import agenda
from tui_interviews.domain.due import DueKind, is_overdue
from tui_interviews.exchange.duecalendar import uid
from tui_interviews.exchange.exports import YEAR, Wanted, make

ITEMS = agenda(sample(), library().method, NOW, YEAR)


def parts(kind: str, now: datetime = NOW, contact_id: str = "", *, are_todos: bool = False) -> list[Any]:
    """The entries of a calendar as a calendar reads it."""
    wanted = Wanted("agenda", "ics", contact_id, are_todos=are_todos)
    raw = make(wanted, sample(), library().method, now).content
    return list(icalendar.Calendar.from_ical(raw).walk(kind))


def test_every_item_is_an_entry_and_the_talks_are_those_of_the_other_file() -> None:
    found = parts("VEVENT")
    assert len(found) == len(ITEMS)
    talks = [one for one in found if str(one["SUMMARY"]).startswith("Informational interview")]
    assert len(talks) == sum(due.kind is DueKind.INTERVIEW for due in ITEMS) > 0
    other = make(Wanted("agenda", "ics"), sample(), library().method, NOW).content
    assert all(
        f"{due.interview_id}@tui-interviews" in other.decode()
        for due in ITEMS
        if due.kind is DueKind.INTERVIEW
    )


def test_no_two_entries_are_taken_for_one_and_each_is_known_again_later() -> None:
    first = {str(one["UID"]): one for one in parts("VEVENT")}
    later = {str(one["UID"]): one for one in parts("VEVENT", NOW + timedelta(hours=1))}
    assert len(first) == len(ITEMS)
    both = first.keys() & later.keys()
    assert len(both) > len(ITEMS) // 2
    own = [uid for uid in both if "-" in uid.split("@")[0]]
    assert all(later[uid]["SEQUENCE"] > first[uid]["SEQUENCE"] for uid in own)


def test_an_item_for_a_day_is_a_whole_day_and_one_for_a_moment_has_its_moment() -> None:
    found = {str(one["UID"]): one.decoded("DTSTART") for one in parts("VEVENT")}
    for due in ITEMS:
        if due.kind is DueKind.INTERVIEW:
            continue
        begins = found[uid(due)]
        if is_overdue(due, NOW):
            assert begins == NOW.date()
        elif due.is_all_day:
            assert begins == due.due_at.astimezone(NOW.tzinfo).date()
        else:
            assert begins == due.due_at
    assert {type(one) for one in found.values()} == {date, datetime}


def test_what_is_overdue_says_since_when() -> None:
    late = [due for due in ITEMS if is_overdue(due, NOW)]
    told = [str(one["DESCRIPTION"]) for one in parts("VEVENT") if "Overdue since" in str(one["DESCRIPTION"])]
    assert len(told) == len(late) > 0


def test_entries_make_nobody_busy() -> None:
    assert all("TRANSP" in one for one in parts("VEVENT") if "-" in str(one["UID"]).split("@")[0])


def test_as_to_dos_they_have_the_day_or_moment_by_which() -> None:
    todos = parts("VTODO", are_todos=True)
    assert len(todos) == sum(due.kind is not DueKind.INTERVIEW for due in ITEMS)
    assert {str(one["STATUS"]) for one in todos} == {"NEEDS-ACTION"}
    assert {type(one.decoded("DUE")) for one in todos} == {date, datetime}
    assert len(parts("VEVENT", are_todos=True)) == len(ITEMS) - len(todos)


def test_only_what_is_due_with_one_person() -> None:
    due = ITEMS[0]
    found = parts("VEVENT", contact_id=due.contact_id)
    assert {due.who} == {due.who for one in found if due.who in str(one["SUMMARY"])}
    assert len(found) == sum(one.contact_id == due.contact_id for one in ITEMS)
