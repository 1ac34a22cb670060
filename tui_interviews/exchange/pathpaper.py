"""What was learned about one career path, in the order in which a decision needs it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tui_interviews.domain.agreement import heard, insights_about, said_by, share_words, talks_about
from tui_interviews.domain.careerpath import VERDICT_WORDS, CareerPath
from tui_interviews.domain.contact import position
from tui_interviews.domain.duration import counted, date_words
from tui_interviews.domain.insight import MASTERY_WORDS, Evidence, Insight, InsightKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.lead import STATUS_WORDS, Lead, LeadKind
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.text import tidy
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
    quoted,
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


@dataclass(frozen=True, slots=True)
class _Heard:
    """Whose words there are about a career path."""

    notebook: Notebook
    path: CareerPath
    talks: tuple[Interview, ...]
    insights: tuple[Insight, ...]
    people: tuple[str, ...]
    now: datetime


def path_blocks(notebook: Notebook, path: CareerPath, now: datetime) -> tuple[Block, ...]:
    """Each entry with how many of those who were asked said so, and the lines it rests on."""
    insights = insights_about(notebook, path.id)
    people = heard(notebook, path.id, insights)
    said = _Heard(notebook, path, talks_about(notebook, path.id), insights, people, now)
    kinds = [(title, _kind(said, kind)) for kind, title in TITLES.items()]
    found: list[tuple[str, tuple[Block, ...]]] = [
        ("What I wanted to find out", _wishes(said)),
        *kinds[:IN_A_DECISION],
        ("What several people said", _agreed(said)),
        ("Where they contradict each other", _contradictions(said)),
        ("Verdict", tuple(_verdict(said))),
        *kinds[IN_A_DECISION:],
        ("Whom to ask next", _whom_next(said)),
    ]
    return (*_opening(said), *sections(*found, below=f"path-{path.id}"))


def _opening(said: _Heard) -> Iterator[Block]:
    """On what it rests, and what the user makes of it."""
    yield Prose((line(_basis(said)),))
    if said.path.verdict:
        day = f", {date_words(said.path.verdict_on)}" if said.path.verdict_on else ""
        yield Facts((("Verdict", line(run(VERDICT_WORDS[said.path.verdict], Style.STRONG), Run(day))),))


def _wishes(said: _Heard) -> tuple[Points, ...]:
    """Each question with what came of it."""
    points = []
    for wish in filter(str.strip, said.path.find_out):
        answers = tuple(line(one.text) for one in said.insights if wish in one.answers)
        is_open = bool(said.path.answered) and wish not in said.path.answered
        state = "(answered)" if wish in said.path.answered else "(still to find out)" if is_open else ""
        points.append(Point(line(wish, spaced(state)), answers))
    return (Points(tuple(points)),) if points else ()


def _contradictions(said: _Heard) -> tuple[Table, ...]:
    """Pair by pair, side by side."""
    by_id = {one.id: one for one in said.insights}
    pairs = {
        tuple(sorted((one.id, other))): None
        for one in said.insights
        for other in one.contradicts
        if other in by_id and other != one.id
    }
    rows = tuple(tuple(_voice(said, by_id[key]) for key in pair) for pair in pairs)
    return (Table(("One says", "Another says"), rows, are_alike=True),) if rows else ()


def _voice(said: _Heard, insight: Insight) -> Line:
    return line(run(insight.text), *_names(said, insight, " — "))


def _verdict(said: _Heard) -> Iterator[Block]:
    """In the user's own words, then the insights that it rests on."""
    yield from prose(said.path.verdict_words)
    reasons = (said.notebook.insights.get(one) for one in said.path.verdict_reasons)
    yield from listed(line(run(one.text), _share(said, one)) for one in reasons if one)


def _basis(said: _Heard) -> str:
    if not said.talks:
        return "Nobody was talked with about this path yet."
    days = [at.astimezone(said.now.tzinfo).date() for one in said.talks if (at := talked_at(one))]
    span = f", {date_words(min(days))} to {date_words(max(days))}" if len(set(days)) > 1 else ""
    talked, learned = counted(len(said.talks), "interview"), counted(len(said.insights), "thing")
    if not days or span:
        return f"{talked}{span}; {learned} learned."
    return f"{talked}, {date_words(days[0])}; {learned} learned."


def _agreed(said: _Heard) -> tuple[Points, ...]:
    """What more than one person said, whatever its kind, with their names."""
    shared = [one for one in said.insights if len(said_by(said.notebook, one)) > 1]
    return listed(line(run(one.text), _share(said, one), *_names(said, one)) for one in shared)


def _names(said: _Heard, insight: Insight, before: str = ": ") -> Iterator[Run]:
    """Each leads to the talk in which it was said."""
    by = {said.notebook.interviews[e.interview_id].contact_id: e.interview_id for e in _lines(said, insight)}
    for at, talk_id in enumerate(by.values()):
        yield Run(", " if at else before, Style.FAINT)
        yield _name(said, talk_id)


def _name(said: _Heard, talk_id: str) -> Run:
    name = contact_named(said.notebook, said.notebook.interviews[talk_id]).name
    return run(name, Style.FAINT, f"#talk-{talk_id}")


def _kind(said: _Heard, kind: InsightKind) -> tuple[Points, ...]:
    claims = [
        Point(
            line(run(one.text, Style.STRONG), _mastery(one), _share(said, one)),
            tuple(_evidence(said, each, one) for each in _lines(said, one)),
        )
        for one in said.insights
        if one.kind is kind
    ]
    leads = [Point(lead_line(one)) for one in _leads(said, LEADS[kind])] if kind in LEADS else []
    return (Points((*claims, *leads)),) if claims or leads else ()


def _mastery(insight: Insight) -> Run:
    """Where the user stands with a requirement."""
    return spaced(f"[{MASTERY_WORDS[insight.mastery]}]" if insight.mastery else "", Style.PLAIN)


def _share(said: _Heard, insight: Insight) -> Run:
    return spaced(share_words(len(said_by(said.notebook, insight)), len(said.people)), Style.COUNT)


def _lines(said: _Heard, insight: Insight) -> Iterator[Evidence]:
    """What it rests on, as far as the talks are there."""
    return (one for one in insight.evidence if one.interview_id in said.notebook.interviews)


def _evidence(said: _Heard, evidence: Evidence, insight: Insight) -> Line:
    """Who said it, and in which words they were noted, unless those are the insight's."""
    talk = said.notebook.interviews[evidence.interview_id]
    words = next((one.text for one in talk.notes if one.id == evidence.note_id), insight.text)
    name = _name(said, talk.id)
    return line(name) if words == insight.text else line(run(quoted(words)), Run(" "), name)


def _leads(said: _Heard, kind: LeadKind) -> tuple[Lead, ...]:
    found = (one for _, one in sorted(said.notebook.leads.items()) if one.path_id == said.path.id)
    return tuple(one for one in found if one.kind is kind)


def lead_line(lead: Lead) -> Line:
    """What there is to follow, where and until when."""
    page = (Run(", "), run(lead.url, to=lead.url)) if lead.url else ()
    due = f", until {date_words(lead.due_on)}" if lead.due_on else ""
    state = "done" if lead.is_done else STATUS_WORDS[lead.status] if lead.status else ""
    return line(lead.text, _work(lead.employer), *page, Run(due), spaced(f"({state})" if state else ""))


def _whom_next(said: _Heard) -> tuple[Points, ...]:
    """Whoever was named and is not followed up yet, then the contacts of this path without a talk."""
    named = [line(one.text) for one in _leads(said, LeadKind.PERSON) if not one.is_done]
    talked = {one.contact_id for one in said.talks}
    waiting = [
        one.contact_id
        for _, one in sorted(said.notebook.interviews.items())
        if one.path_id == said.path.id and one.contact_id not in talked
    ]
    contacts = (said.notebook.contacts.get(one) for one in dict.fromkeys(waiting))
    known = [
        line(run(c.name, to=f"#person-{c.id}"), _work(position(c.title, c.employer))) for c in contacts if c
    ]
    return listed((*named, *known))


def _work(words: str) -> Run:
    return Run(f", {tidy(words)}" if words else "", Style.FAINT)
