"""The funnel: counted once, never wider further down, and the groups add up."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW, event, person
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.funnel import (
    STEPS,
    Step,
    beside,
    by_channel,
    by_template,
    funnel,
    requests,
)
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import encode_id

A, R, S, H, T = EventKind.ASKED, EventKind.REPLIED, EventKind.SCHEDULED, EventKind.HELD, EventKind.THANKED
NO, LATER, CLOSED = EventKind.DECLINED, EventKind.POSTPONED, EventKind.CLOSED


def story(*kinds: EventKind, notebook: Notebook | None = None, start: int = 1) -> Notebook:
    """One person, and one event a day."""
    notebook, _, interview = person(notebook, start=start)
    events = tuple(
        Event(encode_id(5_000 + start * 50 + day), kind, NOW + timedelta(days=day))
        for day, kind in enumerate(kinds)
    )
    return put(notebook, replace(interview, events=events))


def reached(*kinds: EventKind) -> list[Step]:
    return [one.reached for one in requests(story(*kinds))]


@pytest.mark.parametrize(
    ("kinds", "step"),
    [
        ((A,), Step.ASKED),
        ((A, CLOSED), Step.ASKED),
        ((A, R), Step.REPLIED),
        ((A, NO), Step.REPLIED),
        ((A, LATER), Step.REPLIED),
        ((A, S), Step.REPLIED),
        ((A, S, H), Step.HELD),
        ((A, H), Step.HELD),
        ((A, R, T, H), Step.HELD),
        ((A, R, S, H, T), Step.THANKED),
    ],
)
def test_a_request_is_as_far_as_its_story(kinds: tuple[EventKind, ...], step: Step) -> None:
    assert reached(*kinds) == [step]


def test_who_was_never_asked_is_in_no_funnel() -> None:
    assert reached(S, H, T) == []
    assert beside(story(S, H, T)) == (1, 0)


def test_asked_twice_counts_once_for_the_way_that_was_answered() -> None:
    notebook, _, interview = person()
    first = replace(event(A, "2026-11-01 09:00", 901), channel="email")
    second = replace(event(A, "2026-11-10 09:00", 902), channel="linkedin")
    late = replace(event(A, "2026-11-20 09:00", 904), channel="phone")
    reply = event(R, "2026-11-11 09:00", 903)
    asked = put(notebook, replace(interview, events=(first, second)))
    (silent,) = requests(asked)
    assert (silent.reached, silent.channel) == (Step.ASKED, "linkedin")
    (heard,) = requests(put(notebook, replace(interview, events=(first, second, reply, late))))
    assert (heard.reached, heard.channel) == (Step.REPLIED, "linkedin")


def test_channel_and_template_are_those_of_the_message() -> None:
    notebook, contact, interview = person()
    letter = Message(
        "m1", contact.id, interview.id, Purpose.REQUEST, Channel.MESSAGE, NOW, template="request-message"
    )
    asked = replace(event(A, "2026-11-01 09:00"), message_id="m1")
    notebook = put(notebook, letter, replace(interview, events=(asked,)))
    found = requests(notebook)
    assert [one.name for one in by_channel(found)] == ["message"]
    assert [one.name for one in by_template(found)] == ["request-message"]


def test_a_referral_is_the_last_step_and_belongs_to_one_talk() -> None:
    notebook = story(A, R, H, T)
    (contact,) = notebook.contacts.values()
    notebook, friend, _ = person(notebook, "Ben Li", start=100)
    named = put(notebook, replace(friend, referrer_id=contact.id, created_at=NOW + timedelta(days=9)))
    assert [one.reached for one in requests(named)] == [Step.REFERRAL]
    assert beside(named) == (0, 0)


def test_who_names_somebody_and_was_not_thanked_is_told_beside_it() -> None:
    notebook = story(A, R, H)
    (contact,) = notebook.contacts.values()
    notebook, friend, _ = person(notebook, "Ben Li", start=100)
    named = put(notebook, replace(friend, referrer_id=contact.id))
    assert [one.reached for one in requests(named)] == [Step.HELD]
    assert beside(named) == (0, 1)


def test_only_the_requests_of_a_career_path_where_one_is_named() -> None:
    assert requests(story(A), "another path") == ()


STORIES = st.lists(st.lists(st.sampled_from(EventKind), max_size=8), max_size=6)
CHANNELS = ("email", "linkedin", "")


@given(STORIES, st.data())
def test_each_step_is_no_wider_than_the_one_before_and_groups_add_up(
    stories: list[list[EventKind]], data: st.DataObject
) -> None:
    notebook = Notebook()
    for number, kinds in enumerate(stories):
        notebook = story(*kinds, notebook=notebook, start=1 + 10 * number)
    for interview in notebook.interviews.values():
        told = tuple(replace(one, channel=data.draw(st.sampled_from(CHANNELS))) for one in interview.events)
        notebook = put(notebook, replace(interview, events=told))
    found = requests(notebook)
    every = funnel("", found)
    assert every.counts[0] == len(found) == sum(A in kinds for kinds in stories)
    for one in (every, *by_channel(found), *by_template(found)):
        assert list(one.counts) == sorted(one.counts, reverse=True)
        assert one.counts[0] >= 0
    for groups in (by_channel(found), by_template(found)):
        for number in range(len(STEPS)):
            assert sum(one.counts[number] for one in groups) == every.counts[number]
