"""A year, day by day: no item is lost, doubled, or comes back once it was done."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

import pytest

from tests.domain.year import EVER, Key, Year, key_of
from tui_interviews.domain.agenda import agenda
from tui_interviews.domain.due import Due, DueKind
from tui_interviews.domain.ending import NEVER_LET_GO, is_let_go
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.lead import LeadKind
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.stage import Stage, in_order, stage

DAYS = 366
SEEDS = range(4)
BY_TIME = {DueKind.CONFIRM, DueKind.PREPARE, DueKind.OPENING}
"""What goes because a moment is over."""
LATE_BY_TIME = {DueKind.KEEP_IN_TOUCH}
"""What begins because another item was let go."""


@pytest.mark.parametrize("seed", SEEDS)
def test_in_a_year_nothing_is_lost_doubled_or_comes_back(seed: int) -> None:
    year = Year(Random(seed))
    before: dict[Key, Due] = {}
    for _ in range(DAYS):
        for _ in range(year.draw.randint(0, 4)):
            year.happen()
        items = year.items()
        now = {key_of(due): due for due in items}
        assert len(now) == len(items), Counter(map(key_of, items)).most_common(1)
        assert all(due.reason and due.what and due.who for due in items)
        _no_one_is_lost(before, now, year)
        _no_one_comes_from_nowhere(before, now, year)
        _what_was_done_is_gone(now, year)
        _what_is_owed_is_there(now, year)
        _nobody_marked_is_written_to(items, year)
        before = now
        year.next_day()


def _people_of(due: Due, year: Year) -> set[str]:
    """Whose doings could have made or ended an item: its own, and whoever led to it or works beside."""
    own = {due.interview_id, due.about, due.contact_id}
    about = year.notebook.interviews.get(due.about)
    return own | ({about.contact_id} if about else set())


def _is_touched(due: Due, year: Year) -> bool:
    return bool(_people_of(due, year) & year.touched)


def _no_one_is_lost(before: dict[Key, Due], now: dict[Key, Due], year: Year) -> None:
    """Whatever is no longer there has ended: something happened, its moment is over, or it was let go."""
    for key in before.keys() - now.keys():
        due = before[key]
        if _is_touched(due, year) or due.kind in BY_TIME or is_let_go(due, year.method, year.now):
            continue
        if due.kind is DueKind.ANOTHER_PERSON and year.touched:
            continue  # somebody else at the same employer was asked
        raise AssertionError(f"lost on {year.now.date()}: {due}")


def _no_one_comes_from_nowhere(before: dict[Key, Due], now: dict[Key, Due], year: Year) -> None:
    """A new item has a reason of today."""
    for key in now.keys() - before.keys():
        due = now[key]
        if not _is_touched(due, year) and due.kind not in LATE_BY_TIME and not year.touched:
            raise AssertionError(f"from nowhere on {year.now.date()}: {due}")


def _what_was_done_is_gone(now: dict[Key, Due], year: Year) -> None:
    """Said to be done, it is not there as long as nothing else has happened, however long that is."""
    for key in year.done.keys() & now.keys():
        due = now[key]
        if due.kind is DueKind.KEEP_IN_TOUCH:
            continue  # being done is what its clock begins anew from
        assert year.done[key] != year.story(key), f"done, and back on {year.now.date()}: {due}"


def _what_is_owed_is_there(now: dict[Key, Due], year: Year) -> None:
    """Told a second time, from the events alone: the rules that never let go."""
    for interview in year.notebook.interviews.values():
        contact = year.notebook.contacts[interview.contact_id]
        for kind in _owed(interview):
            if contact.is_do_not_contact and kind in (DueKind.THANK, DueKind.MY_PROMISE):
                continue
            assert any(key[:2] == (kind.value, interview.id) for key in now), (kind, interview)
    for lead in year.notebook.leads.values():
        is_fresh = lead.due_on is not None and lead.due_on >= year.now.date()
        if is_fresh and not lead.is_done:
            kind = {LeadKind.OPENING: DueKind.OPENING, LeadKind.RESOURCE: DueKind.READ}.get(
                lead.kind, DueKind.LEAD
            )
            assert (kind.value, "", lead.id) in now


def _owed(interview: Interview) -> Iterator[DueKind]:
    """After the last talk, until done: thanks, the debrief, the notes, and what the user has promised."""
    told = [event.kind for event in in_order(interview)]
    if E.HELD not in told or stage(interview) is Stage.CLOSED:
        return
    since = told[len(told) - 1 - told[::-1].index(E.HELD) :]
    if E.THANKED not in since:
        yield DueKind.THANK
    if E.DEBRIEFED not in since:
        yield DueKind.DEBRIEF
    if E.CONSOLIDATED not in since and interview.notes:
        yield DueKind.CONSOLIDATE
    ids = {note.id for note in interview.notes if note.mark}
    if any(one.is_mine and one.done_at is None and one.id in ids for one in interview.promises):
        yield DueKind.MY_PROMISE


def _nobody_marked_is_written_to(items: tuple[Due, ...], year: Year) -> None:
    fine = {DueKind.INTERVIEW, DueKind.PREPARE, DueKind.DEBRIEF, DueKind.CONSOLIDATE, DueKind.CLOSE}
    for due in items:
        contact = year.notebook.contacts.get(due.contact_id)
        assert due.kind in fine or contact is None or not contact.is_do_not_contact


def shuffled(notebook: Notebook, draw: Random) -> Notebook:
    """The same records in another order."""
    tables: dict[str, Any] = {
        name: dict(draw.sample(list(getattr(notebook, name).items()), len(getattr(notebook, name))))
        for name in ("contacts", "interviews", "messages", "leads")
    }
    return replace(notebook, **tables)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_agenda_is_a_function_of_what_it_is_given(seed: int) -> None:
    year = Year(Random(seed))
    for day in range(120):
        for _ in range(4):
            year.happen()
        if day % 10 == 0:
            once = year.items()
            assert agenda(year.notebook, year.method, year.now, EVER) == once
            assert agenda(shuffled(year.notebook, year.draw), year.method, year.now, EVER) == once
            for days in (0, 1, 7, 30, 400):
                near = timedelta(days=days)
                assert year.items(near) == tuple(due for due in once if due.due_at <= year.now + near)
        year.next_day()


def test_nothing_that_is_left_alone_nags_for_ever() -> None:
    year = Year(Random(1))
    for _ in range(90):
        for _ in range(4):
            year.happen()
        year.next_day()
    left: set[DueKind] = set()
    for _ in range(60):
        year.now += timedelta(days=14)
        left = {due.kind for due in year.items(timedelta())}
    assert left <= NEVER_LET_GO
    assert left >= {DueKind.THANK, DueKind.DEBRIEF}
