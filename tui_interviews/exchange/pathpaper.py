"""What was learned about one career path, in the order in which a decision needs it."""

from collections.abc import Iterator
from datetime import datetime

from tui_interviews.domain.careerpath import VERDICT_WORDS, CareerPath
from tui_interviews.domain.duration import counted, date_words
from tui_interviews.domain.held import talks_about
from tui_interviews.domain.insight import Insight, InsightKind
from tui_interviews.domain.lead import LeadKind
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.pathpage import (
    Wish,
    agreement,
    ask_next,
    by_agreement,
    contradictions,
    insights_about,
    kept_lines,
    named_only,
    open_debriefs,
    reasons,
    requirements,
    wishes,
)
from tui_interviews.exchange.claimlines import claim, lead_line, names, person_line, said_line, share
from tui_interviews.exchange.paper import (
    Block,
    Facts,
    Line,
    Point,
    Points,
    Prose,
    Run,
    Style,
    Table,
    line,
    listed,
    prose,
    run,
    sections,
    spaced,
)
from tui_interviews.exchange.talkfacts import talked_at

TITLES = {
    InsightKind.REQUIREMENT: "What it takes",
    InsightKind.LIKE: "What is good about it",
    InsightKind.DISLIKE: "What is bad about it",
    InsightKind.PAY: "Pay",
    InsightKind.KEYWORD: "Titles and words to search for",
    InsightKind.FACT: "Facts",
    InsightKind.ADVICE: "Advice",
    InsightKind.RESOURCE: "What to read and use",
    InsightKind.OPENING: "Openings",
}
IN_A_DECISION = 5
"""So many kinds come first; the others are for whoever has decided."""
LEADS = {
    InsightKind.KEYWORD: LeadKind.SEARCH_TERM,
    InsightKind.RESOURCE: LeadKind.RESOURCE,
    InsightKind.OPENING: LeadKind.OPENING,
}
"""The leads that stand below the insights of a kind."""


def path_blocks(notebook: Notebook, path: CareerPath, now: datetime) -> tuple[Block, ...]:
    """The page that the app has of it, with how many of those who were asked said so, and in which words."""
    kinds = [(title, _kind(notebook, path, kind)) for kind, title in TITLES.items()]
    found: list[tuple[str, tuple[Block, ...]]] = [
        ("What I wanted to find out", _wishes(notebook, path)),
        *kinds[:IN_A_DECISION],
        ("What several people said", _agreed(notebook, path)),
        ("Where they contradict each other", _contradictions(notebook, path)),
        ("Verdict", tuple(_verdict(notebook, path))),
        *kinds[IN_A_DECISION:],
        ("Worth keeping in their words", listed(said_line(one) for one in kept_lines(notebook, path.id))),
        ("Still to find out", _still_open(notebook, path)),
        ("Whom to ask next", _whom_next(notebook, path)),
    ]
    return (*_opening(notebook, path, now), *sections(*found, below=f"path-{path.id}"))


def _opening(notebook: Notebook, path: CareerPath, now: datetime) -> Iterator[Block]:
    """On what it rests, and what the user makes of it."""
    yield Prose((line(basis(notebook, path, now)),))
    if path.verdict:
        day = f", {date_words(path.verdict_on)}" if path.verdict_on else ""
        yield Facts((("Verdict", line(run(VERDICT_WORDS[path.verdict], Style.STRONG), Run(day))),))


def basis(notebook: Notebook, path: CareerPath, now: datetime) -> str:
    """How many talks a page rests on, and of when."""
    talks = talks_about(notebook, path.id)
    if not talks:
        return "Nobody was talked with about this path yet."
    days = [at.astimezone(now.tzinfo).date() for one in talks if (at := talked_at(one))]
    ends = [date_words(day) for day in dict.fromkeys((min(days), max(days)))] if days else []
    span = f", {' to '.join(ends)}" if ends else ""
    learned = counted(len(insights_about(notebook, path.id)), "thing")
    return f"{counted(len(talks), 'interview')}{span}; {learned} learned."


def _wishes(notebook: Notebook, path: CareerPath) -> tuple[Points, ...]:
    """Each question with what came of it so far; that one is open is said once another is answered."""
    found = wishes(notebook, path.id)
    still = "(still to find out)" if any(one.is_answered for one in found) else ""
    points = tuple(
        Point(line(one.line, spaced(_state(one) or still)), tuple(line(known.text) for known in one.insights))
        for one in found
    )
    return (Points(points),) if points else ()


def _state(wish: Wish) -> str:
    return "(answered)" if wish.is_answered else "(so far)" if wish.insights else ""


def _agreed(notebook: Notebook, path: CareerPath) -> tuple[Points, ...]:
    """What more than one person said, whatever its kind, with their names."""
    every = by_agreement(notebook, insights_about(notebook, path.id))
    shared = (one for one in every if agreement(notebook, one).said > 1)
    return listed(line(run(one.text), share(notebook, one), *names(notebook, one, ": ")) for one in shared)


def _contradictions(notebook: Notebook, path: CareerPath) -> tuple[Table, ...]:
    """Pair by pair, side by side."""
    rows: tuple[tuple[Line, ...], ...] = tuple(
        tuple(line(run(one.text), *names(notebook, one, " — ")) for one in pair)
        for pair in contradictions(notebook, path.id)
    )
    return (Table(("One says", "Another says"), rows, are_alike=True),) if rows else ()


def _verdict(notebook: Notebook, path: CareerPath) -> Iterator[Block]:
    """In the user's own words, then the insights that it rests on."""
    yield from prose(path.verdict_words)
    yield from listed(line(run(one.text), share(notebook, one)) for one in reasons(notebook, path.id))


def insights_of_kind(notebook: Notebook, path_id: str, kind: InsightKind) -> tuple[Insight, ...]:
    """What the user lacks first, else what most people said."""
    if kind is InsightKind.REQUIREMENT:
        return requirements(notebook, path_id)
    return by_agreement(notebook, (one for one in insights_about(notebook, path_id) if one.kind is kind))


def _kind(notebook: Notebook, path: CareerPath, kind: InsightKind) -> tuple[Points, ...]:
    found = insights_of_kind(notebook, path.id, kind)
    leads = (
        Point(lead_line(lead))
        for _, lead in sorted(notebook.leads.items())
        if lead.path_id == path.id and lead.kind is LEADS.get(kind)
    )
    points = (*(claim(notebook, one) for one in found), *leads)
    return (Points(points),) if points else ()


def _still_open(notebook: Notebook, path: CareerPath) -> tuple[Points, ...]:
    """What the debriefs left, each line with whose talk it was after."""
    return listed(
        line(run(text), Run(" — after the talk with ", Style.FAINT), run(contact.name, Style.FAINT))
        for contact, lines in open_debriefs(notebook, path.id)
        for text in lines
        if text.strip()
    )


def _whom_next(notebook: Notebook, path: CareerPath) -> tuple[Points, ...]:
    """Whoever was named and is no contact yet, then those to whom nobody has written, first choices first."""
    named = (line(lead.text, spaced("(named in a talk)")) for lead in named_only(notebook, path.id))
    known = (person_line(notebook.contacts[one.contact_id]) for one in ask_next(notebook, path.id))
    return listed((*named, *known))
