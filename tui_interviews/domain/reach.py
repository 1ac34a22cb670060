"""By which channel a person is best written to."""

from collections.abc import Iterator

from tui_interviews.domain.card import profiles
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.edits.people import FOUND_VIA
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import Library, templates_for
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.notebook import Notebook, contact_named, interviews_of

AFTERWARDS = {Channel.LINKEDIN: Channel.MESSAGE}
"""A note goes with the wish to be connected, so there is only one; whoever is connected is sent messages."""


def likely_channel(notebook: Notebook, interview: Interview, purpose: Purpose, library: Library) -> Channel:
    """The one used last, else the first by which they can be reached; one that there is a template for."""
    written = {channel for template in templates_for(library, purpose) for channel in template.channels}
    return next((one for one in _likely(notebook, interview) if one in written), Channel.EMAIL)


def _likely(notebook: Notebook, interview: Interview) -> Iterator[Channel]:
    contact = contact_named(notebook, interview)
    used = used_last(notebook, contact)
    if used is not None:
        yield AFTERWARDS.get(used, used)
    if contact.email:
        yield Channel.EMAIL
    if is_on_linkedin(contact):
        yield Channel.MESSAGE if contact.found_via == FOUND_VIA["linkedin"] else Channel.LINKEDIN
        yield Channel.MESSAGE
    if contact.phone:
        yield Channel.PHONE


def used_last(notebook: Notebook, contact: Contact) -> Channel | None:
    """What the newest exchange with them went through, as far as that was written down."""
    events = [event for one in interviews_of(notebook, contact.id) for event in one.events]
    told = [event for event in events if event.channel in list(Channel)]
    return Channel(max(told, key=lambda event: event.at).channel) if told else None


def is_on_linkedin(contact: Contact) -> bool:
    """Whether a profile of theirs is known there."""
    return any(page.startswith("linkedin.com/") for page in profiles(contact))
