"""Filtering the questions, and how many go into a letter."""

from dataclasses import replace

import pytest

from tests.domain.builders import NOW, meets, occasion, person, question
from tui_interviews.domain.channel import Medium
from tui_interviews.domain.edits.preparing import hold_in_writing, plan_questions
from tui_interviews.domain.interview import Meeting
from tui_interviews.domain.method import Method
from tui_interviews.domain.question import Audience, Mode, Question, Tiara, Tier
from tui_interviews.domain.sieve import FACETS, Sieve, passes, sieve_words, turned
from tui_interviews.domain.standing import standing
from tui_interviews.domain.written import is_in_writing, number_words, room_left, to_send

LIVE = Question("a", "A?", "skills", Tiara.ADVICE, modes=(Mode.LIVE,), audience=Audience.STUDENT)
BOTH = Question("b", "B?", "culture", Tiara.TRENDS)


@pytest.mark.parametrize(
    ("sieve", "seen"),
    [
        (Sieve(), "ab"),
        (Sieve(category="skills"), "a"),
        (Sieve(audience=Audience.ANY), "b"),
        (Sieve(mode=Mode.LIVE), "ab"),
        (Sieve(mode=Mode.WRITTEN), "b"),
        (Sieve(tiara=Tiara.ADVICE), "a"),
        (Sieve(category="skills", mode=Mode.WRITTEN), ""),
    ],
)
def test_a_question_has_to_be_all_that_is_asked_for(sieve: Sieve, seen: str) -> None:
    assert "".join(one.id for one in (LIVE, BOTH) if passes(sieve, one)) == seen


@pytest.mark.parametrize("facet", FACETS)
def test_a_facet_goes_through_all_its_values_and_back_to_none(facet: str) -> None:
    sieve, values = Sieve(), []
    for _ in range(10):
        sieve = turned(sieve, facet, (LIVE, BOTH))
        values.append(getattr(sieve, facet))
        if not values[-1]:
            break
    assert values[-1] == ""
    assert len(values) == {"category": 3, "audience": 4, "mode": 3, "tiara": 6}[facet]


def test_the_same_can_be_typed() -> None:
    assert {"tiara:advice", "in:live", "for:students", "category:skills"} <= set(sieve_words(LIVE).split())


METHOD = Method()


def test_the_medium_of_the_meeting_decides_and_before_it_the_user() -> None:
    notebook, _, interview = person()
    notebook = hold_in_writing(notebook, occasion(), interview.id, True)
    assert is_in_writing(notebook.interviews[interview.id])
    notebook, interview = meets(notebook, interview, "2026-11-30 10:00")
    assert not is_in_writing(interview)
    for medium in (Medium.EMAIL, Medium.MESSAGE):
        assert is_in_writing(replace(interview, meeting=Meeting(NOW, medium=medium)))


def test_what_there_is_no_room_for_in_writing_becomes_spare() -> None:
    notebook, _, interview = person()
    notebook = hold_in_writing(notebook, occasion(), interview.id, True)
    interview = notebook.interviews[interview.id]
    wanted = [Question(f"s{n}", f"S{n}?") for n in range(6)]
    wanted += [Question(f"m{n}", f"M{n}?", tier=Tier.MUST) for n in range(3)]
    room = room_left(interview, METHOD)
    planned = plan_questions(notebook, occasion(start=20), interview.id, wanted, room)
    interview = planned.interviews[interview.id]
    assert [one.question_id for one in to_send(interview)] == ["m0", "m1", "m2", "s0", "s1", "s2", "s3"]
    assert room_left(interview, METHOD) == 0
    assert standing(planned, interview, METHOD, NOW) == "7 questions in writing"


def test_a_talk_has_room_for_any_number() -> None:
    _, _, interview = person()
    assert room_left(replace(interview, plan=tuple(question(n) for n in range(30))), METHOD) is None


@pytest.mark.parametrize(
    ("number", "words", "fits"),
    [
        (2, "2 questions in writing: 3 to 7 are usual", False),
        (3, "3 questions in writing, of 3 to 7", True),
        (9, "9 questions in writing: 2 too many, 7 is the most", False),
    ],
)
def test_a_number_of_questions_is_told_against_the_limits(number: int, words: str, fits: bool) -> None:
    assert number_words(number, METHOD) == (words, fits)
