"""Changes of the line of the talk that a letter is built around."""

from dataclasses import replace

from tui_interviews.domain.draft import said_in
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.message import Message, told_of
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.objections import GAP
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.text import joined, tidy_lines


def build_around(notebook: Notebook, _: Occasion, message_id: str, note_id: str) -> Notebook:
    """The draft with a line of the talk in its gap, or in place of the line that it had, else as a new paragraph."""
    message = notebook.messages[message_id]
    interview = notebook.interviews.get(told_of(message))
    if interview is None:
        return notebook
    line, body = said_in(interview, note_id), joined(message.body)
    if line not in body:
        old = line_to_replace(message, interview)
        body = body.replace(old, line, 1) if old else _with_paragraph(body, line)
    return put(notebook, replace(message, note_id=note_id, body=tidy_lines(body)))


def line_to_replace(message: Message, interview: Interview) -> str:
    """The gap, or the line that stands there word for word; empty where the user has made it their own."""
    before, body = said_in(interview, message.note_id), joined(message.body)
    return GAP if GAP in body else before if before and before in body else ""


def _with_paragraph(body: str, line: str) -> str:
    """Before the greeting at the end, which is the last paragraph; behind it all, where there is only one."""
    parts = body.split("\n\n")
    place = len(parts) - 1 if len(parts) > 2 else len(parts)
    return "\n\n".join((*parts[:place], line, *parts[place:])).lstrip("\n")
