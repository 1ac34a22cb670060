"""Under which question each turn of a transcript falls."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tests.domain.builders import NOW, at, question
from tui_interviews.domain.alignment import aligned, question_at
from tui_interviews.domain.interview import Focus, Interview
from tui_interviews.domain.question import Outcome, PlannedQuestion
from tui_interviews.domain.recording import Boundary, Recording
from tui_interviews.domain.transcript import Turn

DULL = PlannedQuestion("dull", "What is the dullest part of the job that nobody mentions?")
SKILL = PlannedQuestion("skill", "Which skill separates adequate from good people?")
WHO = PlannedQuestion("who", "Who else would you suggest I speak with about archives?")
RECORDING = Recording("r", "c", "i", NOW)


def talk(*focus: tuple[float, str], began: datetime = NOW, **fields: object) -> Interview:
    """A live talk in which these questions came into focus at these seconds."""
    stamps = tuple(Focus(began + timedelta(seconds=s), key) for s, key in focus)
    made = Interview("i", "c", NOW, plan=(DULL, SKILL, WHO), started_at=began, focus=stamps)
    return replace(made, **fields)  # type: ignore[arg-type]


def turns(*said: tuple[float, str, str]) -> tuple[Turn, ...]:
    return tuple(Turn(begin, begin + 3, text, who) for begin, who, text in said)


LIVE = talk((0, "dull"), (100, "skill"), (200, "who"))
SPOKEN = turns(
    (2, "S", "First thing then"),
    (10, "A", "Spreadsheets"),
    (130, "A", "Writing"),
    (190, "S", "And"),
    (230, "A", "Ask Bea"),
)


def fallen(interview: Interview, said: tuple[Turn, ...], recording: Recording = RECORDING) -> list[str]:
    spots = aligned(interview, recording, said)
    return [question_at(spots, turn) for turn in range(len(said))]


def test_with_a_live_run_the_clock_says_where_each_turn_belongs() -> None:
    assert fallen(LIVE, SPOKEN) == ["dull", "dull", "skill", "skill", "who"]
    assert not any(spot.is_guess for spot in aligned(LIVE, RECORDING, SPOKEN))


def test_an_offset_shifts_the_transcript_against_the_clock() -> None:
    assert fallen(LIVE, SPOKEN, replace(RECORDING, offset_seconds=95.0)) == [
        "dull",
        "skill",
        "who",
        "who",
        "who",
    ]
    early = replace(RECORDING, offset_seconds=-50.0)
    assert fallen(LIVE, SPOKEN, early) == ["", "", "dull", "skill", "skill"]


def test_where_the_words_of_a_question_are_heard_near_the_key_it_begins_there() -> None:
    asked = turns((85, "S", "So which skill separates the adequate from the good?"), (92, "A", "Writing"))
    assert fallen(LIVE, asked) == ["skill", "skill"]
    later = turns(
        (101, "A", "and so on"), (112, "S", "Which skill separates adequate people from good ones?")
    )
    assert fallen(LIVE, later) == ["dull", "skill"]


def test_a_question_that_was_gone_back_to_comes_twice() -> None:
    back = talk((0, "dull"), (100, "skill"), (200, "dull"))
    assert fallen(back, SPOKEN) == ["dull", "dull", "skill", "skill", "dull"]


def test_a_clock_that_was_set_back_loses_nothing() -> None:
    jumped = talk((0, "dull"), (100, "skill"), (-3400, "who"))
    assert fallen(jumped, SPOKEN) == ["dull", "dull", "who", "who", "who"]


def test_the_night_on_which_the_clocks_change_is_as_long_as_it_is() -> None:
    zone = ZoneInfo("America/New_York")
    began = at("2026-11-01 01:50", zone)
    after = (began.timestamp() + 1200, "skill")
    stamp = datetime.fromtimestamp(after[0], zone)
    live = talk((0, "dull"), began=began)
    live = replace(live, focus=(*live.focus, Focus(stamp, "skill")))
    assert fallen(live, turns((1100, "A", "still dull"), (1300, "A", "skills"))) == ["dull", "skill"]


def test_a_suspended_machine_leaves_the_rest_under_the_last_question_before() -> None:
    asleep = talk((0, "dull"), (100, "skill"), (4000, "who"))
    assert fallen(asleep, SPOKEN) == ["dull", "dull", "skill", "skill", "skill"]


HELD = talk(started_at=None, focus=())
ASKED = turns(
    (1, "Sam", "Thanks for making time"),
    (5, "Sam", "What's the dullest part of your job, the one nobody mentions?"),
    (9, "Ada", "The dullest part that nobody mentions of the job is spreadsheets"),
    (60, "Sam", "which skill would you say separates good from adequate"),
    (70, "Ada", "writing"),
)


def test_without_a_live_run_it_is_split_where_the_questions_are_heard_which_is_a_guess() -> None:
    spots = aligned(HELD, RECORDING, ASKED)
    assert spots == (Boundary(1, "dull", True), Boundary(3, "skill", True))
    assert fallen(HELD, ASKED) == ["", "dull", "dull", "skill", "skill"]


def test_a_live_run_that_never_left_the_first_question_is_no_clock() -> None:
    assert fallen(talk((0, "dull")), ASKED)[3] == "skill"


def test_a_question_that_was_not_to_be_asked_is_not_listened_for() -> None:
    plan = (replace(DULL, outcome=Outcome.RETIRED), SKILL)
    assert fallen(replace(HELD, plan=plan), ASKED) == ["", "", "", "skill", "skill"]


def test_where_nothing_is_heard_nothing_is_guessed() -> None:
    assert aligned(HELD, RECORDING, SPOKEN) == ()
    assert aligned(HELD, RECORDING, ()) == ()
    assert aligned(replace(HELD, plan=()), RECORDING, ASKED) == ()
    assert aligned(replace(HELD, plan=(question(1),)), RECORDING, ASKED) == ()


def test_what_a_person_says_stands_against_clock_and_words() -> None:
    corrected = replace(RECORDING, boundaries=(Boundary(4, "dull"), Boundary(99, "who")))
    assert fallen(LIVE, SPOKEN, corrected) == ["", "", "", "", "dull"]
