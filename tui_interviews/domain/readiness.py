"""What a stage still lacks, in words."""

from tui_interviews.domain.contact import Contact
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.notebook import Notebook, insights_by_note, leads_by_note
from tui_interviews.domain.question import Outcome, PlannedQuestion, Tier

STEPS = 10


def open_questions(interview: Interview) -> tuple[PlannedQuestion, ...]:
    """The planned questions that are still to be asked, in the order of the plan."""
    return tuple(q for q in interview.plan if q.outcome is Outcome.OPEN)


def planned_minutes(interview: Interview) -> float:
    """The minutes that must and should questions take; spare ones are for time left over."""
    return sum(q.minutes for q in open_questions(interview) if q.tier is not Tier.SPARE)


def missing(contact: Contact, interview: Interview) -> tuple[str, ...]:
    """What a careful person would still do before asking or talking."""
    gaps = []
    if not contact.research:
        gaps.append("nothing researched")
    if not open_questions(interview):
        gaps.append("no questions chosen")
    return tuple(gaps)


def unsorted_notes(notebook: Notebook, interview: Interview) -> tuple[Note, ...]:
    """The notes of which nothing was made yet: no insight and no lead, neither kept nor set aside."""
    used, followed = insights_by_note(notebook.insights), leads_by_note(notebook.leads)
    return tuple(
        note
        for note in interview.notes
        if not (note.is_set_aside or note.is_kept or note.id in used or note.id in followed)
    )


def progress_bar(notebook: Notebook, interview: Interview) -> str:
    """How much of the notes is sorted, in ten steps; full only when all are."""
    left, every = len(unsorted_notes(notebook, interview)), len(interview.notes)
    done = STEPS * (every - left) // every if every else 0
    return "■" * done + "□" * (STEPS - done) if every else ""


def left_to_sort(notebook: Notebook, interview: Interview) -> str:
    """`7 of 12 to go`, or a word of praise."""
    left, every = len(unsorted_notes(notebook, interview)), len(interview.notes)
    if not every:
        return "no notes"
    return f"{left} of {every} to go" if left else f"all {every} sorted"
