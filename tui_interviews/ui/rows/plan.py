"""Research and plan as rows of the workbench."""

from tui_interviews.domain.contact import RESEARCH_WORDS, Contact
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.question import Outcome, PlannedQuestion, Tier
from tui_interviews.domain.readiness import open_questions
from tui_interviews.ui.widgets.row import Row

TIER_WORDS = {Tier.MUST: "Must", Tier.SHOULD: "Should", Tier.SPARE: "Spare, for time left over"}


def research_rows(contact: Contact) -> list[Row]:
    """The facts about a contact, and how to add one."""
    rows = [Row("", ("  Research",))]
    for fact in contact.research:
        source = f" ({fact.source})" if fact.source else ""
        rows.append(Row(fact.id, (f"{RESEARCH_WORDS[fact.kind]}: {fact.text}{source}", "")))
    return [*rows, Row("+research", ("r  write down what you find out", ""), "muted")]


def plan_rows(interview: Interview) -> list[Row]:
    """The plan by tier, numbered through, and how to add to it."""
    rows: list[Row] = []
    number = 0
    for tier in Tier:
        planned = [question for question in interview.plan if question.tier is tier]
        open_minutes = sum(q.minutes for q in open_questions(interview) if q.tier is tier)
        if planned:
            rows.append(Row("", (f"  {TIER_WORDS[tier]} · {open_minutes:g} min",)))
        for question in planned:
            number += 1
            rows.append(_question_row(question, number))
    if not rows:
        rows = [Row("", ("  Questions",))]
    return [*rows, Row("+question", ("a  add questions from the question sets", ""), "muted")]


def _question_row(question: PlannedQuestion, number: int) -> Row:
    minutes = f"{question.minutes:g}"
    if question.outcome is Outcome.RETIRED:
        return Row(question.id, (f"{question.text} ({question.reason or 'answered'})", "–"), "muted", "✓")
    if question.outcome is not Outcome.OPEN:
        return Row(question.id, (question.text, minutes), "muted", "✓")
    return Row(question.id, (f"{number} {question.text}", minutes))
