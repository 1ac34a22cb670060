"""The stage is read off the events."""

from dataclasses import replace

import pytest

from tests.domain.builders import event, happened, note, person
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.stage import Stage, last_word, stage

DAYS = [f"2026-11-{day:02} 10:00" for day in range(1, 29)]


def reached(*kinds: E, is_noted: bool = True) -> Stage:
    """The stage after these events, a day apart."""
    notebook, _, interview = person()
    _, interview = happened(notebook, interview, *zip(kinds, DAYS, strict=False))
    return stage(replace(interview, notes=(note(1, "a line"),)) if is_noted else interview)


@pytest.mark.parametrize(
    ("story", "wanted"),
    [
        ((), Stage.PREPARE),
        ((E.PREPARED,), Stage.CONTACT),
        ((E.ASKED,), Stage.CONTACT),
        ((E.ASKED, E.NUDGED), Stage.CONTACT),
        ((E.ASKED, E.PREPARED), Stage.CONTACT),
        ((E.ASKED, E.REPLIED), Stage.CONTACT),
        ((E.ASKED, E.POSTPONED), Stage.CONTACT),
        ((E.ASKED, E.DECLINED), Stage.CLOSED),
        ((E.ASKED, E.NUDGED, E.CLOSED), Stage.CLOSED),
        ((E.ASKED, E.CLOSED, E.REPLIED), Stage.CONTACT),
        ((E.ASKED, E.CLOSED, E.PREPARED), Stage.CONTACT),
        ((E.ASKED, E.REPLIED, E.SCHEDULED), Stage.INTERVIEW),
        ((E.SCHEDULED, E.CONFIRMED), Stage.INTERVIEW),
        ((E.SCHEDULED, E.REPLIED), Stage.INTERVIEW),
        ((E.SCHEDULED, E.PREPARED), Stage.INTERVIEW),
        ((E.SCHEDULED, E.MISSED), Stage.CONTACT),
        ((E.SCHEDULED, E.POSTPONED), Stage.CONTACT),
        ((E.SCHEDULED, E.DECLINED), Stage.CLOSED),
        ((E.SCHEDULED, E.MISSED, E.SCHEDULED), Stage.INTERVIEW),
        ((E.SCHEDULED, E.HELD), Stage.FOLLOW_UP),
        ((E.HELD, E.REPLIED), Stage.FOLLOW_UP),
        ((E.HELD, E.THANKED), Stage.FOLLOW_UP),
        ((E.HELD, E.CONSOLIDATED), Stage.FOLLOW_UP),
        ((E.HELD, E.CONSOLIDATED, E.THANKED), Stage.IN_TOUCH),
        ((E.HELD, E.THANKED, E.CONSOLIDATED, E.EXCHANGED), Stage.IN_TOUCH),
        ((E.HELD, E.THANKED, E.CONSOLIDATED, E.HELD), Stage.FOLLOW_UP),
        ((E.HELD, E.THANKED, E.CONSOLIDATED, E.SCHEDULED), Stage.INTERVIEW),
    ],
)
def test_events_lead_to_a_stage(story: tuple[E, ...], wanted: Stage) -> None:
    assert reached(*story) is wanted


def test_without_notes_there_is_nothing_to_consolidate() -> None:
    assert reached(E.HELD, E.THANKED, is_noted=False) is Stage.IN_TOUCH


def test_events_count_by_when_they_happened_not_by_when_they_were_logged() -> None:
    _, _, interview = person()
    told = (event(E.SCHEDULED, "2026-11-05 10:00", 1), event(E.ASKED, "2026-11-02 10:00", 2))
    assert stage(replace(interview, events=told)) is Stage.INTERVIEW


@pytest.mark.parametrize(
    ("story", "word"),
    [
        ((E.PREPARED,), E.PREPARED),
        ((E.PREPARED, E.ASKED, E.PREPARED), E.ASKED),
        ((E.ASKED, E.CLOSED, E.PREPARED), E.PREPARED),
        ((E.ASKED, E.NUDGED, E.REPLIED), E.REPLIED),
        ((E.ASKED, E.DECLINED, E.REPLIED), E.REPLIED),
    ],
)
def test_the_last_word_of_the_asking_counts_from_where_it_was_last_closed(
    story: tuple[E, ...], word: E
) -> None:
    notebook, _, interview = person()
    _, interview = happened(notebook, interview, *zip(story, DAYS, strict=False))
    found = last_word(interview)
    assert found is not None
    assert found.kind is word
