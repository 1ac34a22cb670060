"""Research and plan as rows of the workbench."""

from collections.abc import Collection

from tui_interviews.domain.contact import (
    RANK_WORDS,
    RESEARCH_WORDS,
    Contact,
    rank_dots,
    rank_of,
    source_words,
)
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.question import Outcome, PlannedQuestion, Tier
from tui_interviews.domain.readiness import open_questions
from tui_interviews.ui.widgets.row import Row

TIER_WORDS = {Tier.MUST: "Must", Tier.SHOULD: "Should", Tier.SPARE: "Spare, for time left over"}


def target_words(contact: Contact) -> str:
    """How much the user wants to talk with them, and why."""
    rank = f"{rank_dots(contact)} {RANK_WORDS[rank_of(contact)]}" if contact.rank else "+ ranks"
    why = contact.why or "why this person? E"
    return f"{rank} · {why}"


def research_rows(contact: Contact) -> list[Row]:
    """The facts about a contact, and how to add one."""
    facts = [
        Row(fact.id, (f"{RESEARCH_WORDS[fact.kind]}: {fact.text}{source_words(fact)}", ""))
        for fact in contact.research
    ]
    return [
        Row("", ("  Research",)),
        *facts,
        Row("+research", ("r  write down what you find out", ""), "muted"),
    ]


def plan_rows(interview: Interview, answered: Collection[str] = ()) -> list[Row]:
    """The plan by tier, numbered through, and how to add to it; `answered` are those that may be left out."""
    rows: list[Row] = []
    number = 0
    for tier in Tier:
        planned = [question for question in interview.plan if question.tier is tier]
        open_minutes = sum(q.minutes for q in open_questions(interview) if q.tier is tier)
        if planned:
            rows.append(Row("", (f"  {TIER_WORDS[tier]} · {open_minutes:g} min",)))
        for question in planned:
            number += 1
            rows.append(_question_row(question, number, question.id in answered))
    if not rows:
        rows = [Row("", ("  Questions",))]
    return [*rows, Row("+question", ("a  add questions from the question sets", ""), "muted")]


def _question_row(question: PlannedQuestion, number: int, is_answered: bool) -> Row:
    minutes = f"{question.minutes:g}"
    if question.outcome is Outcome.RETIRED:
        return Row(question.id, (f"{question.text} ({question.reason or 'answered'})", "–"), "muted", "✓")
    if question.outcome is not Outcome.OPEN:
        return Row(question.id, (question.text, minutes), "muted", "✓")
    return Row(question.id, (f"{number} {question.text}", minutes), sign="?" if is_answered else " ")
