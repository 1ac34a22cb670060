"""The clock of keeping in touch."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.builders import at, happened, note, occasion, person
from tui_interviews.domain.agenda import agenda, of_interview
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.due import Due, DueKind
from tui_interviews.domain.edits.contacting import add_draft, mark_sent
from tui_interviews.domain.edits.duties import finish, put_off
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.edits.promising import keep_promise
from tui_interviews.domain.edits.touching import go_on_with_touch, pause_touch, stop_touch
from tui_interviews.domain.event import EXCHANGES
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.insight import Evidence, Insight, InsightKind
from tui_interviews.domain.keepintouch import touch_words
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put

METHOD = Method()
LATER = "2027-03-15 10:00"
TALKED = ((E.HELD, "2026-11-02 15:00"), (E.THANKED, "2026-11-02 18:00"), (E.REPORTED, "2026-11-16 09:00"))
DUE_ON = date(2027, 2, 14)
"""Ninety days after the report."""


def talked(*story: tuple[E, str]) -> tuple[Notebook, str]:
    """Somebody who was talked with and told what came of it."""
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, *TALKED, *story)
    lines = (note(1, "vendors send bad numbers"), note(2, "sends the style guide", "promise"))
    return put(notebook, replace(interview, notes=lines)), interview.id


def touch(notebook: Notebook, key: str, now: str = LATER, method: Method = METHOD) -> Due | None:
    """The item, if there is one."""
    items = of_interview(notebook, notebook.interviews[key], method, at(now))
    return next((due for due in items if due.kind is DueKind.KEEP_IN_TOUCH), None)


def day(notebook: Notebook, key: str, now: str = LATER) -> date | None:
    due = touch(notebook, key, now)
    return due.due_at.date() if due else None


@pytest.mark.parametrize("kind", sorted(EXCHANGES - {E.ASKED, E.NUDGED, E.REPLIED, E.POSTPONED, E.SCHEDULED}))
def test_any_exchange_begins_the_clock_anew(kind: E) -> None:
    notebook, key = talked()
    assert day(notebook, key) == DUE_ON
    notebook = log(notebook, occasion(at("2027-01-10 09:00")), key, kind)
    if kind not in (E.DECLINED, E.HELD):
        assert day(notebook, key) == date(2027, 4, 10)
    else:
        assert touch(notebook, key, "2027-01-11 09:00") is None


def test_a_promise_that_was_kept_is_an_exchange_too() -> None:
    notebook, key = talked()
    assert day(keep_promise(notebook, occasion(at("2027-01-10 09:00")), key, "n2"), key) == date(2027, 4, 10)


def test_what_was_sent_is_an_exchange_and_the_next_topic() -> None:
    notebook, key = talked()
    sent = occasion(at("2027-01-10 09:00"), start=70)
    notebook = add_draft(
        notebook, sent, key, Purpose.KEEP_IN_TOUCH, Channel.EMAIL, "News", ("Hello",), note_id="n1"
    )
    (message_id,) = notebook.messages
    notebook = mark_sent(notebook, sent, message_id)
    due = touch(notebook, key)
    assert due is not None
    assert due.due_at.date() == date(2027, 4, 10)
    assert "about “vendors send bad numbers”" in due.reason


def test_a_pause_lasts_until_its_day_also_across_a_year_and_can_be_taken_away() -> None:
    notebook, key = talked()
    contact_id = notebook.interviews[key].contact_id
    paused = pause_touch(notebook, occasion(), contact_id, date(2028, 4, 1))
    assert touch(paused, key) is not None
    assert day(paused, key) == date(2028, 4, 1)
    assert agenda(paused, METHOD, at("2028-03-20 10:00")) == agenda(paused, METHOD, at("2028-03-20 10:00"))
    assert day(go_on_with_touch(paused, occasion(), contact_id), key) == DUE_ON
    early = pause_touch(notebook, occasion(), contact_id, date(2026, 12, 1))
    assert day(early, key) == DUE_ON


def test_stopped_it_does_not_come_up_until_it_goes_on() -> None:
    notebook, key = talked()
    contact_id = notebook.interviews[key].contact_id
    stopped = stop_touch(notebook, occasion(), contact_id)
    assert touch(stopped, key) is None
    assert touch(stopped, key, "2031-01-01 10:00") is None
    assert "stopped" in touch_words(stopped, stopped.contacts[contact_id], METHOD, at(LATER))
    assert day(go_on_with_touch(stopped, occasion(), contact_id), key) == DUE_ON


def test_a_bump_is_over_with_the_next_exchange() -> None:
    notebook, key = talked()
    due = touch(notebook, key)
    assert due is not None
    bumped = put_off(notebook, occasion(at(LATER)), due, date(2027, 6, 13))
    assert day(bumped, key) == date(2027, 6, 13)
    bumped = log(bumped, occasion(at("2027-04-01 09:00")), key, E.EXCHANGED)
    assert day(bumped, key, "2027-04-02 10:00") == date(2027, 6, 30)


def test_done_outside_the_app_begins_it_anew_and_is_no_topic() -> None:
    notebook, key = talked()
    due = touch(notebook, key)
    assert due is not None
    done = finish(notebook, occasion(at(LATER)), due)
    again = touch(done, key)
    assert again is not None
    assert again.due_at.date() == date(2027, 6, 13)
    assert "outside the app" not in again.reason


def test_the_topic_is_what_was_learned_last_where_nothing_was_said_since() -> None:
    notebook, key = talked()
    line = (Evidence(key, "n1"),)
    learned = Insight("i1", "", InsightKind.FACT, "Ask vendors twice", at("2026-11-03 10:00"), line)
    due = touch(put(notebook, learned), key)
    assert due is not None
    assert "about “Ask vendors twice”" in due.reason


def test_reasons_to_write_of_are_proposed_in_turn_and_are_the_users() -> None:
    notebook, key = talked()
    mine = replace(METHOD, keep_in_touch_reasons=("the weather", "the news"))
    found = [touch(notebook, key, method=mine)]
    notebook = log(notebook, occasion(at("2027-01-10 09:00")), key, E.EXCHANGED)
    found.append(touch(notebook, key, method=mine))
    assert [due.reason.rpartition("; ")[2] for due in found if due] == [
        "write of the news",
        "write of the weather",
    ]
    bare = touch(notebook, key, method=replace(METHOD, keep_in_touch_reasons=()))
    assert bare is not None
    assert "; write of" not in bare.reason


def test_no_more_letters_in_a_year_than_the_ceiling() -> None:
    story = tuple((E.EXCHANGED, f"2027-0{month}-10 09:00") for month in (1, 2, 3))
    notebook, key = talked(*story)
    due = touch(notebook, key)
    assert due is not None
    assert due.due_at.date() == date(2027, 11, 16), "a year after the first of the four"
    assert "4 letters in a year, 4 at most" in due.reason
    unlimited = touch(notebook, key, method=replace(METHOD, keep_in_touch_per_year=0))
    assert unlimited is not None
    assert unlimited.due_at.date() == date(2027, 6, 8)


def test_whoever_is_asked_for_another_talk_is_not_written_to_just_to_keep_in_touch() -> None:
    notebook, key = talked((E.SCHEDULED, "2027-03-01 09:00"))
    assert touch(notebook, key) is None


def test_a_younger_interview_that_is_only_prepared_does_not_stop_the_clock() -> None:
    notebook, key = talked()
    younger = replace(notebook.interviews[key], id="zzzzzzzzzzzz", events=(), notes=())
    assert day(put(notebook, younger), key) == DUE_ON


def test_a_report_that_was_let_go_still_leads_to_keeping_in_touch() -> None:
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, *TALKED[:2])
    assert touch(notebook, interview.id, "2027-02-13 10:00") is None
    assert touch(notebook, interview.id, "2027-02-16 10:00") is not None


def test_ignored_for_a_season_it_is_let_go_until_the_next_exchange() -> None:
    notebook, key = talked()
    assert touch(notebook, key, "2027-05-15 10:00") is not None
    assert touch(notebook, key, "2027-05-16 10:00") is None
    notebook = log(notebook, occasion(at("2027-08-01 09:00")), key, E.EXCHANGED)
    assert day(notebook, key, "2027-08-02 10:00") == date(2027, 10, 30)
