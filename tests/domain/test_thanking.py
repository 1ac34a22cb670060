"""The line of the talk that a letter is built around."""

from dataclasses import replace

import pytest

from tests.domain.builders import happened, note, occasion, person
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.edits.contacting import add_draft
from tui_interviews.domain.edits.thanking import build_around
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.text import joined, tidy_lines

SAID = (note(1, "vendors send bad numbers"), note(2, "spreadsheets are the job", "quote"))


def letter(body: str, note_id: str = "") -> tuple[Notebook, str]:
    """A thank-you in these words."""
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, (E.HELD, "2026-11-25 15:00"))
    notebook = put(notebook, replace(interview, notes=SAID))
    notebook = add_draft(
        notebook,
        occasion(start=70),
        interview.id,
        Purpose.THANKS,
        Channel.EMAIL,
        "",
        tidy_lines(body),
        note_id=note_id,
    )
    (message_id,) = notebook.messages
    return notebook, message_id


def around(note_id: str, body: str, before: str = "") -> Message:
    """The letter, built around that line."""
    notebook, message_id = letter(body, before)
    return build_around(notebook, occasion(), message_id, note_id).messages[message_id]


@pytest.mark.parametrize(
    ("body", "before", "after"),
    [
        ("One thing: ${specific_thing}\nNia", "", "One thing: “spreadsheets are the job”\nNia"),
        ("You said: vendors send bad numbers.\nNia", "n1", "You said: “spreadsheets are the job”.\nNia"),
        (
            "Dear Ada,\n\nThank you.\n\nNia",
            "",
            "Dear Ada,\n\nThank you.\n\n“spreadsheets are the job”\n\nNia",
        ),
        ("Dear Ada, vendors are bad.", "n1", "Dear Ada, vendors are bad.\n\n“spreadsheets are the job”"),
        ("", "", "“spreadsheets are the job”"),
    ],
)
def test_the_line_goes_where_the_gap_or_the_line_before_was_else_before_the_end(
    body: str, before: str, after: str
) -> None:
    found = around("n2", body, before)
    assert (joined(found.body), found.note_id) == (after, "n2")


def test_a_line_that_is_there_already_does_not_come_in_twice() -> None:
    body = "I keep thinking of “spreadsheets are the job”."
    assert joined(around("n2", body).body) == body
