"""Changes of the line of the talk that a letter is built around."""

from dataclasses import replace

from tui_interviews.domain.draft import said_in
from tui_interviews.domain.message import told_of
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.text import joined, tidy_lines

GAP = "${specific_thing}"


def build_around(notebook: Notebook, _: Occasion, message_id: str, note_id: str) -> Notebook:
    """The draft with a line of the talk in its gap, or in place of the line that it had, else as a new paragraph."""
    message = notebook.messages[message_id]
    interview = notebook.interviews.get(told_of(message))
    if interview is None:
        return notebook
    line, before, body = (
        said_in(interview, note_id),
        said_in(interview, message.note_id),
        joined(message.body),
    )
    if line and line in body:
        return put(notebook, replace(message, note_id=note_id))
    old = GAP if GAP in body else before if before and before in body else ""
    body = body.replace(old, line, 1) if old else _with_paragraph(body, line)
    return put(notebook, replace(message, note_id=note_id, body=tidy_lines(body)))


def _with_paragraph(body: str, line: str) -> str:
    """Before the greeting at the end, which is the last paragraph; behind it all, where there is only one."""
    parts = body.split("\n\n")
    place = len(parts) - 1 if len(parts) > 2 else len(parts)
    return "\n\n".join((*parts[:place], line, *parts[place:])).lstrip("\n")
