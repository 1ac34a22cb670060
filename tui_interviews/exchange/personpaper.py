"""Everything about one person, but for what was said in the talks, as it stands on a page."""

from collections.abc import Iterator
from datetime import datetime

from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.contact import MAY_BE_NAMED, RANK_WORDS, Contact, rank_of
from tui_interviews.domain.donotcontact import why_not
from tui_interviews.domain.event import EVENT_WORDS
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.message import PURPOSE_WORDS
from tui_interviews.domain.notebook import Notebook, interviews_of, messages_of
from tui_interviews.domain.stage import STAGE_WORDS, in_order, stage
from tui_interviews.exchange.letterpaper import letter_blocks
from tui_interviews.exchange.paper import (
    Block,
    Facts,
    Line,
    Run,
    Section,
    Style,
    line,
    listed,
    run,
    sections,
    spaced,
)
from tui_interviews.exchange.talkpaper import research_points


def person_blocks(notebook: Notebook, contact: Contact, now: datetime) -> tuple[Block, ...]:
    """What is known of them, what was read about them, what happened and what was written."""
    return (
        *_known(contact),
        *sections(("What I had read before", research_points(contact))),
        *(
            block
            for interview in interviews_of(notebook, contact.id)
            for block in _story(notebook, interview, now)
        ),
    )


def _known(contact: Contact) -> Iterator[Facts]:
    facts = {
        "Do not contact": line(why_not(contact) if contact.is_do_not_contact else ""),
        "Position": line(contact.title),
        "Employer": line(contact.employer),
        "E-mail": line(contact.email),
        "Phone": line(contact.phone),
        "Page": _address(contact.url),
        "Also": _addresses(contact),
        "Time zone": line(contact.timezone),
        "Address as": line(contact.address_as),
        "Found via": line(contact.found_via),
        "Referred by": _referrer(contact),
        "Why them": line(contact.why),
        "Rank": line(RANK_WORDS[rank_of(contact)] if rank_of(contact) else ""),
        "Tags": line(", ".join(contact.tags)),
    }
    if rows := tuple((name, told) for name, told in facts.items() if told):
        yield Facts(rows)


def _address(page: str) -> Line:
    return line(run(page, to=page))


def _addresses(contact: Contact) -> Line:
    """One after the other."""
    parts = ((Run(", ") if at else Run(""), *_address(one)) for at, one in enumerate(contact.other_addresses))
    return line(*(part for one in parts for part in one))


def _referrer(contact: Contact) -> Line:
    to = f"#person-{contact.referrer_id}" if contact.referrer_id else ""
    allowed = MAY_BE_NAMED[contact.may_name_referrer] if contact.referred_by else ""
    return line(run(contact.referred_by, to=to), spaced(f"({allowed})" if allowed else ""))


def _story(notebook: Notebook, interview: Interview, now: datetime) -> Iterator[Section]:
    """An interview's events and letters."""
    events = (
        line(
            run(f"{event.at.astimezone(now.tzinfo):%Y-%m-%d %H:%M}", Style.FAINT),
            spaced(EVENT_WORDS[event.kind], Style.PLAIN),
            spaced(f"— {event.text}" if event.text else ""),
        )
        for event in in_order(interview)
    )
    path = notebook.paths.get(interview.path_id)
    letters = (
        (PURPOSE_WORDS[message.purpose].capitalize(), letter_blocks(message, now))
        for message in messages_of(notebook, interview.id)
    )
    about = listed([_about(path)]) if path else ()
    blocks: tuple[Block, ...] = (*about, *listed(events), *sections(*letters))
    if blocks:
        yield Section(f"Interview: {STAGE_WORDS[stage(interview)]}", blocks)


def _about(path: CareerPath) -> Line:
    return line(Run("About "), run(path.name, to=f"#path-{path.id}"))
