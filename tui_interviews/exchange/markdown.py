"""An interview as a Markdown file that a person would gladly read."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from tui_interviews.domain.channel import MEDIUM_WORDS
from tui_interviews.domain.consent import NOTES_ONLY, answer_words, consent_facts
from tui_interviews.domain.contact import RESEARCH_WORDS, Contact, position
from tui_interviews.domain.duration import between, clock_words, counted, full_words, zone
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.insight import INSIGHT_WORDS, Insight, InsightKind
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.library import Library
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named, messages_of
from tui_interviews.domain.question import Outcome, PlannedQuestion
from tui_interviews.domain.stage import last
from tui_interviews.domain.text import slug
from tui_interviews.exchange.marked import link, literal, paragraphs, quote

QUOTATION_MARKS = '“”" '


def interview_markdown(notebook: Notebook, interview: Interview, library: Library, now: datetime) -> str:
    """The whole story of one interview, with times in the zone of `now`; what there is nothing of has no heading."""
    contact = contact_named(notebook, interview)
    labels = {mark.name: mark.label for mark in library.method.marks}
    sections = (
        ("", _opening(notebook, interview, contact, library.method, now)),
        ("What I wanted to find out", _wishes(notebook, interview)),
        ("Questions and answers", _answers(interview, labels)),
        ("Also said", _said(_unplanned(interview), interview, labels)),
        ("Not asked", _not_asked(interview)),
        ("What I learned", _insights(notebook, interview)),
        ("Debrief", paragraphs(interview.debrief)),
        ("Thank-you", _thanks(notebook, interview, now)),
        ("What was allowed", _consent(interview, library.method, now)),
        ("What I had read before", _research(contact)),
    )
    told = (f"## {title}\n\n{text}" if title else text for title, text in sections if text)
    return "\n\n".join(told) + "\n"


def file_name(notebook: Notebook, interview: Interview, now: datetime, suffix: str = ".md") -> str:
    """`ada-okafor-2026-11-26.md`: safe on every system, dated by the talk or else by today."""
    at = _talked_at(interview) or now
    return f"{slug(contact_named(notebook, interview).name, limit=60)}-{at.astimezone(now.tzinfo):%Y-%m-%d}{suffix}"


def _talked_at(interview: Interview) -> datetime | None:
    held = last(interview, EventKind.HELD)
    planned = interview.meeting.starts_at if interview.meeting else None
    return interview.started_at or (held.at if held else planned)


def _opening(
    notebook: Notebook, interview: Interview, contact: Contact, method: Method, now: datetime
) -> str:
    path = notebook.paths.get(interview.path_id)
    facts = {
        "When": _when(interview, contact, now),
        "How long": _how_long(interview),
        "How": _how(interview),
        "Career path": literal(path.name) if path else "",
        "Found via": literal(contact.found_via),
        "Referred by": literal(contact.referred_by),
        "May be recorded": _may_be_recorded(interview, method),
    }
    listed = "\n".join(f"- **{name}:** {text}" for name, text in facts.items() if text)
    who = literal(position(contact.title, contact.employer))
    return "\n\n".join(filter(None, (f"# Interview with {literal(contact.name)}", who, listed)))


def _when(interview: Interview, contact: Contact, now: datetime) -> str:
    at, meeting = _talked_at(interview), interview.meeting
    if at is None:
        return ""
    here = full_words(at, now.tzinfo)
    theirs = zone((meeting.timezone if meeting else "") or contact.timezone)
    there = full_words(at, theirs) if theirs else here
    is_elsewhere = theirs and at.astimezone(theirs).utcoffset() != at.astimezone(now.tzinfo).utcoffset()
    return f"{here}; for them {there}" if is_elsewhere else here


def _how_long(interview: Interview) -> str:
    meeting = interview.meeting
    parts = []
    if interview.started_at and interview.ended_at:
        minutes = round(between(interview.started_at, interview.ended_at).total_seconds() / 60)
        parts += [counted(minutes, "minute")] if minutes > 0 else []
    if meeting:
        parts.append(f"{meeting.minutes + interview.extra_minutes} agreed")
    return ", ".join(parts)


def _how(interview: Interview) -> str:
    meeting = interview.meeting
    if meeting is None:
        return "in writing" if interview.is_written else ""
    return ", ".join(filter(None, (MEDIUM_WORDS[meeting.medium], link(meeting.place))))


def _may_be_recorded(interview: Interview, method: Method) -> str:
    consent = interview.consent
    if consent is None:
        return ""
    words = literal(answer_words(consent, method))
    return f"no, {words}" if consent.answer == NOTES_ONLY else words


def _consent(interview: Interview, method: Method, now: datetime) -> str:
    return _listed(
        f"**{literal(label)}:** {literal(text)}" for label, text in consent_facts(interview, method, now)
    )


def _wishes(notebook: Notebook, interview: Interview) -> str:
    path = notebook.paths.get(interview.path_id)
    return _listed(literal(line) for line in path.find_out if line.strip()) if path else ""


def _answers(interview: Interview, labels: dict[str, str]) -> str:
    return "\n\n".join(
        f"### {number}. {literal(question.text)}\n\n{_said(notes, interview, labels)}".rstrip()
        for number, (question, notes) in enumerate(_asked(interview), 1)
    )


def _asked(interview: Interview) -> Iterator[tuple[PlannedQuestion, tuple[Note, ...]]]:
    for question in interview.plan:
        notes = tuple(note for note in interview.notes if note.question_id == question.id)
        if notes or question.outcome is Outcome.ASKED:
            yield question, notes


def _unplanned(interview: Interview) -> tuple[Note, ...]:
    planned = {question.id for question in interview.plan}
    return tuple(note for note in interview.notes if note.question_id not in planned)


def _said(notes: Iterable[Note], interview: Interview, labels: dict[str, str]) -> str:
    """Quotations stand by themselves, everything between them is a list."""
    blocks: list[str] = []
    was_listed = False
    for note in notes:
        text, is_listed = _line(note, interview, labels), note.mark != "quote"
        blocks.append(("\n" if is_listed and was_listed else "\n\n") + text)
        was_listed = is_listed
    return "".join(blocks).strip("\n")


def _line(note: Note, interview: Interview, labels: dict[str, str]) -> str:
    stamp = f" ({_stamp(note, interview)})" if interview.started_at else ""
    text = literal(note.text)
    match note.mark:
        case "quote":
            return f"> “{literal(note.text.strip(QUOTATION_MARKS))}”{stamp}"
        case "promise":
            return f"- [ ] {text}{stamp}"
        case "":
            return f"- {text}{stamp}"
        case mark:
            return f"- **{literal(labels.get(mark, mark))}:** {text}{stamp}"


def _stamp(note: Note, interview: Interview) -> str:
    began = interview.started_at or note.begun_at
    return clock_words(between(began, note.begun_at))


def _not_asked(interview: Interview) -> str:
    asked = {question.id for question, _ in _asked(interview)}
    why = {Outcome.SKIPPED: "skipped", Outcome.RETIRED: "retired"}
    left = (question for question in interview.plan if question.id not in asked)
    return _listed(
        literal(question.text) + _remark(why.get(question.outcome, ""), question.reason) for question in left
    )


def _remark(*parts: str) -> str:
    words = ": ".join(literal(part) for part in parts if part)
    return f" ({words})" if words else ""


def _insights(notebook: Notebook, interview: Interview) -> str:
    found = [
        insight
        for insight in sorted(notebook.insights.values(), key=lambda one: one.id)
        if any(evidence.interview_id == interview.id for evidence in insight.evidence)
    ]
    return "\n\n".join(
        f"### {INSIGHT_WORDS[kind].capitalize()}\n\n"
        + _listed(_insight(one, interview) for one in found if one.kind is kind)
        for kind in InsightKind
        if any(one.kind is kind for one in found)
    )


def _insight(insight: Insight, interview: Interview) -> str:
    notes = {note.id: note for note in interview.notes}
    lines = [notes[e.note_id].text for e in insight.evidence if e.note_id in notes]
    shown = [f"“{literal(text)}”" for text in lines if text != insight.text]
    return literal(insight.text) + (f" — from {', '.join(shown)}" if shown else "")


def _thanks(notebook: Notebook, interview: Interview, now: datetime) -> str:
    found = [m for m in messages_of(notebook, interview.id) if m.purpose is Purpose.THANKS and m.body]
    if not found:
        return ""
    message = next((m for m in reversed(found) if m.sent_at), found[-1])
    sent = f"Sent {full_words(message.sent_at, now.tzinfo)}." if message.sent_at else "A draft, not sent yet."
    subject = f"**{literal(message.subject)}**" if message.subject.strip() else ""
    return f"{sent}\n\n" + quote("\n\n".join(filter(None, (subject, paragraphs(message.body)))))


def _research(contact: Contact) -> str:
    return _listed(
        f"**{RESEARCH_WORDS[fact.kind]}:** {literal(fact.text)}"
        + (f" (source: {link(fact.source)})" if fact.source else "")
        for fact in contact.research
    )


def _listed(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
