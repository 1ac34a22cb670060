"""What they allow: the answer that stands, what stood before, and until when it is kept."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.domain.builders import NOW, at, happened, meets, occasion, person
from tui_interviews.domain.agenda import agenda, of_interview
from tui_interviews.domain.consent import (
    NOTE_TAKER,
    answer_words,
    asking_words,
    consent_facts,
    keep_until,
    standing_consent,
)
from tui_interviews.domain.due import Due, DueKind
from tui_interviews.domain.edits.consenting import (
    describe_consent,
    keep_recording,
    log_deletion,
    record_consent,
    withdraw_consent,
)
from tui_interviews.domain.edits.duties import put_off
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.edits.people import mark_do_not_contact
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import encode_id
from tui_interviews.domain.recording import Recording

METHOD = Method()
HELD_ON = date(2026, 11, 25)


def held(answer: str = "yes") -> tuple[Notebook, str]:
    """A talk of yesterday, with an answer given in it."""
    notebook, _, interview = person(timezone="America/Los_Angeles")
    notebook = put(notebook, replace(notebook.profile, name="Bo Quist", timezone="America/New_York"))
    notebook, _ = meets(notebook, interview, "2026-11-25 15:00", "Europe/Berlin")
    notebook = record_consent(notebook, occasion(at("2026-11-25 15:01")), interview.id, answer)
    notebook, _ = happened(
        notebook,
        notebook.interviews[interview.id],
        (E.SCHEDULED, "2026-11-20 09:00"),
        (E.HELD, "2026-11-25 15:20"),
    )
    return notebook, interview.id


def deletions(notebook: Notebook, now: datetime = NOW) -> list[Due]:
    """What is due about recordings, however far off."""
    return [
        due
        for interview in notebook.interviews.values()
        for due in of_interview(notebook, interview, METHOD, now)
        if due.kind is DueKind.DELETE_RECORDING
    ]


def test_who_asked_and_where_both_were_is_known_without_typing() -> None:
    notebook, key = held()
    consent = notebook.interviews[key].consent
    assert consent is not None
    assert (consent.asked_by, consent.medium) == ("Bo Quist", "phone")
    assert (consent.my_place, consent.their_place) == ("America/New_York", "Europe/Berlin")
    assert asking_words(consent, NOW) == (
        "Wed 25 Nov 2026, 15:01 (EST), by Bo Quist, phone, from America/New_York, they in Europe/Berlin"
    )


def test_a_second_asking_stands_and_the_first_stays_on_record() -> None:
    notebook, key = held("notes_only")
    notebook = record_consent(notebook, occasion(), key, "yes", limits=("sound_only",), words="not my name")
    interview = notebook.interviews[key]
    assert interview.consent is not None
    assert answer_words(interview.consent, METHOD) == "yes, sound only, not my name"
    assert [one.answer for one in interview.earlier_consents] == ["notes_only"]
    told = dict(consent_facts(interview, METHOD, NOW))
    assert told["Before: May be recorded"].startswith("notes only; Wed 25 Nov 2026, 15:01 (EST), by Bo Quist")


def test_a_note_taker_has_an_answer_of_its_own() -> None:
    notebook, key = held()
    notebook = record_consent(notebook, occasion(), key, "no", about=NOTE_TAKER)
    interview = notebook.interviews[key]
    given = [standing_consent(interview), standing_consent(interview, NOTE_TAKER)]
    assert [one.answer for one in given if one] == ["yes", "no"]


def test_a_yes_that_is_taken_back_counts_no_more_and_stays_on_record() -> None:
    notebook, key = held()
    notebook = record_consent(notebook, occasion(), key, "no", about=NOTE_TAKER)
    notebook = withdraw_consent(notebook, occasion(), key)
    interview = notebook.interviews[key]
    assert interview.consent is not None
    assert (interview.consent.answer, interview.consent.withdrawn_at) == ("withdrawn", NOW)
    assert [one.answer for one in interview.earlier_consents] == ["yes"]
    assert interview.note_taker_consent is not None
    assert interview.note_taker_consent.answer == "no"
    (due,) = deletions(notebook)
    assert (due.reason, due.due_at) == ("they took their yes back today", at("2026-11-26 09:00"))


def test_what_was_written_down_is_completed_without_asking_again() -> None:
    notebook, key = held()
    old = notebook.interviews[key].consent
    assert old is not None
    notebook = describe_consent(
        notebook, occasion(), key, replace(old, words=" not\tshared "), date(2027, 1, 4)
    )
    interview = notebook.interviews[key]
    assert interview.consent == replace(old, words="not shared")
    assert interview.earlier_consents == ()
    assert keep_until(interview, METHOD, NOW) == date(2027, 1, 4)


def test_after_thirty_days_today_brings_the_recording_up() -> None:
    notebook, _ = held()
    (due,) = deletions(notebook)
    assert due.due_at.date() == HELD_ON + timedelta(days=30)
    assert due.reason == "kept until 25 Dec; x says it is deleted"
    kinds = {one.kind for one in agenda(notebook, METHOD, at("2026-12-20 10:00"))}
    assert DueKind.DELETE_RECORDING in kinds
    assert DueKind.DELETE_RECORDING not in {one.kind for one in agenda(notebook, METHOD, NOW)}


@pytest.mark.parametrize("answer", ["no", "notes_only"])
def test_where_nothing_may_be_recorded_nothing_is_to_be_deleted(answer: str) -> None:
    assert deletions(held(answer)[0]) == []


def test_a_yes_to_the_note_taker_alone_leaves_something_to_delete() -> None:
    notebook, key = held("no")
    notebook = record_consent(notebook, occasion(), key, "yes", about=NOTE_TAKER)
    assert len(deletions(notebook)) == 1


def test_before_the_talk_there_is_nothing_to_delete() -> None:
    notebook, _, interview = person()
    assert deletions(record_consent(notebook, occasion(), interview.id, "yes")) == []


def test_deleted_it_is_over_and_kept_longer_it_comes_later() -> None:
    notebook, key = held()
    later = keep_recording(notebook, occasion(), key, date(2027, 3, 1))
    assert [due.due_at.date() for due in deletions(later)] == [date(2027, 3, 1)]
    snoozed = put_off(notebook, occasion(), deletions(notebook)[0], date(2027, 2, 1))
    assert [due.due_at.date() for due in deletions(snoozed)] == [date(2027, 2, 1)]
    assert deletions(log_deletion(notebook, occasion(), key)) == []


def test_what_the_notebook_has_of_a_deleted_recording_goes_with_it() -> None:
    notebook, key = held()
    contact_id = notebook.interviews[key].contact_id
    recording = Recording(encode_id(700), contact_id, key, NOW, "/home/ada/talk.m4a")
    notebook = log_deletion(put(notebook, recording), occasion(), key)
    assert notebook.recordings == {}


def test_it_comes_up_also_of_somebody_who_is_closed_or_not_to_be_contacted() -> None:
    notebook, key = held()
    notebook = log(notebook, occasion(), key, E.CLOSED)
    marked = mark_do_not_contact(notebook, occasion(), notebook.interviews[key].contact_id, True)
    assert len(deletions(marked)) == 1


def test_limits_that_the_method_does_not_know_read_by_their_names() -> None:
    notebook, key = held()
    old = notebook.interviews[key].consent
    assert old is not None
    assert answer_words(replace(old, limits=("no_photos",)), METHOD) == "yes, no photos"
    assert answer_words(replace(old, answer="perhaps", limits=()), METHOD) == "perhaps"
