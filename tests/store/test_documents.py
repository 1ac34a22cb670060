"""Records survive the way to the disk and back, whatever is in them."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.builders import ADA, NOW, an_id
from tui_interviews.domain.careerpath import CareerPath, Verdict
from tui_interviews.domain.channel import Channel, Medium
from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.contact import Contact, Permission, Research, ResearchKind
from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.insight import Evidence, Insight, InsightKind, Mastery
from tui_interviews.domain.interview import (
    Consent,
    Focus,
    HalfLine,
    Interest,
    Interview,
    Meeting,
    Note,
    Promise,
    Snooze,
)
from tui_interviews.domain.lead import Lead, LeadKind, LeadStatus
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.notebook import Record
from tui_interviews.domain.question import Outcome, PlannedQuestion, Tier
from tui_interviews.domain.text import tidy, tidy_lines
from tui_interviews.store.documents import amended, document, document_key, kept, record
from tui_interviews.store.layout import KINDS, TABLE_OF, folder_of
from tui_interviews.store.pages import page
from tui_interviews.store.shape import encode

IDS = st.integers(0, 1 << 50).map(an_id)
TEXT = st.text(max_size=20).map(tidy)
LINES = st.text(max_size=40).map(tidy_lines)
MOMENTS = st.datetimes(
    NOW.replace(year=1999, tzinfo=None),
    NOW.replace(year=2100, tzinfo=None),
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=-3, minutes=-30))]),
).map(lambda at: at.replace(microsecond=0))
DAYS = st.dates(date(1999, 1, 1), date(2100, 1, 1))
CONFLICTS = st.lists(st.builds(Conflict, field=TEXT, mine=TEXT), max_size=2).map(tuple)


def some(one: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    """A few of them."""
    return st.lists(one, max_size=3).map(tuple)


RESEARCH = st.builds(
    Research, id=IDS, kind=st.sampled_from(ResearchKind), text=TEXT, source=TEXT, found_on=st.none() | DAYS
)
CONTACTS = st.builds(
    Contact,
    id=IDS,
    name=TEXT,
    created_at=MOMENTS,
    title=TEXT,
    may_name_referrer=st.sampled_from(Permission),
    tags=some(TEXT),
    keep_in_touch_paused_until_on=st.none() | DAYS,
    is_keep_in_touch_stopped=st.booleans(),
    research=some(RESEARCH),
    conflicts=CONFLICTS,
)
CONSENTS = st.builds(
    Consent,
    answer=TEXT,
    asked_at=MOMENTS,
    words=TEXT,
    limits=st.lists(TEXT, max_size=2).map(tuple),
    question=TEXT,
    withdrawn_at=st.none() | MOMENTS,
)
INTERVIEWS = st.builds(
    Interview,
    id=IDS,
    contact_id=IDS,
    created_at=MOMENTS,
    plan=some(
        st.builds(
            PlannedQuestion,
            id=IDS,
            text=TEXT,
            tier=st.sampled_from(Tier),
            minutes=st.floats(0, 60),
            outcome=st.sampled_from(Outcome),
        )
    ),
    events=some(
        st.builds(
            Event, id=IDS, kind=st.sampled_from(EventKind), at=MOMENTS, text=TEXT, again_on=st.none() | DAYS
        )
    ),
    meeting=st.none() | st.builds(Meeting, starts_at=MOMENTS, medium=st.sampled_from(Medium), place=TEXT),
    focus=some(st.builds(Focus, at=MOMENTS, question_id=IDS)),
    consent=st.none() | CONSENTS,
    note_taker_consent=st.none() | CONSENTS,
    earlier_consents=st.lists(CONSENTS, max_size=2).map(tuple),
    keep_until_on=st.none() | DAYS,
    notes=some(
        st.builds(
            Note, id=IDS, begun_at=MOMENTS, text=TEXT, is_set_aside=st.booleans(), is_kept=st.booleans()
        )
    ),
    half_line=st.none() | st.builds(HalfLine, begun_at=MOMENTS, text=TEXT),
    half_lines=some(st.builds(HalfLine, id=IDS, begun_at=MOMENTS, text=TEXT)),
    debrief=LINES,
    debrief_fit=LINES,
    debrief_open=LINES,
    debrief_interest=LINES,
    interest=st.sampled_from(Interest),
    snoozes=some(st.builds(Snooze, kind=TEXT, until_on=DAYS, about=TEXT, due_on=st.none() | DAYS)),
    promises=some(
        st.builds(
            Promise, id=IDS, is_mine=st.booleans(), due_on=st.none() | DAYS, done_at=st.none() | MOMENTS
        )
    ),
    conflicts=CONFLICTS,
)
MESSAGES = st.builds(
    Message,
    id=IDS,
    contact_id=IDS,
    interview_id=IDS,
    purpose=st.sampled_from(Purpose),
    channel=st.sampled_from(Channel),
    created_at=MOMENTS,
    subject=TEXT,
    body=LINES,
    sent_at=st.none() | MOMENTS,
    conflicts=CONFLICTS,
)
PATHS = st.builds(
    CareerPath,
    id=IDS,
    name=TEXT,
    created_at=MOMENTS,
    find_out=LINES,
    answered=LINES,
    verdict=st.sampled_from(Verdict),
    verdict_on=st.none() | DAYS,
    verdict_reasons=some(IDS),
    verdict_words=LINES,
    conflicts=CONFLICTS,
)
INSIGHTS = st.builds(
    Insight,
    id=IDS,
    path_id=IDS,
    kind=st.sampled_from(InsightKind),
    text=TEXT,
    created_at=MOMENTS,
    evidence=some(st.builds(Evidence, interview_id=IDS, note_id=IDS)),
    mastery=st.sampled_from(Mastery),
    contradicts=some(IDS),
    answers=LINES,
    conflicts=CONFLICTS,
)
LEADS = st.builds(
    Lead,
    id=IDS,
    path_id=IDS,
    kind=st.sampled_from(LeadKind),
    text=TEXT,
    created_at=MOMENTS,
    url=TEXT,
    due_on=st.none() | DAYS,
    is_done=st.booleans(),
    employer=TEXT,
    status=st.sampled_from(LeadStatus),
    person_id=IDS,
    conflicts=CONFLICTS,
)
RECORDS = CONTACTS | INTERVIEWS | MESSAGES | PATHS | INSIGHTS | LEADS


@given(RECORDS)
def test_a_record_comes_back_as_it_was(one: Record) -> None:
    made = document(one)
    table = TABLE_OF[type(one)]
    raw = encode({table: {document_key(one): made}})
    found = page(f"{folder_of(table)}/x.json", raw)
    assert found.problems == ()
    assert list(found.records.values()) == [one]
    assert document(record(table, made)) == made


@given(RECORDS)
def test_fields_stand_in_the_order_of_the_class(one: Record) -> None:
    names = [field.name for field in fields(one) if field.name != "conflicts" or one.conflicts]
    assert list(document(one)) == names


def test_moments_lose_what_is_below_a_second_and_text_does_not() -> None:
    at = datetime(2026, 5, 4, 14, 30, 1, 250_000, tzinfo=timezone(timedelta(hours=2)))
    made = document(Contact(ADA.id, "at 2026-05-04T14:30:01.25Z sharp", at))
    assert made["created_at"] == "2026-05-04T14:30:01+02:00"
    assert made["name"] == "at 2026-05-04T14:30:01.25Z sharp"


@pytest.mark.parametrize("text", ["2026-05-04T14:30:01.25Z", '"at":"2026-05-04T14:30:01.25Z"', "_at"])
def test_a_text_that_is_nothing_but_a_moment_keeps_every_digit(text: str) -> None:
    assert document(Contact(ADA.id, text, NOW, title=text))["title"] == text


def test_every_field_that_is_a_moment_is_called_at() -> None:
    names = {name for kind in KINDS.values() for name in moments_in(kind)}
    assert {"at", "created_at"} <= names
    assert {name for name in names if name != "at" and not name.endswith("_at")} == set()


def moments_in(kind: Any) -> Iterator[str]:
    """The names of the fields that hold moments, however deep."""
    for field in fields(kind):
        for one in (field.type, *leaves(field.type)):
            if one is datetime:
                yield field.name
            elif isinstance(one, type) and is_dataclass(one):
                yield from moments_in(one)


def leaves(annotation: Any) -> Iterator[Any]:
    for one in getattr(annotation, "__args__", ()):
        yield one
        yield from leaves(one)


@given(
    INTERVIEWS, INTERVIEWS, st.sets(st.sampled_from([field.name for field in fields(Interview)])), st.data()
)
def test_a_document_made_from_the_one_before_is_the_one_made_anew(
    before: Interview, other: Interview, names: set[str], data: st.DataObject
) -> None:
    after = replace(before, **{name: getattr(other, name) for name in names - {"id"}})
    first = before.notes[: data.draw(st.integers(0, len(before.notes)))]
    after = replace(after, notes=(*first, *other.notes, *before.notes[len(first) + 1 :]))
    fresh = amended(document(before), before, after)
    assert fresh == (document(after) if before.conflicts is after.conflicts else None)


def test_what_is_not_in_the_record_stays_in_the_document_that_is_amended() -> None:
    found = document(ADA) | {"of_a_later_version": 1}
    assert amended(found, ADA, replace(ADA, title="anew")) == found | {"title": "anew"}


def test_a_part_that_holds_more_than_the_record_is_not_replaced() -> None:
    at = Meeting(NOW, Medium.PHONE)
    before = Interview(an_id(1), ADA.id, NOW, meeting=at, notes=(Note(an_id(2), NOW, "a"),))
    found = document(before)
    found["meeting"]["of_a_later_version"] = 1
    assert amended(found, before, replace(before, meeting=replace(at, place="here"))) is None
    noted = replace(before, notes=(*before.notes, Note(an_id(3), NOW, "b")))
    assert amended(found, before, noted) == document(noted) | {"meeting": found["meeting"]}
    del found["notes"]
    assert amended(found, before, noted) is None


def test_moments_with_fractions_are_not_put_into_a_document() -> None:
    after = replace(ADA, created_at=ADA.created_at.replace(microsecond=250_000))
    assert amended(document(ADA), ADA, after) is None
    assert kept("contacts", after) == (ADA, document(ADA))
