"""`log`: what was sent, answered or agreed outside the app."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from datetime import UTC, datetime, time

from tui_interviews.cli.answer import plain, print_json, print_line, remark
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.who import contact
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.clocks import both_clocks, doubts, other_talk, sides_of
from tui_interviews.domain.donotcontact import MESSAGES, why_not
from tui_interviews.domain.duration import full_words
from tui_interviews.domain.edits import contacting, talking
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.event import EVENT_WORDS, EventKind
from tui_interviews.domain.interview import Interview, Meeting
from tui_interviews.domain.notebook import Notebook, contact_named, current_interview
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.when import has_clock, parse_day, parse_when

KINDS = ("asked", "nudged", "replied", "declined", "scheduled", "held", "thanked", "reported")
NOON = time(12)


def arguments(parser: ArgumentParser) -> None:
    """The options of `log`."""
    parser.add_argument("who", metavar="WHO", help="a name, part of one, or an id")
    parser.add_argument("kind", choices=KINDS, help="what happened")
    parser.add_argument("--at", metavar="WHEN", help="when it happened; of `scheduled`, when you talk")
    parser.add_argument("--channel", choices=[str(c) for c in Channel], default="", help="how it travelled")


def run(given: Namespace, session: Session) -> int:
    """Adds one event to the person's current interview."""
    person = contact(given.who, session.notebook)
    interview = current_interview(session.notebook, person.id)
    if interview is None:
        raise Refusal(
            f"{person.name} has no interview that anything could happen in: open the app to begin one"
        )
    kind = EventKind(given.kind)
    if kind in MESSAGES and (why := why_not(person)):
        raise Refusal(f"{why}; D in 3 Contact takes the mark away, where that is wrong")
    at = _at(given.at, session.now, kind)

    def logged(notebook: Notebook, occasion: Occasion) -> Notebook:
        return _logged(notebook, occasion, interview, kind, at, given.channel)

    if kind is EventKind.SCHEDULED and at:
        _remark_on(at, interview, session)
    after = session.revise(logged).interviews[interview.id]
    if session.is_json:
        print_json({"interview_id": after.id, **plain(after.events[-1])})
    else:
        print_line(f"{person.name}: {EVENT_WORDS[kind]}, {full_words(at or session.now, session.now.tzinfo)}")
    return 0


def _at(text: str | None, now: datetime, kind: EventKind) -> datetime | None:
    """When it happened, None for now. Raises `Refusal` for a date without its moment, and for news from the future."""
    at = _moment(text, now, kind) if text else None
    if kind is EventKind.SCHEDULED and at is None:
        raise Refusal("say when you talk, such as --at '2026-05-04 14:30'")
    if at and at > now and kind is not EventKind.SCHEDULED:
        raise Refusal(f"{full_words(at, now.tzinfo)} is still to come: log what has happened")
    return at


def _moment(text: str, now: datetime, kind: EventKind) -> datetime:
    """By the user's clock; what names no day is the last such moment, of a date with somebody the next one.

    Of what has happened the day is enough: it counts from noon. A date with somebody needs its time.
    """
    is_past = kind is not EventKind.SCHEDULED
    try:
        if is_past and not has_clock(text):
            day = parse_day(text, now, is_past=True)
            noon = datetime.combine(day, NOON, now.tzinfo)
            return min(noon, now) if day == now.date() else noon
        return parse_when(text, now, now.tzinfo or UTC, is_past=is_past)
    except ValueError as fault:
        raise Refusal(str(fault)) from fault


def _remark_on(at: datetime, interview: Interview, session: Session) -> None:
    """Both clocks, and what is doubtful about the date."""
    notebook, old = session.notebook, interview.meeting
    minutes = old.minutes if old else notebook.profile.minutes
    theirs = (old.timezone if old else "") or contact_named(notebook, interview).timezone
    sides = sides_of(notebook, interview, session.timings, session.now, theirs)
    remark(both_clocks(at, sides))
    for one in (*doubts(at, minutes, sides), other_talk(notebook, interview, at, minutes, session.now)):
        if one:
            remark(f"! {one}")


def _logged(
    notebook: Notebook,
    occasion: Occasion,
    interview: Interview,
    kind: EventKind,
    at: datetime | None,
    channel: str,
) -> Notebook:
    match kind:
        case EventKind.SCHEDULED if at is not None:
            contact = contact_named(notebook, interview)
            agreed = Meeting(at, contact.timezone, notebook.profile.minutes)
            meeting = replace(interview.meeting, starts_at=at) if interview.meeting else agreed
            return contacting.schedule(notebook, occasion, interview.id, meeting)
        case EventKind.HELD:
            return talking.end(notebook, occasion, interview.id, at)
        case _:
            return log(notebook, occasion, interview.id, kind, at=at, channel=channel)
