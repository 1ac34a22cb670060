"""A file of questions."""

from tui_interviews.domain.contact import ResearchKind
from tui_interviews.domain.question import Audience, Mode, Question, QuestionSet, Tiara, Tier
from tui_interviews.entries import Entries

BOTH = (Mode.LIVE, Mode.WRITTEN)
LONGEST = 240


def question_set_of(entries: Entries, name: str) -> QuestionSet | None:
    """The set that a file describes; a question without id or text is left out."""
    title, about = entries.required("title") or name, entries.line_of_text("about")
    found: dict[str, Question] = {}
    for one in entries.mappings("questions"):
        question = _question_of(one)
        if question.id in found:
            one.report(f"the id {question.id!r} is there twice", "id")
        elif question.id and question.text:
            found[question.id] = question
    probes = entries.texts("probes")
    if not found and not probes:
        entries.report("there is no question in it", "questions")
    entries.finish()
    return QuestionSet(name, title, about, tuple(found.values()), probes)


def _question_of(entries: Entries) -> Question:
    question = Question(
        id=entries.required("id"),
        text=entries.required("text"),
        category=entries.line_of_text("category"),
        tiara=entries.choice("tiara", Tiara, Tiara.INSIGHTS),
        tier=entries.choice("tier", Tier, Tier.SHOULD),
        minutes=entries.number("minutes", 2.5, 0, LONGEST),
        modes=entries.choices("modes", Mode, BOTH),
        audience=entries.choice("audience", Audience, Audience.ANY),
        is_sensitive=entries.is_yes("sensitive"),
        answered_by=entries.choices("answered_by", ResearchKind, ()),
        probes=entries.texts("probes"),
    )
    entries.finish()
    return question
