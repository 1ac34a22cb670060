"""`message`: a draft from a template, and what a careful reader objects to in it."""

import difflib
from argparse import ArgumentParser, Namespace
from typing import Any

from tui_interviews.cli.answer import print_json, print_line, remark
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.who import contact
from tui_interviews.domain.channel import Channel, has_subject
from tui_interviews.domain.check import LEVEL_WORDS
from tui_interviews.domain.donotcontact import why_not
from tui_interviews.domain.draft import best_template, facts, fill
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.inwriting import why_not_written
from tui_interviews.domain.library import Library, template_named, templates_for
from tui_interviews.domain.message import PURPOSE_WORDS, Message, MessageTemplate, Purpose
from tui_interviews.domain.notebook import current_interview
from tui_interviews.domain.objections import objections
from tui_interviews.domain.reach import likely_channel
from tui_interviews.domain.reading import Objection
from tui_interviews.domain.text import joined


def arguments(parser: ArgumentParser) -> None:
    """The options of `message`."""
    parser.add_argument(
        "purpose", metavar="PURPOSE", choices=[p.value for p in Purpose], help=", ".join(Purpose)
    )
    parser.add_argument("who", metavar="WHO", help="a name, part of one, or an id")
    parser.add_argument(
        "--template", metavar="NAME", help="as `templates list` names it; else the one that fits"
    )
    parser.add_argument(
        "--channel", metavar="CHANNEL", choices=[c.value for c in Channel], help=", ".join(Channel)
    )


def run(given: Namespace, session: Session) -> int:
    """The draft on stdout, its checks on stderr; nothing is stored, and no check is a failure."""
    from tui_interviews.store.templates import read_library

    library = read_library(session.places)
    message = _draft(given, session, library)
    found = objections(message, session.notebook, library)
    subject = message.subject if has_subject(message.channel) else ""
    if session.is_json:
        checks = [_check(one) for one in found]
        body = joined(message.body)
        print_json({"subject": subject, "body": body, "channel": message.channel.value, "checks": checks})
        return 0
    if subject:
        print_line(f"Subject: {subject}")
        print_line()
    print_line(joined(message.body))
    for one in found:
        quoted = "".join(f" “{words}”" for words in one.quoted)
        remark(f"{LEVEL_WORDS[one.level]}, {one.check.title}:{quoted} {one.words}")
    return 0


def _check(one: Objection) -> dict[str, Any]:
    return {
        "id": one.check.id,
        "level": one.level.value,
        "words": one.words,
        "why": one.check.why,
        "quoted": list(one.quoted),
    }


def _draft(given: Namespace, session: Session, library: Library) -> Message:
    person, purpose = contact(given.who, session.notebook), Purpose(given.purpose)
    if reason := why_not(person):
        raise Refusal(reason)
    interview = current_interview(session.notebook, person.id)
    if interview is None:
        raise Refusal(f"{person.name} has no interview any more: `tui-interviews doctor` says why")
    if reason := why_not_written(interview, purpose):
        raise Refusal(reason)
    wanted = Channel(given.channel) if given.channel else None
    likely = wanted or likely_channel(session.notebook, interview, purpose, library)
    if given.template is not None:
        template = _named(given.template, purpose, library)
    else:
        template = _fitting(purpose, likely, interview, session, library)
    subject, body = fill(template, facts(session.notebook, interview, library, session.now))
    channel = wanted or (likely if likely in template.channels else template.channels[0])
    return Message("", person.id, interview.id, purpose, channel, session.now, subject, body, template.name)


def _fitting(
    purpose: Purpose, channel: Channel, interview: Interview, session: Session, library: Library
) -> MessageTemplate:
    """The one that fits; a channel that has none is given the words of another."""
    best = best_template(library, session.notebook, interview, purpose, channel)
    if best is None:
        words = PURPOSE_WORDS[purpose]
        raise Refusal(f"there is no template for a {words}: see `tui-interviews templates list`")
    if channel not in best.channels:
        remark(f"There is no template for the channel {channel.value}; these are the words of {best.name}.")
    return best


def _named(name: str, purpose: Purpose, library: Library) -> MessageTemplate:
    """The template of a name as `templates list` has it, or without its folder."""
    fitting = [one.name for one in templates_for(library, purpose)]
    wanted = name.removesuffix(".yaml").removeprefix("messages/")
    found = template_named(library, wanted)
    if found is None:
        close = difflib.get_close_matches(wanted, fitting, 1)
        hint = f"did you mean {close[0]}?" if close else f"there are {', '.join(fitting)}"
        raise Refusal(f"there is no message template {name!r}: {hint}")
    if found.purpose is not purpose:
        words, others = PURPOSE_WORDS[found.purpose], ", ".join(fitting)
        raise Refusal(
            f"{found.name} is for a {words}, not for a {PURPOSE_WORDS[purpose]}: there are {others}"
        )
    return found
