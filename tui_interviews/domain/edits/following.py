"""Changes of the Follow up stage: debrief, and notes that become insights."""

from dataclasses import replace

from tui_interviews.domain.edits.events import log
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.insight import Evidence, Insight, InsightKind
from tui_interviews.domain.notebook import Notebook, drop, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.readiness import unsorted_notes
from tui_interviews.domain.stage import has_since, last
from tui_interviews.domain.text import tidy, tidy_lines


def write_debrief(notebook: Notebook, occasion: Occasion, interview_id: str, text: str) -> Notebook:
    """The debrief in the user's words; its first words are the event that it was done."""
    interview = replace(notebook.interviews[interview_id], debrief=tidy_lines(text))
    held = last(interview, EventKind.HELD)
    notebook = put(notebook, interview)
    if not interview.debrief or held is None or has_since(interview, held, EventKind.DEBRIEFED):
        return notebook
    return log(notebook, occasion, interview_id, EventKind.DEBRIEFED)


def add_insight(
    notebook: Notebook, occasion: Occasion, interview_id: str, note_id: str, kind: InsightKind, text: str
) -> Notebook:
    """A note turned into something learned about the interview's career path."""
    path_id = notebook.interviews[interview_id].path_id
    insight = Insight(
        occasion.new_id(), path_id, kind, tidy(text), occasion.now, (Evidence(interview_id, note_id),)
    )
    return _consolidated(put(notebook, insight), occasion, interview_id)


def join_insight(
    notebook: Notebook, occasion: Occasion, interview_id: str, note_id: str, insight_id: str
) -> Notebook:
    """A note as further evidence of an insight that another line already gave."""
    insight = notebook.insights[insight_id]
    line = Evidence(interview_id, note_id)
    if line not in insight.evidence:
        notebook = put(notebook, replace(insight, evidence=(*insight.evidence, line)))
    return _consolidated(notebook, occasion, interview_id)


def describe_insight(
    notebook: Notebook, _: Occasion, insight_id: str, kind: InsightKind, text: str
) -> Notebook:
    """An insight in other words or of another kind."""
    return put(notebook, replace(notebook.insights[insight_id], kind=kind, text=tidy(text)))


def remove_insight(notebook: Notebook, _: Occasion, insight_id: str) -> Notebook:
    """The notebook without an insight; its lines are unsorted again."""
    return drop(notebook, notebook.insights[insight_id])


def set_aside(notebook: Notebook, occasion: Occasion, interview_id: str, note_id: str) -> Notebook:
    """A note looked at and left as it is; called again, it is unsorted again."""
    interview = notebook.interviews[interview_id]
    notes = tuple(
        replace(note, is_set_aside=not note.is_set_aside) if note.id == note_id else note
        for note in interview.notes
    )
    return _consolidated(put(notebook, replace(interview, notes=notes)), occasion, interview_id)


def _consolidated(notebook: Notebook, occasion: Occasion, interview_id: str) -> Notebook:
    """With the last note sorted, the interview is consolidated."""
    interview = notebook.interviews[interview_id]
    held = last(interview, EventKind.HELD)
    if unsorted_notes(notebook, interview) or held is None:
        return notebook
    if has_since(interview, held, EventKind.CONSOLIDATED):
        return notebook
    return log(notebook, occasion, interview_id, EventKind.CONSOLIDATED)
