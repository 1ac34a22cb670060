"""Nobody is named, nobody can be written to, and the story is still one."""

import re
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.domain.builders import NOW, note, person
from tests.ui.desk import sample
from tui_interviews.domain.addresses import ADDRESSES, MAY_BE_ONE
from tui_interviews.domain.anonymous import ME, anonymous
from tui_interviews.domain.card import Card
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.disguise import folded, places_in
from tui_interviews.domain.insight import Evidence, Insight, InsightKind
from tui_interviews.domain.interview import Meeting
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.domain.nameforms import person_forms
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.recording import Recording, Voice
from tui_interviews.domain.text import fold, tidy
from tui_interviews.domain.transcript import Transcript, Turn


def said(
    *lines: str, name: str = "José Álvarez Quintero", employer: str = "", is_hidden: bool = False
) -> list[str]:
    """The notes of a talk with somebody, made anonymous."""
    notebook, _, interview = person(
        name=name, employer=employer, email="Ada@Tufts.edu", phone="1-617-555-0100", url="linkedin.com/in/ada"
    )
    notes = tuple(note(number, line) for number, line in enumerate(lines))
    masked = anonymous(put(notebook, replace(interview, notes=notes)), hides_employers=is_hidden)
    return [one.text for one in masked.interviews[interview.id].notes]


@pytest.mark.parametrize(
    ("line", "masked"),
    [
        ("José Álvarez Quintero says so", "Person 1 says so"),
        ("jose alvarez quintero, JOSE and Quintero", "Person 1, Person 1 and Person 1"),
        ("Álvarez Quintero, José: asked", "Person 1: asked"),
        ("Mr. J. Quintero wrote", "Mr. Person 1 wrote"),
        ("José's desk, Jose’s card, JOSÉS team", "Person 1's desk, Person 1’s card, Person 1 team"),
        ("José Quintero left", "Person 1 left"),
        ("Jose\u0301 left", "Person 1 left"),
        ("Jo\u00adsé left", "Person 1 left"),
        ("Josephine stays", "Josephine stays"),
        ("to José. Then left", "to Person 1. Then left"),
        ("nothing of the kind", "nothing of the kind"),
        ("", ""),
    ],
)
def test_a_name_is_found_in_every_form(line: str, masked: str) -> None:
    assert said(line) == [masked]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Wojciech Dąbrowski", "u Wojciecha Dąbrowskiego, z Wojciechem, dabrowskim"),
        ("Anna Müller", "Müllers Buch, Muellers nicht, Annas Liste"),
        ("Jan Novák", "Novákova kniha, s Novákem"),
        ("Jean-Luc d'Arc", "Jean Luc, JEAN-LUC and d’Arc"),
        ("Robert (Bob) Smith", "Robert Smith, Smith's"),
        ("Ada van der Berg", "van der Berg, Ada Berg"),
        ("O'Brien, Máire", "Maire O’Brien's"),
    ],
)
def test_inflected_and_compound_names_are_found(name: str, line: str) -> None:
    words = {word for word in re.findall(r"\w{4,}", fold(name)) if word not in ("muller",)}
    (masked,) = said(line, name=name)
    assert [word for word in words if word in fold(masked)] == []


@pytest.mark.parametrize(
    ("name", "line", "masked"),
    [
        ("漢字 太郎", "漢字太郎さんと話した", "Person 1さんと話した"),
        ("김철수", "김철수는 웃었다", "Person 1는 웃었다"),
        ("דוד לוי", "שלום דוד לוי", "שלום Person 1"),
    ],
)
def test_names_without_capitals_are_found_as_they_are_written(name: str, line: str, masked: str) -> None:
    assert said(line, name=name) == [masked]


def test_a_name_that_is_a_word_needs_its_capital() -> None:
    (masked,) = said("you may ask Will May, may he read; will he?", name="Will May")
    assert masked == "you may ask Person 1, may he read; will he?"


def test_of_two_who_share_a_first_name_the_one_of_the_talk_is_meant() -> None:
    notebook, _, first = person(name="Ada Okafor", start=1)
    notebook, _, second = person(notebook, name="Ada Lind", start=50)
    for one in (first, second):
        notebook = put(notebook, replace(notebook.interviews[one.id], notes=(note(1, "Ada thinks so"),)))
    lead = Lead("9" * 12, "", LeadKind.RESOURCE, "Ada's list", NOW)
    masked = anonymous(put(notebook, lead))
    assert [masked.interviews[one.id].notes[0].text for one in (first, second)] == [
        "Person 1 thinks so",
        "Person 2 thinks so",
    ]
    assert masked.leads[lead.id].text == "somebody's list"


@pytest.mark.parametrize(
    ("line", "masked"),
    [
        ("write to ada@tufts.edu.", "write to person-1@anonymous.invalid."),
        ("or <Bo.Lind+x@home.example>,", "or <address-1@anonymous.invalid>,"),
        ("https://www.linkedin.com/in/ada/?x=1", "https://anonymous.invalid/person-1"),
        ("see http://x.org/a_b(c)?q=1#d)", "see https://anonymous.invalid/page-1)"),
        (
            "at www.x.org or x.io/me",
            "at https://anonymous.invalid/page-1 or https://anonymous.invalid/page-2",
        ),
        ("tufts.edu knows", "https://anonymous.invalid/page-1 knows"),
        ("call +1 (617) 555-0100 now", "call phone number of Person 1 now"),
        ("call 617.555.0100", "call phone number 1"),
        ("0049 171/555 0142", "phone number 1"),
        ("+49-171-5550142", "phone number 1"),
        ("she is @ada_o there", "she is @handle-1 there"),
    ],
)
def test_addresses_and_numbers_are_replaced(line: str, masked: str) -> None:
    assert said(line, name="Zoë Qy") == [masked]


@pytest.mark.parametrize(
    "line",
    [
        "on 2026-11-26, or 26.11.2026",
        "from 1999-2003 and 2016 – 2024",
        "pays 62,000 to 70 000, or 62.000 a year",
        "8-10 % under, 37.5 hours, 9:30, 500 names",
        "end of the line.Next one, e.g. this",
        "1,200 records, ISBN no",
    ],
)
def test_dates_money_and_prose_stay(line: str) -> None:
    assert said(line) == [line]


def test_employers_stay_unless_they_are_to_be_hidden() -> None:
    line = "Corvane Biologics, at Corvane, CORVANE BIOLOGICS Inc. hires"
    assert said(line, employer="Corvane Biologics Inc.") == [line]
    assert said(line, employer="Corvane Biologics Inc.", is_hidden=True) == [
        "Employer 1, at Employer 1, Employer 1. hires"
    ]


def test_whoever_is_only_named_is_somebody_too() -> None:
    notebook, _, interview = person(name="Ada Okafor", referred_by="Bo Lind")
    lines = (
        note(1, "Cy Rook, Tufts: ask", "person"),
        note(2, "then Rook said, and Lind"),
        note(3, "Dee Poe"),
    )
    lead = Lead("9" * 12, "", LeadKind.PERSON, "Dee Poe, Halden", NOW)
    masked = anonymous(put(notebook, replace(interview, notes=lines), lead))
    assert [one.text for one in masked.interviews[interview.id].notes] == [
        "Person 4, Tufts: ask",
        "then Person 4 said, and Person 2",
        "Person 3",
    ]
    assert masked.leads[lead.id].text == "Person 3, Halden"


def test_the_user_is_nobody_else() -> None:
    notebook, _, interview = person()
    profile = Profile("Robin Achterberg", email="r@x.org", phone="555-0142")
    talk = replace(interview, notes=(note(1, "Robin's r@x.org or 5550142"),))
    masked = anonymous(put(notebook, profile, talk))
    assert (masked.profile.name, masked.profile.email) == (ME, "the-interviewer@anonymous.invalid")
    assert masked.interviews[interview.id].notes[0].text == (
        "the interviewer's the-interviewer@anonymous.invalid or phone number of the interviewer"
    )


def test_where_they_meet_is_a_place_and_a_number_is_theirs() -> None:
    notebook, contact, interview = person(phone="617 555 0100")
    for place, masked in (
        ("12 Main St, room 4", "place 1"),
        ("6175550100", "phone number of Person 1"),
        ("", ""),
    ):
        talk = replace(interview, meeting=Meeting(NOW, place=place))
        found = anonymous(put(notebook, talk)).interviews[interview.id].meeting
        assert found is not None
        assert found.place == masked
    assert contact.phone


def test_somebody_in_the_address_book_who_is_a_contact_is_the_same_person() -> None:
    notebook, contact, _ = person(name="Ada Okafor")
    masked = anonymous(put(notebook, Card("c" * 12, "Ada Okafor"), Card("d" * 12, "Bo Lind")))
    names = [masked.contacts[contact.id].name, *(card.name for card in masked.cards.values())]
    assert names == ["Person 1", "Person 1", "Person 3"]


def test_a_recording_and_its_transcript_tell_nobody() -> None:
    notebook, contact, interview = person(name="Ada Okafor")
    recording = Recording(
        "r" * 12,
        contact.id,
        interview.id,
        NOW,
        "/home/bo/ada_okafor.mp4",
        "t" * 12,
        voices=(Voice("AO", "Ada Okafor"),),
    )
    turns = (Turn(0, 1, "So, Ada, and Cy?", "Cy Rook"), Turn(1, 2, "Rook knows.", "AO"))
    transcript = Transcript("t" * 12, contact.id, interview.id, NOW, "zoom_ada_okafor.vtt", turns=turns)
    masked = anonymous(put(notebook, recording, transcript))
    assert masked.recordings[recording.id].path == "file 1"
    assert masked.recordings[recording.id].voices == (Voice("Person 3", "Person 1"),)
    found = masked.transcripts[transcript.id]
    assert found.source == "zoom_Person 1.vtt"
    assert [(one.speaker, one.text) for one in found.turns] == [
        ("Person 2", "So, Person 1, and Person 2?"),
        ("Person 3", "Person 2 knows."),
    ]


def test_what_an_insight_answers_is_still_what_was_wanted() -> None:
    notebook, _, interview = person(name="Ada Okafor")
    notebook, _, _ = person(notebook, name="Ada Lind", start=50)
    path = CareerPath("p" * 12, "Work", NOW, ("What of Ada's work?",), answered=("What of Ada's work?",))
    lines = (note(1, "x"),)
    insight = Insight(
        "i" * 12, path.id, InsightKind.FACT, "x", NOW, (Evidence(interview.id, "n1"),), answers=path.find_out
    )
    masked = anonymous(put(notebook, path, insight, replace(interview, notes=lines)))
    assert (
        masked.insights[insight.id].answers
        == masked.paths[path.id].find_out
        == masked.paths[path.id].answered
    )


def test_values_that_nobody_has_decided_for_are_left_out() -> None:
    notebook, contact, _ = person()
    masked = anonymous(put(notebook, replace(contact, conflicts=(Conflict("name", "Ada Secret"),))))
    assert masked.contacts[contact.id].conflicts == ()


def test_ids_days_and_all_that_is_no_prose_stay() -> None:
    before, after = sample(), anonymous(sample())
    assert before.interviews.keys() == after.interviews.keys()
    for key, talk in before.interviews.items():
        masked = after.interviews[key]
        assert [one.at for one in talk.events] == [one.at for one in masked.events]
        assert [one.mark for one in talk.notes] == [one.mark for one in masked.notes]
    assert [one.kind for one in before.insights.values()] == [one.kind for one in after.insights.values()]


NAMES = st.lists(
    st.text(st.sampled_from("abcdeéłßüøñABCÅŁ'-"), min_size=4, max_size=9).filter(
        lambda word: len(re.findall(r"\w", word)) > 3 and min(map(len, re.findall(r"\w+", word))) > 3
    ),
    min_size=1,
    max_size=4,
).map(" ".join)
AROUND = st.text(st.sampled_from("xyz .,;:!?'’\"()-—\n0@/"), max_size=12)


@settings(max_examples=300)
@given(
    NAMES,
    AROUND,
    AROUND,
    st.sampled_from([str, str.upper, str.lower, fold]),
    st.sampled_from(["", "'s", "s", "’"]),
)
@example("abba", "", "", str, "s")
def test_no_word_of_a_name_is_left_whatever_is_around_it(
    name: str, before: str, after: str, written: object, ending: str
) -> None:
    assert callable(written)
    text = tidy(f"{before} {written(name)}{ending} {after}")
    (masked,) = said(text, name=tidy(name))
    left = set(re.findall(r"\w+", fold(masked)))
    words = {word for form in person_forms(tidy(name)) for word in form.words if len(word) > 1}
    assert not words & left


@settings(max_examples=200)
@given(st.text(max_size=80))
def test_any_text_can_be_made_anonymous_and_without_names_stays(text: str) -> None:
    line = tidy(text)
    (masked,) = said(line, name="Zzyzx Qqwerty")
    if not re.search(r"[@./\d]", line) and "zz" not in fold(line):
        assert masked == line


@given(st.text(st.sampled_from("0١9 +-()./@aKſ:hwtps_\u00a0"), max_size=40), st.text(max_size=40))
@example("", "www.a")
def test_text_that_is_passed_over_quickly_holds_no_address(likely: str, any_text: str) -> None:
    for text in (likely, any_text, f"{likely}{any_text}"):
        assert MAY_BE_ONE.search(text) or not ADDRESSES.search(text)


@given(st.text(st.one_of(st.sampled_from("aßŁﬃ漢e\u0301\u00ad\u200b "), st.characters()), max_size=20))
def test_a_place_in_folded_text_is_where_its_character_came_from(text: str) -> None:
    plain, places = folded(text), places_in(text)
    assert len(places) == len(plain) + 1
    assert all(one in folded(text[place]) for one, place in zip(plain, places, strict=False))


@given(st.text(st.sampled_from("0123456789 +-()./@a:h"), max_size=60))
def test_no_long_row_of_digits_with_a_plus_is_left(text: str) -> None:
    (masked,) = said(f"x {text} y +49 171 5550142 z", name="Zzyzx Qqwerty")
    assert "5550142" not in masked


def test_five_hours_of_talk_take_no_longer_than_one_can_wait() -> None:
    said = tuple(Turn(n, n + 1, "Für José ist es das: Tabellen.", "A") for n in range(36_000))
    notebook, contact, interview = person(name="José Álvarez")
    notebook = put(notebook, Transcript("t", contact.id, interview.id, NOW, turns=said))
    masked = anonymous(notebook).transcripts["t"].turns
    assert {turn.text for turn in masked} == {"Für Person 1 ist es das: Tabellen."}


def test_a_whole_network_takes_no_longer_than_one_can_wait() -> None:
    cards = {f"{n:012}": Card(f"{n:012}", f"Given{n} Family{n}", email=f"g{n}@x.org") for n in range(10_000)}
    masked = anonymous(replace(Notebook(), cards=cards))
    assert masked.cards[f"{9_999:012}"].name == "Person 10000"
