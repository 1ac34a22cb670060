"""Messages, replies, a date, and what follows a talk."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from tests.domain.builders import NOW, at, note, occasion, person
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.edits.contacting import (
    add_draft,
    discard_draft,
    log_reply,
    mark_sent,
    redraft,
    schedule,
    write,
)
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.edits.following import (
    add_insight,
    describe_insight,
    join_insight,
    remove_insight,
    set_aside,
    write_debrief,
)
from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.insight import InsightKind
from tui_interviews.domain.interview import Meeting
from tui_interviews.domain.message import SENDING, Purpose
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.readiness import left_to_sort, unsorted_notes
from tui_interviews.domain.stage import Stage, stage


def drafted(purpose: Purpose = Purpose.REQUEST) -> tuple[Notebook, str, str]:
    """A draft: notebook, its id, and the interview's."""
    notebook, _, interview = person()
    notebook = add_draft(
        notebook, occasion(start=50), interview.id, purpose, Channel.EMAIL, "Hi", ("Dear Ada,",)
    )
    (key,) = notebook.messages
    return notebook, key, interview.id


def test_a_draft_belongs_to_the_person_and_is_not_sent() -> None:
    notebook, key, interview_id = drafted()
    message = notebook.messages[key]
    assert (message.interview_id, message.contact_id) == (
        interview_id,
        notebook.interviews[interview_id].contact_id,
    )
    assert message.sent_at is None
    assert notebook.interviews[interview_id].events == ()


def test_what_is_written_is_tidied_line_by_line() -> None:
    notebook, key, _ = drafted()
    message = write(notebook, occasion(), key, " To\nAda ", "Dear \x1bAda, \r\n\r\nbye \n").messages[key]
    assert (message.subject, message.body) == ("To Ada", ("Dear Ada,", "", "bye"))


def test_a_draft_is_begun_again_or_thrown_away() -> None:
    notebook, key, _ = drafted()
    message = redraft(notebook, occasion(), key, "letter", Channel.LETTER, "", ("Sir",)).messages[key]
    assert (message.template, message.channel, message.body) == ("letter", Channel.LETTER, ("Sir",))
    assert discard_draft(notebook, occasion(), key).messages == {}


@pytest.mark.parametrize("purpose", Purpose)
def test_sending_is_an_event_of_its_purpose(purpose: Purpose) -> None:
    notebook, key, interview_id = drafted(purpose)
    notebook = mark_sent(notebook, occasion(start=90), key, at("2026-11-25 09:00"))
    (event,) = notebook.interviews[interview_id].events
    assert (event.kind, event.at, event.message_id, event.channel) == (
        SENDING[purpose],
        at("2026-11-25 09:00"),
        key,
        "email",
    )
    assert notebook.messages[key].sent_at == at("2026-11-25 09:00")


def test_the_event_says_which_program_took_the_message() -> None:
    notebook, key, interview_id = drafted(Purpose.REQUEST)
    notebook = mark_sent(notebook, occasion(start=90), key, how="handed to\nmsmtp")
    (event,) = notebook.interviews[interview_id].events
    assert event.text == "handed to msmtp"


def test_a_reply_has_its_words_and_its_day() -> None:
    notebook, _, interview = person()
    kind = EventKind.POSTPONED
    notebook = log_reply(
        notebook, occasion(), interview.id, kind, text=" in\nMay ", again_on=date(2027, 5, 4)
    )
    (event,) = notebook.interviews[interview.id].events
    assert (event.kind, event.text, event.again_on) == (kind, "in May", date(2027, 5, 4))


def test_a_date_is_kept_and_leads_to_the_interview() -> None:
    notebook, _, interview = person()
    meeting = Meeting(at("2026-12-03 14:30"), "Europe/Berlin", place=" room\x1b 1 ")
    talk = schedule(notebook, occasion(), interview.id, meeting).interviews[interview.id]
    assert talk.meeting == replace(meeting, place="room 1")
    assert stage(talk) is Stage.INTERVIEW


@pytest.mark.parametrize("kind", [Event, Meeting])
def test_a_moment_without_its_offset_is_refused(kind: type[Event] | type[Meeting]) -> None:
    naive = datetime(2026, 11, 26)  # noqa: DTZ001 - the fault itself
    with pytest.raises(ValueError, match="offset"):
        _ = Meeting(naive) if kind is Meeting else Event("e", EventKind.HELD, naive)


def held() -> tuple[Notebook, str]:
    """A talk that was held, with two lines."""
    notebook, _, interview = person()
    notebook = put(notebook, replace(interview, path_id="p", notes=(note(1, "a"), note(2, "b"))))
    return log(notebook, occasion(start=70), interview.id, EventKind.HELD), interview.id


def kinds(notebook: Notebook, key: str) -> list[EventKind]:
    """What has happened."""
    return [event.kind for event in notebook.interviews[key].events]


def test_the_first_words_of_a_debrief_are_its_event() -> None:
    notebook, key = held()
    notebook = write_debrief(notebook, occasion(start=80), key, {"debrief": " \n"})
    assert kinds(notebook, key) == [EventKind.HELD]
    for text in ("It went\nwell. ", "It went badly."):
        notebook = write_debrief(notebook, occasion(start=80), key, {"debrief": text})
    assert kinds(notebook, key) == [EventKind.HELD, EventKind.DEBRIEFED]
    assert notebook.interviews[key].debrief == ("It went badly.",)


def test_an_insight_rests_on_its_line_and_belongs_to_the_path() -> None:
    notebook, key = held()
    notebook = add_insight(notebook, occasion(start=80), key, "n1", InsightKind.PAY, " low ")
    (insight,) = notebook.insights.values()
    assert (insight.path_id, insight.text, insight.created_at) == ("p", "low", NOW)
    assert [one.note_id for one in insight.evidence] == ["n1"]
    assert left_to_sort(notebook, notebook.interviews[key]) == "1 of 2 to go"


def test_with_the_last_note_sorted_the_talk_is_consolidated_once() -> None:
    notebook, key = held()
    notebook = add_insight(notebook, occasion(start=80), key, "n1", InsightKind.PAY, "low")
    (insight_id,) = notebook.insights
    for _ in range(2):
        notebook = join_insight(notebook, occasion(start=90), key, "n2", insight_id)
    assert kinds(notebook, key) == [EventKind.HELD, EventKind.CONSOLIDATED]
    assert len(notebook.insights[insight_id].evidence) == 2
    assert left_to_sort(notebook, notebook.interviews[key]) == "all 2 sorted"


def test_a_note_set_aside_is_sorted_and_may_come_back() -> None:
    notebook, key = held()
    aside = set_aside(notebook, occasion(start=80), key, "n1")
    assert [one.id for one in unsorted_notes(aside, aside.interviews[key])] == ["n2"]
    back = set_aside(aside, occasion(start=90), key, "n1")
    assert len(unsorted_notes(back, back.interviews[key])) == 2


def test_a_removed_insight_leaves_its_line_unsorted() -> None:
    notebook, key = held()
    notebook = add_insight(notebook, occasion(start=80), key, "n1", InsightKind.PAY, "low")
    (insight_id,) = notebook.insights
    notebook = describe_insight(notebook, occasion(), insight_id, InsightKind.LIKE, " fine ")
    assert (notebook.insights[insight_id].kind, notebook.insights[insight_id].text) == (
        InsightKind.LIKE,
        "fine",
    )
    notebook = remove_insight(notebook, occasion(), insight_id)
    assert len(unsorted_notes(notebook, notebook.interviews[key])) == 2
