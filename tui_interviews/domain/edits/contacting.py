"""Changes of the Contact stage: messages, replies, a date."""

from dataclasses import replace
from datetime import date, datetime

from tui_interviews.domain.channel import Channel
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.edits.promising import wrote_of_promise
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Meeting
from tui_interviews.domain.message import SENDING, Message, Purpose
from tui_interviews.domain.notebook import Notebook, drop, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.text import Lines, tidy, tidy_lines


def add_draft(
    notebook: Notebook,
    occasion: Occasion,
    interview_id: str,
    purpose: Purpose,
    channel: Channel,
    subject: str,
    body: Lines,
    template: str = "",
    note_id: str = "",
    about_interview_id: str = "",
) -> Notebook:
    """A new draft for an interview."""
    message = Message(
        id=occasion.new_id(),
        contact_id=notebook.interviews[interview_id].contact_id,
        interview_id=interview_id,
        purpose=purpose,
        channel=channel,
        created_at=occasion.now,
        subject=subject,
        body=body,
        template=template,
        note_id=note_id,
        about_interview_id=about_interview_id,
    )
    return put(notebook, message)


def write(notebook: Notebook, _: Occasion, message_id: str, subject: str, body: str) -> Notebook:
    """A message in the user's words."""
    message = notebook.messages[message_id]
    return put(notebook, replace(message, subject=tidy(subject), body=tidy_lines(body)))


def redraft(
    notebook: Notebook,
    _: Occasion,
    message_id: str,
    template: str,
    channel: Channel,
    subject: str,
    body: Lines,
) -> Notebook:
    """A draft begun again from another template."""
    message = notebook.messages[message_id]
    return put(notebook, replace(message, template=template, channel=channel, subject=subject, body=body))


def set_channel(notebook: Notebook, _: Occasion, message_id: str, channel: Channel) -> Notebook:
    """The same words another way; a subject that the channel does not have waits for one that has."""
    return put(notebook, replace(notebook.messages[message_id], channel=channel))


def discard_draft(notebook: Notebook, _: Occasion, message_id: str) -> Notebook:
    """An interview without a draft that is not wanted."""
    return drop(notebook, notebook.messages[message_id])


def mark_sent(
    notebook: Notebook, occasion: Occasion, message_id: str, at: datetime | None = None, how: str = ""
) -> Notebook:
    """The message is on its way: the user says so, or the program that `how` names has taken it."""
    message = replace(notebook.messages[message_id], sent_at=at or occasion.now)
    is_told = message.about_interview_id in notebook.interviews
    notebook = log(
        put(notebook, message),
        occasion,
        message.interview_id,
        EventKind.EXCHANGED if is_told else SENDING[message.purpose],
        at=message.sent_at,
        channel=message.channel,
        message_id=message.id,
        text=tidy(how),
    )
    if is_told:
        told = message.about_interview_id
        notebook = log(notebook, occasion, told, EventKind.TOLD_REFERRER, at=message.sent_at)
    return wrote_of_promise(notebook, occasion, message) if message.purpose is Purpose.PROMISE else notebook


def log_reply(
    notebook: Notebook,
    occasion: Occasion,
    interview_id: str,
    kind: EventKind,
    *,
    at: datetime | None = None,
    text: str = "",
    again_on: date | None = None,
) -> Notebook:
    """Their answer: `REPLIED` for yes, `POSTPONED` for later, `DECLINED` for no."""
    return log(notebook, occasion, interview_id, kind, at=at, text=tidy(text), again_on=again_on)


def schedule(notebook: Notebook, occasion: Occasion, interview_id: str, meeting: Meeting) -> Notebook:
    """A date, new or moved, whose checklist begins afresh; the first date says where the contact is."""
    interview, agreed = notebook.interviews[interview_id], replace(meeting, place=tidy(meeting.place))
    checked = interview.checked if agreed == interview.meeting else ()
    interview = replace(interview, meeting=agreed, checked=checked)
    notebook = put(notebook, interview)
    contact = notebook.contacts.get(interview.contact_id)
    if contact and not contact.timezone and meeting.timezone:
        notebook = put(notebook, replace(contact, timezone=meeting.timezone))
    return log(notebook, occasion, interview_id, EventKind.SCHEDULED)
