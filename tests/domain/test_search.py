"""Words found in all that is written."""

import time
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW, note, person, question
from tui_interviews.domain.card import Card
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.contact import Contact, Research, ResearchKind
from tui_interviews.domain.highlight import marked_spans
from tui_interviews.domain.insight import Evidence, Insight, InsightKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.notebook import Notebook, drop, put
from tui_interviews.domain.query import Query, words_of
from tui_interviews.domain.search import found, hits, indexed, search
from tui_interviews.domain.text import fold


def filled() -> Notebook:
    """One of each thing, with one word in all of them."""
    notebook, contact, interview = person(name="José Müller", title="Librarian of Alma", employer="Tufts")
    interview = replace(
        interview,
        notes=(note(1, "Alma costs a fortune"),),
        plan=(question(1, text="Do you use Alma?"),),
        debrief=("Went well.", "Read on Alma."),
    )
    return put(
        notebook,
        interview,
        replace(contact, research=(Research("r1", ResearchKind.OTHER, "Wrote on Alma"),)),
        Insight("i1", "p1", InsightKind.FACT, "Alma is everywhere", NOW, (Evidence(interview.id, "n1"),)),
        Insight("i2", "p1", InsightKind.FACT, "Alma without a line", NOW),
        Lead("l1", "p1", LeadKind.RESOURCE, "Alma handbook", NOW),
        Message(
            "m1",
            contact.id,
            interview.id,
            Purpose.THANKS,
            Channel.EMAIL,
            NOW,
            "Thanks",
            ("Dear José,", "on Alma"),
        ),
        CareerPath("p1", "Systems librarian", NOW, ("Is Alma all?",)),
        Card("c1", "Bo Lind", "Alma Consultant"),
    )


def test_people_come_first_then_what_they_said() -> None:
    kinds = "contact note debrief insight insight lead message research question path address_book"
    assert " ".join(hit.kind for hit in search(filled(), "alma")) == kinds


def test_a_hit_names_its_person_its_line_and_its_record() -> None:
    found = {hit.id: hit for hit in search(filled(), "ALMA")}
    assert (found["n1"].who, found["n1"].text) == ("José Müller", "Alma costs a fortune")
    assert found["m1"].text == "on Alma"
    assert found["i1"].interview_id == found["n1"].interview_id != ""
    assert (found["i2"].who, found["l1"].who) == ("Systems librarian", "Systems librarian")


@pytest.mark.parametrize("words", ["jose", "MULLER alma", "tufts  josé", "ibrar"])
def test_case_accents_and_order_do_not_matter(words: str) -> None:
    assert search(filled(), words)[0].kind == "contact"


def test_all_words_must_be_there() -> None:
    assert search(filled(), "alma nonsense") == ()


def test_a_name_helps_to_find_a_line_but_finds_none_by_itself() -> None:
    assert [hit.kind for hit in search(filled(), "müller fortune")] == ["note"]
    assert [hit.kind for hit in search(filled(), "müller")] == ["contact"]


@pytest.mark.parametrize("words", ["", "  ", "\t"])
def test_no_words_find_nothing(words: str) -> None:
    assert search(filled(), words) == ()


def test_there_are_no_more_hits_than_asked_for() -> None:
    assert len(search(filled(), "alma", limit=3)) == 3


@given(st.integers(0, 300), st.integers(0, 300))
def test_a_long_line_is_cut_so_that_the_word_shows(before: int, after: int) -> None:
    notebook, _, interview = person()
    line = f"{'x ' * before}needle{' y' * after}"
    (hit,) = search(put(notebook, replace(interview, notes=(note(1, line),))), "needle")
    assert "needle" in hit.text
    assert len(hit.text) <= 100


def test_a_hit_in_a_damaged_notebook_is_a_hit() -> None:
    notebook = replace(filled(), contacts={}, paths={})
    assert [hit.who for hit in search(notebook, "fortune")] == ["(unknown person)"]


def test_two_thousand_people_and_ten_thousand_addresses_are_searched_at_once() -> None:
    people = {f"c{n}": Contact(f"c{n}", f"Person {n}", NOW, employer="Müller") for n in range(2_000)}
    notes = tuple(note(n, f"what was said, line {n}") for n in range(20))
    talks = {f"i{n}": Interview(f"i{n}", f"c{n}", NOW, notes=notes) for n in range(2_000)}
    cards = {f"a{n}": Card(f"a{n}", f"Address {n}", "Clerk", "Łódź") for n in range(10_000)}
    notebook = Notebook(contacts=people, interviews=talks, cards=cards)
    started = time.process_time()
    assert [hit.who for hit in search(notebook, "address 9999")] == ["Address 9999"]
    assert time.process_time() - started < 1


def narrowed(**filters: Any) -> list[tuple[str, str]]:
    notebook = filled()
    return [(hit.kind, hit.id) for hit in found(notebook, Query(**filters), 100)]


def test_filters_narrow_what_is_found_and_find_without_words_too() -> None:
    assert [kind for kind, _ in narrowed(words=("alma",), who=("jose",))] == (
        ["contact", "note", "debrief", "insight", "message", "research", "question"]
    )
    assert narrowed(kinds=frozenset({"note", "lead"})) == [("note", "n1"), ("lead", "l1")]
    assert narrowed(kinds=frozenset({"resource"})) == [("lead", "l1")]
    assert narrowed(path_ids=frozenset({"p1"}), words=("line",)) == [("insight", "i2")]
    assert narrowed(who=("bo lind",)) == [("address_book", "c1")]
    assert narrowed(who=("nobody",)) == []


def test_a_mark_is_one_of_a_note() -> None:
    notebook, _, interview = person()
    talk = replace(interview, notes=(note(1, "sends it", "promise"), note(2, "sends more")))
    query = Query(words=("sends",), marks=frozenset({"promise"}))
    assert [hit.id for hit in found(put(notebook, talk), query, 10)] == ["n1"]


def test_since_a_day_is_from_that_day_on() -> None:
    notebook, _, interview = person()
    talk = replace(
        interview,
        notes=(note(1, "old", moment="2026-11-02 09:00"), note(2, "new", moment="2026-11-03 00:01")),
    )
    query = Query(kinds=frozenset({"note"}), since=date(2026, 11, 3))
    assert [hit.id for hit in found(put(notebook, talk), query, 10)] == ["n2"]


@given(st.lists(st.sampled_from(["alma", "ALMA", "jose", "tufts", "fortune", "x"]), min_size=1, max_size=3))
def test_an_index_that_grew_finds_what_a_fresh_one_finds(words: list[str]) -> None:
    before = filled()
    index = dict(indexed(before, {}))
    contact = next(iter(before.contacts.values()))
    after = drop(put(before, replace(contact, why="x marks it")), before.leads["l1"])
    grown = dict(indexed(after, index))
    query = words_of(" ".join(words))
    assert [hit for hit in hits(after, grown, query) if hit] == [*found(after, query, 100)]


SAID = st.lists(
    st.lists(st.sampled_from(["ab", "b", "a", "cab", "metadata", "jose", ""]), max_size=3), max_size=4
)
ASKED = st.lists(
    st.sampled_from(["ab", "a", "b", "cab", "metadata", "jose", "muller"]), min_size=1, max_size=3
)


@given(SAID, ASKED)
def test_a_line_is_found_when_it_and_the_name_have_all_words_and_not_the_name_alone(
    said: list[list[str]], words: list[str]
) -> None:
    notebook, _, interview = person(name="José Müller")
    notes = tuple(note(number, " ".join(parts)) for number, parts in enumerate(said))
    path = CareerPath("p1", "Metadata librarian", NOW)
    notebook = put(notebook, path, replace(interview, notes=notes))
    expected = [
        one.id
        for one in notes
        if all(word in one.text or word in "jose muller" for word in words)
        and any(word in one.text for word in words)
    ]
    assert [hit.id for hit in search(notebook, " ".join(words)) if hit.kind == "note"] == expected


@given(st.text("aßæÉ漢n ", max_size=20), st.sampled_from(["ss", "a", "ae", "e", "n"]))
def test_a_span_is_where_the_word_stands_in_the_text_itself(text: str, word: str) -> None:
    spans = marked_spans(text, (word,))
    assert all(word in fold(text[start:end]) for start, end in spans)
    assert bool(spans) == (word in fold(text))
