"""Changes of the Prepare stage: research and the plan."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from tui_interviews.domain.contact import Research, ResearchKind
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.question import Outcome, PlannedQuestion, Question, Tier
from tui_interviews.domain.text import tidy

TIERS = tuple(Tier)


def add_research(
    notebook: Notebook,
    occasion: Occasion,
    contact_id: str,
    kind: ResearchKind,
    text: str,
    source: str = "",
    found_on: date | None = None,
) -> Notebook:
    """A fact about a contact, found today unless another day is told."""
    day = found_on or occasion.now.date()
    fact = Research(occasion.new_id(), kind, tidy(text), tidy(source), day)
    contact = notebook.contacts[contact_id]
    return put(notebook, replace(contact, research=(*contact.research, fact)))


def describe_research(
    notebook: Notebook, _: Occasion, contact_id: str, fact: Research, found_on: date | None = None
) -> Notebook:
    """A fact in other words, in its old place."""
    contact = notebook.contacts[contact_id]
    fact = replace(fact, text=tidy(fact.text), source=tidy(fact.source), found_on=found_on or fact.found_on)
    facts = tuple(fact if old.id == fact.id else old for old in contact.research)
    return put(notebook, replace(contact, research=facts))


def remove_research(notebook: Notebook, _: Occasion, contact_id: str, fact_id: str) -> Notebook:
    """A contact without one fact."""
    contact = notebook.contacts[contact_id]
    return put(notebook, replace(contact, research=tuple(f for f in contact.research if f.id != fact_id)))


def plan_questions(
    notebook: Notebook,
    occasion: Occasion,
    interview_id: str,
    questions: Iterable[Question],
    room: int | None = None,
) -> Notebook:
    """The plan with questions of the question sets, each behind those of its tier; none is planned twice.

    Where there is `room` for so many only, the others are spare.
    """
    interview = notebook.interviews[interview_id]
    planned = {question.question_id for question in interview.plan}
    wanted = {q.id: q for q in questions if q.id not in planned}
    plan = list(interview.plan)
    for q in sorted(wanted.values(), key=lambda question: TIERS.index(question.tier)):
        tier = Tier.SPARE if room == 0 else q.tier
        room = room - 1 if room and tier is not Tier.SPARE else room
        plan.append(PlannedQuestion(occasion.new_id(), q.text, tier, q.minutes, q.category, q.id))
    return put(notebook, replace(interview, plan=by_tier(tuple(plan))))


def plan_own_question(
    notebook: Notebook, occasion: Occasion, interview_id: str, text: str, tier: Tier = Tier.MUST
) -> Notebook:
    """The plan with a question in the user's own words."""
    interview = notebook.interviews[interview_id]
    own = PlannedQuestion(occasion.new_id(), tidy(text), tier)
    return put(notebook, replace(interview, plan=by_tier((*interview.plan, own))))


def by_tier(plan: tuple[PlannedQuestion, ...]) -> tuple[PlannedQuestion, ...]:
    """The plan with must before should before spare, each tier in the user's order."""
    return tuple(sorted(plan, key=lambda question: TIERS.index(question.tier)))


def move_question(
    notebook: Notebook, _: Occasion, interview_id: str, question_id: str, steps: int
) -> Notebook:
    """A question further up (negative) or down the plan; past the border of its tier it takes the next one's."""
    interview = notebook.interviews[interview_id]
    plan = list(interview.plan)
    place = next(n for n, q in enumerate(plan) if q.id == question_id)
    target = place + steps
    beyond = not 0 <= target < len(plan) or plan[target].tier is not plan[place].tier
    if beyond:
        tier = TIERS[min(max(TIERS.index(plan[place].tier) + (1 if steps > 0 else -1), 0), len(TIERS) - 1)]
        plan[place] = replace(plan[place], tier=tier)
        if steps < 0 or tier is Tier.SPARE:
            return put(notebook, replace(interview, plan=by_tier(tuple(plan))))
        moved = plan.pop(place)
        return put(notebook, replace(interview, plan=by_tier((moved, *plan))))
    plan.insert(target, plan.pop(place))
    return put(notebook, replace(interview, plan=tuple(plan)))


def change_question(
    notebook: Notebook, _: Occasion, interview_id: str, question: PlannedQuestion
) -> Notebook:
    """A planned question with other words, tier, minutes or outcome."""
    interview = notebook.interviews[interview_id]
    plan = tuple(question if old.id == question.id else old for old in interview.plan)
    return put(notebook, replace(interview, plan=by_tier(plan)))


def retire_question(
    notebook: Notebook, occasion: Occasion, interview_id: str, question_id: str, reason: str
) -> Notebook:
    """A question that need not be asked any more, and why; called again, it is open again."""
    interview = notebook.interviews[interview_id]
    old = next(q for q in interview.plan if q.id == question_id)
    outcome = Outcome.OPEN if old.outcome is Outcome.RETIRED else Outcome.RETIRED
    said = "" if outcome is Outcome.OPEN else tidy(reason)
    return change_question(notebook, occasion, interview_id, replace(old, outcome=outcome, reason=said))


def retire_answered(
    notebook: Notebook, occasion: Occasion, interview_id: str, why: Mapping[str, str]
) -> Notebook:
    """Each of these questions retired for its reason; one that is no longer open stays as it is."""
    for question in notebook.interviews[interview_id].plan:
        if question.outcome is Outcome.OPEN and question.id in why:
            notebook = retire_question(notebook, occasion, interview_id, question.id, why[question.id])
    return notebook


def remove_question(notebook: Notebook, _: Occasion, interview_id: str, question_id: str) -> Notebook:
    """A plan without one question; notes under it stay, outside all questions."""
    interview = notebook.interviews[interview_id]
    plan = tuple(question for question in interview.plan if question.id != question_id)
    return put(notebook, replace(interview, plan=plan))


def hold_in_writing(notebook: Notebook, _: Occasion, interview_id: str, is_written: bool) -> Notebook:
    """An interview that is meant to be held in writing, or not."""
    return put(notebook, replace(notebook.interviews[interview_id], is_written=is_written))


def finish_preparing(notebook: Notebook, occasion: Occasion, interview_id: str) -> Notebook:
    """The interview is ready to be asked for."""
    return log(notebook, occasion, interview_id, EventKind.PREPARED)
