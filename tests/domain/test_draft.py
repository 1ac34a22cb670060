"""Templates and the facts that fill them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW, at, happened, meets, note, person, question
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.draft import PLACEHOLDERS, best_template, facts, fill, within_a_sentence
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import Library
from tui_interviews.domain.message import MessageTemplate, Purpose
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.question import Tier
from tui_interviews.domain.text import joined


def template(body: str, subject: str = "", **settings: str) -> MessageTemplate:
    """A request."""
    channel = Channel(settings.pop("channel", "email"))
    return MessageTemplate(
        settings.pop("name", "t"), "T", Purpose.REQUEST, (channel,), subject=subject, body=body, **settings
    )


def known(notebook: Notebook, interview: Interview, note_id: str = "") -> dict[str, str]:
    """The facts, now."""
    return facts(notebook, interview, Library(), NOW, note_id)


def test_every_placeholder_of_the_list_and_no_other_has_a_fact() -> None:
    notebook, _, interview = person()
    assert known(notebook, interview).keys() == PLACEHOLDERS.keys()


def test_people_are_described_by_what_is_known_of_them() -> None:
    notebook, _, interview = person(
        name="Dr. Ada Okafor", title="Librarian", employer="Tufts", referred_by="Bo"
    )
    notebook = put(notebook, Profile(name="Robin", minutes=15))
    found = known(notebook, interview)
    assert (found["contact_name"], found["contact_first_name"]) == ("Dr. Ada Okafor", "Ada")
    assert (found["contact_title"], found["contact_employer"], found["referred_by"]) == (
        "Librarian",
        "Tufts",
        "Bo",
    )
    assert (found["my_name"], found["minutes"], found["my_email"]) == ("Robin", "15", "")


def test_people_are_addressed_by_their_full_name_until_they_say_otherwise() -> None:
    notebook, _, interview = person()
    assert known(notebook, interview)["contact_address"] == "Ada Okafor"
    notebook, _, interview = person(address_as="Ada")
    assert known(notebook, interview)["contact_address"] == "Ada"


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Metadata librarian", "metadata librarian"),
        ("Librarian", "librarian"),
        ("UX researcher", "UX researcher"),
        ("iSchool lecturer", "iSchool lecturer"),
        ("Competitive Intelligence Researcher", "Competitive Intelligence Researcher"),
        ("Librarian at Tufts", "Librarian at Tufts"),
        ("", ""),
    ],
)
def test_a_career_path_reads_well_within_a_sentence(name: str, inside: str) -> None:
    assert within_a_sentence(name) == inside


def test_the_talk_is_told_on_both_clocks() -> None:
    notebook, _, interview = person(phone="+1 617")
    notebook, interview = meets(notebook, interview, "2026-12-03 14:30", "Europe/Berlin")
    found = known(notebook, interview)
    assert found["meeting_when"] == "Thu 3 Dec 2026, 14:30 (EST)"
    assert found["meeting_when_theirs"] == "Thu 3 Dec 2026, 20:30 (CET)"
    assert found["meeting_place"] == "phone, +1 617"


def test_a_talk_that_had_no_date_is_told_by_when_it_was_held() -> None:
    notebook, _, interview = person(timezone="Europe/Berlin")
    notebook, interview = happened(notebook, interview, (E.HELD, "2026-11-25 15:00"))
    assert known(notebook, interview)["meeting_when_theirs"] == "Wed 25 Nov 2026, 21:00 (CET)"


def test_times_are_offered_for_two_weeks_from_the_third_business_day_on() -> None:
    notebook, _, interview = person()
    assert known(notebook, interview)["proposed_times"] == "between Tue 1 Dec and Tue 15 Dec"


def test_the_first_wish_of_the_path_comes_before_the_first_question() -> None:
    notebook, _, interview = person()
    interview = replace(interview, plan=(question(1, text="What is dull?"),))
    assert known(notebook, interview)["find_out"] == "What is dull?"
    path = CareerPath("p", "Librarian", NOW, ("What a week is like", "Pay"))
    assert known(put(notebook, path), replace(interview, path_id="p"))["find_out"] == "What a week is like"


def test_questions_to_be_sent_are_numbered_few_and_not_spare() -> None:
    notebook, _, interview = person()
    plan = (question(0, Tier.SPARE), *(question(n) for n in range(1, 10)))
    asked = known(notebook, replace(interview, plan=plan))["questions"].split("\n")
    assert (len(asked), asked[0], asked[-1]) == (7, "1. Question 1?", "7. Question 7?")


def test_the_line_that_a_message_is_built_around_is_quoted_if_it_was_a_quotation() -> None:
    notebook, _, interview = person()
    interview = replace(interview, notes=(note(1, "vendors"), note(2, '"spreadsheets are the job"', "quote")))
    assert known(notebook, interview, "n1")["specific_thing"] == "vendors"
    assert known(notebook, interview, "n2")["specific_thing"] == "“spreadsheets are the job”"
    assert known(notebook, interview, "n3")["specific_thing"] == ""


def test_what_is_not_known_stays_visible() -> None:
    subject, body = fill(
        template("Dear ${contact_name},\n\n$my_phone ${nonsense} $$5", "To ${contact_name}"),
        {"contact_name": "Ada"},
    )
    assert (subject, joined(body)) == ("To Ada", "Dear Ada,\n\n${my_phone} ${nonsense} $5")


@given(st.text(st.sampled_from("${}_abcmy_name$$ "), max_size=30))
def test_what_users_write_is_never_filled_in_again(text: str) -> None:
    filled = fill(template("<${contact_name}>"), {"contact_name": f"x{text}x", "my_name": "Robin"})[1]
    assert filled == (f"<x{text}x>",)


def test_the_template_fits_the_channel_then_the_way_to_the_person() -> None:
    every = (
        template("", name="cold", when="cold"),
        template("", name="referred", when="referred"),
        template("", name="alumni", when="alumni"),
        template("", name="letter", when="cold", channel="letter"),
    )

    def chosen(channel: Channel = Channel.EMAIL, referred_by: str = "", found_via: str = "") -> str:
        notebook, _, interview = person(referred_by=referred_by, found_via=found_via)
        found = best_template(Library(message_templates=every), notebook, interview, Purpose.REQUEST, channel)
        return found.name if found else ""

    assert chosen() == "cold"
    assert chosen(referred_by="Bo") == "referred"
    assert chosen(found_via="Alumni directory") == "alumni"
    assert chosen(Channel.LETTER, referred_by="Bo") == "letter"


def test_without_a_template_for_the_purpose_there_is_none() -> None:
    notebook, _, interview = person()
    assert best_template(Library(), notebook, interview, Purpose.THANKS, Channel.EMAIL) is None


def test_facts_are_those_of_the_users_clock() -> None:
    notebook, _, interview = person()
    notebook, interview = meets(notebook, interview, "2026-12-03 22:30")
    later = facts(notebook, interview, Library(), at("2026-11-26 10:00").astimezone(None), "")
    assert later["meeting_when_theirs"] == later["meeting_when"]


def test_a_name_that_ends_in_a_dot_does_not_end_the_sentence_twice() -> None:
    template = MessageTemplate(
        "t", "", Purpose.REQUEST, (Channel.EMAIL,), body="At ${contact_employer}. Wait ... so"
    )
    assert fill(template, {"contact_employer": "Quill & Co."})[1] == ("At Quill & Co. Wait ... so",)
