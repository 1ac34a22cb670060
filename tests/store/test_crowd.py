"""Made-up people are whole, and always the same."""

from datetime import UTC, datetime

from tests.store.whole import assert_whole
from tui_interviews.domain.agenda import agenda
from tui_interviews.domain.due import DueKind
from tui_interviews.domain.method import Method
from tui_interviews.domain.stage import Stage, stage
from tui_interviews.store.crowd import made_up_notebook

NOW = datetime(2026, 11, 23, 0, 10, tzinfo=UTC)
CROWD = made_up_notebook(400, 50, NOW)


def test_there_are_as_many_as_asked_for_in_every_stage() -> None:
    assert (len(CROWD.contacts), len(CROWD.interviews), len(CROWD.cards)) == (400, 400, 50)
    assert {stage(interview) for interview in CROWD.interviews.values()} == set(Stage)


def test_nothing_about_them_is_untidy_or_leads_nowhere() -> None:
    assert_whole(CROWD, NOW)


def test_they_are_always_the_same() -> None:
    assert made_up_notebook(400, 50, NOW) == CROWD


def test_they_bring_every_sort_of_thing_to_do_soon_but_not_all_at_once() -> None:
    kinds = [item.kind for item in agenda(CROWD, Method(), NOW)]
    assert {DueKind.NUDGE, DueKind.THANK, DueKind.CONSOLIDATE, DueKind.KEEP_IN_TOUCH} <= set(kinds)
    assert len(kinds) < 200


def test_nobody_at_all_can_be_asked_for() -> None:
    nobody = made_up_notebook(0, 0, NOW)
    assert (len(nobody.contacts), len(nobody.cards), len(nobody.paths)) == (0, 0, 3)
