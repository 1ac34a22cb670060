"""Research and the plan."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import occasion, person, question
from tui_interviews.domain.contact import ResearchKind
from tui_interviews.domain.edits.preparing import (
    add_research,
    by_tier,
    change_question,
    describe_research,
    finish_preparing,
    move_question,
    plan_own_question,
    plan_questions,
    remove_question,
    remove_research,
    retire_question,
)
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.question import Outcome, PlannedQuestion, Question, Tier
from tui_interviews.domain.readiness import missing, open_questions, planned_minutes
from tui_interviews.domain.stage import Stage, stage


def planned(*tiers: Tier) -> tuple[Notebook, Interview]:
    """An interview with a question of each tier, numbered from 0."""
    notebook, _, interview = person()
    plan = tuple(question(n, tier) for n, tier in enumerate(tiers))
    return put(notebook, replace(interview, plan=plan)), replace(interview, plan=plan)


def moved(key: str, steps: int, *tiers: Tier) -> str:
    """The plan after a move: `q0 must, q1 should`."""
    notebook, interview = planned(*tiers)
    plan = move_question(notebook, occasion(), interview.id, key, steps).interviews[interview.id].plan
    return ", ".join(f"{one.id} {one.tier}" for one in plan)


def test_a_fact_has_its_source_and_day() -> None:
    notebook, contact, _ = person()
    notebook = add_research(notebook, occasion(), contact.id, ResearchKind.TENURE, " ten\nyears ", "page")
    (fact,) = notebook.contacts[contact.id].research
    assert (fact.text, fact.source, fact.found_on) == ("ten years", "page", date(2026, 11, 26))
    notebook = describe_research(notebook, occasion(), contact.id, replace(fact, text="eleven years"))
    assert [one.text for one in notebook.contacts[contact.id].research] == ["eleven years"]
    assert remove_research(notebook, occasion(), contact.id, fact.id).contacts[contact.id].research == ()


def test_no_question_is_planned_twice() -> None:
    notebook, _, interview = person()
    asked = Question("dull", "What is dull?")
    for _ in range(2):
        notebook = plan_questions(notebook, occasion(), interview.id, [asked, asked])
    assert [one.question_id for one in notebook.interviews[interview.id].plan] == ["dull"]


def test_planned_questions_stand_behind_those_of_their_tier() -> None:
    notebook, interview = planned(Tier.MUST, Tier.SPARE)
    notebook = plan_questions(
        notebook, occasion(), interview.id, [Question("m", "m", tier=Tier.MUST), Question("s", "s")]
    )
    notebook = plan_own_question(notebook, occasion(start=50), interview.id, " my\town ")
    assert [one.text for one in notebook.interviews[interview.id].plan] == [
        "Question 0?",
        "m",
        "my own",
        "s",
        "Question 1?",
    ]


M, S, X = Tier.MUST, Tier.SHOULD, Tier.SPARE


def test_within_its_tier_a_question_moves_by_places() -> None:
    assert moved("q0", 1, M, M, S) == "q1 must, q0 must, q2 should"
    assert moved("q1", -1, M, M, S) == "q1 must, q0 must, q2 should"


def test_past_the_border_of_its_tier_it_takes_the_next_and_keeps_its_place() -> None:
    assert moved("q1", 1, M, M, S) == "q0 must, q1 should, q2 should"
    assert moved("q1", -1, M, S, S) == "q0 must, q1 must, q2 should"
    assert moved("q1", 1, S, S, X) == "q0 should, q1 spare, q2 spare"
    assert moved("q0", 1, M) == "q0 should"


def test_at_either_end_of_the_plan_nothing_moves() -> None:
    assert moved("q0", -1, M, S) == "q0 must, q1 should"
    assert moved("q1", 1, M, X) == "q0 must, q1 spare"


@given(st.lists(st.sampled_from(Tier), min_size=1, max_size=6), st.data())
def test_moving_keeps_every_question_and_the_order_of_tiers(tiers: list[Tier], data: st.DataObject) -> None:
    plan = by_tier(tuple(question(n, tier) for n, tier in enumerate(tiers)))
    notebook, _, interview = person()
    notebook = put(notebook, replace(interview, plan=plan))
    key, steps = data.draw(st.sampled_from(plan)).id, data.draw(st.sampled_from([-1, 1]))
    after = move_question(notebook, occasion(), interview.id, key, steps).interviews[interview.id].plan
    assert {one.id for one in after} == {one.id for one in plan}
    assert after == by_tier(after)


@given(st.lists(st.sampled_from(Tier), min_size=2, max_size=6), st.integers(0, 5))
def test_what_moved_down_moves_back_up(tiers: list[Tier], number: int) -> None:
    plan = by_tier(tuple(question(n, tier) for n, tier in enumerate(tiers)))
    notebook, _, interview = person()
    notebook = put(notebook, replace(interview, plan=plan))
    key = plan[number % len(plan)].id
    down = move_question(notebook, occasion(), interview.id, key, 1)
    if down.interviews[interview.id].plan != plan:
        assert move_question(down, occasion(), interview.id, key, -1).interviews[interview.id].plan == plan


def changed(notebook: Notebook, interview: Interview) -> PlannedQuestion:
    """The first question now."""
    return notebook.interviews[interview.id].plan[0]


def test_a_retired_question_says_why_and_opens_again() -> None:
    notebook, interview = planned(M)
    notebook = retire_question(notebook, occasion(), interview.id, "q0", " was read ")
    assert (changed(notebook, interview).outcome, changed(notebook, interview).reason) == (
        Outcome.RETIRED,
        "was read",
    )
    assert open_questions(notebook.interviews[interview.id]) == ()
    notebook = retire_question(notebook, occasion(), interview.id, "q0", "")
    assert (changed(notebook, interview).outcome, changed(notebook, interview).reason) == (Outcome.OPEN, "")


def test_a_question_of_another_tier_goes_to_its_place() -> None:
    notebook, interview = planned(M, M)
    spare = replace(changed(notebook, interview), tier=X)
    plan = change_question(notebook, occasion(), interview.id, spare).interviews[interview.id].plan
    assert [one.id for one in plan] == ["q1", "q0"]


def test_minutes_count_what_is_to_be_asked_and_not_spare() -> None:
    _, interview = planned(M, S, X)
    assert planned_minutes(interview) == 5
    plan = (replace(interview.plan[0], outcome=Outcome.RETIRED), *interview.plan[1:])
    assert planned_minutes(replace(interview, plan=plan)) == 2.5


def test_prepared_means_researched_and_planned() -> None:
    notebook, contact, interview = person()
    assert missing(contact, interview) == ("nothing researched", "no questions chosen")
    notebook = add_research(notebook, occasion(), contact.id, ResearchKind.OTHER, "x")
    notebook = plan_own_question(notebook, occasion(start=50), interview.id, "y?")
    assert missing(notebook.contacts[contact.id], notebook.interviews[interview.id]) == ()
    ready = finish_preparing(notebook, occasion(start=90), interview.id).interviews[interview.id]
    assert stage(ready) is Stage.CONTACT


def test_a_removed_question_leaves_the_others() -> None:
    notebook, interview = planned(M, S)
    plan = remove_question(notebook, occasion(), interview.id, "q0").interviews[interview.id].plan
    assert [one.id for one in plan] == ["q1"]
