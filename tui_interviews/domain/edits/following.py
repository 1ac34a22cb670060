"""Changes of the Follow up stage: debrief, and notes that become insights."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from tui_interviews.domain.debrief import PROMPTS, answers
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.insight import Evidence, Insight, InsightKind, Mastery
from tui_interviews.domain.interview import Interest, Note
from tui_interviews.domain.notebook import Notebook, drop, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.pathpage import without_line
from tui_interviews.domain.readiness import unsorted_notes
from tui_interviews.domain.stage import has_since, last
from tui_interviews.domain.text import tidy, tidy_lines


def write_debrief(
    notebook: Notebook,
    occasion: Occasion,
    interview_id: str,
    told: Mapping[str, str],
    interest: Interest | None = None,
) -> Notebook:
    """The debrief's answers by field, those not told as they were; its first words are the event that it was done."""
    lines: dict[str, Any] = {name: tidy_lines(text) for name, text in told.items() if name in PROMPTS}
    interview = replace(notebook.interviews[interview_id], **lines)
    interview = interview if interest is None else replace(interview, interest=interest)
    held = last(interview, EventKind.HELD)
    notebook = put(notebook, interview)
    if not answers(interview) or held is None or has_since(interview, held, EventKind.DEBRIEFED):
        return notebook
    return log(notebook, occasion, interview_id, EventKind.DEBRIEFED)


def add_insight(
    notebook: Notebook,
    occasion: Occasion,
    interview_id: str,
    note_id: str,
    kind: InsightKind,
    text: str,
    mastery: Mastery = Mastery.UNSAID,
) -> Notebook:
    """A note turned into something learned about the interview's career path."""
    path_id = notebook.interviews[interview_id].path_id
    line = Evidence(interview_id, note_id)
    insight = Insight(occasion.new_id(), path_id, kind, tidy(text), occasion.now, (line,), mastery)
    return consolidated(put(notebook, insight), occasion, interview_id)


def join_insight(
    notebook: Notebook, occasion: Occasion, interview_id: str, note_id: str, insight_id: str
) -> Notebook:
    """A note as further evidence of an insight that another line already gave."""
    insight = notebook.insights[insight_id]
    line = Evidence(interview_id, note_id)
    if line not in insight.evidence:
        notebook = put(notebook, replace(insight, evidence=(*insight.evidence, line)))
    return consolidated(notebook, occasion, interview_id)


def describe_insight(
    notebook: Notebook,
    _: Occasion,
    insight_id: str,
    kind: InsightKind,
    text: str,
    mastery: Mastery | None = None,
) -> Notebook:
    """An insight in other words or of another kind; only a requirement can be had or lacked."""
    insight = notebook.insights[insight_id]
    kept = insight.mastery if mastery is None else mastery
    kept = kept if kind is InsightKind.REQUIREMENT else Mastery.UNSAID
    return put(notebook, replace(insight, kind=kind, text=tidy(text), mastery=kept))


def remove_insight(notebook: Notebook, _: Occasion, insight_id: str) -> Notebook:
    """The notebook without an insight; its lines are unsorted again."""
    return drop(notebook, notebook.insights[insight_id])


def set_aside(notebook: Notebook, occasion: Occasion, interview_id: str, note_id: str) -> Notebook:
    """A note looked at and dropped; called again, it is unsorted again."""
    return _looked_at(
        notebook,
        occasion,
        interview_id,
        note_id,
        lambda note: replace(note, is_set_aside=not note.is_set_aside, is_kept=False),
    )


def keep_words(notebook: Notebook, occasion: Occasion, interview_id: str, note_id: str) -> Notebook:
    """A note looked at and kept in its own words; called again, it is unsorted again."""
    return _looked_at(
        notebook,
        occasion,
        interview_id,
        note_id,
        lambda note: replace(note, is_kept=not note.is_kept, is_set_aside=False),
    )


def _looked_at(
    notebook: Notebook,
    occasion: Occasion,
    interview_id: str,
    note_id: str,
    turned: Callable[[Note], Note],
) -> Notebook:
    interview = notebook.interviews[interview_id]
    notes = tuple(turned(note) if note.id == note_id else note for note in interview.notes)
    return consolidated(put(notebook, replace(interview, notes=notes)), occasion, interview_id)


def leave_insight(
    notebook: Notebook, _: Occasion, interview_id: str, note_id: str, insight_id: str
) -> Notebook:
    """A note no longer behind an insight, which goes with its last line."""
    insight = without_line(notebook.insights[insight_id], Evidence(interview_id, note_id))
    return put(notebook, insight) if insight.evidence else drop(notebook, insight)


def consolidated(notebook: Notebook, occasion: Occasion, interview_id: str) -> Notebook:
    """With the last note sorted, the interview is consolidated."""
    interview = notebook.interviews[interview_id]
    held = last(interview, EventKind.HELD)
    if unsorted_notes(notebook, interview) or held is None:
        return notebook
    if has_since(interview, held, EventKind.CONSOLIDATED):
        return notebook
    return log(notebook, occasion, interview_id, EventKind.CONSOLIDATED)
