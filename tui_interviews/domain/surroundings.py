"""A hit in its place: what stands before and after it."""

from collections.abc import Mapping, Sequence

from tui_interviews.domain.contact import position
from tui_interviews.domain.debrief import debrief_lines
from tui_interviews.domain.duration import MONTH_NAMES
from tui_interviews.domain.highlight import words_in
from tui_interviews.domain.insight import INSIGHT_WORDS
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.message import PURPOSE_WORDS, Message
from tui_interviews.domain.notebook import Notebook, recordings_of
from tui_interviews.domain.passage import passages_of, place_with
from tui_interviews.domain.search import Hit
from tui_interviews.domain.transcript import Transcript

BEFORE, AFTER = 1, 2
"""Lines around the one that was found."""


def surroundings(notebook: Notebook, hit: Hit, words: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    """Lines to read, each with whether it is found text and not only what stands around it."""
    interview = notebook.interviews.get(hit.interview_id)
    match hit.kind:
        case "note" if interview is not None:
            return _note(interview, hit.id)
        case "debrief" if interview is not None:
            return (("Debrief", False), *_around(debrief_lines(interview), words))
        case "reply" if interview is not None:
            lines = next((one.text for one in interview.replies if one.id == hit.id), ())
            return (("Their answers in writing", False), *_around(lines, words))
        case "message" if message := notebook.messages.get(hit.id):
            return ((_of_message(message), False), *_around((message.subject, *message.body), words))
        case "insight" if insight := notebook.insights.get(hit.id):
            told = [(f"from: {line}", False) for line in _evidence(notebook, hit)]
            return (INSIGHT_WORDS[insight.kind], False), (insight.text, True), *told
        case "research" | "question" if contact := notebook.contacts.get(hit.contact_id):
            return (position(contact.title, contact.employer), False), (_whole(notebook, hit), True)
        case "transcript" if transcript := notebook.transcripts.get(hit.id):
            return _said(transcript, _voices(notebook, hit), hit.turn, words)
        case "path" if path := notebook.paths.get(hit.id):
            return (path.name, True), *((line, True) for line in path.find_out)
        case _:
            return ((hit.text, True),)


def _note(interview: Interview, note_id: str) -> tuple[tuple[str, bool], ...]:
    """The note with its question, and the lines next to it under the same question."""
    found = next((note for note in interview.notes if note.id == note_id), None)
    if found is None:
        return ()
    asked = next((q.text for q in interview.plan if q.id == found.question_id), "outside the questions")
    same = [note for note in interview.notes if note.question_id == found.question_id]
    at = same.index(found)
    near = same[max(at - BEFORE, 0) : at + AFTER]
    return (asked, False), *((note.text, note is found) for note in near)


def _voices(notebook: Notebook, hit: Hit) -> Mapping[str, str]:
    """What the speakers of a transcript are called, of those who have been named."""
    recordings = recordings_of(notebook, hit.interview_id)
    recording = next((one for one in recordings if one.transcript_id == hit.id), None)
    return {voice.speaker: voice.name for voice in recording.voices} if recording else {}


def _said(
    transcript: Transcript, voices: Mapping[str, str], turn: int, words: Sequence[str]
) -> tuple[tuple[str, bool], ...]:
    """The sentence with those next to it; above it who says it, and before what another says, who that is."""
    near = range(max(turn - BEFORE, 0), min(turn + AFTER + 1, len(transcript.turns)))
    found = [passage for place in near for passage in passages_of(place, transcript.turns[place])]
    at = place_with(found, turn, words)
    if at is None:
        return ()
    names = {
        place: voices.get(speaker, speaker) for place in near if (speaker := transcript.turns[place].speaker)
    }
    shown = found[max(at - BEFORE, 0) : at + AFTER + 1]
    told = (
        f"{names[one.turn]}: {one.text}" if one.turn != turn and one.turn in names else one.text
        for one in shown
    )
    return (names.get(turn, "Transcript"), False), *zip(
        told, (one is found[at] for one in shown), strict=True
    )


def _around(lines: Sequence[str], words: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    told = [line for line in lines if line.strip()]
    if not told:
        return ()
    counts = [words_in(line, words) for line in told]
    at = counts.index(max(counts))
    return tuple(
        (line, number == at) for number, line in enumerate(told) if at - BEFORE <= number <= at + AFTER
    )


def _of_message(message: Message) -> str:
    sent = message.sent_at
    state = f"sent {sent.day} {MONTH_NAMES[sent.month - 1]} {sent.year}" if sent else "draft"
    return f"{PURPOSE_WORDS[message.purpose].capitalize()}, {state}"


def _evidence(notebook: Notebook, hit: Hit) -> list[str]:
    wanted = {line.note_id for line in notebook.insights[hit.id].evidence}
    talks = [notebook.interviews.get(line.interview_id) for line in notebook.insights[hit.id].evidence]
    notes = [
        note
        for talk in dict.fromkeys(talk.id for talk in talks if talk)
        for note in notebook.interviews[talk].notes
    ]
    return [note.text for note in notes if note.id in wanted]


def _whole(notebook: Notebook, hit: Hit) -> str:
    """The text uncut, as it is in the record."""
    interview, contact = notebook.interviews.get(hit.interview_id), notebook.contacts.get(hit.contact_id)
    asked = [q.text for q in interview.plan if q.id == hit.id] if interview else []
    known = [fact.text for fact in contact.research if fact.id == hit.id] if contact else []
    return next(iter((*asked, *known)), hit.text)
