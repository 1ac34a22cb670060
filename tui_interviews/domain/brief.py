"""All that is needed for a talk, on one page: who, why, what is known, what to ask, when and how."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tui_interviews.domain.channel import MEDIUM_WORDS, Medium
from tui_interviews.domain.consent import answer_words
from tui_interviews.domain.contact import (
    RANK_WORDS,
    RESEARCH_WORDS,
    Contact,
    position,
    rank_of,
    referrer_words,
    source_words,
)
from tui_interviews.domain.draft import facts
from tui_interviews.domain.duration import full_words, zone
from tui_interviews.domain.filling import gap_notes
from tui_interviews.domain.interview import Interview, Meeting
from tui_interviews.domain.library import Library
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.readiness import missing, open_questions, planned_minutes
from tui_interviews.domain.script import spoken
from tui_interviews.domain.written import is_in_writing, number_words, to_send


class Part(StrEnum):
    """What a block of the page is."""

    TITLE = "title"
    HEADING = "heading"
    FACT = "fact"
    TEXT = "text"
    POINT = "point"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the page; its words are the user's and nothing in them is markup."""

    part: Part
    text: str
    label: str = ""
    """The name of a fact, or the number of a question."""
    aside: str = ""


def brief(notebook: Notebook, interview: Interview, library: Library, now: datetime) -> tuple[Block, ...]:
    """The page, with times in the zone of `now`; what there is nothing of has no heading."""
    contact = contact_named(notebook, interview)
    return (
        Block(Part.TITLE, contact.name),
        *_facts(notebook, interview, contact, now),
        *_say_first(notebook, interview, library, now),
        *_under("Known already", _known(contact)),
        *_under(_questions_title(notebook, interview, library.method), _questions(interview)),
    )


def _under(title: str, blocks: Iterator[Block]) -> tuple[Block, ...]:
    found = tuple(blocks)
    return (Block(Part.HEADING, title), *found) if found else ()


def _facts(notebook: Notebook, interview: Interview, contact: Contact, now: datetime) -> Iterator[Block]:
    path = notebook.paths.get(interview.path_id)
    rank = RANK_WORDS[rank_of(contact)] if rank_of(contact) else ""
    told = {
        "Who": position(contact.title, contact.employer),
        **_logistics(interview, contact, now),
        "Reach them": ", ".join(filter(None, (contact.phone, contact.email))),
        "Address as": contact.address_as,
        "Why": " · ".join(filter(None, (contact.why, rank))),
        "Found through": contact.found_via,
        "Referred by": referrer_words(contact),
        "Career path": path.name if path else "",
        "Find out": " / ".join(line for line in path.find_out if line) if path else "",
        "Still missing": ", ".join(missing(contact, interview)),
    }
    yield from (Block(Part.FACT, text, name) for name, text in told.items() if text)


def _logistics(interview: Interview, contact: Contact, now: datetime) -> dict[str, str]:
    """When on both clocks, and how; without a date, what their clock says now."""
    meeting = interview.meeting
    theirs = zone((meeting.timezone if meeting else "") or contact.timezone)
    if meeting is None:
        ways = "in writing" if interview.is_written else ""
        clock = f"{full_words(now, theirs)} now" if theirs else ""
        return {"When": "no date yet", "Their clock": clock, "How": ways}
    here = full_words(meeting.starts_at, now.tzinfo)
    there = full_words(meeting.starts_at, theirs) if theirs else "their zone is not known"
    minutes = f"{meeting.minutes} minutes"
    return {
        "When, here": here,
        "When, there": there,
        "How": ", ".join(filter(None, (MEDIUM_WORDS[meeting.medium], _where(meeting, contact), minutes))),
    }


def _where(meeting: Meeting, contact: Contact) -> str:
    return meeting.place or (contact.phone if meeting.medium is Medium.PHONE else "")


def _say_first(
    notebook: Notebook, interview: Interview, library: Library, now: datetime
) -> tuple[Block, ...]:
    if is_in_writing(interview):
        return ()
    known, script = facts(notebook, interview, library, now), library.script
    lines = [Block(Part.TEXT, spoken(text, known)) for text in (script.opener, script.purpose) if text]
    lines += [Block(Part.TEXT, words) for words in gap_notes(script, known)]
    if interview.consent:
        lines.append(Block(Part.FACT, answer_words(interview.consent, library.method), "May record"))
    elif script.consent:
        lines.append(Block(Part.FACT, spoken(script.consent, known), "Before recording"))
    if interview.note_taker_consent:
        said = answer_words(interview.note_taker_consent, library.method)
        lines.append(Block(Part.FACT, said, "AI note-taker"))
    return _under("Say first", iter(lines))


def _known(contact: Contact) -> Iterator[Block]:
    for fact in contact.research:
        yield Block(Part.POINT, f"{fact.text}{source_words(fact)}", RESEARCH_WORDS[fact.kind])


def _questions_title(notebook: Notebook, interview: Interview, method: Method) -> str:
    if is_in_writing(interview):
        return f"Questions: {number_words(len(to_send(interview)), method)[0]}"
    minutes = interview.meeting.minutes if interview.meeting else notebook.profile.minutes
    return f"Questions: {planned_minutes(interview):g} of {minutes} min"


def _questions(interview: Interview) -> Iterator[Block]:
    for number, question in enumerate(open_questions(interview), 1):
        aside = question.tier if is_in_writing(interview) else f"{question.tier}, {question.minutes:g} min"
        yield Block(Part.QUESTION, question.text, str(number), aside)
