"""How the sample's user has sorted the notes of a talk."""

from collections.abc import Iterator, Sequence

from tui_interviews.domain.edits import following
from tui_interviews.domain.interview import Note
from tui_interviews.domain.lead import Lead, LeadKind, LeadStatus
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.text import tidy
from tui_interviews.store.moment import day
from tui_interviews.store.told import Setting, Told


def sort_notes(
    notebook: Notebook, occasion: Occasion, interview_id: str, talk: Told, setting: Setting
) -> Notebook:
    """The lines that came to something, or that were set aside; the others wait."""
    told: Sequence[Told] = [line for turn in talk["turns"] for line in turn["notes"]]
    lines = zip(told, notebook.interviews[interview_id].notes, strict=True)
    for line, note in lines:
        notebook = put(notebook, *_leads(notebook, occasion, interview_id, note, line, setting))
        if "aside" in line:
            notebook = following.set_aside(notebook, occasion, interview_id, note.id)
        if "kept" in line:
            notebook = following.keep_words(notebook, occasion, interview_id, note.id)
        if "gives" in line:
            kind, text = setting.insights[line["gives"]]
            known = next((i.id for i in notebook.insights.values() if i.text == text), None)
            notebook = (
                following.join_insight(notebook, occasion, interview_id, note.id, known)
                if known
                else following.add_insight(notebook, occasion, interview_id, note.id, kind, text)
            )
    return following.consolidated(notebook, occasion, interview_id)


def _leads(
    notebook: Notebook, occasion: Occasion, interview_id: str, note: Note, line: Told, setting: Setting
) -> Iterator[Lead]:
    for told in line.get("leads", ()):
        yield Lead(
            occasion.new_id(),
            notebook.interviews[interview_id].path_id,
            LeadKind(told["kind"]),
            tidy(told["text"]),
            occasion.now,
            url=told.get("url", ""),
            due_on=day(told["due"], setting.now) if "due" in told else None,
            interview_id=interview_id,
            note_id=note.id,
            is_done="done" in told,
            employer=told.get("employer", ""),
            status=LeadStatus(told.get("status", "")),
        )
