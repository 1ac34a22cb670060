"""The agenda: what is shown, in which order, and what was put off."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from tests.domain.builders import NOW, at, event, happened, meets, occasion, person
from tui_interviews.domain.agenda import agenda, most_urgent
from tui_interviews.domain.due import Due, DueKind, is_overdue
from tui_interviews.domain.edits.duties import put_off
from tui_interviews.domain.ending import ENDS
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.interview import Snooze
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put

METHOD = Method()


def two_people() -> Notebook:
    """One to be nudged today, and one talked with yesterday."""
    notebook, _, asked = person(start=1)
    notebook, _ = happened(notebook, asked, (E.ASKED, "2026-11-17 09:00"))
    notebook, _, talked = person(notebook, "Bo Lind", start=50)
    notebook, _ = happened(notebook, talked, (E.HELD, "2026-11-25 15:00"))
    return notebook


def test_the_most_urgent_comes_first() -> None:
    found = agenda(two_people(), METHOD, NOW)
    assert [due.kind for due in found] == [DueKind.DEBRIEF, DueKind.NUDGE, DueKind.THANK]
    assert [due.due_at for due in found] == sorted(due.due_at for due in found)


def test_what_lies_beyond_the_horizon_is_left_out() -> None:
    assert [due.kind for due in agenda(two_people(), METHOD, NOW, timedelta(hours=1))] == [
        DueKind.DEBRIEF,
        DueKind.NUDGE,
    ]


def test_an_empty_notebook_has_nothing_due() -> None:
    assert agenda(Notebook(), METHOD, NOW) == ()


def test_people_in_preparation_are_not_due() -> None:
    notebook, _, _ = person()
    assert agenda(notebook, METHOD, NOW, timedelta(days=999)) == ()


def test_a_snoozed_item_waits_until_its_day() -> None:
    notebook = two_people()
    asked = min(notebook.interviews.values(), key=lambda one: one.id)
    off = replace(asked, snoozes=(Snooze(DueKind.NUDGE, date(2026, 11, 30)),))
    nudge = next(due for due in agenda(put(notebook, off), METHOD, NOW) if due.kind is DueKind.NUDGE)
    assert (nudge.due_at, nudge.is_all_day) == (at("2026-11-30 09:00"), True)


def test_a_snooze_never_makes_a_thing_due_earlier() -> None:
    notebook = two_people()
    asked = min(notebook.interviews.values(), key=lambda one: one.id)
    off = replace(asked, snoozes=(Snooze(DueKind.NUDGE, date(2026, 11, 2)),))
    nudge = next(due for due in agenda(put(notebook, off), METHOD, NOW) if due.kind is DueKind.NUDGE)
    assert nudge.due_at == at("2026-11-26 09:00")


def test_a_snooze_of_one_kind_leaves_the_others() -> None:
    notebook = two_people()
    talked = max(notebook.interviews.values(), key=lambda one: one.id)
    off = replace(talked, snoozes=(Snooze(DueKind.DEBRIEF, date(2027, 11, 2)),))
    kinds = [due.kind for due in agenda(put(notebook, off), METHOD, NOW)]
    assert kinds == [DueKind.NUDGE, DueKind.THANK]


def test_what_is_due_on_a_day_is_overdue_only_once_the_day_is_over() -> None:
    nudge = next(due for due in agenda(two_people(), METHOD, NOW) if due.kind is DueKind.NUDGE)
    assert not is_overdue(nudge, at("2026-11-26 23:59"))
    assert is_overdue(nudge, at("2026-11-27 00:00"))


def test_the_most_urgent_of_one_interview_is_found() -> None:
    items = agenda(two_people(), METHOD, NOW)
    talked = max(due.interview_id for due in items)
    found = most_urgent(items, talked)
    assert isinstance(found, Due)
    assert found.kind is DueKind.DEBRIEF
    assert most_urgent(items, "nobody") is None


def test_an_interview_whose_person_is_missing_is_due_all_the_same() -> None:
    notebook = replace(two_people(), contacts={})
    assert {due.who for due in agenda(notebook, METHOD, NOW)} == {"(unknown person)"}


def test_a_talk_in_an_hour_that_comes_twice_is_no_trouble() -> None:
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, (E.SCHEDULED, "2026-10-01 09:00"))
    notebook, _ = meets(notebook, interview, "2026-11-01 01:30", "Europe/Berlin")
    found = agenda(notebook, METHOD, at("2026-10-31 10:00"))
    talk = next(due for due in found if due.kind is DueKind.INTERVIEW)
    assert talk.reason == "tomorrow 01:30 here · 06:30 there · phone"


def test_a_snooze_is_over_once_the_rule_asks_anew() -> None:
    notebook = two_people()
    talked = max(notebook.interviews.values(), key=lambda one: one.id)
    thank = next(due for due in agenda(notebook, METHOD, NOW) if due.kind is DueKind.THANK)
    notebook = put_off(notebook, occasion(), thank, date(2027, 1, 4))
    assert _thanks(notebook) == at("2027-01-04 09:00")
    again = replace(notebook.interviews[talked.id])
    again = replace(again, events=(*again.events, event(E.HELD, "2026-12-10 15:00", 990)))
    assert _thanks(put(notebook, again)) == at("2026-12-11 15:00")


def _thanks(notebook: Notebook) -> datetime:
    found = agenda(notebook, METHOD, NOW, timedelta(days=99))
    return next(due.due_at for due in found if due.kind is DueKind.THANK)


def test_what_was_put_off_twice_is_on_the_later_day() -> None:
    notebook = two_people()
    for day in (date(2026, 11, 30), date(2026, 12, 2)):
        nudge = next(due for due in agenda(notebook, METHOD, NOW) if due.kind is DueKind.NUDGE)
        notebook = put_off(notebook, occasion(), nudge, day)
    nudge = next(due for due in agenda(notebook, METHOD, NOW) if due.kind is DueKind.NUDGE)
    assert nudge.due_at == at("2026-12-02 09:00")
    assert sum(len(one.snoozes) for one in notebook.interviews.values()) == 1


def test_every_kind_says_when_it_ends() -> None:
    assert set(ENDS) == set(DueKind)
