"""What the product ships as YAML."""

from dataclasses import replace
from pathlib import Path

import pytest

from tui_interviews.domain.library import Library, all_questions, probes, templates_for
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.method import Method
from tui_interviews.domain.question import Mode, Tiara, Tier
from tui_interviews.paths import places
from tui_interviews.store.templates import read_library


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Library:
    home: Path = tmp_path_factory.mktemp("home")
    return read_library(places(str(home), {"XDG_CONFIG_DIRS": str(home)}))


def test_nothing_that_is_shipped_has_a_fault(shipped: Library) -> None:
    assert shipped.problems == ()


def test_the_shipped_method_says_what_the_code_assumes(shipped: Library) -> None:
    assert replace(shipped.method, channels=(), calendars=()) == Method()


def test_every_channel_has_its_limits(shipped: Library) -> None:
    assert {limit.name for limit in shipped.method.channels} >= {"email", "letter", "linkedin", "message"}


def test_the_whole_question_bank_is_there(shipped: Library) -> None:
    assert len(all_questions(shipped)) >= 170
    assert len(probes(shipped)) >= 5


def test_no_two_questions_have_the_same_words(shipped: Library) -> None:
    texts = [question.text for question in all_questions(shipped)]
    assert sorted(texts) == sorted(set(texts))


def test_every_topic_rank_and_mode_has_questions(shipped: Library) -> None:
    questions = all_questions(shipped)
    assert {question.tiara for question in questions} == set(Tiara)
    assert {question.tier for question in questions} == set(Tier)
    assert {mode for question in questions for mode in question.modes} == set(Mode)


@pytest.mark.parametrize("purpose", Purpose)
def test_every_purpose_has_a_message(shipped: Library, purpose: Purpose) -> None:
    assert templates_for(shipped, purpose)
