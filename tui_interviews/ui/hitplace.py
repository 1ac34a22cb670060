"""Where a hit is at home: the place, its row, and the person to be chosen."""

from collections.abc import Iterator, Sequence
from functools import partial

from textual.message import Message

from tui_interviews.domain.debrief import prompt_with
from tui_interviews.domain.edits.profile import choose_path
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, current_interview, recordings_of
from tui_interviews.domain.passage import passages, place_with
from tui_interviews.domain.search import Hit
from tui_interviews.ui.messages import Choose, Go, OpenDebrief, OpenTranscript, Revise
from tui_interviews.ui.newcomers import BOOK, CONTACTS
from tui_interviews.ui.rows.notes import INSIGHT
from tui_interviews.ui.rows.pathrows import WISH
from tui_interviews.ui.rows.story import HAPPENED


def way_to(notebook: Notebook, hit: Hit, words: Sequence[str]) -> Iterator[Message]:
    """What to tell the app, in order; a record that has gone meanwhile leads as far as there is something."""
    youngest = current_interview(notebook, hit.contact_id)
    interview_id = hit.interview_id or (youngest.id if youngest else "")
    if interview_id in notebook.interviews:
        yield Choose(interview_id)
    path_id = _path_of(notebook, hit)
    if path_id and path_id != notebook.profile.path_id:
        yield Revise("", partial(choose_path, path_id=path_id))
    yield _place_of(notebook, hit, interview_id)
    interview = notebook.interviews.get(hit.interview_id)
    if interview is not None:
        yield from _opened(notebook, interview, hit, words)


def _opened(notebook: Notebook, interview: Interview, hit: Hit, words: Sequence[str]) -> Iterator[Message]:
    """What is no row of a place, and opens over it."""
    match hit.kind:
        case "transcript" | "recording":
            yield _spoken(notebook, hit, words)
        case "debrief":
            yield OpenDebrief(interview.id, prompt_with(interview, words))


def _spoken(notebook: Notebook, hit: Hit, words: Sequence[str]) -> OpenTranscript:
    """The sentence with the words; where its transcript has been taken away, whatever else was recorded."""
    recordings = recordings_of(notebook, hit.interview_id)
    recording = next((one for one in recordings if hit.id in (one.transcript_id, one.id)), None)
    transcript = notebook.transcripts.get(hit.id)
    if recording is None:
        return OpenTranscript(hit.interview_id)
    if transcript is None:
        return OpenTranscript(hit.interview_id, recording.id)
    place = place_with(passages(transcript.turns), hit.turn, words)
    return OpenTranscript(hit.interview_id, recording.id, place or 0)


def _place_of(notebook: Notebook, hit: Hit, interview_id: str) -> Go:
    match hit.kind:
        case "contact":
            return Go("people", CONTACTS, interview_id)
        case "address_book":
            return Go("people", BOOK, hit.id)
        case "note" | "debrief" | "transcript" | "recording" | "reply":
            return Go("follow_up", row=hit.id)
        case "insight" if hit.interview_id:
            insight = notebook.insights.get(hit.id)
            note_id = insight.evidence[0].note_id if insight and insight.evidence else ""
            return Go("follow_up", row=f"{INSIGHT}{hit.id}:{note_id}")
        case "lead" if hit.interview_id:
            lead = notebook.leads.get(hit.id)
            if lead is not None and lead.note_id:
                return Go("follow_up", row=lead.note_id)
            return Go("leads", row=hit.id)
        case "lead":
            return Go("leads", row=hit.id)
        case "insight":
            return Go("insights", row=f"{INSIGHT}{hit.id}")
        case "message":
            message = notebook.messages.get(hit.id)
            is_draft = message is not None and message.sent_at is None
            return Go("contact", row=hit.id if is_draft else f"{HAPPENED}{hit.id}")
        case "event":
            return Go("contact", row=f"{HAPPENED}{hit.id}")
        case "meeting" | "consent":
            return Go("interview")
        case "research" | "question":
            return Go("prepare", row=hit.id)
        case _:
            path = notebook.paths.get(hit.id)
            is_wish = path is not None and hit.text in path.find_out
            return Go("insights", row=f"{WISH}{hit.text}" if is_wish else hit.id)


def _path_of(notebook: Notebook, hit: Hit) -> str:
    """The career path whose page the hit stands on; empty where it is at home elsewhere, or gone."""
    match hit.kind:
        case "path":
            return hit.id if hit.id in notebook.paths else ""
        case "lead":
            lead = notebook.leads.get(hit.id)
            return lead.path_id if lead and not lead.note_id else ""
        case "insight" if not hit.interview_id:
            insight = notebook.insights.get(hit.id)
            return insight.path_id if insight else ""
        case _:
            return ""
