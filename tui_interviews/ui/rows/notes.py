"""Notes as rows: under their questions, with their marks, each with the insights it gave."""

from datetime import datetime

from tui_interviews.domain.duration import between, clock_words
from tui_interviews.domain.insight import INSIGHT_WORDS, Insight
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.lead import LEAD_WORDS, Lead, LeadKind
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, insights_of, leads_of
from tui_interviews.domain.pathpage import Agreement, agreement
from tui_interviews.domain.promise import promise_of, promise_words, promised_by
from tui_interviews.ui.widgets.row import Row

INSIGHT, LEAD, KEPT = "insight:", "lead:", "kept:"
PROMISE_INDENT = " " * 12
"""Below the text of its note."""


def mark_sign(method: Method, note: Note) -> str:
    """The character that marks a note on screen; a blank for a plain line."""
    return next((mark.sign for mark in method.marks if mark.name == note.mark), " ")


def stamp(interview: Interview, note: Note) -> str:
    """Minutes into the talk; the time of day where no start is known."""
    if interview.started_at is None:
        return f"{note.begun_at:%H:%M}"
    return clock_words(between(interview.started_at, note.begun_at))


def note_rows(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> list[Row]:
    """All notes of a talk; what came of one has the key `insight:` or `lead:` with its id, or `kept:`, and the note's."""
    rows: list[Row] = []
    asked = {question.id for question in interview.plan}
    for question in interview.plan:
        notes = [note for note in interview.notes if note.question_id == question.id]
        if notes:
            rows.append(Row("", (f"  {question.text}",)))
            rows += _rows(notebook, interview, notes, method, now)
    loose = [note for note in interview.notes if note.question_id not in asked]
    if loose:
        rows.append(Row("", ("  Outside the questions",)))
        rows += _rows(notebook, interview, loose, method, now)
    return rows


def _rows(
    notebook: Notebook, interview: Interview, notes: list[Note], method: Method, now: datetime
) -> list[Row]:
    rows = []
    for note in notes:
        found, leads = insights_of(notebook, note.id), leads_of(notebook, note.id)
        is_sorted = bool(found or leads) or note.is_set_aside or note.is_kept
        text = f"{mark_sign(method, note)} {note.text}"
        rows.append(
            Row(
                note.id,
                (stamp(interview, note), text),
                "muted" if note.is_set_aside else "",
                "✓" if is_sorted else " ",
            )
        )
        rows += _promise(interview, note, method, now)
        rows += [Row(f"{KEPT}{note.id}", ("", "→ kept as it was said"), "success")] if note.is_kept else []
        rows += [
            Row(f"{INSIGHT}{one.id}:{note.id}", ("", f"→ {_insight_words(notebook, one)}"), "success")
            for one in found
        ]
        rows += [Row(f"{LEAD}{one.id}:{note.id}", ("", f"→ {_lead_words(one)}"), "success") for one in leads]
    return rows


def _promise(interview: Interview, note: Note, method: Method, now: datetime) -> list[Row]:
    """Whose promise it is and by when, below its note; the keys act on the note."""
    promise = promise_of(interview, note)
    if promise is None:
        return []
    words = promise_words(note, promise, method, now)
    is_late = promise.done_at is None and promised_by(note, promise, method, now) < now.date()
    late, tone = (", late", "warning") if is_late else ("", "muted")
    return [Row("", (f"{PROMISE_INDENT}{words}{late}",), tone)]


def _insight_words(notebook: Notebook, one: Insight) -> str:
    """What was learned, and how many said so where it is more than one."""
    counted = agreement(notebook, one)
    many = f" ({agreement_words(counted)})" if counted.said > 1 else ""
    return f"{INSIGHT_WORDS[one.kind]}: {one.text}{many}"


def agreement_words(counted: Agreement) -> str:
    """`3 of 5`."""
    return f"{counted.said} of {counted.of}"


def _lead_words(lead: Lead) -> str:
    done = (
        ", a contact"
        if lead.person_id
        else ", done"
        if lead.is_done and lead.kind is not LeadKind.PERSON
        else ""
    )
    return f"{LEAD_WORDS[lead.kind]}: {lead.text}{done}"
