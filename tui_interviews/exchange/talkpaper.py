"""One interview, from who it was with to the thank-you, as it stands on a page."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from tui_interviews.domain.contact import RESEARCH_WORDS, Contact
from tui_interviews.domain.debrief import PROMPTS, answers
from tui_interviews.domain.duration import between, clock_words
from tui_interviews.domain.insight import INSIGHT_WORDS, Insight, InsightKind
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named, messages_of
from tui_interviews.domain.promise import promise_of
from tui_interviews.domain.question import Outcome, PlannedQuestion
from tui_interviews.exchange.letterpaper import letter_blocks
from tui_interviews.exchange.paper import (
    Block,
    Line,
    Point,
    Points,
    Prose,
    Quotation,
    Run,
    Section,
    Style,
    line,
    listed,
    prose,
    quoted,
    run,
    sections,
    spaced,
)
from tui_interviews.exchange.talkfacts import circumstances, what_was_allowed
from tui_interviews.exchange.transcriptpaper import Heard, nothing_heard


def talk_title(notebook: Notebook, interview: Interview) -> str:
    """Whom it was with."""
    return f"Interview with {contact_named(notebook, interview).name}"


def talk_blocks(
    notebook: Notebook,
    interview: Interview,
    method: Method,
    now: datetime,
    *,
    is_alone: bool = True,
    heard: Heard = nothing_heard,
) -> tuple[Block, ...]:
    """The whole story of one interview, with times in the zone of `now`; what there is nothing of has no title.

    One that is not alone leaves out what stands on the page of its career path.
    """
    contact = contact_named(notebook, interview)
    labels = {mark.name: mark.label for mark in method.marks}
    return (
        *circumstances(notebook, interview, method, now),
        *sections(
            ("What I wanted to find out", _wishes(notebook, interview) if is_alone else ()),
            ("Questions and answers", _answers(interview, labels)),
            ("Also said", _said(_unplanned(interview), interview, labels)),
            ("Not asked", _not_asked(interview)),
            ("What I learned", _insights(notebook, interview) if is_alone else ()),
            ("Debrief", _debrief(interview)),
            ("Thank-you", _thanks(notebook, interview, now)),
            ("What was allowed", what_was_allowed(interview, method, now)),
            ("What I had read before", research_points(contact)),
            ("Transcript", heard(interview)),
        ),
    )


def _wishes(notebook: Notebook, interview: Interview) -> Iterator[Points]:
    path = notebook.paths.get(interview.path_id)
    yield from listed(line(one) for one in path.find_out) if path else ()


def _answers(interview: Interview, labels: dict[str, str]) -> Iterator[Section]:
    for number, (question, notes) in enumerate(_asked(interview), 1):
        yield Section(f"{number}. {question.text}", _said(notes, interview, labels))


def _asked(interview: Interview) -> Iterator[tuple[PlannedQuestion, tuple[Note, ...]]]:
    for question in interview.plan:
        notes = tuple(note for note in interview.notes if note.question_id == question.id)
        if notes or question.outcome is Outcome.ASKED:
            yield question, notes


def _unplanned(interview: Interview) -> tuple[Note, ...]:
    planned = {question.id for question in interview.plan}
    return tuple(note for note in interview.notes if note.question_id not in planned)


def _said(notes: Iterable[Note], interview: Interview, labels: dict[str, str]) -> tuple[Block, ...]:
    """Quotations stand by themselves, everything between them is a list."""
    blocks: list[Block] = []
    points: list[Point] = []
    for note in notes:
        if note.mark != "quote":
            points.append(_point(note, interview, labels))
            continue
        blocks += [Points(tuple(points))] if points else []
        points = []
        words = run(quoted(note.text))
        blocks.append(Quotation((Prose((line(words, _stamp(note, interview)),)),)))
    return (*blocks, Points(tuple(points))) if points else tuple(blocks)


def _point(note: Note, interview: Interview, labels: dict[str, str]) -> Point:
    stamp = _stamp(note, interview)
    if promise := promise_of(interview, note):
        mine = spaced("(I promised it)" if promise.is_mine else "")
        is_done = promise.done_at is not None
        return Point(line(note.text, mine, stamp), is_task=True, is_done=is_done)
    if not note.mark:
        return Point(line(note.text, stamp))
    label = run(f"{labels.get(note.mark, note.mark)}:", Style.STRONG)
    return Point(line(label, spaced(note.text, Style.PLAIN), stamp))


def _stamp(note: Note, interview: Interview) -> Run:
    began = interview.started_at
    return spaced(f"({clock_words(between(began, note.begun_at))})" if began else "")


def _not_asked(interview: Interview) -> tuple[Points, ...]:
    asked = {question.id for question, _ in _asked(interview)}
    why = {Outcome.SKIPPED: "skipped", Outcome.RETIRED: "retired"}
    left = (question for question in interview.plan if question.id not in asked)
    return listed(line(one.text, _remark(why.get(one.outcome, ""), one.reason)) for one in left)


def _remark(*parts: str) -> Run:
    words = ": ".join(part for part in parts if part)
    return spaced(f"({words})" if words else "", Style.PLAIN)


def _insights(notebook: Notebook, interview: Interview) -> Iterator[Section]:
    found = [
        insight
        for _, insight in sorted(notebook.insights.items())
        if any(evidence.interview_id == interview.id for evidence in insight.evidence)
    ]
    for kind in InsightKind:
        points = listed(_insight(one, interview) for one in found if one.kind is kind)
        if points:
            yield Section(INSIGHT_WORDS[kind].capitalize(), points)


def _insight(insight: Insight, interview: Interview) -> Line:
    notes = {note.id: note for note in interview.notes}
    lines = [notes[e.note_id].text for e in insight.evidence if e.note_id in notes]
    shown = ", ".join(f"“{text}”" for text in lines if text != insight.text)
    return line(insight.text, spaced(f"— from {shown}" if shown else "", Style.PLAIN))


def _debrief(interview: Interview) -> tuple[Block, ...]:
    """Under the prompts that it answers; one that answers only the first stands alone."""
    match answers(interview):
        case ((prompt, lines),) if prompt == PROMPTS["debrief"]:
            return prose(lines)
        case found:
            return sections(*((prompt, prose(lines)) for prompt, lines in found))


def _thanks(notebook: Notebook, interview: Interview, now: datetime) -> tuple[Block, ...]:
    found = [m for m in messages_of(notebook, interview.id) if m.purpose is Purpose.THANKS and m.body]
    if not found:
        return ()
    return letter_blocks(next((m for m in reversed(found) if m.sent_at), found[-1]), now)


def research_points(contact: Contact) -> tuple[Points, ...]:
    """What was read about somebody, each fact with its source."""
    return listed(
        line(
            run(f"{RESEARCH_WORDS[fact.kind]}:", Style.STRONG),
            spaced(fact.text, Style.PLAIN),
            *((Run(" (source: "), run(fact.source, to=fact.source), Run(")")) if fact.source else ()),
        )
        for fact in contact.research
    )
