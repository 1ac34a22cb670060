"""The brief: one page, the same on screen, as Markdown and as text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW, meets, occasion, person, question
from tests.exchange.test_markdown import PLAIN, WORDS, read
from tests.ui.desk import NOW as SAMPLED
from tests.ui.desk import library, sample
from tests.ui.hostile import NASTY, TALL, hostile_notebook
from tui_interviews.domain.brief import Block, Part, brief
from tui_interviews.domain.contact import ResearchKind
from tui_interviews.domain.edits.preparing import add_research
from tui_interviews.domain.interview import Consent, Interview
from tui_interviews.domain.library import Library
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.question import Outcome, Tier
from tui_interviews.domain.readiness import open_questions
from tui_interviews.domain.script import Script
from tui_interviews.domain.text import is_clean
from tui_interviews.exchange.briefing import WIDTH, brief_lines, brief_markdown, brief_text

SCRIPT = Script("I am ${my_name}.", "Not a job.", "May I record?")
ONE_PAGE = 60


def prepared() -> tuple[Notebook, Interview]:
    """Ada, with everything but a date."""
    notebook, contact, interview = person(
        name="Ada *Okafor*",
        title="librarian",
        employer="Tufts",
        phone="555-1",
        timezone="America/Chicago",
        why="wrote the book",
        rank="3",
        found_via="staff directory",
        referred_by="Grace",
    )
    notebook = add_research(notebook, occasion(start=9), contact.id, ResearchKind.TENURE, "ten years", "page")
    plan = (
        question(1),
        question(2, Tier.SPARE),
        replace(question(3), outcome=Outcome.RETIRED, reason="was read"),
    )
    notebook = put(notebook, replace(interview, plan=plan), Profile(name="Nia"))
    return notebook, notebook.interviews[interview.id]


def page(notebook: Notebook, interview: Interview) -> str:
    return brief_text(brief(notebook, interview, Library(script=SCRIPT), NOW))


def test_who_why_what_is_known_and_the_questions_that_are_still_open() -> None:
    text = page(*prepared())
    for words in (
        "Brief: Ada *Okafor*\n",
        "Who:              librarian, Tufts\n",
        "Why:              wrote the book · first choice\n",
        "Found through:    staff directory\n",
        "Referred by:      Grace\n",
        "· time in the job: ten years (page, 26 Nov 2026)\n",
        "Questions: 2.5 of 20 min\n 1. Question 1? (must, 2.5 min)\n 2. Question 2? (spare, 2.5 min)\n",
        "I am Nia.\nNot a job.\n",
        "Before recording: May I record?\n",
    ):
        assert words in text, words
    assert "Question 3?" not in text


def test_both_clocks_are_there_with_a_date_and_without_one() -> None:
    notebook, interview = prepared()
    assert "When:             no date yet\nTheir clock:      Thu 26 Nov 2026, 09:00 (CST) now\n" in page(
        notebook, interview
    )
    notebook, interview = meets(notebook, interview, "2026-11-27 14:30", "America/Los_Angeles")
    text = page(notebook, interview)
    assert "When, here:       Fri 27 Nov 2026, 14:30 (EST)\n" in text
    assert "When, there:      Fri 27 Nov 2026, 11:30 (PST)\n" in text
    assert "How:              phone, 555-1, 20 minutes\n" in text


def test_what_was_said_about_recording_takes_the_place_of_the_reminder() -> None:
    notebook, interview = prepared()
    interview = replace(interview, consent=Consent("notes_only", NOW, "not by name"))
    text = page(put(notebook, interview), interview)
    assert "May record:       notes only, not by name" in text
    assert "May I record?" not in text


def test_in_writing_there_is_nothing_to_say_and_a_number_instead_of_minutes() -> None:
    notebook, interview = prepared()
    interview = replace(interview, is_written=True)
    text = page(put(notebook, interview), interview)
    assert "How:              in writing\n" in text
    assert "Questions: 1 question in writing: 3 to 7 are usual\n 1. Question 1? (must)\n" in text
    assert "Say first" not in text


def test_what_is_missing_is_said() -> None:
    notebook, _, interview = person()
    assert "Still missing:    nothing researched, no questions chosen" in page(notebook, interview)


def test_every_brief_of_the_sample_is_one_page() -> None:
    notebook = sample()
    full = [one for one in notebook.interviews.values() if len(open_questions(one)) > 5]
    assert full
    for interview in full:
        text = brief_text(brief(notebook, interview, library(), SAMPLED))
        assert len(text.splitlines()) <= ONE_PAGE
        assert max(map(len, text.splitlines())) <= WIDTH


def test_markdown_holds_the_same_words_in_order() -> None:
    notebook, interview = prepared()
    blocks = brief(notebook, interview, Library(script=SCRIPT), NOW)
    kinds, words = read(brief_markdown(blocks))
    assert {"heading_open", "bullet_list_open", "ordered_list_open"} <= kinds
    places = [words.index(block.text) for block in blocks]
    assert places == sorted(places)


@given(st.sampled_from(Part), WORDS, WORDS)
def test_no_text_is_markup(part: Part, text: str, aside: str) -> None:
    number = "1" if part is Part.QUESTION else "label"
    kinds, _ = read(brief_markdown((Block(part, text or "x", number, aside),)))
    listed = {
        f"{name}_{end}" for name in ("bullet_list", "ordered_list", "list_item") for end in ("open", "close")
    }
    shape = {"heading_open", "heading_close", "strong_open", "strong_close", "link_open", "link_close"}
    assert kinds <= PLAIN | listed | shape


@pytest.mark.parametrize("text", [NASTY, TALL])
def test_hostile_text_is_harmless_in_both(text: str) -> None:
    notebook = hostile_notebook(text)
    for interview in notebook.interviews.values():
        blocks = brief(notebook, interview, library(), SAMPLED)
        for written in (brief_text(blocks), brief_markdown(blocks)):
            assert all(is_clean(line) for line in written.split("\n"))


def test_a_narrow_screen_gets_narrow_lines() -> None:
    blocks = brief(*prepared(), Library(script=SCRIPT), NOW)
    assert max(len(line) for _, line in brief_lines(blocks, 40)) <= 40
