"""What was learned, and what is to be followed, as tables for spreadsheets."""

import csv
import io
from collections.abc import Iterable, Sequence

from tui_interviews.domain.insight import INSIGHT_WORDS, MASTERY_WORDS, Insight
from tui_interviews.domain.lead import LEAD_WORDS, STATUS_WORDS, Lead, LeadKind
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.pathpage import agreement, sources
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.formula import harmless_cell
from tui_interviews.exchange.roster import SEVERAL

INSIGHT_TITLES = (
    "Career Path",
    "Kind",
    "Insight",
    "I Stand",
    "Said So",
    "Of People",
    "Who",
    "In Their Words",
    "Learned On",
    "Id",
)
LEAD_TITLES = (
    "Career Path",
    "Kind",
    "Lead",
    "Employer",
    "Page",
    "Due On",
    "Done",
    "Status",
    "From",
    "In Their Words",
    "Noted On",
    "Id",
)


def insight_table(notebook: Notebook, insights: Iterable[Insight]) -> bytes:
    """One insight a row, with how many of those who were asked said so."""
    return _table(INSIGHT_TITLES, (_insight(notebook, one) for one in insights))


def _insight(notebook: Notebook, insight: Insight) -> Sequence[str]:
    found, lines = agreement(notebook, insight), sources(notebook, insight)
    return (
        _path(notebook, insight.path_id),
        INSIGHT_WORDS[insight.kind],
        insight.text,
        MASTERY_WORDS[insight.mastery] if insight.mastery else "",
        str(found.said),
        str(found.of),
        SEVERAL.join(dict.fromkeys(one.contact.name for one in lines)),
        SEVERAL.join(one.note.text for one in lines),
        insight.created_at.date().isoformat(),
        insight.id,
    )


def lead_table(notebook: Notebook, leads: Iterable[Lead]) -> bytes:
    """One lead a row."""
    return _table(LEAD_TITLES, (_lead(notebook, one) for one in leads))


def _lead(notebook: Notebook, lead: Lead) -> Sequence[str]:
    talk = notebook.interviews.get(lead.interview_id)
    return (
        _path(notebook, lead.path_id),
        LEAD_WORDS[lead.kind],
        lead.text,
        lead.employer,
        lead.url,
        lead.due_on.isoformat() if lead.due_on else "",
        "yes" if lead.is_done else "",
        STATUS_WORDS[lead.status] if lead.kind is LeadKind.OPENING else "",
        contact_named(notebook, talk).name if talk else "",
        _words(notebook, lead.interview_id, lead.note_id),
        lead.created_at.date().isoformat(),
        lead.id,
    )


def _path(notebook: Notebook, path_id: str) -> str:
    path = notebook.paths.get(path_id)
    return path.name if path else ""


def _words(notebook: Notebook, interview_id: str, note_id: str) -> str:
    talk = notebook.interviews.get(interview_id)
    return next((note.text for note in talk.notes if note.id == note_id), "") if talk else ""


def _table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with the mark by which Excel sees that it is."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(titles)
    writer.writerows([harmless_cell(tidy(cell)) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")
