"""A change of one record is taken back without touching what else has happened to it since."""

from dataclasses import replace

import pytest

from tests.domain.builders import NOW, note, person
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.interview import HalfLine, Interview
from tui_interviews.domain.revert import OvertakenError, reverted

ADA = Contact("c", "Ada", NOW)
TALK = replace(person()[2], notes=(note(1, "one"), note(2, "two")))
HALF = HalfLine(NOW, "tw", id="h")


def notes(record: object) -> list[str]:
    assert isinstance(record, Interview)
    return [one.text for one in record.notes]


def test_the_last_change_is_taken_back_whole() -> None:
    assert reverted(replace(ADA, name="Bo"), ADA, replace(ADA, name="Bo")) == ADA


def test_a_record_that_was_made_goes_and_one_that_was_removed_comes_back() -> None:
    assert reverted(ADA, None, ADA) is None
    assert reverted(None, ADA, None) == ADA


def test_what_else_was_changed_since_stays() -> None:
    now = replace(ADA, name="Bo", phone="1")
    assert reverted(now, ADA, replace(ADA, name="Bo")) == replace(ADA, phone="1")


def test_what_was_changed_again_is_not_taken_back() -> None:
    with pytest.raises(OvertakenError):
        reverted(replace(ADA, name="Cy"), ADA, replace(ADA, name="Bo"))


def test_a_record_made_and_then_changed_is_not_taken_back() -> None:
    with pytest.raises(OvertakenError):
        reverted(replace(ADA, phone="1"), None, ADA)


def test_an_added_entry_goes_and_those_added_since_stay() -> None:
    before = replace(TALK, notes=TALK.notes[:1])
    now = replace(TALK, notes=(*TALK.notes, note(3, "three")))
    assert notes(reverted(now, before, TALK)) == ["one", "three"]


def test_a_removed_entry_comes_back_to_its_place() -> None:
    after = replace(TALK, notes=TALK.notes[1:])
    now = replace(TALK, notes=(*TALK.notes[1:], note(3, "three")))
    assert notes(reverted(now, TALK, after)) == ["one", "two", "three"]


def test_a_changed_entry_has_its_old_words_again() -> None:
    after = replace(TALK, notes=(note(1, "uno"), note(2, "two")))
    now = replace(after, notes=(*after.notes, note(3, "three")))
    assert notes(reverted(now, TALK, after)) == ["one", "two", "three"]


def test_an_entry_that_was_changed_again_is_not_taken_back() -> None:
    before = replace(TALK, notes=TALK.notes[:1])
    now = replace(TALK, notes=(note(1, "one"), note(2, "two, changed")))
    with pytest.raises(OvertakenError):
        reverted(now, before, TALK)


def test_what_is_being_typed_stands_in_the_way_of_nothing_and_stays() -> None:
    before = replace(TALK, notes=TALK.notes[:1], half_lines=(HalfLine(NOW, "two", id="g"),))
    for typed in ((HALF,), ()):
        taken_back = reverted(replace(TALK, half_lines=typed), before, TALK)
        assert notes(taken_back) == ["one"]
        assert isinstance(taken_back, Interview)
        assert taken_back.half_lines == typed
