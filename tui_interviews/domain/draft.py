"""The facts that fill a message template."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from string import Template

from tui_interviews.domain.businessdays import after_business_days
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.channel import MEDIUM_WORDS, Channel, Medium
from tui_interviews.domain.contact import Contact, first_name, named_referrer
from tui_interviews.domain.daysoff import FreeDays, shared_days
from tui_interviews.domain.duration import DAY_NAMES, MONTH_NAMES, full_words, zone
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview, Meeting
from tui_interviews.domain.library import Library, templates_for
from tui_interviews.domain.message import MessageTemplate, Purpose
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.readiness import open_questions
from tui_interviews.domain.slots import DAYS_TO_ANSWER, Slot, slot_list, slots
from tui_interviews.domain.stage import last
from tui_interviews.domain.text import Lines, fold, tidy, tidy_lines
from tui_interviews.domain.written import is_in_writing, to_send

PLACEHOLDERS: Mapping[str, str] = {
    "contact_name": "their full name",
    "contact_first_name": "their first name",
    "contact_address": "how to address them; the full name until they have signed with another",
    "contact_title": "their job title",
    "contact_employer": "their employer",
    "found_via": "how you found them",
    "referred_by": "who sent you to them",
    "my_name": "your name",
    "my_introduction": "who you are, in one line",
    "my_studies": "what you study or do",
    "my_email": "your e-mail",
    "my_phone": "your phone number",
    "career_path": "the career path you explore, as it reads within a sentence",
    "minutes": "how many minutes you ask for, or have agreed on",
    "find_out": "the first thing you want to find out about the career path",
    "specific_thing": "the line of the talk that the message is built around",
    "proposed_times": "the two weeks from which they may choose a time",
    "slots": "times that suit both of you, one a line, on their clock",
    "meeting_when": "day and time of the talk on your clock",
    "meeting_when_theirs": "day and time of the talk on their clock",
    "meeting_place": "how and where you talk",
    "my_next_step": "what you will do with their advice; only you can fill this in",
    "questions": "the planned questions, numbered",
}
"""Everything that a template may name, and what it becomes."""

DAYS_TO_OFFER = timedelta(days=14)
"""METHOD: offer two to three weeks of possible dates."""


def facts(
    notebook: Notebook,
    interview: Interview,
    library: Library,
    now: datetime,
    note_id: str = "",
    offered: Sequence[Slot] = (),
) -> dict[str, str]:
    """What is known for each placeholder, on the clock of `now`; of no times `offered`, those that may be proposed."""
    contact = contact_named(notebook, interview)
    path = notebook.paths.get(interview.path_id)
    known = {
        **_about_them(contact),
        **_about_me(notebook.profile),
        **_about_the_talk(contact, interview, now),
        "career_path": within_a_sentence(path.name) if path else "",
        "minutes": str((interview.meeting or notebook.profile).minutes),
        "find_out": _first_wish(path, interview),
        "specific_thing": said_in(interview, note_id),
        "proposed_times": _window(shared_days(contact, notebook.profile, library.method), now),
        "slots": slot_list(offered or slots(notebook, interview, library.method, now)),
        "my_next_step": "",
        "questions": _numbered(interview, library.method),
    }
    return {name: known[name] for name in PLACEHOLDERS}


def _about_me(profile: Profile) -> dict[str, str]:
    names = ("name", "introduction", "studies", "email", "phone")
    return {f"my_{name}": getattr(profile, name) for name in names}


def _about_them(contact: Contact) -> dict[str, str]:
    return {
        "contact_name": contact.name,
        "contact_first_name": first_name(contact),
        "contact_address": contact.address_as or contact.name,
        "contact_title": contact.title,
        "contact_employer": contact.employer,
        "found_via": contact.found_via,
        "referred_by": named_referrer(contact),
    }


def _about_the_talk(contact: Contact, interview: Interview, now: datetime) -> dict[str, str]:
    meeting, held = interview.meeting, last(interview, EventKind.HELD)
    at = meeting.starts_at if meeting else interview.started_at or (held.at if held else None)
    if at is None:
        return {"meeting_when": "", "meeting_when_theirs": "", "meeting_place": ""}
    theirs = zone((meeting.timezone if meeting else "") or contact.timezone) or now.tzinfo
    return {
        "meeting_when": full_words(at, now.tzinfo),
        "meeting_when_theirs": full_words(at, theirs),
        "meeting_place": _place(meeting, contact) if meeting else "",
    }


def _place(meeting: Meeting, contact: Contact) -> str:
    where = meeting.place or (contact.phone if meeting.medium is Medium.PHONE else "")
    return ", ".join(filter(None, (MEDIUM_WORDS[meeting.medium], where)))


def within_a_sentence(name: str) -> str:
    """A career path's name without the capital that only began it: `Metadata librarian`, but not `UX Designer`."""
    first, *rest = name.split(" ")
    is_common = first[:1].isupper() and first[1:].islower() and not any(word[:1].isupper() for word in rest)
    return name[:1].lower() + name[1:] if is_common else name


def _first_wish(path: CareerPath | None, interview: Interview) -> str:
    if path and path.find_out:
        return path.find_out[0]
    return next((q.text for q in open_questions(interview)), "")


def said_in(interview: Interview, note_id: str) -> str:
    """A line of the talk as a letter has it: what was a quote stands in quotation marks."""
    note = next((n for n in interview.notes if n.id == note_id), None)
    if note is None:
        return ""
    text = note.text.strip('"“”')
    return f"“{text}”" if note.mark == "quote" else note.text


def _window(free: FreeDays, now: datetime) -> str:
    first = after_business_days(now.date(), DAYS_TO_ANSWER, free)
    start, end = (
        f"{DAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month - 1]}"
        for day in (first, first + DAYS_TO_OFFER)
    )
    return f"between {start} and {end}"


def _numbered(interview: Interview, method: Method) -> str:
    asked = to_send(interview)[: method.written_questions_max]
    return "\n".join(f"{number}. {question.text}" for number, question in enumerate(asked, 1))


_DOUBLED_STOP = re.compile(r"(?<!\.)\.\.(?!\.)")
"""The end of a sentence behind a name that ends in a dot itself, such as `Quill & Co.`."""


def fill(template: MessageTemplate, known: Mapping[str, str]) -> tuple[str, Lines]:
    """Subject and body; a placeholder without a value stays as `${name}`, and facts are never filled in again."""
    values = {name: known.get(name) or f"${{{name}}}" for name in (*PLACEHOLDERS, *known)}
    subject, body = (Template(text).safe_substitute(values) for text in (template.subject, template.body))
    return tidy(_DOUBLED_STOP.sub(".", subject)), tidy_lines(_DOUBLED_STOP.sub(".", body))


def best_template(
    library: Library, notebook: Notebook, interview: Interview, purpose: Purpose, channel: Channel
) -> MessageTemplate | None:
    """The template that fits the channel, then how the user came to the person; None where none has the purpose.

    Of an interview in writing, those that are worded for one come first.
    """
    contact = contact_named(notebook, interview)
    when = (
        "referred" if named_referrer(contact) else "alumni" if "alum" in fold(contact.found_via) else "cold"
    )
    fitting = templates_for(library, purpose, channel)
    order = (*(("written",) if is_in_writing(interview) else ()), when, "any", "cold")
    return min(
        fitting,
        key=lambda t: (channel not in t.channels, order.index(t.when) if t.when in order else len(order)),
        default=None,
    )
