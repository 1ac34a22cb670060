"""One interview, from who it was with to the thank-you, as it stands on a page."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from tui_interviews.domain.channel import MEDIUM_WORDS
from tui_interviews.domain.consent import NOTES_ONLY, answer_words, consent_facts
from tui_interviews.domain.contact import RESEARCH_WORDS, Contact, position
from tui_interviews.domain.debrief import debrief_lines
from tui_interviews.domain.duration import between, clock_words, counted, full_words, zone
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.insight import INSIGHT_WORDS, Insight, InsightKind
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named, messages_of
from tui_interviews.domain.question import Outcome, PlannedQuestion
from tui_interviews.domain.stage import last
from tui_interviews.exchange.letterpaper import letter_blocks
from tui_interviews.exchange.paper import (
    Block,
    Facts,
    Line,
    Point,
    Points,
    Prose,
    Quotation,
    Run,
    Section,
    Style,
    line,
    prose,
    quoted,
    run,
    sections,
    spaced,
)


def talk_title(notebook: Notebook, interview: Interview) -> str:
    """Whom it was with."""
    return f"Interview with {contact_named(notebook, interview).name}"


def talk_blocks(
    notebook: Notebook, interview: Interview, method: Method, now: datetime, *, is_alone: bool = True
) -> tuple[Block, ...]:
    """The whole story of one interview, with times in the zone of `now`; what there is nothing of has no title.

    One that is not alone leaves out what stands on the page of its career path.
    """
    contact = contact_named(notebook, interview)
    labels = {mark.name: mark.label for mark in method.marks}
    return (
        *_opening(notebook, interview, contact, method, now),
        *sections(
            ("What I wanted to find out", _wishes(notebook, interview) if is_alone else ()),
            ("Questions and answers", _answers(interview, labels)),
            ("Also said", _said(_unplanned(interview), interview, labels)),
            ("Not asked", _not_asked(interview)),
            ("What I learned", _insights(notebook, interview) if is_alone else ()),
            ("Debrief", prose(debrief_lines(interview))),
            ("Thank-you", _thanks(notebook, interview, now)),
            ("What was allowed", _consent(interview, method, now)),
            ("What I had read before", research_points(contact)),
        ),
    )


def talked_at(interview: Interview) -> datetime | None:
    """When they talked, or are to talk."""
    held = last(interview, EventKind.HELD)
    planned = interview.meeting.starts_at if interview.meeting else None
    return interview.started_at or (held.at if held else planned)


def _opening(
    notebook: Notebook, interview: Interview, contact: Contact, method: Method, now: datetime
) -> Iterator[Prose | Facts]:
    path = notebook.paths.get(interview.path_id)
    facts = {
        "When": line(_when(interview, contact, now)),
        "How long": line(how_long(interview)),
        "How": _how(interview),
        "Career path": line(run(path.name, to=f"#path-{path.id}")) if path else (),
        "Found via": line(contact.found_via),
        "Referred by": line(contact.referred_by),
        "May be recorded": line(_may_be_recorded(interview, method)),
    }
    if work := line(position(contact.title, contact.employer)):
        yield Prose((work,))
    if rows := tuple((name, told) for name, told in facts.items() if told):
        yield Facts(rows)


def _when(interview: Interview, contact: Contact, now: datetime) -> str:
    at, meeting = talked_at(interview), interview.meeting
    if at is None:
        return ""
    here = full_words(at, now.tzinfo)
    theirs = zone((meeting.timezone if meeting else "") or contact.timezone)
    there = full_words(at, theirs) if theirs else here
    is_elsewhere = theirs and at.astimezone(theirs).utcoffset() != at.astimezone(now.tzinfo).utcoffset()
    return f"{here}; for them {there}" if is_elsewhere else here


def how_long(interview: Interview) -> str:
    """The minutes it took, and those agreed on."""
    meeting = interview.meeting
    parts = []
    if interview.started_at and interview.ended_at:
        minutes = round(between(interview.started_at, interview.ended_at).total_seconds() / 60)
        parts += [counted(minutes, "minute")] if minutes > 0 else []
    if meeting:
        parts.append(f"{meeting.minutes + interview.extra_minutes} agreed")
    return ", ".join(parts)


def _how(interview: Interview) -> Line:
    meeting = interview.meeting
    if meeting is None:
        return line("in writing" if interview.is_written else "")
    medium = MEDIUM_WORDS[meeting.medium]
    if not meeting.place:
        return line(medium)
    return line(Run(f"{medium}, "), run(meeting.place, to=meeting.place))


def _may_be_recorded(interview: Interview, method: Method) -> str:
    consent = interview.consent
    if consent is None:
        return ""
    words = answer_words(consent, method)
    return f"no, {words}" if consent.answer == NOTES_ONLY else words


def _consent(interview: Interview, method: Method, now: datetime) -> tuple[Points, ...]:
    return listed(
        line(run(f"{label}:", Style.STRONG), spaced(text, Style.PLAIN))
        for label, text in consent_facts(interview, method, now)
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
    if note.mark in ("", "promise"):
        return Point(line(note.text, stamp), is_task=note.mark == "promise")
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


def listed(lines: Iterable[Line]) -> tuple[Points, ...]:
    """A list, or nothing where it would be empty."""
    points = tuple(Point(one) for one in lines if one)
    return (Points(points),) if points else ()
