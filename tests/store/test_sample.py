"""The sample is whole, tidy, and alive on any day."""

from datetime import datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.store.whole import assert_whole
from tui_interviews.domain.agenda import agenda
from tui_interviews.domain.businessdays import is_business_day
from tui_interviews.domain.card import Card, identities
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.due import Due, DueKind, is_overdue
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.lead import LeadKind
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, messages_of
from tui_interviews.domain.occasion import encode_id
from tui_interviews.domain.profile import missing_facts
from tui_interviews.domain.readiness import unsorted_notes
from tui_interviews.domain.stage import Stage, stage
from tui_interviews.paths import shipped_templates
from tui_interviews.store.moment import moment
from tui_interviews.store.sample import sample_notebook
from tui_interviews.strictyaml import SIZE_LIMIT

METHOD = Method()
MONDAY = datetime(2026, 11, 23, 14, 2, tzinfo=ZoneInfo("America/New_York"))
ZONES = ("America/New_York", "Europe/Berlin", "UTC", "America/Los_Angeles")
DAYS = (
    # a week, and the ends of a month, of February and of a year
    *(f"2026-05-{day}" for day in range(25, 32)),
    *("2026-02-28", "2026-03-01", "2028-02-29", "2026-12-31", "2027-01-01"),
    # clocks change in the USA and in Europe
    *("2026-03-08", "2026-03-09", "2026-03-29", "2026-03-30", "2026-10-25", "2026-10-26", "2026-11-01"),
)
HOURS = ("00:10", "09:00", "14:02", "23:50")
NOWS = [
    datetime.fromisoformat(f"{day} {hour}").replace(tzinfo=ZoneInfo(ZONES[(n + m) % len(ZONES)]))
    for n, day in enumerate(DAYS)
    for m, hour in enumerate(HOURS)
]
INTENDED = {
    (DueKind.NUDGE, "Graham Pettibone"),
    (DueKind.SCHEDULE, "Rafael Brandão"),
    (DueKind.ASK, "Ingrid Solbakken"),
    (DueKind.ANOTHER_PERSON, "Lucía Ferrante"),
    (DueKind.NUDGE, "Lucía Ferrante"),
    (DueKind.CONFIRM, "Samuel Oyelaran-Whitcombe"),
    (DueKind.INTERVIEW, "Samuel Oyelaran-Whitcombe"),
    (DueKind.SCHEDULE, "Theodora Vlachou"),
    (DueKind.THANK, "Wojciech Dąbrowski"),
    (DueKind.CONSOLIDATE, "Wojciech Dąbrowski"),
    (DueKind.INTERVIEW, "Elspeth MacIsaac"),
    (DueKind.DEBRIEF, "Keiko Morimoto"),
    (DueKind.THANK, "Keiko Morimoto"),
    (DueKind.CONSOLIDATE, "Keiko Morimoto"),
    (DueKind.THEIR_PROMISE, "Wojciech Dąbrowski"),
    (DueKind.THEIR_PROMISE, "Keiko Morimoto"),
    (DueKind.READ, "Read one public rate filing end to end, with her three questions"),
    (DueKind.READ, "Wojciech's column on tenders: read the last six"),
    (DueKind.REPORT_BACK, "Annelise Thorvaldsen-Okafor"),
    (DueKind.TELL_REFERRER, "Priya Raghunathan"),
    (DueKind.ANOTHER_PERSON, "Fatoumata Diallo-Bérenger"),
    (DueKind.RESUME, "佐藤 美咲"),
    (DueKind.CLOSE, "Marcus Delacroix-Nguyễn"),
    (DueKind.PREPARE, "Aroha Fenwick-Tane"),
    (DueKind.CONFIRM, "Aroha Fenwick-Tane"),
    (DueKind.INTERVIEW, "Aroha Fenwick-Tane"),
}


@cache
def sample(now: datetime = MONDAY) -> Notebook:
    numbers = count(1)
    return sample_notebook(now, lambda: encode_id(next(numbers)))


def due(kind: DueKind, who: str, now: datetime) -> Due:
    return next(item for item in agenda(sample(now), METHOD, now) if (item.kind, item.who) == (kind, who))


def interview_of(name: str, notebook: Notebook) -> Interview:
    contact = next(c for c in notebook.contacts.values() if c.name == name)
    return next(i for i in notebook.interviews.values() if i.contact_id == contact.id)


def test_its_words_to_search_for_are_those_of_the_article() -> None:
    found = {one.text for one in sample().leads.values() if one.kind is LeadKind.SEARCH_TERM}
    assert found >= {"taxonomy", "research", "data management", "digital asset management"}


@pytest.mark.parametrize("now", NOWS, ids=str)
def test_on_any_day_at_any_hour_the_same_things_are_due_and_nothing_else(now: datetime) -> None:
    assert {(item.kind, item.who) for item in agenda(sample(now), METHOD, now)} == INTENDED


@pytest.mark.parametrize("now", NOWS, ids=str)
def test_what_is_due_today_is_due_today(now: datetime) -> None:
    debrief, thank = (
        due(DueKind.DEBRIEF, "Keiko Morimoto", now),
        due(DueKind.THANK, "Wojciech Dąbrowski", now),
    )
    assert debrief.due_at.date() == now.date()
    assert not is_overdue(debrief, now)
    assert timedelta() < now - thank.due_at < timedelta(hours=24)
    talk = due(DueKind.INTERVIEW, "Elspeth MacIsaac", now).due_at
    assert timedelta(minutes=15) <= talk - now <= timedelta(minutes=45)
    assert talk.minute in (0, 30)
    if is_business_day(now.date(), METHOD):
        for kind, who in (
            (DueKind.CONFIRM, "Samuel Oyelaran-Whitcombe"),
            (DueKind.ANOTHER_PERSON, "Lucía Ferrante"),
            (DueKind.ASK, "Ingrid Solbakken"),
            (DueKind.SCHEDULE, "Theodora Vlachou"),
        ):
            assert due(kind, who, now).due_at.date() == now.date()


@pytest.mark.parametrize("now", NOWS, ids=str)
def test_nothing_is_in_the_wrong_order_or_leads_nowhere(now: datetime) -> None:
    assert_whole(sample(now), now)


def test_far_away_from_the_user_only_the_talk_of_next_week_may_lie_beyond_the_horizon() -> None:
    now = MONDAY.replace(hour=0, tzinfo=ZoneInfo("Pacific/Auckland"))
    items = {(item.kind, item.who) for item in agenda(sample(now), METHOD, now)}
    assert INTENDED - items <= {(DueKind.INTERVIEW, "Aroha Fenwick-Tane")}
    assert items <= INTENDED


def test_the_silence_counts_in_business_days_on_any_weekday() -> None:
    for day in range(7):
        now = MONDAY + timedelta(days=day)
        assert "3 business days" in due(DueKind.NUDGE, "Lucía Ferrante", now).reason
        assert "8 business days" in due(DueKind.NUDGE, "Graham Pettibone", now).reason


def test_every_stage_has_somebody_in_it() -> None:
    stages = [stage(interview) for interview in sample().interviews.values()]
    assert {one: stages.count(one) for one in Stage} == {
        Stage.PREPARE: 7,
        Stage.CONTACT: 8,
        Stage.INTERVIEW: 3,
        Stage.FOLLOW_UP: 2,
        Stage.IN_TOUCH: 3,
        Stage.CLOSED: 2,
    }


def test_of_five_talks_three_are_consolidated_one_is_half_done_and_the_newest_is_untouched() -> None:
    notebook = sample()
    talks = [interview for interview in notebook.interviews.values() if interview.ended_at]
    left = [len(unsorted_notes(notebook, talk)) for talk in talks]
    assert left == [0, 0, 0, 5, 15]
    assert all(10 <= len(talk.notes) <= 16 and talk.consent for talk in talks)
    assert {note.mark for talk in talks for note in talk.notes if note.mark} == {m.name for m in METHOD.marks}
    assert max(len(insight.evidence) for insight in notebook.insights.values()) > 1


def test_questions_of_the_shipped_sets_can_be_compared_across_people() -> None:
    asked = [q.question_id for i in sample().interviews.values() if i.notes for q in i.plan]
    assert asked.count("lis-degree-matters") == 5


def test_two_drafts_are_open_and_every_other_message_was_sent_when_its_event_says() -> None:
    notebook = sample()
    drafts = [message for message in notebook.messages.values() if message.sent_at is None]
    assert sorted(message.purpose for message in drafts) == ["request", "thanks"]
    assert all((shipped_templates() / "messages" / f"{draft.template}.yaml").exists() for draft in drafts)
    sent = {e.message_id: e.at for i in notebook.interviews.values() for e in i.events if e.message_id}
    assert sent == {message.id: message.sent_at for message in notebook.messages.values() if message.sent_at}
    assert len(messages_of(notebook, interview_of("José Álvarez Quintero", notebook).id)) == 5


def test_the_user_lacks_nothing_that_a_request_needs() -> None:
    assert missing_facts(sample().profile) == ()
    assert sample().paths[sample().profile.path_id].name == "Competitive intelligence researcher"


def test_nobody_in_the_address_book_is_a_contact_too() -> None:
    notebook = sample()
    people: list[Card | Contact] = [*notebook.contacts.values(), *notebook.cards.values()]
    keys = [key for person in people for key in identities(person)]
    assert len(keys) == len(set(keys))
    assert (len(notebook.contacts), len(notebook.cards)) == (25, 40)


def test_the_same_moment_and_ids_give_the_same_sample() -> None:
    numbers = count(1)
    assert sample_notebook(MONDAY, lambda: encode_id(next(numbers))) == sample()


def test_the_files_are_small_enough_for_the_reader_of_templates() -> None:
    files = list(Path(shipped_templates() / "sample").glob("*.yaml"))
    assert len(files) == 5  # user, talked, others, cards, crowd
    assert all(path.stat().st_size < SIZE_LIMIT for path in files)


def test_a_moment_that_the_sample_misspells_is_refused() -> None:
    with pytest.raises(ValueError, match="-12d"):
        moment("yesterday 10:00", MONDAY)
